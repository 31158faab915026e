"""A report as plain JSON values; codes and words of machines are neutral, messages are in the language asked for."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from ..measure.fingerprints import fingerprints
from ..model import Finding, Fix, Location, NotChecked, Report, Severity


def report_to_json(
    report: Report, lang: str, *, root: PurePath | None = None, here: PurePath | None = None
) -> dict[str, Any]:
    """Return `findings`, `not_checked` and `summary` (numbers of documents and findings).

    Fingerprints tell files from `root`, the folder of the repository; without it, as they are named. Relative names
    start from `here`.
    """
    marks = fingerprints(report.findings, root or PurePath(), here=here)
    return {
        "findings": [
            finding_to_json(finding, lang) | {"fingerprint": mark}
            for finding, mark in zip(report.findings, marks, strict=True)
        ],
        "not_checked": [_not_checked(item, lang) for item in report.not_checked],
        "summary": {
            "files": report.checked,
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "infos": report.count(Severity.INFO),
            "not_checked": len(report.not_checked),
            "hidden": report.hidden,
            "gone": report.gone,
        },
    }


def finding_to_json(finding: Finding, lang: str) -> dict[str, Any]:
    """Return one finding; lines and columns count from 1, `path` is a JSON pointer into the document."""
    subject = finding.subject
    return {
        "code": finding.code,
        "severity": finding.severity,
        "phase": finding.phase,
        "message": finding.message(lang),
        "key": finding.key,
        "arguments": dict(finding.arguments),
        "document": {"kind": subject.kind, "id": subject.id, "version": subject.version} if subject else None,
        **_place(finding.location),
        "path": finding.path,
        "help": finding.help(lang),
        "citation": finding.citation.told(lang) if finding.citation else None,
        "fix": _fix(finding.fix) if finding.fix else None,
    }


def _place(place: Location | None) -> dict[str, Any]:
    return {
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "end_line": place.end_line if place else None,
        "end_column": place.end_column if place else None,
    } | (
        {"sheet": place.sheet, "cell": place.cell, "heading": place.heading}
        if place and place.sheet is not None
        else {}
    )


def _fix(fix: Fix) -> dict[str, Any]:
    return {"safe": fix.safe, "edits": [_place(edit.place) | {"text": edit.text} for edit in fix.edits]}


def _not_checked(item: NotChecked, lang: str) -> dict[str, Any]:
    return {
        "code": item.code,
        "message": item.message(lang),
        "document": {"kind": item.subject.kind, "id": item.subject.id} if item.subject else None,
        "file": item.subject.file if item.subject else None,
    }
