"""Programs side by side: one column a program, the best value of each row marked with a star."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text as RichText

from ..measure.comparison import ComparedRow, Comparison
from ..model import AnyOfTarget
from .change_words import Teller

_BEST = "*"


def comparison_view(comparison: Comparison, tell: Teller) -> RenderableType:
    """Return a table of numbers, a table of who teaches which modules, and what the star means."""
    numbers = _table(comparison, tell)
    for row in comparison.rows:
        numbers.add_row(RichText(_label(row, tell)), *(_cell(row, place, tell) for place in range(len(row.values))))
        for option, cells in _options(row, tell):
            numbers.add_row(RichText(f"  {option}"), *(RichText(f"{cell}  ") for cell in cells))
    programs = [
        RichText(f"{letter}  {tell.text(program.title, program.id)} ({program.id})")
        for letter, program in zip(_letters(comparison), comparison.programs, strict=True)
    ]
    return Group(*programs, numbers, _modules(comparison, tell), RichText(tell.say("compare.legend", mark=_BEST)))


def _letters(comparison: Comparison) -> list[str]:
    return [chr(ord("A") + number) for number in range(len(comparison.programs))]


def _table(comparison: Comparison, tell: Teller) -> Table:
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(tell.say("compare.what"), ratio=1, overflow="fold")
    for letter in _letters(comparison):
        table.add_column(letter, justify="right", no_wrap=True)
    return table


def _label(row: ComparedRow, tell: Teller) -> str:
    if row.target is None:
        return tell.say(f"compare.row.{row.name}")
    level = int(row.target.level)
    if isinstance(row.target, AnyOfTarget):
        count = len(row.target.any_of)
        return tell.say("compare.row.any-of", at_least=row.target.at_least, count=count, level=level)
    return tell.say("compare.row.target", target=tell.target(row.target), level=level)


def _options(row: ComparedRow, tell: Teller) -> Iterator[tuple[str, list[str]]]:
    """Yield the options of a choice, each with who covers it: that is how the choice is met."""
    if isinstance(row.target, AnyOfTarget):
        for option in row.target.any_of:
            taught = (option not in coverage.missing for coverage in row.coverage)
            yield tell.competency(option), [tell.say("change.yes" if each else "change.no") for each in taught]


def _cell(row: ComparedRow, place: int, tell: Teller) -> RichText:
    best = place in row.best
    text = _met(row, place, tell) if row.coverage else _value(row, row.values[place], tell)
    # A blank stands where a star could be, so that numbers stay below each other.
    return RichText(f"{text} {_BEST if best else ' '}", style="bold green" if best else "")


def _met(row: ComparedRow, place: int, tell: Teller) -> str:
    """Say how much of a target is covered, and whether that is enough where less than all is."""
    coverage = row.coverage[place]
    covered = tell.percent(coverage.share)
    if isinstance(row.target, AnyOfTarget):
        covered = str(len(row.target.any_of) - len(coverage.missing))
    elif coverage.needed == 1:
        return covered
    return tell.say("compare.met" if coverage.met else "compare.not-met", covered=covered)


def _value(row: ComparedRow, value: Fraction | None, tell: Teller) -> str:
    if value is None:
        return tell.say("compare.unknown")
    if row.name in {"cost", "cost_per_learner"}:
        return tell.money(Decimal(value.numerator) / value.denominator)
    if row.name.endswith("_share"):
        return tell.percent(value)
    return tell.say("compare.number", number=float(value))


def _modules(comparison: Comparison, tell: Teller) -> Table:
    table = _table(comparison, tell)
    table.columns[0].header = tell.say("compare.modules")
    ids = dict.fromkeys(reference.partition("@")[0] for program in comparison.programs for reference in program.modules)
    versions = [dict(_split(reference) for reference in program.modules) for program in comparison.programs]
    for id_ in ids:
        table.add_row(RichText(tell.module(id_)), *(RichText(f"{known.get(id_, '-')}  ") for known in versions))
    providers = dict.fromkeys(id_ for program in comparison.programs for id_ in program.providers)
    for id_ in providers:
        taken = (tell.say("change.yes" if id_ in program.providers else "change.no") for program in comparison.programs)
        table.add_row(RichText(tell.provider(id_)), *(RichText(f"{text}  ") for text in taken))
    return table


def _split(reference: str) -> tuple[str, str]:
    id_, _, version = reference.partition("@")
    return id_, version
