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
            "objectives": [_objective(value) for value in result.proof.objectives],
            "program": unstructure(result.program),
            "causes": [],
        }
    return {
        "status": result.status,
        "objectives": [],
        "program": None,
        "causes": [_cause(cause, lang) for cause in result.causes],
    }


def _objective(objective: ObjectiveValue) -> dict[str, Any]:
    numbers = {"value": objective.value, "bound": objective.bound}
    if objective.name is Objective.COST:
        return {"name": objective.name, **{name: f"{number:.2f}" for name, number in numbers.items()}}
    return {"name": objective.name, **{name: _number(float(number)) for name, number in numbers.items()}}


def _number(value: float) -> float:
    return int(value) if value.is_integer() else value


def _cause(cause: Cause, lang: str) -> dict[str, Any]:
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
