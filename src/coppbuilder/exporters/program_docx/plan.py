"""Учебный план, учебно-тематический план, working programs of modules: every hour once in each."""

from __future__ import annotations

from typing import Any, Final

from ...measure.document import ModuleEntry, ProgramDocument
from ...measure.reach import taught_outcomes
from ...model import HOUR_KINDS, Hours
from .front import competency, marked
from .words import Words, capital, sentence

#: A dash that no line begins or ends with.
_DASH: Final = "\u00a0—\u00a0"


def curriculum(document: ProgramDocument, words: Words) -> dict[str, Any]:
    """Return the rows of the учебный план: headings of the program with their sums, modules, the total."""
    columns = Columns(document, words)
    rows = []
    for chapter in document.chapters:
        if chapter.title is not None:
            rows.append(_row("section", "", words.text(chapter.title), columns.of(chapter.hours)))
        rows += [_module(entry, words, columns) for entry in chapter.entries]
    return {
        "columns": columns.heads,
        "rows": rows,
        "total": columns.of(document.plan.hours),
        "recognized": [_module(entry, words, columns) for entry in document.recognized],
        "components": [
            {"title": words.text(each.title), "hours": words.number(each.hours), "note": words.text(each.note)}
            for each in document.plan.program.components
        ],
    }


def topics(document: ProgramDocument, words: Words) -> dict[str, Any]:
    """Return the rows of the учебно-тематический план: modules with the topics that are taught, the total."""
    columns = Columns(document, words)
    rows = []
    for entry in document.entries:
        rows.append(_module(entry, words, columns))
        rows += [
            _row("unit", f"{entry.number}.{place}", words.text(unit.title, unit.key), columns.of(unit.hours))
            for place, unit in enumerate(entry.units, 1)
        ]
    return {"columns": columns.heads, "rows": rows, "total": columns.of(document.plan.hours)}


class Columns:
    """Columns of hours: the total, the kinds that occur, what is of which."""

    def __init__(self, document: ProgramDocument, words: Words) -> None:
        """Choose the kinds."""
        self._words = words
        self._kinds = document.kinds
        hours = [place.hours for place in document.plan.placed]
        self._training = any(each.of_which and each.of_which.practical_training for each in hours)
        self._distance = any(each.distance for each in hours)

    @property
    def heads(self) -> list[str]:
        """Their headings, the total left out."""
        heads = [capital(self._words.term("hours", kind)) for kind in self._kinds]
        heads += [self._words.say("of-training")] * self._training + [self._words.say("of-distance")] * self._distance
        return heads

    def of(self, hours: Hours) -> dict[str, Any]:
        """Return total and hours by column."""
        number = self._words.number
        cells = [hours.by_kind()[kind] for kind in self._kinds]
        cells += [hours.of_which.practical_training if hours.of_which else 0] * self._training
        cells += [hours.distance] * self._distance
        return {"total": number(hours.total), "cells": [number(each) for each in cells]}


def _row(kind: str, number: str, title: str, hours: dict[str, Any], **more: str) -> dict[str, Any]:
    return {"kind": kind, "number": number, "title": title, "forms": "", "provider": "", **hours, **more}


def _module(entry: ModuleEntry, words: Words, columns: Columns) -> dict[str, Any]:
    return _row(
        "module",
        str(entry.number),
        words.module(entry.placed),
        columns.of(entry.placed.hours),
        forms=capital(", ".join(words.term("assessment_form", form) for form in entry.forms)),
        provider=words.provider(entry.placed.placement.provider) or words.hole("provider") or "",
    )


def working_programs(document: ProgramDocument, words: Words) -> list[dict[str, Any]]:
    """Return the working programs of what is taught: competencies, requirements, topics with their content."""
    return [_program(entry, document, words) for entry in document.entries]


def _program(entry: ModuleEntry, document: ProgramDocument, words: Words) -> dict[str, Any]:
    module = entry.placed.module
    omitted = entry.placed.placement.units_omitted
    outcomes = taught_outcomes(module, omitted) if module else ()
    units = [
        {
            "number": f"{entry.number}.{place}",
            "title": words.text(unit.title, unit.key),
            "content": sentence(words.text(unit.content)) or _content_mark(entry, words),
            "hours": words.number(unit.hours.total),
            "by_kind": by_kind(unit.hours, words),
        }
        for place, unit in enumerate(entry.units, 1)
    ]
    final = entry.placed.is_final
    return {
        "number": str(entry.number),
        "title": words.module(entry.placed),
        "final": final,
        "hours": words.say("academic-hours", hours=entry.placed.hours.total),
        "by_kind": by_kind(entry.placed.hours, words),
        "provider": words.provider(entry.placed.placement.provider),
        "competencies": [competency(document, words, each.competency) for each in outcomes],
        "requires": _requires(entry, document, words),
        "units": units,
        "text": "; ".join(marked(words, "content")) if module and not units and not final else "",
        "forms": [words.term("assessment_form", form) for form in entry.forms],
    }


def _content_mark(entry: ModuleEntry, words: Words) -> str:
    return "" if entry.placed.is_final else words.hole("content") or ""


def by_kind(hours: Hours, words: Words) -> str:
    """Return hours in words: «лекции — 2, практические занятия — 10»."""
    kinds = hours.by_kind()
    parts = (f"{words.term('hours', kind)}{_DASH}{words.number(kinds[kind])}" for kind in HOUR_KINDS if kinds[kind])
    return ", ".join(parts)


def _requires(entry: ModuleEntry, document: ProgramDocument, words: Words) -> list[str]:
    """Return which earlier modules of the program a module builds upon."""
    module = entry.placed.module
    if module is None:
        return []
    asked = {need.module for need in module.requires.modules}
    earlier = [other for other in document.plan.placed if other.index < entry.placed.index]
    return [words.module(other) for other in earlier if other.placement.module in asked]
