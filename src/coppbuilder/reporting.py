"""What leaves the program: reports in every format, told from the folder of a repository, and documents for people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve

from . import __version__
from .checking import located
from .errors import CoppbuilderError, UsageError
from .exporters import PROGRAM_FORMATS
from .exporters.report_formats import REPORT_FORMATS
from .exporters.report_json import report_to_json
from .exporters.report_setting import ReportSetting, RuleWords
from .exporters.report_sources import Sources
from .exporters.setting import ExportSetting, TemplateFile
from .measure.document import program_document
from .measure.fingerprints import relative_file
from .measure.plan import plan_of
from .model import Catalog, Finding, Program, Report, Severity
from .rules import RULES, Rule, validate
from .rules.pages import page, title
from .texts import DEFAULT_LANGUAGE
from .workflow import names_of_acts


def export_program(
    program: Program,
    catalog: Catalog,
    format_: str,
    *,
    lang: str = DEFAULT_LANGUAGE,
    draft: bool = False,
    worldskills_name: bool = True,
    people: Mapping[str, Any] | None = None,
    template: TemplateFile | None = None,
) -> bytes:
    """Return a program as a document for people; equal programs give equal bytes.

    Args:
        program: what to export.
        catalog: where its modules, standards and offers are looked up.
        format_: one of `coppbuilder export`, for example `docx` or `xlsx`.
        lang: language of headings, `ru` or `en`.
        draft: whether holes are marked in the document instead of being refused.
        worldskills_name: whether the name of WorldSkills is printed.
        people: names of people, which no catalogue holds.
        template: a template of the reader's own, instead of ours.

    Raises:
        IncompleteProgramError: what the document needs is missing, and no draft is asked for; or a template cannot be
            filled.
        UsageError: there is no such format.

    Example:
        >>> from coppbuilder.model import ProgramType, Request
        >>> empty = Program(id="a", demand=Request(id="a", program_type=ProgramType.OTHER, targets=()), modules=())
        >>> export_program(empty, Catalog.of([]), "xlsx")[:2]
        b'PK'

    """
    chosen = PROGRAM_FORMATS.get(format_)
    if chosen is None:
        raise UsageError("usage.unknown-format", format=format_, known=tuple(PROGRAM_FORMATS))
    setting = ExportSetting(
        lang=lang,
        draft=draft,
        worldskills_name=worldskills_name,
        people=people or {},
        template=template.data if template else None,
        template_file=template.name if template else "",
    )
    document = program_document(plan_of(catalog, program))
    refused = chosen.refusal(document, setting)
    if refused is not None:
        raise IncompleteProgramError(Report(findings=(refused,), checked=1))
    report = Report() if draft else missing(program, catalog, format_)
    if report.findings:
        raise IncompleteProgramError(report)
    written = chosen.write(document, setting)
    if isinstance(written, Finding):
        raise IncompleteProgramError(Report(findings=(written,), checked=1))
    return written


def missing(program: Program, catalog: Catalog, format_: str) -> Report:
    """Return what would be a hole in a document of a program, each as an error, in its place."""
    needs = PROGRAM_FORMATS[format_].needs
    rules = {code: rule for code, rule in RULES.items() if any(key.partition(".")[0] == code for key in needs)}
    if not rules:
        return Report()
    plan = plan_of(catalog, program)
    modules = dict.fromkeys(place.module for place in plan.taught if place.module is not None)
    found = validate([program, *modules], catalog, rules=rules).findings
    holes = (finding for finding in found if finding.code in needs or finding.key in needs)
    return located(Report(findings=tuple(evolve(finding, severity=Severity.ERROR) for finding in holes), checked=1))


class IncompleteProgramError(CoppbuilderError):
    """A program lacks what a document of it needs; `report` says what, and where to write it."""

    def __init__(self, report: Report) -> None:
        """Keep the report."""
        super().__init__("usage.incomplete-program", count=len(report.findings))
        self.report = report


def export_report(
    report: Report,
    format_: str,
    *,
    lang: str = DEFAULT_LANGUAGE,
    root: str | Path = ".",
    docs_url: str | None = None,
    fail_on: Severity = Severity.ERROR,
    rules: Mapping[str, Rule] = RULES,
) -> str:
    r"""Return a report as text in one of the formats of `coppbuilder check --format`.

    Args:
        report: what to tell.
        format_: `text`, `json`, `sarif`, `github`, `gitlab`, `junit`, `markdown` or `rdjson`.
        lang: language of messages, `ru` or `en`.
        root: the folder of the repository, from which formats for other systems tell files.
        docs_url: address of the folder of documentation; rules are linked to their pages there.
        fail_on: what is as severe as this fails, in formats that know failures.
        rules: the rules by code, for their titles and pages.

    Raises:
        UsageError: there is no such format.

    Example:
        >>> export_report(Report(), "gitlab")
        '[]\n'

    """
    export = REPORT_FORMATS.get(format_)
    if export is None:
        raise UsageError("usage.unknown-format", format=format_, known=tuple(REPORT_FORMATS))
    facts = report_to_json(report, lang, root=Path(root).absolute(), here=Path.cwd())
    failing = [each.value for each in Severity if each.rank >= fail_on.rank]
    return export(
        facts, report_setting(facts, lang=lang, root=Path(root), docs_url=docs_url, failing=failing, rules=rules)
    )


def report_setting(
    facts: Mapping[str, Any],
    *,
    lang: str,
    root: Path,
    docs_url: str | None = None,
    failing: Sequence[str] = (Severity.ERROR,),
    plain: bool = False,
    rules: Mapping[str, Rule] = RULES,
) -> ReportSetting:
    """Return what formats need besides the report: lines of its files, and words of the rules that it names."""
    top, here = root.absolute(), Path.cwd()
    codes = {item["code"] for item in (*facts["findings"], *facts["not_checked"])}
    return ReportSetting(
        lang=lang,
        version=__version__,
        path=lambda file: _told(file, top, here),
        line=Sources(facts["findings"]).line,
        rules={rule.code: rule for rule in _words([rules[code] for code in sorted(codes & set(rules))], lang)},
        docs_url=docs_url,
        failing=tuple(failing),
        plain=plain,
    )


def _told(file: str, root: Path, here: Path) -> str:
    """Return the name of a file from the repository; one outside it has no such name and keeps its own."""
    told = relative_file(file, root, here)
    return (here / file).as_posix() if told.startswith("../") else told


def _words(rules: Iterable[Rule], lang: str) -> Iterable[RuleWords]:
    """Return rules as readers know them; norms are named as their acts are."""
    rules = tuple(rules)
    norms = names_of_acts() if any(rule.cites for rule in rules) else {}
    for rule in rules:
        yield RuleWords(
            code=rule.code,
            title=title(rule, lang),
            page=page(rule, lang, norms),
            severity=rule.severity.value,
            family=rule.family,
        )
