"""A whole program as a Word document: our template of its type, or one of the reader's own, filled with its values."""

from __future__ import annotations

from ...measure.document import ProgramDocument
from ...model import Finding
from ..docx import render
from ..setting import ExportSetting
from .described import NAMES
from .finish import finish
from .names import names
from .template import build_template

__all__ = ["NAMES", "build_template", "finish", "names", "to_docx"]


def to_docx(document: ProgramDocument, setting: ExportSetting) -> bytes | Finding:
    """Return the document of a program, or what is wrong with the template; equal programs give equal bytes."""
    demand = document.plan.request
    template = setting.template or build_template(demand.program_type, setting.lang)
    filled = render(template, names(document, setting), file=setting.template_file or f"{demand.program_type}.docx")
    return filled if isinstance(filled, Finding) else finish(filled, holes=setting.draft)
