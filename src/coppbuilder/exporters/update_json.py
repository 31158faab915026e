"""What an update did, as plain JSON values."""

from __future__ import annotations

from typing import Any

from ..convert import unstructure
from ..measure.updated import Updated
from .change_json import diff_to_json
from .report_json import report_to_json
from .result_json import cause_to_json, objective_to_json


def updated_to_json(updated: Updated, lang: str) -> dict[str, Any]:
    """Return what an update did, what made it needful (`reasons`), and what is proven.

    `changes` is a number of modules; `newer` names the versions that need not be taken.
    """
    return {
        "status": updated.proof.status,
        "current": updated.current,
        "changes": updated.changes,
        "best": updated.best,
        "reasons": [cause_to_json(cause, lang) for cause in updated.reasons],
        "newer": [
            {"module": each.module, "version": str(each.version), "newest": str(each.newest)} for each in updated.newer
        ],
        "objectives": [objective_to_json(value) for value in updated.proof.objectives],
        "diff": diff_to_json(updated.diff),
        "program": unstructure(updated.program),
        "report": report_to_json(updated.report, lang),
    }
