"""The order in which people read findings: files with errors first, and in a file from top to bottom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, Final

#: How grave a finding is, the gravest first.
GRAVITY: Final[Mapping[str, int]] = {"error": 0, "warning": 1, "info": 2}


def by_file(findings: Iterable[Mapping[str, Any]]) -> list[tuple[str, list[Mapping[str, Any]]]]:
    """Group findings by file: those whose gravest finding is graver first, then by name; inside by line.

    Findings about no file stand under an empty name, after files as grave.

    Example:
        >>> one = {"file": "a", "line": 2, "column": 1, "severity": "info"}
        >>> [name for name, _ in by_file([one, one | {"file": "b", "severity": "error"}])]
        ['b', 'a']

    """
    files: dict[str, list[Mapping[str, Any]]] = {}
    for finding in findings:
        files.setdefault(finding["file"] or "", []).append(finding)
    for found in files.values():
        order = {sheet: place for place, sheet in enumerate(dict.fromkeys(map(_sheet, found)))}
        found.sort(key=partial(_place, order))
    return sorted(files.items(), key=lambda item: (_gravest(item[1]), not item[0], item[0]))


def _sheet(finding: Mapping[str, Any]) -> str | None:
    sheet: str | None = finding.get("sheet")
    return sheet


def _place(order: Mapping[str | None, int], finding: Mapping[str, Any]) -> tuple[int, int, int]:
    """Return where a finding is: in a workbook the sheet comes first, and sheets come as they are told."""
    return order[_sheet(finding)], finding["line"] or 0, finding["column"] or 0


def by_gravity(findings: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return all findings, the gravest first, then in the order of files and lines."""
    listed = [finding for _, found in by_file(findings) for finding in found]
    return sorted(listed, key=lambda finding: GRAVITY[finding["severity"]])


def _gravest(findings: Iterable[Mapping[str, Any]]) -> int:
    return min(GRAVITY[finding["severity"]] for finding in findings)
