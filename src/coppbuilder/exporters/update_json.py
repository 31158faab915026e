"""What an update did, as plain JSON values."""

from __future__ import annotations

from typing import Any

from ..convert import unstructure
from ..measure.updated import Updated
from .change_json import diff_to_json
from .report_json import report_to_json
from .result_json import objective_to_json


def updated_to_json(updated: Updated, lang: str) -> dict[str, Any]:
    """Return `status`, `current`, `changes` (a number of modules), `objectives`, `diff`, `program` and `report`."""
    return {
        "status": updated.proof.status,
        "current": updated.current,
        "changes": updated.changes,
        "best": updated.best,
        "objectives": [objective_to_json(value) for value in updated.proof.objectives],
        "diff": diff_to_json(updated.diff),
        "program": unstructure(updated.program),
        "report": report_to_json(updated.report, lang),
    }
