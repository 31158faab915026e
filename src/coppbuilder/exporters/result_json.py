"""What assembling returned, as plain JSON values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..convert import unstructure
from ..model import Assembled, AssemblyResult, Cause, NextBest, Objective, ObjectiveValue, Relaxation


def result_to_json(result: AssemblyResult, lang: str) -> dict[str, Any]:
    """Return the result with its causes and what would help; money as decimal strings, hours as numbers.

    `gap` is the greatest distance of an objective from its bound, as a part of it: 0 where all is proven. A fact that
    several causes rest on is told once: later it is `{"same_as": its JSON pointer}`.
    """
    if isinstance(result, Assembled):
        return {
            "status": result.proof.status,
            "objectives": [objective_to_json(value) for value in result.proof.objectives],
            "gap": max((_number(round(float(value.gap), 6)) for value in result.proof.objectives), default=0),
            "next_best": _next_best(result.proof.next_best),
            "only": result.proof.only,
            "program": unstructure(result.program),
            "scope": None,
            "causes": [],
            "relaxations": [],
        }
    return {
        "status": result.status,
        "objectives": [],
        "gap": None,
        "next_best": None,
        "only": False,
        "program": None,
        "scope": result.scope,
        "causes": _causes(result.causes, lang, "/causes", []),
        "relaxations": [_relaxation(relaxation, lang) for relaxation in result.relaxations],
    }


def objective_to_json(objective: ObjectiveValue) -> dict[str, Any]:
    """Return name, value and bound; roubles as a decimal string."""
    numbers = {"value": objective.value, "bound": objective.bound}
    if objective.name is Objective.COST:
        return {"name": objective.name, **{name: f"{number:.2f}" for name, number in numbers.items()}}
    return {"name": objective.name, **{name: _number(float(number)) for name, number in numbers.items()}}


def _next_best(found: NextBest | None) -> dict[str, Any] | None:
    if found is None:
        return None
    cost = found.cost_per_learner
    return {
        "objectives": [objective_to_json(value) for value in found.objectives],
        "hours": _number(found.hours),
        "cost_per_learner": None if cost is None else f"{cost:.2f}",
        "providers": found.providers,
    }


def _number(value: float) -> float:
    return int(value) if float(value).is_integer() else value


def _causes(causes: Iterable[Cause], lang: str, path: str, told: list[tuple[Cause, str]]) -> list[dict[str, Any]]:
    result: list[dict[str, Any]] = []
    for number, cause in enumerate(causes):
        known = next((where for other, where in told if other == cause), None)
        here = f"{path}/{number}"
        if known is not None:
            result.append({"same_as": known})
            continue
        told.append((cause, here))
        because = _causes(cause.because, lang, f"{here}/because", told)
        result.append(cause_to_json(cause, lang) | {"because": because})
    return result


def cause_to_json(cause: Cause, lang: str) -> dict[str, Any]:
    """Return a cause with its text and its place in the request."""
    place = cause.location
    return {
        "key": cause.key,
        "message": cause.message(lang),
        "arguments": dict(cause.arguments),
        "path": cause.path,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "citation": cause.citation.told(lang) if cause.citation else None,
    }


def _relaxation(relaxation: Relaxation, lang: str) -> dict[str, Any]:
    cost = relaxation.cost_per_learner
    return {
        "kind": relaxation.kind,
        "message": relaxation.message(lang),
        "edits": [{"path": edit.path, "value": edit.value} for edit in relaxation.edits],
        "allow_drafts": relaxation.allow_drafts,
        "module": None if relaxation.module is None else unstructure(relaxation.module),
        "hours": None if relaxation.hours is None else _number(relaxation.hours),
        "cost_per_learner": None if cost is None else f"{cost:.2f}",
    }
