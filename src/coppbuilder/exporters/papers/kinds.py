"""The papers: what each says, and our template of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any, Final

from attrs import frozen

from ...measure.document import ProgramDocument
from ...model import Finding
from ..setting import ExportSetting
from . import annex, card, order
from .facts import PaperWords


@frozen(kw_only=True)
class Paper:
    """A paper that goes with a program.

    Attributes:
        kind: `docx`, `html` or `md`.
        names: the values of its template.
        refusal: says why it cannot be made, if it cannot.
        template: our template, by language.

    """

    kind: str
    names: Callable[[ProgramDocument, PaperWords, Mapping[str, Any]], dict[str, Any]]
    refusal: Callable[[ProgramDocument, ExportSetting], Finding | None]
    template: Callable[[str], bytes]


def _sheet(name: str) -> Callable[[str], bytes]:
    def template(lang: str) -> bytes:
        from . import sheets  # noqa: PLC0415 - the writer of Word takes a while to import

        made: bytes = getattr(sheets, name)(lang)
        return made

    return template


def _page(kind: str) -> Callable[[str], bytes]:
    return lambda lang: (files(__package__) / "pages" / f"card.{lang}.{kind}").read_bytes()


PAPERS: Final[Mapping[str, Paper]] = {
    "annex": Paper(kind="docx", names=annex.names, refusal=annex.refusal, template=_sheet("annex")),
    "order": Paper(kind="docx", names=order.names, refusal=order.refusal, template=_sheet("order")),
    "card": Paper(kind="docx", names=card.names, refusal=card.refusal, template=_sheet("card")),
    "card.html": Paper(kind="html", names=card.names, refusal=card.refusal, template=_page("html")),
    "card.md": Paper(kind="md", names=card.names, refusal=card.refusal, template=_page("md")),
}
