"""Plans of single learners as plain JSON values: one object a learner, for a file of JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ..measure.learners import LearnerResult, Part

if TYPE_CHECKING:
    from ..model import Cause


def learner_to_json(result: LearnerResult, lang: str) -> dict[str, Any]:
    """Return id, status, hours, cost (roubles, a decimal string), what is left and what is recognized, and causes."""
    plan = result.plan
    return {
        "id": result.learner.id,
        "status": "assembled" if plan is not None else result.status,
        "hours": plan.hours if plan is not None else None,
        "recognized_hours": plan.recognized_hours if plan is not None else None,
        "cost": f"{plan.cost:.2f}" if plan is not None else None,
        "modules": [_part(part, lang) for part in plan.left] if plan is not None else [],
        "recognized": [_part(part, lang) for part in plan.recognized] if plan is not None else [],
        "causes": [_cause(cause, lang) for cause in result.causes],
    }


def learners_to_jsonl(results: Iterable[LearnerResult], lang: str) -> bytes:
    """Return one line for each learner, in UTF-8."""
    lines = (json.dumps(learner_to_json(result, lang), ensure_ascii=False) for result in results)
    return "".join(f"{line}\n" for line in lines).encode()


def _part(part: Part, lang: str) -> dict[str, Any]:
    title = part.title.in_language(lang) if part.title is not None else None
    return {
        "module": part.module,
        "version": str(part.version),
        "title": title,
        "hours": part.hours,
        "units": list(part.units),
    }


def _cause(cause: Cause, lang: str) -> dict[str, Any]:
    return {"key": cause.key, "message": cause.message(lang), "path": cause.path}
