"""Values of the model → bytes of a format; one file a format, documents listed here, reports in `report_formats`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..measure.document import ProgramDocument
    from ..model import Document, Finding
    from .setting import ExportSetting

__all__ = ["EXPORTERS", "PROGRAM_FORMATS", "ProgramFormat", "program_to_xlsx", "to_json", "to_yaml"]


def to_yaml(document: Document) -> bytes:
    """Return the canonical form of a document as YAML in UTF-8."""
    from .yaml_file import to_yaml as write

    return write(document)


def to_json(document: Document) -> bytes:
    """Return the canonical form of a document as indented JSON in UTF-8."""
    from .json_file import to_json as write

    return write(document)


#: Formats of a single document, by suffix.
EXPORTERS: Mapping[str, Callable[[Document], bytes]] = {".yaml": to_yaml, ".yml": to_yaml, ".json": to_json}


def program_to_xlsx(document: ProgramDocument, setting: ExportSetting) -> bytes:
    """Return a program as a workbook."""
    from .program_xlsx import to_xlsx as write

    return write(document, setting.lang)


def program_to_docx(document: ProgramDocument, setting: ExportSetting) -> bytes | Finding:
    """Return a whole program as a Word document."""
    from .program_docx import to_docx as write

    return write(document, setting)


#: Findings that would be holes in a program as a document.
PROGRAM_NEEDS = frozenset(
    {
        *("REF201", "REF202", "TYP204", "PRE502", "NET305", "RES101", "RES102", "RES103", "RES402", "ASM102", "ASM103"),
        *(f"TYP305.{part}" for part in ("goal", "conditions", "developers", "content", "assessment", "approval")),
    }
)


class ProgramFormat(NamedTuple):
    """A document of a program for people.

    Attributes:
        write: takes the values to show and what people choose; a finding is why there is no document.
        refusal: says why there cannot be such a document of a program at all.
        needs: keys of findings (`TYP305.goal`, or a code for all of a rule) that would be holes in the document; they
            are told before export, unless a draft is asked for.
        suffix: how the name of the file ends; any way if there is none.

    """

    write: Callable[[ProgramDocument, ExportSetting], bytes | Finding]
    refusal: Callable[[ProgramDocument, ExportSetting], Finding | None] = lambda _document, _setting: None
    needs: frozenset[str] = frozenset()
    suffix: str = ""


def _paper(name: str, *needs: str) -> ProgramFormat:
    def write(document: ProgramDocument, setting: ExportSetting) -> bytes | Finding:
        from .papers import write_paper

        return write_paper(name, document, setting)

    def refusal(document: ProgramDocument, setting: ExportSetting) -> Finding | None:
        from .papers import refusal

        return refusal(name, document, setting)

    suffix = f".{name.partition('.')[2] or 'docx'}"
    return ProgramFormat(write=write, refusal=refusal, needs=frozenset(needs), suffix=suffix)


#: Documents of a program for people, by the name of the format; `card.html` is `card` in a file of that ending.
PROGRAM_FORMATS: Mapping[str, ProgramFormat] = {
    "xlsx": ProgramFormat(write=program_to_xlsx),
    "docx": ProgramFormat(write=program_to_docx, needs=PROGRAM_NEEDS),
    "annex": _paper("annex", "NET304", "NET305", "NET401"),
    "order": _paper("order"),
    "card": _paper("card", "TYP305.goal"),
    "card.html": _paper("card.html", "TYP305.goal"),
    "card.md": _paper("card.md", "TYP305.goal"),
}
