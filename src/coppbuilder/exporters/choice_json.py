"""What choosing among programs returned, as plain JSON values."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from ..convert import unstructure
from ..measure.difference import program_diff
from ..measure.objectives import prices
from ..measure.plan import Plan, plan_of
from ..model import (
    Alternative,
    Alternatives,
    Assembled,
    AssemblyResult,
    Catalog,
    Certificate,
    Forced,
    Front,
    Impact,
    NotAssembled,
    Objective,
    Program,
    Supposed,
)
from .change_json import diff_to_json, target_to_json
from .result_json import cause_to_json, objective_to_json, result_to_json


def alternatives_to_json(result: Alternatives | NotAssembled, catalog: Catalog, lang: str) -> dict[str, Any]:
    """Return the programs, the best first, each with what it changes against the best and at what price."""
    if isinstance(result, NotAssembled):
        return result_to_json(result, lang) | {"alternatives": []}
    return {
        "status": "assembled",
        "distance": result.distance,
        "exhausted": result.exhausted,
        "alternatives": _compared(result.found, catalog),
        "causes": [],
    }


def front_to_json(result: Front | NotAssembled, catalog: Catalog, lang: str) -> dict[str, Any]:
    """Return the points in order, each with what it changes against the first one."""
    if isinstance(result, NotAssembled):
        return result_to_json(result, lang) | {"points": []}
    return {
        "status": "assembled",
        "by": list(result.by),
        "complete": result.complete,
        "points": _compared(result.points, catalog),
        "causes": [],
    }


def _compared(found: Sequence[Alternative], catalog: Catalog) -> list[dict[str, Any]]:
    first = found[0].program
    return [
        {
            "status": alternative.status,
            "objectives": [objective_to_json(value) for value in alternative.objectives],
            **_change(first, alternative.program, catalog),
            "program": unstructure(alternative.program),
        }
        for alternative in found
    ]


def _change(old: Program, new: Program, catalog: Catalog) -> dict[str, Any]:
    """Return the price of a change, and the modules that differ."""
    before, after = plan_of(catalog, old), plan_of(catalog, new)
    return {"price": _prices(before, after), "modules": diff_to_json(program_diff(before, after))["modules"]}


def _prices(old: Plan, new: Plan) -> dict[str, Any]:
    return {
        price.name: {
            "old": _number(price.name, price.old),
            "new": _number(price.name, price.new),
            "difference": _number(price.name, price.difference),
        }
        for price in prices(old, new)
    }


def _number(name: Objective, value: Decimal | None) -> str | float | None:
    if value is None:
        return None
    if name is Objective.COST:
        return f"{value:.2f}"
    return int(value) if value == value.to_integral_value() else float(value)


def forced_to_json(forced: Forced | NotAssembled, catalog: Catalog, lang: str) -> dict[str, Any]:
    """Return whether the module was forced in or out, and the price, or why that cannot be."""
    if isinstance(forced, NotAssembled):
        return result_to_json(forced, lang) | {"possible": False, "obstacles": []}
    return {
        "module": forced.module,
        "version": str(forced.version) if forced.version is not None else None,
        "forced": "out" if forced.present else "in",
        "possible": isinstance(forced.result, Assembled),
        "obstacles": [cause_to_json(cause, lang) for cause in forced.obstacles],
        **_result(forced.before, forced.result, catalog, lang),
    }


def _result(before: Program, result: AssemblyResult | None, catalog: Catalog, lang: str) -> dict[str, Any]:
    if isinstance(result, Assembled):
        return _change(before, result.program, catalog) | {"causes": [], "program": unstructure(result.program)}
    causes = [cause_to_json(cause, lang) for cause in result.causes] if result is not None else []
    return {"price": None, "modules": [], "causes": causes, "program": None}


def supposed_to_json(supposed: Supposed, catalog: Catalog, lang: str) -> dict[str, Any]:
    """Return what was assembled before and after, and the price of the change where both exist."""
    both = {"before": result_to_json(supposed.before, lang), "after": result_to_json(supposed.after, lang)}
    if isinstance(supposed.before, Assembled) and isinstance(supposed.after, Assembled):
        return both | _change(supposed.before.program, supposed.after.program, catalog)
    return both | {"price": None, "modules": []}


def impact_to_json(impacts: Sequence[Impact], catalog: Catalog, lang: str) -> dict[str, Any]:
    """Return every program: whether it is concerned, which targets fall, and whether it can be assembled anew."""
    return {
        "programs": [
            {
                "id": impact.program.id,
                "file": impact.file,
                "touched": impact.touched,
                "fallen": [target_to_json(target) for target in impact.fallen],
                "unmet": list(impact.unmet),
                "possible": impact.saved,
                **_result(impact.program, impact.after, catalog, lang),
            }
            for impact in impacts
        ],
        "touched": sum(impact.touched for impact in impacts),
        "lost": sum(not impact.saved for impact in impacts),
    }


def certificate_to_json(certificate: Certificate, lang: str) -> dict[str, Any]:
    """Return the flaws, and each bound with the verdict of the second engine."""
    return {
        "ok": certificate.ok,
        "claimed": certificate.claimed,
        "engine": certificate.engine,
        "flaws": [cause_to_json(flaw, lang) for flaw in certificate.flaws],
        "bounds": [
            {
                **objective_to_json(bound.claim),
                "verdict": bound.verdict,
                "better": objective_to_json(bound.better)["value"] if bound.better is not None else None,
            }
            for bound in certificate.bounds
        ],
    }
