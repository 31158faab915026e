"""Forms and means of assessment, literature and electronic resources."""

from __future__ import annotations

from typing import Any

from ...measure.document import ModuleEntry, ProgramDocument
from ...model import Assessment
from .front import marked
from .words import Words, capital, sentence


def assessments(document: ProgramDocument, words: Words) -> dict[str, Any]:
    """Return the means of assessment of modules, and those of the final assessment apart."""
    ordinary = [entry for entry in document.entries if not entry.placed.is_final]
    finals = [entry for entry in document.entries if entry.placed.is_final]
    return {"assessments": _all(ordinary, words), "final_assessments": _all(finals, words)}


def _all(entries: list[ModuleEntry], words: Words) -> list[dict[str, Any]]:
    found = []
    for entry in entries:
        parts = entry.placed.module.assessment if entry.placed.module else ()
        title = words.module(entry.placed)
        base = {"number": str(entry.number), "module": title}
        found += [{**base, **_assessment(each, words)} for each in parts]
        mark = words.hole("assessment")
        if not parts and mark:
            found.append({**base, "form": mark, "task": "", "parts": "", "criteria": [], "points": "", "min_score": ""})
    return found


def _assessment(assessment: Assessment, words: Words) -> dict[str, Any]:
    points = sum(each.points or 0 for each in assessment.criteria)
    criteria = [
        {"text": capital(words.text(each.text)), "points": words.number(each.points or 0)}
        for each in assessment.criteria
    ]
    if not criteria:
        criteria = [{"text": mark, "points": ""} for mark in marked(words, "criteria")]
    score = "" if assessment.min_score is None else words.number(assessment.min_score)
    if not score and points:
        score = words.hole("min_score") or ""
    return {
        "form": capital(words.term("assessment_form", assessment.form)),
        "task": sentence(words.text(assessment.task)),
        "parts": ", ".join(words.term("exam_part", each) for each in assessment.parts),
        "criteria": criteria,
        "points": words.number(points),
        "min_score": score,
    }


def literature(document: ProgramDocument, words: Words) -> dict[str, Any]:
    """Return literature and electronic resources of all modules, each once."""
    modules = [place.module for place in document.plan.taught if place.module is not None]
    books = dict.fromkeys(capital(words.text(book)) for module in modules for book in module.literature)
    pages = dict.fromkeys(
        (words.text(each.title), words.text(each.url)) for module in modules for each in module.digital_resources
    )
    return {
        "literature": list(books) or ([] if pages else marked(words, "literature")),
        "digital_resources": [{"title": title, "url": url} for title, url in pages],
    }
