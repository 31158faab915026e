"""The formats of reports, by the names that the command line knows them by."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .report_facts import to_json
from .report_github import to_github
from .report_gitlab import to_gitlab
from .report_junit import to_junit
from .report_markdown import to_markdown
from .report_rdjson import to_rdjson
from .report_sarif import to_sarif
from .report_setting import Facts, ReportSetting
from .report_text import to_text

#: What each makes of a report, for whom: readers, programs, code scanning, annotations, merge requests, tests,
#: comments, reviewdog.
REPORT_FORMATS: Mapping[str, Callable[[Facts, ReportSetting], str]] = {
    "text": to_text,
    "json": to_json,
    "sarif": to_sarif,
    "github": to_github,
    "gitlab": to_gitlab,
    "junit": to_junit,
    "markdown": to_markdown,
    "rdjson": to_rdjson,
}
