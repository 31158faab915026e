"""An assembled program as Markdown: passport, modules, targets, cost, proof and findings, as the console tells them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ..measure.coverage import TargetCoverage
from ..measure.plan import Plan, plan_of
from ..model import HOUR_KINDS, AnyOfTarget, Catalog, Hours, Phase, Program, Proof, Report, Severity, Target
from ..texts.clean import clean
from ..texts.formatting import format_number
from .evidence import evidence
from .modules import ModuleTable
from .money import cost_parts
from .passport import facts, lines
from .proof import proof_lines
from .targets import by_numbers, target_name
from .words import Words

#: What Markdown and HTML would take for their own.
_MARKUP: Final = re.compile(r"([\\`*_\[\]<>#|~])")
_TOLD: Final = (Severity.ERROR, Severity.WARNING)


def program_markdown(
    program: Program, catalog: Catalog, report: Report, *, lang: str = "ru", proof: Proof | None = None
) -> str:
    """Return the program for a page or a message; `proof` may tell the next best program."""
    words, plan = Words(lang), plan_of(catalog, program)
    title = words.title(program.title or plan.request.title, program.id)
    parts = (
        [f"# {_plain(title)}", "", _plain(" · ".join(facts(plan, words)))],
        [f"- {_plain(name)} {_plain(value)}" for name, value in lines(plan, words)],
        _section(words.say("modules"), _modules(plan, words)) if plan.placed else [],
        _section(words.say("targets"), _targets(plan, words)) if plan.request.targets else [],
        _nested(cost_parts(plan, words)) if plan.placed and not plan.unknown else [],
        [f"- {_plain(line.plain)}" for line in proof_lines(plan, words, proof)],
        list(_findings(report, words)),
    )
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", clean(text).replace("\n", " "))


def _section(title: str, table: Iterable[str]) -> list[str]:
    return [f"## {_plain(title)}", "", *table]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _modules(plan: Plan, words: Words) -> Iterator[str]:
    """Yield the rows: number, title with notes, version, hours of the kinds that occur, who teaches; the sum last."""
    kinds = [kind for kind in HOUR_KINDS if any(getattr(place.hours, kind) for place in plan.placed)]
    where = bool(plan.providers)
    heads = ["№", words.say("module"), words.say("version"), *(words.term("hours_short", kind) for kind in kinds)]
    yield _row(_plain(head) for head in (*heads, words.say("total"), *[words.say("where")] * where))
    yield _row(["---:", "---", "---", *["---:"] * (len(kinds) + 1), *["---"] * where])
    table = ModuleTable(plan, words)
    for number, place in enumerate(plan.placed, 1):
        notes = "".join(f"<br>{_plain(note)}" for note in table.notes(place))
        cells = [str(number), _plain(words.module(place)) + notes, str(place.placement.version)]
        cells += [*_hours(place.hours, kinds, words)]
        yield _row([*cells, *[_plain(words.provider(place.provider, place.placement.provider))] * where])
    yield _row(["", f"**{_plain(words.say('sum'))}**", "", *_hours(plan.hours, kinds, words), *[""] * where])


def _hours(hours: Hours, kinds: Sequence[str], words: Words) -> list[str]:
    values = [*(getattr(hours, kind) for kind in kinds), hours.total]
    return [format_number(value, words.lang) if value else "" for value in values]


def _targets(plan: Plan, words: Words) -> Iterator[str]:
    yield _row(_plain(words.say(name)) for name in ("target", "level", "coverage", "by-modules"))
    yield _row(["---", "---:", "---:", "---"])
    for target, coverage in zip(plan.request.targets, plan.targets, strict=True):
        head, titles = target_name(plan, target, coverage, words)
        name = "<br>".join([f"**{_plain(head)}**", *(_plain(title) for title in titles if title)])
        by = by_numbers(evidence(plan, target, coverage), words)
        yield _row([name, str(int(target.level)), _plain(_covered(plan, target, coverage, words)), _plain(by)])


def _covered(plan: Plan, target: Target, coverage: TargetCoverage, words: Words) -> str:
    if plan.unknown and not coverage.met:
        return words.say("unchecked").replace("|", " ")
    share = words.say("percent", share=float(coverage.share))
    if isinstance(target, AnyOfTarget):
        covered = min(len(target.any_of) - len(coverage.missing), target.at_least)
        share = words.say("of-needed", covered=covered, at_least=target.at_least)
    return share if coverage.met else f"{share}, {words.say('not-met')}"


def _nested(parts: Iterable[Sequence[str]]) -> list[str]:
    return [f"{'  ' * (number > 0)}- {_plain(line)}" for part in parts for number, line in enumerate(part)]


def _findings(report: Report, words: Words) -> Iterator[str]:
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    yield _plain(words.say("summary", errors=errors, warnings=warnings))
    todo = sum(finding.phase is Phase.APPROVAL for finding in report.findings)
    told = [finding for finding in report.findings if finding.severity in _TOLD]
    if told or todo:
        yield ""
    for finding in told:
        severity = words.term("severity", finding.severity)
        yield f"- {_plain(severity)} {finding.code}: {_plain(finding.message(words.lang))}"
    if todo:
        command = f"coppbuilder check {words.say('program-file')}"
        yield f"- {_plain(words.say('todo', count=todo, command=command))}"
