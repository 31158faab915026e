"""The facts of a program that a preview shows, as plain JSON values."""

from __future__ import annotations

from typing import Any

from ..convert import unstructure
from ..measure.plan import Plan, plan_of
from ..model import Catalog, Program, Report
from .report_json import report_to_json


def program_to_json(program: Program, catalog: Catalog, report: Report, lang: str) -> dict[str, Any]:
    """Return the program, its hours by kind, cost, coverage of each target, and the findings."""
    plan = plan_of(catalog, program)
    return {
        "program": unstructure(program),
        "hours": {kind: hours for kind, hours in plan.hours.by_kind().items() if hours} | {"total": plan.hours.total},
        "cost": f"{plan.cost:.2f}",
        "cost_per_learner": f"{plan.cost_per_learner:.2f}",
        "learners": plan.request.learner_count,
        "providers": list(plan.providers),
        "targets": _targets(plan),
        "report": report_to_json(report, lang),
    }


def _targets(plan: Plan) -> list[dict[str, Any]]:
    return [
        {
            "met": coverage.met,
            "share": round(float(coverage.share), 6),
            "needed": round(float(coverage.needed), 6),
            "missing": [str(ref) for ref in coverage.missing],
        }
        for coverage in plan.targets
    ]
