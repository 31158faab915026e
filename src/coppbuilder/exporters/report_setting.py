"""What formats of reports need besides the report: language, places as told from the repository, words of rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import field, frozen

#: A report, or one of its findings, as `report_json` makes it.
Facts = Mapping[str, Any]


@frozen(kw_only=True)
class RuleWords:
    """A rule as a reader knows it: its title, its page in Markdown, its weight and what it belongs to."""

    code: str
    title: str
    page: str = ""
    severity: str = "error"
    family: str = ""


def _no_line(file: str, number: int) -> str | None:  # noqa: ARG001 - the signature of `ReportSetting.line`
    return None


@frozen(kw_only=True)
class ReportSetting:
    """How a report is written.

    `path` tells a file from the folder of the repository, with slashes; `line` gives a line of a file, if it can be
    read; `docs_url` is the address of the folder of documentation, where rules have their pages; what is as grave as
    one of `failing` fails the check; `plain` keeps machine formats within ASCII.
    """

    lang: str
    version: str = ""
    path: Callable[[str], str] = str
    line: Callable[[str, int], str | None] = _no_line
    rules: Mapping[str, RuleWords] = field(factory=dict)
    docs_url: str | None = None
    failing: tuple[str, ...] = ("error",)
    plain: bool = False

    def url(self, code: str) -> str | None:
        """Return the address of the page of a rule, where that of the documentation is known.

        Example:
            >>> ReportSetting(lang="ru", version="1", docs_url="https://example.org/docs/").url("HRS101")
            'https://example.org/docs/ru/rules/HRS101.md'

        """
        if self.docs_url is None:
            return None
        folder = "ru/rules" if self.lang == "ru" else "rules"
        return f"{self.docs_url.rstrip('/')}/{folder}/{code}.md"

    def title(self, code: str) -> str:
        """Return the title of a rule, or nothing if it is unknown."""
        rule = self.rules.get(code)
        return rule.title if rule else ""

    def place(self, finding: Facts) -> str:
        """Return the file of a finding as told from the repository; nothing if it is about no file."""
        return self.path(finding["file"]) if finding["file"] else ""
