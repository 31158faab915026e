"""A report as Markdown, for comments of pull requests and summaries of jobs: a table for each file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..texts import label, render
from ..texts.clean import clean
from .report_order import by_file
from .report_setting import Facts, ReportSetting
from .report_text import summary_line

#: What Markdown and HTML would take for their own.
_MARKUP: Final = re.compile(r"([\\`*_{}\[\]()<>#|~&$!])")
#: What sites turn into mentions of people and into links; an invisible space keeps it text.
_LIVE: Final = re.compile(r"(@|://|www(?=\.))", re.IGNORECASE)
_COLUMNS: Final = ("line", "severity", "rule", "finding", "help")


def to_markdown(facts: Facts, setting: ReportSetting) -> str:
    """Return the whole report."""
    return markdown(facts, setting)


def markdown(facts: Facts, setting: ReportSetting, limit: int | None = None) -> str:
    """Return the report in so many bytes of UTF-8 at most: what has no room is counted at the end."""
    head = [f"## {_say('heading', setting)}", "", _text(summary_line(facts, setting.lang)), ""]
    if not facts["findings"]:
        head += [_say("clean", setting), ""]
    tail = [*_not_checked(facts["not_checked"], setting), *_footer(facts, setting)]
    room = None if limit is None else limit - _size([*head, *tail]) - len(_omitted(10**9, setting).encode())
    body: list[str] = []
    left = len(facts["findings"])
    for lines, told in _tables(facts, setting):
        if room is not None and (room := room - _size(lines)) < 0:
            break
        body += lines
        left -= told
    body += [_omitted(left, setting), ""] if left else []
    return "\n".join([*head, *body, *tail]).rstrip() + "\n"


def _tables(facts: Facts, setting: ReportSetting) -> Iterator[tuple[list[str], int]]:
    """Yield pieces of the tables and how many findings each holds; a heading comes with its first row."""
    for file, findings in by_file(facts["findings"]):
        name = _text(setting.path(file)) if file else _say("no-file", setting)
        heading = [f"### {name}", "", _row([_say(f"column.{column}", setting) for column in _COLUMNS])]
        heading.append("|---:|---|---|---|---|")
        for number, finding in enumerate(findings, 1):
            row = [_finding(finding, setting)]
            yield (heading if number == 1 else []) + row + ([""] if number == len(findings) else []), 1


def _finding(finding: Facts, setting: ReportSetting) -> str:
    url = setting.url(finding["code"])
    code = f"[{finding['code']}](<{url}>)" if url else finding["code"]
    about = finding["document"]["id"] + ": " if finding["document"] and not finding["file"] else ""
    hints = [finding["help"]] if finding["help"] else []
    if finding["citation"]:
        hints.append(render("report.norm", {"text": finding["citation"]}, setting.lang))
    place = f"{finding['line']}:{finding['column']}" if finding["file"] else ""
    severity = label("severity", finding["severity"], setting.lang)
    return _row([place, severity, code, _text(about + finding["message"]), "<br>".join(_text(hint) for hint in hints)])


def _not_checked(items: Sequence[Facts], setting: ReportSetting) -> list[str]:
    if not items:
        return []
    said = dict.fromkeys((item["code"], item["message"]) for item in items)
    prefix = render("report.not-checked-prefix", lang=setting.lang)
    lines = [f"- {code}: {_text(message.removeprefix(prefix))}" for code, message in list(said)[:_SHOWN]]
    if len(said) > _SHOWN:
        lines.append(f"- {_text(render('report.not-checked-more', {'count': len(said) - _SHOWN}, setting.lang))}")
    return [f"### {_say('not-checked-heading', setting)}", "", *lines, ""]


#: So many reasons why rules could not say yes or no are told; JSON tells all.
_SHOWN: Final = 20


def _footer(facts: Facts, setting: ReportSetting) -> list[str]:
    if not facts["findings"]:
        return []
    first = by_file(facts["findings"])[0][1][0]["code"]
    return [_text(render("report.explain", {"code": first}, setting.lang))]


def _omitted(count: int, setting: ReportSetting) -> str:
    return render("report.omitted", {"count": count}, setting.lang)


def _say(key: str, setting: ReportSetting) -> str:
    return render(f"report.{key}", lang=setting.lang)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _text(text: str) -> str:
    """Return a text that shows itself and does nothing."""
    escaped = _MARKUP.sub(r"\\\1", clean(text))
    return _LIVE.sub(lambda match: match[1] + "&#8203;" if match[1] != "://" else ":&#8203;//", escaped)


def _size(lines: Sequence[str]) -> int:
    return sum(len(line.encode()) + 1 for line in lines)
