"""What a check says: findings with code, place, words and a way out, collected in a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Self

from attrs import evolve, field, frozen

from ..texts import DEFAULT_LANGUAGE, has_text, render
from .common import Document
from .identifiers import Version

#: Values for the placeholders of a text: JSON-like, so that a finding can be written to any format.
Argument = str | int | float | tuple[str, ...] | Mapping[str, str]


class Severity(StrEnum):
    """An error breaks a confirmed norm or the meaning of the document; a warning deserves a look; info only tells."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Two for errors, one for warnings, zero for information."""
        return {Severity.ERROR: 2, Severity.WARNING: 1, Severity.INFO: 0}[self]


class Phase(StrEnum):
    """`composition` must hold for any draft; `approval` is a to-do list until the program is approved."""

    COMPOSITION = "composition"
    APPROVAL = "approval"


@frozen(kw_only=True)
class Location:
    """A span in a file; lines and columns count from 1, columns in characters, the end column is exclusive.

    In a workbook, `sheet` and `cell` (its address, `F12`) tell the place, and `heading` what its column is called; line
    and column are those of the cell.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    sheet: str | None = None
    cell: str | None = None
    heading: str | None = None

    def __str__(self) -> str:
        """Return `file:line:column`, or `file:sheet!cell`.

        Example:
            >>> str(Location(file="plan.xlsx", line=12, column=6, sheet="План", cell="F12"))
            'plan.xlsx:План!F12'

        """
        if self.sheet is None:
            return f"{self.file}:{self.line}:{self.column}"
        return f"{self.file}:{self.sheet}" + (f"!{self.cell}" if self.cell else "")


@frozen(kw_only=True)
class Subject:
    """The document that a finding is about, and the file it came from."""

    kind: str
    id: str
    version: str | None = None
    file: str | None = None
    line: int | None = None

    @classmethod
    def of(cls, document: Document) -> Self:
        """Name a document."""
        version = getattr(document, "version", None)
        origin = document.origin
        return cls(
            kind=document.KIND,
            id=document.id,
            version=str(version) if isinstance(version, Version) else None,
            file=origin.file if origin else None,
            line=origin.line if origin else None,
        )


@frozen(kw_only=True)
class Citation:
    """A norm and its clause, as shown to a reader; `verified` unless nobody has compared it with the act yet."""

    norm: str
    text: str
    verified: bool = True

    def told(self, lang: str = DEFAULT_LANGUAGE) -> str:
        """Return norm and clause; one that is not verified says so.

        Example:
            >>> Citation(norm="fz273", text="273-ФЗ, ст. 76", verified=False).told()
            '273-ФЗ, ст. 76 (не подтверждено)'

        """
        return self.text if self.verified else render("report.unverified", {"text": self.text}, lang)


@frozen(kw_only=True)
class TextEdit:
    """The characters of a span replaced by a text; an empty span inserts, an empty text deletes."""

    place: Location
    text: str


@frozen(kw_only=True)
class Fix:
    """Edits of one file that mend what a finding is about; `safe` if nothing can be meant otherwise."""

    edits: tuple[TextEdit, ...]
    safe: bool = True


@frozen(kw_only=True)
class Finding:
    """One problem: a stable code, the words (key and arguments), and where it is.

    `path` is a JSON pointer into the document; `on_key` points to the key rather than to the value. `anchor` is the
    pointer with the entries of lists named instead of numbered (`/units/[key=arc]/hours`), which stays when entries
    move. `location`, `anchor` and `fix` are filled in by loading, which alone knows lines and columns.
    """

    code: str
    severity: Severity
    key: str
    arguments: Mapping[str, Argument] = field(factory=dict)
    phase: Phase = Phase.COMPOSITION
    subject: Subject | None = None
    path: str = ""
    on_key: bool = False
    location: Location | None = None
    anchor: str | None = None
    citation: Citation | None = None
    fix: Fix | None = None

    def message(self, lang: str = DEFAULT_LANGUAGE) -> str:
        """Say what is wrong; in a workbook with sheet and cell, which not every format of reports can tell apart."""
        said = render(self.key, self.arguments, lang)
        place = self.location
        if place is None or place.sheet is None:
            return said
        key = "report.sheet" if not place.cell else "report.cell.heading" if place.heading else "report.cell"
        where = render(key, {"sheet": place.sheet, "cell": place.cell, "heading": place.heading}, lang)
        return f"{where}: {said}"

    def help(self, lang: str = DEFAULT_LANGUAGE) -> str | None:
        """Say what to do about it, where the texts know (key `<key>.help`, else `<code>.help`).

        Where a fix tells what to write instead, that is said first of all (`<code>.instead.help`).
        """
        instead = (f"{self.code}.instead.help",) if "instead" in self.arguments else ()
        for key in (*instead, f"{self.key}.help", f"{self.code}.help"):
            if has_text(key):
                return render(key, self.arguments, lang)
        return None

    def __str__(self) -> str:
        """Return place, severity, code and the Russian words."""
        place = f"{self.location}: " if self.location else ""
        return f"{place}{self.severity} {self.code} {self.message()}"

    @property
    def sort_key(self) -> tuple[str, int, int, str, str, str]:
        """The order in which findings are listed: by place, then by code."""
        place, subject = self.location, self.subject
        if place is None:
            file, line = (subject.file or "", subject.line or 0) if subject else ("", 0)
            return (file, line, 0, self.code, self.path, self.key)
        return (place.file, place.line, place.column, self.code, self.path, self.key)


@frozen(kw_only=True)
class NotChecked:
    """A rule that could not say yes or no, and why (`key` and `arguments` of a text)."""

    code: str
    key: str
    arguments: Mapping[str, Argument] = field(factory=dict)
    subject: Subject | None = None

    def message(self, lang: str = DEFAULT_LANGUAGE) -> str:
        """Say why it was not checked."""
        return render(self.key, self.arguments, lang)


@frozen(kw_only=True)
class Report:
    """All findings of a check, in order, and what was not checked.

    `checked` is the number of files. `hidden` is how many findings are left out because they are known and accepted,
    `gone` how many of the known ones occur no more.
    """

    findings: tuple[Finding, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    checked: int = 0
    hidden: int = 0
    gone: int = 0

    def __repr__(self) -> str:
        """Return numbers instead of what may be thousands of findings."""
        return f"Report({len(self.errors)} errors, {len(self.findings)} findings, {self.checked} checked)"

    @classmethod
    def merge(cls, reports: Iterable[Report]) -> Report:
        """Put several reports together and sort the findings; equal findings are kept once."""
        reports = tuple(reports)
        findings = {(f.sort_key, f.message()): f for report in reports for f in report.findings}
        return cls(
            findings=tuple(findings[key] for key in sorted(findings)),
            not_checked=tuple(item for report in reports for item in report.not_checked),
            checked=sum(report.checked for report in reports),
            hidden=sum(report.hidden for report in reports),
            gone=sum(report.gone for report in reports),
        )

    def only(self, phase: Phase) -> Report:
        """Keep the findings of one phase."""
        return evolve(self, findings=tuple(finding for finding in self.findings if finding.phase is phase))

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that are errors."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    @property
    def ok(self) -> bool:
        """Whether there is no error."""
        return not self.errors
