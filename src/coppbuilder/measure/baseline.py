"""Findings that are known and accepted for now: only new ones fail a check, and the list can only shrink by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath

from attrs import evolve, frozen

from ..model import Finding, Report
from .fingerprints import fingerprints, relative_file


@frozen(kw_only=True)
class KnownFinding:
    """A finding that is known: its fingerprint and how often it occurs; the rest tells people what it is.

    `file` is named from the folder of the list, with slashes.
    """

    fingerprint: str
    code: str
    file: str | None = None
    path: str = ""
    count: int = 1

    @property
    def sort_key(self) -> tuple[str, str, str, str]:
        """The order of the list: by file, so that colleges can divide the work."""
        return (self.file or "", self.path, self.code, self.fingerprint)


def known_findings(
    findings: Iterable[Finding], folder: str | PurePath, here: str | PurePath
) -> tuple[KnownFinding, ...]:
    """Return the list of all findings of a report; `folder` is that of the list, files are named from `here`.

    Example:
        >>> from coppbuilder.model import Severity
        >>> finding = Finding(code="HRS101", severity=Severity.ERROR, key="HRS101")
        >>> [known.count for known in known_findings([finding, finding], "/", "/")]
        [2]

    """
    findings = tuple(findings)
    found: dict[str, KnownFinding] = {}
    for finding, name in zip(findings, _names(findings, folder, here), strict=True):
        place = finding.location
        one = KnownFinding(
            fingerprint=name,
            code=finding.code,
            file=relative_file(place.file, PurePath(folder), PurePath(here)) if place else None,
            path=finding.path if finding.anchor is None else finding.anchor,
        )
        found[name] = evolve(one, count=found[name].count + 1) if name in found else one
    return tuple(sorted(found.values(), key=lambda one: one.sort_key))


def without_known(
    report: Report,
    known: Iterable[KnownFinding],
    folder: str | PurePath,
    here: str | PurePath,
    judged: Callable[[KnownFinding], bool],
) -> Report:
    """Return the report of what is new, with the number of findings that were known and those that have gone.

    `judged` tells whether a known finding would have been found now, if it were still there.
    """
    known = tuple(known)
    left = Counter({one.fingerprint: one.count for one in known})
    new = []
    for finding, name in zip(report.findings, _names(report.findings, folder, here), strict=True):
        if left[name] > 0:
            left[name] -= 1
        else:
            new.append(finding)
    gone = tuple(evolve(one, count=left[one.fingerprint]) for one in known if left[one.fingerprint] > 0)
    return evolve(
        report,
        findings=tuple(new),
        hidden=report.hidden + len(report.findings) - len(new),
        gone=report.gone + sum(one.count for one in gone if judged(one)),
    )


def renewed(
    old: Iterable[KnownFinding], new: Iterable[KnownFinding], judged: Callable[[KnownFinding], bool]
) -> tuple[KnownFinding, ...]:
    """Return the new list, with the old entries of what was not judged this time."""
    kept = {one.fingerprint: one for one in old if not judged(one)} | {one.fingerprint: one for one in new}
    return tuple(sorted(kept.values(), key=lambda one: one.sort_key))


def _names(findings: Sequence[Finding], folder: str | PurePath, here: str | PurePath) -> tuple[str, ...]:
    """Return the fingerprint of each finding as if it were the only one: equal findings have equal names here."""
    return tuple(fingerprints([finding], folder, here=here)[0] for finding in findings)
