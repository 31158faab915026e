"""A report as reviewdog's diagnostics, with suggestions; its columns count bytes of UTF-8."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from ..texts.clean import clean
from .json_text import json_text
from .report_order import by_gravity
from .report_setting import Facts, ReportSetting

_SEVERITIES: Final = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def to_rdjson(facts: Facts, setting: ReportSetting) -> str:
    """Return one result; findings about no file name the repository itself, as reviewdog wants a path."""
    diagnostics = [_diagnostic(finding, setting) for finding in by_gravity(facts["findings"])]
    return json_text({"source": {"name": "coppbuilder"}, "diagnostics": diagnostics}, plain=setting.plain)


def _diagnostic(finding: Facts, setting: ReportSetting) -> dict[str, Any]:
    location: dict[str, Any] = {"path": setting.place(finding) or "."}
    if finding["file"]:
        location["range"] = _range(finding, setting)
    url = setting.url(finding["code"])
    said: dict[str, Any] = {
        "message": "\n".join(
            clean(part) for part in (finding["message"], finding["help"], finding["citation"]) if part
        ),
        "location": location,
        "severity": _SEVERITIES[finding["severity"]],
        "code": {"value": finding["code"]} | ({"url": url} if url else {}),
    }
    edits: Sequence[Facts] = finding["fix"]["edits"] if finding["fix"] else ()
    # A suggestion is taken over by itself: several edits, or one of another file, would mend only in part.
    if len(edits) == 1 and edits[0]["file"] == finding["file"]:
        said["suggestions"] = [{"range": _range(edits[0], setting), "text": edits[0]["text"]}]
    return said


def _range(place: Facts, setting: ReportSetting) -> dict[str, dict[str, int]]:
    return {
        "start": _position(place["file"], place["line"], place["column"], setting),
        "end": _position(place["file"], place["end_line"], place["end_column"], setting),
    }


def _position(file: str, line: int, column: int, setting: ReportSetting) -> dict[str, int]:
    """Count the bytes before a column; of a line that cannot be read, each character is taken as one byte."""
    text = setting.line(file, line)
    before = column - 1 if text is None else len(text[: column - 1].encode(errors="surrogatepass"))
    return {"line": line, "column": before + 1}
