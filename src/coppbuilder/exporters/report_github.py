"""A report as commands to the log of GitHub Actions: annotations for the gravest findings, and the list of all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..texts import label, render
from ..texts.clean import clean, unheeded
from .report_order import by_gravity
from .report_setting import Facts, ReportSetting
from .report_text import summary_line

_COMMANDS: Final = {"error": "error", "warning": "warning", "info": "notice"}
#: GitHub shows so many annotations of each kind for a step and drops the rest in silence.
_LIMIT: Final = 10


def to_github(facts: Facts, setting: ReportSetting) -> str:
    """Return commands for the first ten of each severity, then all findings as a group of plain lines."""
    findings = by_gravity(facts["findings"])
    shown = dict.fromkeys(_COMMANDS, 0)
    lines: list[str] = []
    for finding in findings:
        shown[finding["severity"]] += 1
        if shown[finding["severity"]] <= _LIMIT:
            lines.append(_command(finding, setting))
    if findings:
        title = render("report.all", {"count": len(findings)}, setting.lang)
        lines += [f"::group::{_data(title)}", *(_plain(finding, setting) for finding in findings), "::endgroup::"]
    return "\n".join([*lines, summary_line(facts, setting.lang)]) + "\n"


def _command(finding: Facts, setting: ReportSetting) -> str:
    properties: dict[str, str] = {}
    if finding["file"]:
        properties |= {"file": setting.place(finding), "line": str(finding["line"])}
        properties["endLine"] = str(max(finding["line"], finding["end_line"]))
        if finding["line"] == finding["end_line"]:  # GitHub refuses columns of several lines
            properties |= {"col": str(finding["column"]), "endColumn": str(finding["end_column"])}
    properties["title"] = f"{finding['code']} {setting.title(finding['code'])}".rstrip()
    about = finding["document"]["id"] + ": " if finding["document"] and not finding["file"] else ""
    said = [about + finding["message"], finding["help"], finding["citation"], setting.url(finding["code"])]
    message = "\n".join(unheeded(clean(part)) for part in said if part)
    return f"::{_COMMANDS[finding['severity']]} {_properties(properties)}::{_data(message)}"


def _properties(values: Mapping[str, str]) -> str:
    return ",".join(f"{name}={_property(unheeded(clean(value)))}" for name, value in values.items())


def _plain(finding: Facts, setting: ReportSetting) -> str:
    """Return a line that the runner takes for no command, as it does not begin with colons."""
    severity = label("severity", finding["severity"], setting.lang)
    if finding["file"]:
        place = f"{setting.place(finding)}:{finding['line']}:{finding['column']}"
    else:
        place = finding["document"]["id"] if finding["document"] else render("report.no-file", lang=setting.lang)
    return unheeded(clean(f"{severity} {finding['code']} {place} {finding['message']}"))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
