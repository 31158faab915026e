"""Coverage of targets: a bar for each, its level, and the modules that reach it."""

from __future__ import annotations

from rich import box
from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text as RichText

from ..measure.coverage import TargetCoverage, covers, covers_item
from ..measure.plan import Placed, Plan
from ..model import AnyOfTarget, CompetencyRef, ShareTarget, Target
from .words import Words

_BAR = 10


class TargetTable:
    """One row a target; the bar shows the weighted share that is covered."""

    def __init__(self, plan: Plan, words: Words) -> None:
        """Take the program and the language."""
        self._plan = plan
        self._words = words

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the table; without targets, nothing."""
        if not self._plan.request.targets:
            return
        words = self._words
        table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, padding=(0, 1, 0, 0))
        table.add_column(words.say("target"), ratio=1, overflow="fold")
        table.add_column(words.say("level"), justify="center", no_wrap=True)
        table.add_column(words.say("coverage"), no_wrap=True)
        table.add_column(words.say("by-modules"), max_width=max(12, options.max_width // 5), overflow="fold")
        for target, coverage in zip(self._plan.request.targets, self._plan.targets, strict=True):
            table.add_row(
                self._name(target),
                str(int(target.level)),
                self._bar(coverage, ascii_only=options.ascii_only),
                self._by(target, coverage),
            )
        yield table

    def _name(self, target: Target) -> RichText:
        words = self._words
        if isinstance(target, AnyOfTarget):
            name = words.text(words.say("any-of", at_least=target.at_least, count=len(target.any_of)), "bold")
            name.append("\n" + ", ".join(str(ref) for ref in target.any_of), style="not bold")
            return name
        if isinstance(target, ShareTarget):
            of = str(target.competency or target.standard)
            name = words.text(words.say("share-of", share=target.share, of=of), "bold")
            title = self._title(target.competency) if target.competency else self._standard(target.standard or "")
        else:
            name = words.text(str(target.competency), "bold")
            title = self._title(target.competency)
        if title:
            name.append("\n" + title, style="not bold")
        return name

    def _title(self, ref: CompetencyRef) -> str:
        item = self._plan.catalog.item(ref)
        return self._words.title(item.title, "") if item is not None else self._words.say("unknown")

    def _standard(self, id_: str) -> str:
        standard = self._plan.catalog.standards.get(id_)
        return self._words.title(standard.title, id_) if standard else self._words.say("unknown")

    def _bar(self, coverage: TargetCoverage, *, ascii_only: bool) -> RichText:
        full, empty = ("#", ".") if ascii_only else ("█", "░")
        filled = int(coverage.share * _BAR)
        bar = RichText(full * filled + empty * (_BAR - filled), style="green" if coverage.met else "red")
        bar.append(" " + self._words.say("percent", share=float(coverage.share)), style="default")
        if not coverage.met:
            bar.append(" " + self._words.say("not-met"), style="bold red")
        return bar

    def _by(self, target: Target, coverage: TargetCoverage) -> str:
        numbers = [
            str(number)
            for number, place in enumerate(self._plan.placed, 1)
            if any(self._reaches(place, ref, target) for ref in coverage.leaves)
        ]
        entry = self._plan.entry_training
        if any(covers_item(self._plan.catalog, entry, ref, target.level) for ref in coverage.leaves):
            numbers.insert(0, self._words.say("entry"))
        return ", ".join(numbers)

    def _reaches(self, place: Placed, ref: CompetencyRef, target: Target) -> bool:
        leaves = self._plan.catalog.leaves(ref)
        return any(covers(place.training, leaf.ref, target.level) for leaf in leaves)
