"""A report as JSON, for programs: the facts themselves, each finding with the address of its rule's page."""

from __future__ import annotations

from .json_text import json_text
from .report_setting import Facts, ReportSetting


def to_json(facts: Facts, setting: ReportSetting) -> str:
    """Return the facts; `url` is null where the address of the documentation is not known."""
    findings = [finding | {"url": setting.url(finding["code"])} for finding in facts["findings"]]
    return json_text({**facts, "findings": findings}, plain=setting.plain)
