"""Our Word template of each type of program: the parts in the order in which a program is approved."""

from __future__ import annotations

from functools import lru_cache

from ...model import ProgramType
from .part_closing import Closing
from .part_content import Content
from .part_opening import Opening
from .sheet import Sheet


@lru_cache(maxsize=8)
def build_template(program_type: ProgramType, lang: str) -> bytes:
    """Return the template of a type of program, in Russian or English; equal calls give equal bytes.

    Example:
        >>> build_template(ProgramType.GENERAL, "ru")[:2]
        b'PK'

    """
    sheet = Sheet(lang)
    opening, content, closing = Opening(sheet, program_type), Content(sheet, program_type), Closing(sheet, program_type)
    opening.title_page()
    opening.goal()
    opening.results()
    content.content()
    closing.conditions()
    closing.assessment()
    closing.risks()
    closing.developers()
    return sheet.data()
