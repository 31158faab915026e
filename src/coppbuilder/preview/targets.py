"""Coverage of targets: a bar for each, its level, the modules that reach it, and the way there through crosswalks."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from rich import box
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text as RichText

from ..measure.coverage import TargetCoverage
from ..measure.plan import Plan
from ..model import AnyOfTarget, CompetencyRef, CompetencyTarget, ShareTarget, Target
from .bar import bar
from .evidence import Evidence, Way, evidence
from .text import below
from .words import Words

#: Below this width bars are short.
_WIDE: Final = 70
_SHOWN_WAYS: Final = 3
_SHOWN_MISSING: Final = 4


class TargetTable:
    """One row a target; the bar shows the weighted share that is covered."""

    def __init__(self, plan: Plan, words: Words) -> None:
        """Take the program and the language."""
        self._plan = plan
        self._words = words

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the table."""
        words = self._words
        table = Table(box=box.SIMPLE_HEAD, show_edge=False, expand=True, pad_edge=False, padding=(0, 1, 0, 0))
        table.add_column(words.say("target"), ratio=1, overflow="fold")
        table.add_column(words.say("level"), justify="right", no_wrap=True)
        table.add_column(words.say("coverage"), no_wrap=True)
        table.add_column(words.say("by-modules"), max_width=max(10, options.max_width // 8), overflow="fold")
        length = 10 if options.max_width >= _WIDE else 5
        for target, coverage in zip(self._plan.request.targets, self._plan.targets, strict=True):
            found = evidence(self._plan, target, coverage)
            table.add_row(
                self._name(target, coverage, found),
                str(int(target.level)),
                self._bar(target, coverage, length),
                by_numbers(found, words),
            )
        yield table

    def _name(self, target: Target, coverage: TargetCoverage, found: Evidence) -> RenderableType:
        words = self._words
        head, titles = target_name(self._plan, target, coverage, words)
        lines = [words.text(title) for title in titles if title]
        lines += [words.text(note, "dim") for note in self._notes(target, coverage, found)]
        return below(words.text(head, "bold"), lines)

    def _notes(self, target: Target, coverage: TargetCoverage, found: Evidence) -> list[str]:
        words = self._words
        shown, more = found.ways[:_SHOWN_WAYS], len(found.ways) - _SHOWN_WAYS
        notes = [self._way(way, target) for way in shown]
        if more > 0:
            notes.append(words.say("ways-more", more=more))
        if coverage.missing and not isinstance(target, AnyOfTarget) and not self._unchecked(coverage):
            keys = tuple(words.code(ref.key) for ref in coverage.missing[:_SHOWN_MISSING])
            more = len(coverage.missing) - len(keys)
            notes.append(words.say("missing-more" if more else "missing", keys=", ".join(keys), more=more))
        return notes

    def _way(self, way: Way, target: Target) -> str:
        words, source = self._words, self._words.code(way.source)
        if isinstance(target, CompetencyTarget) and way.target == target.competency:
            return words.say("way", source=source, numbers=_numbers(way.numbers))
        return words.say("way-to", source=source, numbers=_numbers(way.numbers), key=words.code(way.target.key))

    def _unchecked(self, coverage: TargetCoverage) -> bool:
        """Tell whether a module that the catalogue does not know may well meet the target."""
        return bool(self._plan.unknown) and not coverage.met

    def _bar(self, target: Target, coverage: TargetCoverage, length: int) -> RichText:
        if self._unchecked(coverage):
            return RichText(self._words.say("unchecked").replace("|", "\n"), style="yellow")
        share = coverage.share
        if isinstance(target, AnyOfTarget):
            share = min(Fraction(1), coverage.share / coverage.needed)
        text = RichText(bar(share, length), style="green" if coverage.met else "red")
        text.append(" " + self._words.say("percent", share=float(share)).rjust(6), style="default")
        if isinstance(target, AnyOfTarget):
            covered = min(len(target.any_of) - len(coverage.missing), target.at_least)
            said = self._words.say("of-needed", covered=covered, at_least=target.at_least)
            text.append("\n" + said, style="default")
        if not coverage.met:
            text.append("\n" + self._words.say("not-met"), style="bold red")
        return text


def target_name(plan: Plan, target: Target, coverage: TargetCoverage, words: Words) -> tuple[str, list[str]]:
    """Return what a target asks for in short, and the titles of that; those of a choice with a mark of each."""
    if isinstance(target, AnyOfTarget):
        missing = "?" if plan.unknown else "–"
        marks = {ref: missing if ref in coverage.missing else "+" for ref in target.any_of}
        head = words.say("any-of", at_least=target.at_least, count=len(target.any_of))
        return head, [f"{mark} {words.code(ref)} {_title(plan, ref, words)}" for ref, mark in marks.items()]
    if isinstance(target, ShareTarget):
        head = words.say("share-of", share=target.share, of=words.code(target.competency or target.standard))
        if target.competency is not None:
            return head, [_title(plan, target.competency, words)]
        standard = plan.catalog.standards.get(target.standard or "")
        return head, [words.title(standard.title, standard.id) if standard else words.say("unknown")]
    return words.code(target.competency), [_title(plan, target.competency, words)]


def _title(plan: Plan, ref: CompetencyRef, words: Words) -> str:
    item = plan.catalog.item(ref)
    return words.title(item.title, "") if item is not None else words.say("unknown")


def by_numbers(found: Evidence, words: Words) -> str:
    """Name who covers a target: what learners bring, and modules by their numbers."""
    entry = [words.say("entry")] if found.entry else []
    return ", ".join([*entry, *(str(number) for number in found.numbers)])


def _numbers(numbers: tuple[int, ...]) -> str:
    return ", ".join(str(number) for number in numbers)
