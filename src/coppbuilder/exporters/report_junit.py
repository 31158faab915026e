"""A report as JUnit XML, for systems that show tests: a test case for each rule that has findings in a file."""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree as ET

from ..texts import label, render
from ..texts.clean import clean
from .report_order import by_file
from .report_setting import Facts, ReportSetting
from .report_text import summary_line

#: What XML 1.0 cannot hold, even written as a number.
_FOREIGN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: What runners take for commands when the file is shown in a log: written as numbers it is the same to XML.
_COMMAND: Final = re.compile(r"(?m)^::|##(?=\w*\[)")


def to_junit(facts: Facts, setting: ReportSetting) -> str:
    """Return a suite a file; what does not fail the check is told in the output of a passed case.

    A rule that could not say yes or no is a skipped case. The last suite says how the check went as a whole.
    """
    root = ET.Element("testsuites", name="coppbuilder")
    skipped: dict[str, list[Facts]] = {}
    for item in facts["not_checked"]:
        skipped.setdefault(item["file"] or "", []).append(item)
    groups = by_file(facts["findings"])
    named = {file for file, _ in groups}
    groups += [(file, []) for file in skipped if file not in named]
    for file, findings in groups:
        name = setting.path(file) if file else render("report.no-file", lang=setting.lang)
        suite = ET.SubElement(root, "testsuite", name=_safe(name))
        _properties(suite, {"version": setting.version, "lang": setting.lang})
        for code in dict.fromkeys(finding["code"] for finding in findings):
            _case(suite, name, [finding for finding in findings if finding["code"] == code], setting)
        for code in dict.fromkeys(item["code"] for item in skipped.get(file, ())):
            said = [item["message"] for item in skipped[file] if item["code"] == code]
            # Systems that know cases by name would take it for the one of the same rule that failed.
            told = f"{_title(code, setting)} ({render('report.skipped', lang=setting.lang)})"
            case = ET.SubElement(suite, "testcase", classname=_safe(name), name=told, time="0")
            ET.SubElement(case, "skipped", message=_safe("; ".join(dict.fromkeys(said))))
        _count(suite)
    _whole(root, facts, setting)
    _count(root)
    ET.indent(root)
    body = ET.tostring(root, encoding="us-ascii").decode() if setting.plain else ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{_COMMAND.sub(_as_numbers, body)}\n'


def _as_numbers(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(sign)};" for sign in match.group())


def _whole(root: ET.Element, facts: Facts, setting: ReportSetting) -> None:
    suite = ET.SubElement(root, "testsuite", name="coppbuilder check")
    _properties(suite, {key: str(value) for key, value in facts["summary"].items()})
    case = ET.SubElement(suite, "testcase", classname="coppbuilder", name="check", time="0")
    ET.SubElement(case, "system-out").text = summary_line(facts, setting.lang)
    _count(suite)


def _case(suite: ET.Element, file: str, findings: list[Facts], setting: ReportSetting) -> None:
    first = findings[0]
    case = ET.SubElement(suite, "testcase", classname=_safe(file), name=_title(first["code"], setting), time="0")
    if first["file"]:
        case.set("file", _safe(file))
        case.set("line", str(first["line"]))
    properties = {"code": first["code"], "severity": first["severity"]}
    url = setting.url(first["code"])
    _properties(case, properties | ({"url": url} if url else {}))
    told = "\n".join(_line(finding, file, setting) for finding in findings)
    if any(finding["severity"] in setting.failing for finding in findings):
        failure = ET.SubElement(case, "failure", type=first["severity"], message=_safe(clean(first["message"])))
        failure.text = f"\n{told}\n"
    else:
        ET.SubElement(case, "system-out").text = f"\n{told}\n"


def _line(finding: Facts, file: str, setting: ReportSetting) -> str:
    place = f"{file}:{finding['line']}:{finding['column']}: " if finding["file"] else ""
    document = finding["document"]["id"] + ": " if finding["document"] and not finding["file"] else ""
    said = " — ".join(part for part in (finding["message"], finding["help"], finding["citation"]) if part)
    severity = label("severity", finding["severity"], setting.lang)
    return _safe(clean(f"{place}{document}{severity} {finding['code']} {said}"))


def _title(code: str, setting: ReportSetting) -> str:
    return _safe(f"{code} {setting.title(code)}".rstrip())


def _properties(owner: ET.Element, values: dict[str, str]) -> None:
    properties = ET.SubElement(owner, "properties")
    for name, value in values.items():
        ET.SubElement(properties, "property", name=name, value=_safe(value))


def _count(owner: ET.Element) -> None:
    owner.set("tests", str(sum(1 for _ in owner.iter("testcase"))))
    owner.set("failures", str(sum(1 for _ in owner.iter("failure"))))
    owner.set("errors", "0")
    owner.set("skipped", str(sum(1 for _ in owner.iter("skipped"))))


def _safe(text: str) -> str:
    return _FOREIGN.sub(" ", clean(text))
