"""A program as Markdown tells what the console tells, in tables that hold."""

import datetime as dt
import re
from decimal import Decimal

import pytest
from attrs import evolve

from coppbuilder import (
    AssemblyStatus,
    Catalog,
    Objective,
    ObjectiveValue,
    ProgramType,
    Proof,
    Range,
    Text,
    assemble,
    validate,
)
from coppbuilder.model import NextBest
from coppbuilder.preview.markdown import program_markdown

TODAY = dt.date(2026, 12, 1)


def page(program, catalog, lang="ru", proof=None):
    report = validate(program, catalog, today=TODAY)
    return program_markdown(program, catalog, report, lang=lang, proof=proof).replace("\u00a0", " ")


def tables(text):
    return [block.splitlines() for block in text.split("\n\n") if block.startswith("|")]


def cells(line):
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def test_the_whole_page(program, catalog):
    text = page(program("welders"), catalog)
    assert text.startswith("# Сварщики ручной дуговой сварки для завода металлоконструкций\n\n")
    assert " · 144 ч · практика 75 % · 24 слушателя · 38 400 ₽ на слушателя\n" in text
    assert "\n- Профессия: Сварщик ручной дуговой сварки" in text
    modules, targets = tables(text)
    assert all(len({len(cells(line)) for line in table}) == 1 for table in (modules, targets))
    assert cells(modules[0]) == ["№", "Модуль", "Вер.", "Лекц", "Практ", "Атт", "Всего", "Где"]
    assert cells(modules[-1]) == ["", "**Итого**", "", "24", "108", "12", "144", ""]
    assert "<br>без темы «Сварка труб» (12 ч) |" in "\n".join(modules)
    assert cells(targets[2])[1:] == ["3", "100 %", "1"]
    assert cells(targets[-1])[1:] == ["2", "2 из 2 нужных", "2, 3"]
    assert "\n  - Колледж сварочного производства (пример): 84 ч, 621 600 ₽\n" in text
    assert "\n- Доказано: меньше 921 600 ₽ (38 400 ₽ на слушателя) при этих условиях нельзя.\n" in text
    assert "\n\nПроверки: 0 ошибок, 1 предупреждение.\n\n- предупреждение REF104: " in text
    assert text.endswith("coppbuilder check ПРОГРАММА --phase approval\n")


def test_markup_in_titles_stays_text(program, catalog):
    marked = evolve(program("web"), title=Text.plain("a|b *c* <d>"))
    assert page(marked, catalog, "en").startswith("# a\\|b \\*c\\* \\<d\\>\n")


def test_what_is_not_there_is_left_out(program, catalog):
    empty = evolve(
        program("web"),
        modules=(),
        title=None,
        demand=evolve(program("web").demand, targets=(), program_type=ProgramType.OTHER, title=Text.plain("Пусто")),
        assembly=None,
        network=None,
    )
    text = page(empty, catalog)
    assert text.startswith("# Пусто\n")
    assert tables(text) == []


def test_targets_of_modules_that_nobody_knows_are_not_judged(program, catalog):
    standards = Catalog.of(document for document in catalog.documents if document.KIND not in {"module", "provider"})
    text = page(program("welders"), standards)
    assert "не проверено" in cells(tables(text)[1][2])[2]
    assert "₽" not in text.split("\n## ")[1]


def test_a_target_that_is_not_met(program, catalog):
    welders = program("welders")
    short = evolve(welders, modules=tuple(place for place in welders.modules if place.module != "college-b.rds"))
    found = [cells(line)[2] for line in tables(page(short, catalog))[1][2:]]
    assert "0 %, не достигнута" in found


@pytest.mark.parametrize(
    ("objective", "value", "told"),
    [
        (Objective.COST, "921600", "Следующая по цене: 39 000 ₽ на слушателя, 144 ч, 1 организация →"),
        (Objective.HOURS, "144", "Следующая по часам: 144 ч, 39 000 ₽ на слушателя, 1 организация →"),
        (Objective.PROVIDERS, "1", "Следующая по числу организаций: 1 организация, 39 000 ₽ на слушателя, 144 ч →"),
        (Objective.MODULES, "5", "Следующая по числу модулей: 5 модулей, 39 000 ₽ на слушателя, 144 ч,"),
        (Objective.OVERLAP, "2", "Следующая по числу повторов: 2 повтора, 39 000 ₽"),
        (Objective.EXPERIENCE, "1.5", "Следующая по опыту: 1,5 несдачи, 39 000 ₽"),
    ],
)
def test_the_next_program_by_each_objective(objective, value, told):
    objectives = (ObjectiveValue(name=objective, value=Decimal(value), bound=Decimal(value)),)
    found = NextBest(objectives=objectives, hours=144, cost_per_learner=Decimal(39000), providers=1)
    assert found.message().replace("\u00a0", " ").startswith(told)


def test_the_next_program_without_objectives_and_prices():
    found = NextBest(objectives=(), hours=8, cost_per_learner=None, providers=0)
    assert found.message("en").replace("\u00a0", " ") == "Next: 8 h → coppbuilder alternatives REQUEST"


def test_the_proof_tells_that_nothing_can_be_left_out(program, catalog):
    text = page(program("welders"), catalog, "en", Proof(status=AssemblyStatus.OPTIMAL, only=True))
    assert "\n- Proven: none of these modules can be left out.\n" in text


def test_the_next_program_is_searched_where_it_is_asked_for(catalog):
    wanted = catalog.requests["welders-spring-2027"]
    plain, asked = assemble(catalog, wanted), assemble(catalog, wanted, next_best=True)
    assert plain.proof.next_best is None
    assert asked.program == plain.program
    found = asked.proof.next_best
    assert (found.cost_per_learner, found.hours, found.providers) == (Decimal(39000), 144, 1)
    assert [value.value for value in found.objectives] == [936000, 1]
    free = assemble(catalog, evolve(wanted, limits=evolve(wanted.limits, weeks=Range(max=50))), next_best=True)
    assert (free.proof.next_best, free.proof.only) == (None, False)
    alone = assemble(catalog, catalog.requests["web-prior-learning"], next_best=True)
    assert (alone.proof.next_best, alone.proof.only) == (None, True)
