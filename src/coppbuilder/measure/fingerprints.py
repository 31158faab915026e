"""Names of findings that stay the same while files are edited elsewhere: for baselines, CI systems and caches."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath
from typing import Final

from ..model import Finding

#: Arguments that tell where something else stands, or how to mend: they change though the finding is the same.
_MOVING: Final = frozenset({"first_line", "instead", "line", "place"})


def fingerprints(
    findings: Iterable[Finding], root: str | PurePath, *, here: str | PurePath | None = None
) -> tuple[str, ...]:
    """Return a fingerprint for each finding, in their order: 64 hexadecimal digits, no two alike.

    It rests on the code, the file below `root`, the document, the pointer (with the entries of lists named instead of
    numbered) and the arguments of the text; not on lines, nor on the language, nor on the severity. Of findings that
    agree in all this the second, third … have numbers.

    Args:
        findings: those of one report, in its order.
        root: the folder that files are told from, the same on every machine: that of the repository.
        here: the folder that relative names of files start from; without it `root`.

    Example:
        >>> from coppbuilder.model import Severity
        >>> finding = Finding(code="HRS101", severity=Severity.ERROR, key="HRS101", path="/units/0")
        >>> [one[:8] for one in fingerprints([finding, finding], "/colleges")]
        ['1ea48bef', '45c3aad0']

    """
    seen: Counter[str] = Counter()
    made = []
    for finding in findings:
        said = _identity(finding, PurePath(root), PurePath(root if here is None else here))
        seen[said] += 1
        made.append(hashlib.sha256(f"{said}#{seen[said]}".encode(errors="surrogatepass")).hexdigest())
    return tuple(made)


def relative_file(file: str, root: PurePath, here: PurePath) -> str:
    """Return the name of a file as told from `root`, with slashes; `here` is where relative names start from.

    Example:
        >>> relative_file("a.yaml", PurePath("/colleges"), PurePath("/colleges/b"))
        'b/a.yaml'

    """
    whole = os.path.normpath(here / file)
    try:
        told = os.path.relpath(whole, root) if os.path.isabs(whole) == root.is_absolute() else whole  # noqa: PTH117 - no I/O
    except ValueError:  # another drive
        told = whole
    return PurePath(told).as_posix()


def _identity(finding: Finding, root: PurePath, here: PurePath) -> str:
    subject, place = finding.subject, finding.location
    file = place.file if place else subject.file if subject else None
    arguments = {name: value for name, value in finding.arguments.items() if name not in _MOVING}
    said = (
        finding.code,
        None if file is None else relative_file(file, root, here),
        None if subject is None else (subject.kind, subject.id, subject.version),
        finding.path if finding.anchor is None else finding.anchor,
        finding.key,
        arguments,
    )
    return json.dumps(said, ensure_ascii=False, sort_keys=True, default=dict)
