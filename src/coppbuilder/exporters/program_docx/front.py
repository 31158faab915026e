"""Title page, goal, and whom the program is for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...measure.document import ProgramDocument
from ...model import CompetencyRef, Item, ItemKind, ProfessionCategory, ProviderRole
from ...texts.formatting import format_date
from .calendar import used_weeks
from .words import Words, capital, sentence


def front(document: ProgramDocument, words: Words, people: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the title page, the goal and the list of developers say."""
    plan, program, demand = document.plan, document.plan.program, document.plan.request
    approval = program.approval
    day = (approval.date if approval else None) or demand.approval_date or demand.start
    approver = people.get("approver") or {}
    return {
        "draft": words.draft,
        "title": words.text(program.title or demand.title, program.id),
        "program_type": str(demand.program_type),
        "organisation": words.text(people.get("organisation") or _organisation(document, words)),
        "approver": {"position": words.text(approver.get("position")), "name": words.text(approver.get("name"))},
        "approval": {
            "date": format_date(approval.date, words.lang) if approval and approval.date else "",
            "body": words.text(approval.body if approval else None),
            "document": words.text(approval.document if approval else None),
        },
        "year": str(day.year) if day else "",
        "goal": sentence(words.text(demand.goal)) or words.hole("goal"),
        "employer": words.text(demand.employer),
        "funding": words.text(demand.funding.source if demand.funding else None),
        "profession": _profession(document, words),
        "qualification": words.text(demand.qualification),
        "study_form": words.term("study_form", demand.study_form),
        "total_hours": words.say("academic-hours", hours=plan.hours.total),
        "hours": words.number(plan.hours.total),
        "weeks": words.say("weeks", count=used_weeks(document.calendar)),
        "conditions": [sentence(words.text(each)) for each in program.conditions] or marked(words, "conditions"),
        "developers": _developers(document, words, people),
    }


def marked(words: Words, name: str) -> list[str]:
    """Return the mark of a missing part as its only line, where there are marks."""
    mark = words.hole(name)
    return [mark] if mark else []


def _organisation(document: ProgramDocument, words: Words) -> str:
    """Return who carries the program out: the base organisation, else the center, else the only college."""
    network = document.plan.program.network
    if network is not None:
        return words.provider(network.base)
    known = document.plan.catalog.providers.values()
    bases = [each for each in known if each.role is ProviderRole.BASE]
    if len(bases) == 1:
        return words.text(bases[0].title, bases[0].id)
    return words.provider(document.parts[0].id) if len(document.parts) == 1 else ""


def _profession(document: ProgramDocument, words: Words) -> dict[str, Any] | None:
    goal = document.plan.request.profession
    if goal is None:
        return None
    known = document.plan.catalog.professions.get(goal.ref)
    kind = known.category if known else ProfessionCategory.WORKER
    return {
        "kind": words.say(f"kind.{kind}"),
        "title": words.text(known.title if known else None, goal.ref),
        "code": words.text(known.code if known else None),
        "rank": str(goal.rank) if goal.rank is not None else "",
    }


def _developers(document: ProgramDocument, words: Words, people: Mapping[str, Any]) -> list[dict[str, str]]:
    named = people.get("developers") or ()
    if named:
        return [{"name": words.text(each.get("name")), "position": words.text(each.get("position"))} for each in named]
    roles = document.plan.program.developers
    lines = [capital(words.text(each)) for each in roles] or marked(words, "developers")
    return [{"name": "", "position": line} for line in lines]


def learners(document: ProgramDocument, words: Words) -> dict[str, Any]:
    """Return whom the program is for, and what they bring."""
    plan, demand = document.plan, document.plan.request
    modules = [place.module for place in plan.taught if place.module is not None]
    entry = [competency(document, words, outcome.competency) for outcome in demand.entry.competencies]
    entry += [
        words.say("entry-module", title=words.text(known[0].title if known else None, each.module))
        for each in demand.entry.modules
        for known in [plan.catalog.versions(each.module)]
    ]
    age = max((module.requires.age_min or 0 for module in modules), default=0)
    return {
        "learners": [_group(document, words, place) for place in range(len(demand.learners))],
        "learner_count": words.number(demand.learner_count) if demand.learners else "",
        "entry": entry,
        "medical": any(module.requires.medical for module in modules),
        "age_min": words.say("age-years", age=age) if age else "",
    }


def competency(document: ProgramDocument, words: Words, ref: CompetencyRef) -> str:
    """Return code and title of a competency, for a list."""
    item = document.plan.catalog.item(ref)
    if item is None:
        return words.plain(str(ref))
    return ". ".join(filter(None, (capital(code(item, words)), words.text(item.title)))) or words.plain(item.ref.key)


def code(item: Item, words: Words) -> str:
    """Return the code of a competency as published; that of a section says what it is."""
    found = words.text(item.code)
    return words.say("section-code", code=found) if found and item.kind is ItemKind.SECTION else found


def _group(document: ProgramDocument, words: Words, place: int) -> str:
    """Describe learners who are alike in one sentence."""
    group = document.plan.request.learners[place]
    parts = []
    if group.education is not None:
        parts.append(words.term("education", group.education))
    for held in group.professions or ():
        known = document.plan.catalog.professions.get(held.ref)
        title = words.text(known.title if known else None, held.ref)
        parts.append(words.say("group.rank" if held.rank else "group.profession", title=title, rank=held.rank or 0))
    if group.age is not None and group.age.min is not None:
        parts.append(words.say("group.from", age=group.age.min))
    if group.age is not None and group.age.max is not None:
        parts.append(words.say("group.to", age=group.age.max))
    count = words.say("group.count", count=group.count)
    return f"{count}: {'; '.join(parts)}" if parts else count
