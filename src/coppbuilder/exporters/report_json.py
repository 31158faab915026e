"""A report as plain JSON values; codes and words of machines are neutral, messages are in the language asked for."""

from __future__ import annotations

from typing import Any

from ..model import Finding, NotChecked, Report, Severity


def report_to_json(report: Report, lang: str) -> dict[str, Any]:
    """Return `findings`, `not_checked` and `summary` (numbers of documents and findings)."""
    return {
        "findings": [finding_to_json(finding, lang) for finding in report.findings],
        "not_checked": [_not_checked(item, lang) for item in report.not_checked],
        "summary": {
            "files": report.checked,
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "infos": report.count(Severity.INFO),
            "not_checked": len(report.not_checked),
        },
    }


def finding_to_json(finding: Finding, lang: str) -> dict[str, Any]:
    """Return one finding; lines and columns count from 1, `path` is a JSON pointer into the document."""
    place, subject = finding.location, finding.subject
    return {
        "code": finding.code,
        "severity": finding.severity,
        "phase": finding.phase,
        "message": finding.message(lang),
        "key": finding.key,
        "arguments": dict(finding.arguments),
        "document": {"kind": subject.kind, "id": subject.id, "version": subject.version} if subject else None,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "end_line": place.end_line if place else None,
        "end_column": place.end_column if place else None,
        "path": finding.path,
        "help": finding.help(lang),
        "citation": finding.citation.text if finding.citation else None,
    }


def _not_checked(item: NotChecked, lang: str) -> dict[str, Any]:
    return {
        "code": item.code,
        "message": item.message(lang),
        "document": {"kind": item.subject.kind, "id": item.subject.id} if item.subject else None,
        "file": item.subject.file if item.subject else None,
    }
