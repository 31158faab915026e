"""A report as SARIF 2.1.0, for code scanning: places in code points, fixes, rules with their pages."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import quote

from ..texts.clean import clean
from .json_text import json_text
from .report_setting import Facts, ReportSetting, RuleWords

_LEVELS: Final = {"error": "error", "warning": "warning", "info": "note"}
#: What GitHub compares findings of two runs by; its own value would rest on lines.
_PRINTS: Final = ("coppbuilder/v1", "primaryLocationLineHash")
_BASE: Final = "%SRCROOT%"


def to_sarif(facts: Facts, setting: ReportSetting) -> str:
    """Return one run: the rules that were broken, results, and what could not be checked as notifications."""
    codes = sorted({item["code"] for item in (*facts["findings"], *facts["not_checked"])})
    places = {code: number for number, code in enumerate(codes)}
    run = {
        "tool": {
            "driver": {
                "name": "coppbuilder",
                "version": setting.version,
                "semanticVersion": setting.version,
                "language": "ru-RU" if setting.lang == "ru" else "en-US",
                "rules": [
                    _rule(setting.rules.get(code) or RuleWords(code=code, title=code), setting) for code in codes
                ],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_BASE: {"description": {"text": "The folder of the repository."}}},
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [_notification(item, places, setting) for item in facts["not_checked"]],
            }
        ],
        "results": [_result(finding, places, setting) for finding in facts["findings"]],
    }
    return json_text(
        {
            "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "version": "2.1.0",
            "runs": [run],
        },
        plain=setting.plain,
    )


def _rule(rule: RuleWords, setting: ReportSetting) -> dict[str, Any]:
    page = rule.page or rule.title
    described: dict[str, Any] = {
        "id": rule.code,
        "name": rule.code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.title},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family] if rule.family else []},
    }
    url = setting.url(rule.code)
    return described | ({"helpUri": url} if url else {})


def _result(finding: Facts, places: dict[str, int], setting: ReportSetting) -> dict[str, Any]:
    said = [finding["message"], finding["help"], finding["citation"]]
    result: dict[str, Any] = {
        "ruleId": finding["code"],
        "ruleIndex": places[finding["code"]],
        "level": _LEVELS[finding["severity"]],
        "message": {"text": "\n".join(clean(part) for part in said if part)},
        "partialFingerprints": dict.fromkeys(_PRINTS, finding["fingerprint"]),
        "properties": {"phase": finding["phase"], "key": finding["key"], "pointer": finding["path"]},
    }
    location: dict[str, Any] = {}
    if finding["file"]:
        location["physicalLocation"] = {"artifactLocation": _file(finding, setting), "region": _region(finding)}
    if finding["document"]:
        document = finding["document"]
        location["logicalLocations"] = [{"fullyQualifiedName": document["id"], "kind": document["kind"]}]
    if location:
        result["locations"] = [location]
    if finding["fix"]:
        result["fixes"] = [_fix(finding, setting)]
    return result


def _file(place: Facts, setting: ReportSetting) -> dict[str, str]:
    """Name a file: relative to the repository, or as an address where it lies outside."""
    path = setting.path(place["file"])
    if path.startswith("/"):
        return {"uri": "file://" + quote(path, errors="surrogateescape")}
    if path[1:3] == ":/":
        return {"uri": "file:///" + quote(path, safe="/:", errors="surrogateescape")}
    return {"uri": quote(path, errors="surrogateescape"), "uriBaseId": _BASE}


def _region(place: Facts) -> dict[str, int]:
    return {
        "startLine": max(1, place["line"]),
        "startColumn": max(1, place["column"]),
        "endLine": max(1, place["line"], place["end_line"]),
        "endColumn": max(1, place["end_column"]),
    }


def _fix(finding: Facts, setting: ReportSetting) -> dict[str, Any]:
    edits: dict[str, list[Facts]] = {}
    for edit in finding["fix"]["edits"]:
        edits.setdefault(edit["file"], []).append(edit)
    return {
        "description": {"text": clean(finding["help"] or finding["message"])},
        "artifactChanges": [
            {
                "artifactLocation": _file({"file": file}, setting),
                "replacements": [
                    {"deletedRegion": _region(edit), "insertedContent": {"text": edit["text"]}} for edit in same
                ],
            }
            for file, same in edits.items()
        ],
    }


def _notification(item: Facts, places: dict[str, int], setting: ReportSetting) -> dict[str, Any]:
    said: dict[str, Any] = {
        "level": "note",
        "message": {"text": clean(item["message"])},
        "associatedRule": {"id": item["code"], "index": places[item["code"]]},
    }
    if item["file"]:
        said["locations"] = [{"physicalLocation": {"artifactLocation": _file(item, setting)}}]
    return said
