"""The values that templates of programs name: plain texts, lists and mappings, made of a program."""

from __future__ import annotations

from typing import Any

from ...measure.document import ProgramDocument
from ..setting import ExportSetting
from .assessed import assessments, literature
from .calendar import calendar
from .conditions import distance, equipment, network, staff
from .front import front, learners
from .plan import curriculum, topics, working_programs
from .results import results
from .risks import risks
from .words import Words

__all__ = ["names"]


def names(document: ProgramDocument, setting: ExportSetting) -> dict[str, Any]:
    """Return the documented names (`described.NAMES`) with their values.

    What a program does not have is none or an empty list, and the template leaves its part out. In a draft, what must
    not be missing is a mark instead.
    """
    words = Words(document.plan, setting)
    people = setting.people
    return {
        **front(document, words, people),
        **learners(document, words),
        **results(document, words),
        "curriculum": curriculum(document, words),
        "topics": topics(document, words),
        "modules": working_programs(document, words),
        "calendar": calendar(document, words),
        "colleges": equipment(document, words),
        **staff(document, words, people),
        **literature(document, words),
        "network": network(document, words),
        "distance": distance(document, words),
        **assessments(document, words),
        "risks": risks(document, words),
    }
