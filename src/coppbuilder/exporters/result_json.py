"""What assembling returned, as plain JSON values."""

from __future__ import annotations

from typing import Any

from ..convert import unstructure
from ..model import Assembled, AssemblyResult, Cause, Objective, ObjectiveValue


def result_to_json(result: AssemblyResult, lang: str) -> dict[str, Any]:
    """Return `status`, `objectives`, `program` and `causes`; money as decimal strings, hours as numbers."""
    if isinstance(result, Assembled):
        return {
            "status": result.proof.status,
            "objectives": [objective_to_json(value) for value in result.proof.objectives],
            "program": unstructure(result.program),
            "causes": [],
        }
    return {
        "status": result.status,
        "objectives": [],
        "program": None,
        "causes": [cause_to_json(cause, lang) for cause in result.causes],
    }


def objective_to_json(objective: ObjectiveValue) -> dict[str, Any]:
    """Return name, value and bound; roubles as a decimal string."""
    numbers = {"value": objective.value, "bound": objective.bound}
    if objective.name is Objective.COST:
        return {"name": objective.name, **{name: f"{number:.2f}" for name, number in numbers.items()}}
    return {"name": objective.name, **{name: _number(float(number)) for name, number in numbers.items()}}


def _number(value: float) -> float:
    return int(value) if value.is_integer() else value


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
        "citation": cause.citation.text if cause.citation else None,
    }
