"""Papers that go with a program: annex of the network agreement, order of approval, card for the site.

Each has a template of ours, which a region may replace, and names that templates use (`described`).
"""

from __future__ import annotations

from ...measure.document import ProgramDocument
from ...model import Finding
from ..docx import render
from ..setting import ExportSetting
from .facts import PaperWords
from .kinds import PAPERS

__all__ = ["PAPERS", "refusal", "write_paper"]


def refusal(name: str, document: ProgramDocument, setting: ExportSetting) -> Finding | None:
    """Say why a paper cannot be made of a program, if it cannot."""
    return PAPERS[name].refusal(document, setting)


def write_paper(name: str, document: ProgramDocument, setting: ExportSetting) -> bytes | Finding:
    """Return a paper of a program, or why its template cannot be filled; equal programs give equal bytes.

    Args:
        name: one of `PAPERS`.
        document: the values to show.
        setting: what people chose.

    """
    from ..program_docx.finish import finish  # noqa: PLC0415 - it takes a while to import

    paper = PAPERS[name]
    words = PaperWords(document.plan, setting)
    template = setting.template or paper.template(setting.lang)
    file = setting.template_file or f"{name.partition('.')[0]}.{paper.kind}"
    written = render(template, paper.names(document, words, setting.people), file=file, kind=paper.kind)
    return finish(written, holes=setting.draft) if paper.kind == "docx" and isinstance(written, bytes) else written
