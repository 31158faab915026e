"""An import as plain JSON values."""

from __future__ import annotations

from typing import Any

from ..exporters.report_json import finding_to_json, report_to_json
from .run import Import
from .written import Fate


def import_to_json(done: Import, lang: str) -> dict[str, Any]:
    """Return what was written, updated, repaired and left out, and the report of what is wrong.

    A file that has another `fate` than `unchanged` was written if `written` is true.
    """
    files = [
        {
            "file": str(each.file),
            "fate": str(each.fate),
            "kind": each.kind,
            "id": each.id,
            "version": each.version,
            "gone": list(each.gone),
            "comments_lost": each.comments_lost,
        }
        for each in done.files
    ]
    return {
        "written": done.ok,
        "files": files,
        "summary": {str(fate): sum(each.fate is fate for each in done.files) for fate in Fate},
        "repairs": [finding_to_json(each, lang) for each in done.repairs],
        "left_out": [finding_to_json(each, lang) for each in done.left_out],
        "report": report_to_json(done.report, lang),
    }
