"""The view of calendars: blocks of weeks, bars, what is proven and what is not, hostile titles."""

import datetime as dt
import io

import pytest
from attrs import evolve
from rich.console import Console

from coppbuilder.exporters.calendar_json import calendar_to_json
from coppbuilder.model import AssemblyStatus, Cause, FailureStatus, Text, Version
from coppbuilder.model.calendar import (
    Calendar,
    CalendarWeek,
    ModuleCalendar,
    ModulePeriod,
    ModuleWeek,
    NoCalendar,
    PeriodPlan,
    RoomCalendar,
    RoomWeek,
)
from coppbuilder.preview.calendar import calendar_view

LONG = Calendar(
    status=AssemblyStatus.FEASIBLE,
    modules=tuple(
        ModuleCalendar(
            index=index,
            module=f"c.m{index}",
            version=Version.parse("1.0"),
            title=Text.plain("Ручная дуговая сварка покрытым электродом") if index else None,
            weeks=tuple(ModuleWeek(week=week, hours=7.5, practical=2) for week in range(1, 21) if week % 2 == index),
        )
        for index in range(2)
    ),
    weeks=tuple(CalendarWeek(week=week, hours=7.5, limit=36 if week > 1 else 0) for week in range(1, 21)),
    rooms=tuple(
        RoomCalendar(
            provider="c",
            workshop=name,
            title=None,
            weeks=tuple(RoomWeek(week=week, hours=4, limit=8) for week in range(1, 21)),
        )
        for name in ("posts", "hall", "yard")
    ),
    bound=18,
    peak=7.5,
    peak_bound=7,
    notes=(Cause(key="schedule.note.no-start"),),
)


def shown(result, lang="ru", width=80):
    console = Console(file=io.StringIO(), width=width, highlight=False, markup=False, emoji=False)
    console.print(calendar_view(result, title="Программа", lang=lang))
    return console.file.getvalue()


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_a_long_calendar_is_folded_into_blocks_that_fit(lang):
    text = shown(LONG, lang)
    assert max(map(len, text.splitlines())) <= 80
    assert text.count("7,5" if lang == "ru" else "7.5") >= 40
    heads = [line.split() for line in text.splitlines() if " № " in f" {line} "]
    weeks = [int(word) for head in heads for word in head if word.isdigit()]
    assert weeks == list(range(1, 21))
    assert "c: yard" in text
    assert "████░░░░" in text


def test_what_is_not_proven_is_said():
    text = shown(LONG)
    assert "20 недель, в пределах 2 недель от наименьшего" in text
    assert "доказано лишь, что ниже 7 нельзя" in text
    assert "нет даты начала" in text
    even = shown(evolve(LONG, even_first=True))
    assert "при этой нагрузке" in even
    assert even.index("Наибольшая") < even.index("20 недель,")


def test_periods_show_loads_and_modules():
    plan = PeriodPlan(
        status=AssemblyStatus.FEASIBLE,
        modules=(ModulePeriod(index=0, module="c.a", title=Text.plain("А"), period=1, hours=4),),
        loads=(4, 0),
        objective=4,
        bound=3,
    )
    assert plan.counts == (1, 0)
    assert "████████ 4" in shown(plan)
    assert "ниже 3 нельзя" in shown(plan)
    assert "Доказано" in shown(evolve(plan, bound=4))
    unbalanced = evolve(plan, objective=None, bound=None, loads=(0, 0))
    assert "Наибольшая" not in shown(unbalanced)
    assert calendar_to_json(plan, "ru")["counts"] == [1, 0]


def test_no_calendar_shows_causes_and_helps():
    cause = Cause(key="schedule.cause.circle", arguments={"modules": ("a", "b")})
    assert "a и b" in shown(NoCalendar(status=FailureStatus.IMPOSSIBLE, causes=(cause,)))
    assert "Ни одно изменение" in shown(NoCalendar(status=FailureStatus.IMPOSSIBLE, causes=(cause,)))
    assert "--effort" in shown(NoCalendar(status=FailureStatus.UNKNOWN))
    helped = NoCalendar(
        status=FailureStatus.IMPOSSIBLE,
        causes=(cause,),
        helps=(Cause(key="schedule.help.weeks", arguments={"weeks": 5}),),
    )
    assert "1  5 недель вместо заданного срока" in shown(helped)


def test_titles_cannot_steer_the_terminal():
    evil = evolve(LONG.modules[0], title=Text.plain("a\x1b[31mb\u202e"))
    text = shown(evolve(LONG, modules=(evil,)))
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_dates_stand_beside_the_weeks():
    weeks = tuple(
        evolve(week, first=dt.date(2027, 2, 1), last=dt.date(2027, 2, 5)) if week.week == 1 else week
        for week in LONG.weeks
    )
    text = shown(evolve(LONG, weeks=weeks))
    assert "01.02-05.02" in text
    assert max(map(len, text.splitlines())) <= 80


def test_json_of_no_calendar_has_causes_and_helps():
    cause = Cause(key="schedule.help.weeks", arguments={"weeks": 5})
    value = calendar_to_json(NoCalendar(status=FailureStatus.IMPOSSIBLE, causes=(cause,), helps=(cause,)), "en")
    assert (value["status"], value["objective"], value["assignment"]) == ("impossible", None, {})
    told = {"key": cause.key, "message": "5 weeks instead of the limit", "arguments": {"weeks": 5}}
    assert value["causes"] == value["helps"] == [told]


def test_numbers_of_json_are_plain():
    value = calendar_to_json(evolve(LONG, peak=8.0), "ru")
    assert (value["objective"], value["bound"], value["peak"], value["peak_bound"]) == (20, 18, 8, 7)
    assert value["modules"][1]["title"].startswith("Ручная")
    assert value["workshops"][0]["weeks"][0] == {"week": 1, "hours": 4, "limit": 8}
    assert value["notes"][0]["key"] == "schedule.note.no-start"
