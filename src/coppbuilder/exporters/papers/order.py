"""Order by which the center approves a program."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...measure.document import ProgramDocument
from ...model import CommissionRole, Finding, PartMode, Severity, Subject
from ..program_docx.words import capital
from ..setting import ExportSetting
from .facts import PaperWords, facts

_SIGNS = ("organisation", "approver")


def refusal(document: ProgramDocument, setting: ExportSetting) -> Finding | None:
    """Say why there is no order: nobody is named who signs it."""
    missing = tuple(name for name in _SIGNS if not setting.people.get(name))
    if not missing or setting.draft:
        return None
    subject = Subject.of(document.plan.program)
    return Finding(
        code="EXP103", severity=Severity.ERROR, key="EXP103", arguments={"missing": missing}, subject=subject
    )


def names(document: ProgramDocument, words: PaperWords, people: Mapping[str, Any]) -> dict[str, Any]:
    """Return the names of the template (see `described`) with their values."""
    network = document.plan.program.network
    parts = network.parts if network is not None else ()
    finals = document.plan.finals
    told = facts(document, words, people)
    return {
        **told,
        "organisation": words.text(people.get("organisation")) or words.hole("organisation"),
        "partners": [words.provider(part.provider) for part in parts if part.mode is PartMode.NETWORK],
        "lenders": [words.provider(part.provider) for part in parts if part.mode is PartMode.RESOURCE],
        "final": "; ".join(words.module(place) for place in finals),
        "commission": [
            {
                "name": words.text(each.get("name")),
                "position": words.text(each.get("position")),
                "role": capital(words.term("commission_role", each["role"])) if each.get("role") else "",
            }
            for each in sorted(people.get("commission") or (), key=_rank)
        ],
        "developers": [
            {"name": words.text(each.get("name")), "position": words.text(each.get("position"))}
            for each in people.get("developers") or ()
        ],
    }


def _rank(person: Mapping[str, Any]) -> int:
    """Return the place in the list: the chair first, the secretary last."""
    roles = list(CommissionRole)
    role = person.get("role")
    return roles.index(CommissionRole(role)) if role else roles.index(CommissionRole.MEMBER)
