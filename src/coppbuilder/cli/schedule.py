"""`coppbuilder schedule`: a program over weeks, or over periods."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from . import options
from .assemble import exporter_for
from .console import print_json, show, write
from .known import known_catalog, nearest_catalog, read
from .language import chosen, say
from .report import echo_report

if TYPE_CHECKING:
    from ..model import Range
    from ..model.calendar import PeriodRules

_BOUNDS: Final = re.compile(r"([0-9]+(?:[.,][05])?)?:([0-9]+(?:[.,][05])?)?")


class Bounds(click.ParamType["Range"]):
    """Bounds, both inclusive, written 10:24, 10: or :24."""

    name = "bounds"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Range:
        """Read the bounds, or say how they are written."""
        from ..model import Range

        match = _BOUNDS.fullmatch(value)
        if match is None or value == ":":
            self.fail(say("schedule.error.bounds", value=value), param, ctx)
        least, most = (float(text.replace(",", ".")) if text else None for text in match.groups())
        if least is not None and most is not None and least > most:
            self.fail(say("schedule.error.bounds", value=value), param, ctx)
        return Range(min=least, max=most)


@options.command("schedule", "schedule.cli.long")
@click.argument("program_file", type=click.Path(path_type=Path), metavar=say("cli.metavar.program"))
@options.catalog
@click.option("--weeks", type=click.IntRange(1, 1000), metavar="N", help=say("schedule.cli.weeks"))
@click.option("--even", is_flag=True, help=say("schedule.cli.even"))
@click.option("--before-final", type=click.IntRange(0, 52), metavar="N", help=say("schedule.cli.before-final"))
@click.option("--periods", type=click.IntRange(1, 100), metavar="N", help=say("schedule.cli.periods"))
@click.option("--load", type=Bounds(), metavar="MIN:MAX", help=say("schedule.cli.load"))
@click.option("--count", type=Bounds(), metavar="MIN:MAX", help=say("schedule.cli.count"))
@click.option("--balance", is_flag=True, help=say("schedule.cli.balance"))
@click.option("--effort", type=click.FloatRange(min=0, min_open=True), metavar="N", help=say("schedule.cli.effort"))
@options.file("-o", "--output", key="cli.option.output")
@options.format_
def command(
    *,
    program_file: Path,
    catalog: Path | None,
    weeks: int | None,
    even: bool,
    before_final: int | None,
    effort: float | None,
    output: Path | None,
    format_: str,
    **of_periods: Any,
) -> int:
    """Schedule, show and write; return 1 if there is no calendar."""
    from ..exporters.calendar_json import calendar_to_json
    from ..exporters.report_json import report_to_json
    from ..model.calendar import Calendar, NoCalendar
    from ..preview.calendar import calendar_view
    from ..workflow import load_program, schedule

    of_weeks = {"--weeks": weeks, "--even": even, "--before-final": before_final, "-o": output}
    rules = _rules(of_weeks, **of_periods)
    export = exporter_for(output)
    program, report = read(load_program, program_file)
    if program is None:
        echo_report(report_to_json(report, chosen()))
        return 1
    known = known_catalog(nearest_catalog(catalog, program_file))
    result = schedule(program, known, rules, weeks=weeks, even_first=even, before_final=before_final, effort=effort)
    if output is not None and isinstance(result, Calendar):
        write(output, export(result.applied_to(program)))
    if format_ == "json":
        print_json(calendar_to_json(result, chosen()))
    else:
        show(calendar_view(result, title=program.label, lang=chosen()))
        if output is not None and isinstance(result, Calendar):
            click.echo(say("cli.assemble.written", path=str(output)))
    return int(isinstance(result, NoCalendar))


def _rules(
    of_weeks: Mapping[str, Any], *, periods: int | None, load: Range | None, count: Range | None, balance: bool
) -> PeriodRules | None:
    """Return the rules of periods, or nothing for weeks.

    Raises:
        UsageError: an option belongs to the other kind of calendar.

    """
    from ..errors import UsageError
    from ..model import Range
    from ..model.calendar import PeriodRules

    of_periods = {"--load": load, "--count": count, "--balance": balance}
    wrong = of_periods if periods is None else of_weeks
    misplaced = next((option for option, value in wrong.items() if value not in {None, False}), None)
    if misplaced is not None:
        key = "schedule.error.of-periods" if periods is None else "schedule.error.of-weeks"
        raise UsageError(key, option=misplaced)
    if periods is None:
        return None
    return PeriodRules(periods=periods, load=load or Range(), count=count or Range(), balance=balance)
