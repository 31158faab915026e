"""A report as GitLab's code quality: one list, each finding with a fingerprint of its own."""

from __future__ import annotations

from typing import Any, Final

from ..texts.clean import clean
from .json_text import json_text
from .report_order import by_gravity
from .report_setting import Facts, ReportSetting

_SEVERITIES: Final = {"error": "critical", "warning": "minor", "info": "info"}


def to_gitlab(facts: Facts, setting: ReportSetting) -> str:
    """Return the list; findings about no file name the repository itself, as GitLab wants a path."""
    return json_text([_issue(finding, setting) for finding in by_gravity(facts["findings"])], plain=setting.plain)


def _issue(finding: Facts, setting: ReportSetting) -> dict[str, Any]:
    line, last = finding["line"] or 1, finding["end_line"] or 1
    issue: dict[str, Any] = {
        "type": "issue",
        "check_name": finding["code"],
        "description": f"{finding['code']}: {clean(finding['message'])}",
        "categories": ["Bug Risk" if finding["severity"] == "error" else "Clarity"],
        "severity": _SEVERITIES[finding["severity"]],
        "fingerprint": finding["fingerprint"],
        "location": {
            "path": setting.place(finding) or ".",
            "lines": {"begin": line, "end": max(line, last)},
            "positions": {
                "begin": {"line": line, "column": finding["column"] or 1},
                "end": {"line": max(line, last), "column": finding["end_column"] or 1},
            },
        },
    }
    more = [clean(part) for part in (finding["help"], finding["citation"], setting.url(finding["code"])) if part]
    return issue | ({"content": {"body": "\n\n".join(more)}} if more else {})
