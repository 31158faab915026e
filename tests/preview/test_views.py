"""The single views: as people see them (look at each before it is accepted with COPP_REWRITE=1), and what they tell."""

import datetime as dt
import os
from pathlib import Path

import pytest
from attrs import evolve

from coppbuilder import (
    Appraisal,
    Catalog,
    CompetencyRef,
    CompetencyTarget,
    Entry,
    Finding,
    Outcome,
    Phase,
    Placement,
    Program,
    ProgramType,
    Report,
    Request,
    Risk,
    RiskPlan,
    Severity,
    UsageError,
    Version,
    preview,
)
from coppbuilder.convert import structure
from coppbuilder.preview import USUAL, VIEWS
from coppbuilder.texts.cli import TEXTS

GOLDEN = Path(__file__).parent / "golden"
#: Proposing a calendar and proving what is next best take a solver, so the files of wide tables have neither.
SHOWN = {
    "welders": ("passport", "matrix", "worldskills", "skills", "layers", "colleges", "risks", "todo"),
    "web": ("passport", "matrix", "worldskills", "skills", "layers", "calendar", "colleges", "risks", "proof"),
}


def flat(text):
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.fixture
def seen(printed, catalog):
    def see(program, *views, width=80, lang="ru", known=catalog, **more):
        return printed(preview(program, known, views=views, report=Report(), lang=lang, **more), width)

    return see


def same_as_golden(name, text):
    file = GOLDEN / name
    if os.environ.get("COPP_REWRITE"):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [60, 80, 160])
@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("name", SHOWN)
def test_views(name, lang, width, program, catalog, printed):
    text = printed(preview(program(name), catalog, views=SHOWN[name], lang=lang), width)
    assert max(map(len, text.splitlines())) <= width
    same_as_golden(f"{name}-views.{lang}.{width}.txt", text)


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_a_proposed_calendar_the_proof_with_the_next_best_and_a_difference(lang, program, seen):
    views = ("calendar", "proof", "difference")
    text = seen(program("welders"), *views, lang=lang, against=program("bricklayers"))
    assert max(map(len, text.splitlines())) <= 80
    same_as_golden(f"welders-searched.{lang}.80.txt", text)


@pytest.mark.parametrize("name", sorted(VIEWS))
def test_every_view_is_useful_alone_and_in_the_help(name, program, seen):
    assert len(seen(program("web"), name, against=program("welders")).splitlines()) >= 1
    assert all(f" {name}" in TEXTS["cli.preview.view"][number] for number in (0, 1))


def test_views_stand_in_the_order_wanted_and_once(program, seen):
    text = seen(program("web"), "colleges", "layers", "colleges")
    assert text.count("Часы и стоимость по организациям") == 1
    assert text.index("Часы и стоимость") < text.index("Слои:")


def test_without_names_the_usual_views(program, seen):
    usual, named = seen(program("web")), seen(program("web"), *USUAL)
    assert set(usual.splitlines()) <= set(named.splitlines())


@pytest.mark.parametrize(
    ("name", "said"),
    [("matrx", "возможно, имелось в виду: matrix"), ("zzzz", "есть: passport, modules"), ("", "есть: passport")],
)
def test_an_unknown_view(name, said, program, seen):
    with pytest.raises(UsageError) as caught:
        seen(program("web"), name)
    assert said in str(caught.value)


def test_a_difference_needs_another_program(program, seen):
    with pytest.raises(UsageError, match="--against"):
        seen(program("web"), "difference")


@pytest.fixture
def bare():
    """Return a program in which there is nothing to see."""
    demand = Request(id="r", program_type=ProgramType.OTHER, targets=())
    return Program(id="p", demand=demand, modules=())


def test_what_has_nothing_to_show_says_so(bare, seen):
    for name in set(VIEWS) - {"passport", "findings", "todo", "difference"}:
        text = flat(seen(bare, name, known=Catalog.of([])))
        assert 10 < len(text) < 120, name
    assert seen(bare, "todo").strip() == "До утверждения делать больше нечего."
    assert seen(bare, "difference", against=bare).strip() == "Отличий нет."


def test_a_program_of_an_unknown_catalogue_asks_for_it(bare, seen):
    place = Placement(module="a.b", version=Version.parse("1.0"), provider="a")
    text = flat(seen(evolve(bare, modules=(place,)), "calendar", "colleges", "cost", known=Catalog.of([])))
    assert "Календаря нет" in text
    assert "Стоимость не посчитать" in text
    assert text.endswith("укажите папку каталога: --catalog")
    assert "₽" not in text


def test_a_proof_of_what_is_no_longer_the_best_tells_nothing_new(program, seen):
    value = program("welders")
    other = evolve(value, modules=value.modules[1:])
    assert "Следующая" in seen(value, "proof")
    assert "Следующая" not in seen(other, "proof")


def test_one_college_is_named_once(program, seen):
    text = seen(program("web"), "matrix")
    assert text.count("Колледж информационных технологий") == 1
    assert seen(program("welders"), "matrix").count("Колледж металлообработки") > 3


def test_what_learners_bring_has_a_column(program, seen):
    value = program("welders")
    (target, *_) = value.demand.targets
    entry = Entry(competencies=(Outcome(competency=target.competency),))
    text = seen(evolve(value, demand=evolve(value.demand, entry=entry), modules=value.modules[1:]), "matrix")
    assert "вход" in text.splitlines()[1]
    assert "отвечает вход" in text


def test_a_target_that_is_not_met_is_said_in_words(program, seen):
    value = program("welders")
    text = seen(evolve(value, modules=value.modules[:1]), "matrix", "skills", width=120)
    assert "не достигнута" in text
    assert "не даётся" in text
    assert "никто" in text
    assert "зачтён, не изучается" in seen(
        evolve(value, modules=(evolve(value.modules[0], recognized=True), *value.modules[1:])), "matrix"
    )


def test_what_a_program_trains_in_part(program, seen, catalog):
    plain = {"kind": "module", "id": "x.part", "version": "1.0", "owner": "x", "hours": {"lecture": 2}}
    known = Catalog.of((*catalog.documents, structure(plain | {"outcomes": ["ws-10-2026:4/SMAW"]})))
    demand = evolve(program("welders").demand, targets=(CompetencyTarget(competency=CompetencyRef("ws-10-2026", "4")),))
    value = Program(id="p", demand=demand, modules=(Placement(module="x.part", version=Version.parse("1.0")),))
    text = seen(value, "matrix", known=known)
    assert "(3)" in text
    assert "не достигнута" in text


def test_plans_of_risks(bare, seen):
    risk = {"kind": "risk", "stage": "network", "category": "legal", "cause": "а", "consequence": "в"}
    risks = [structure(risk | {"id": id_, "event": id_, "probability": 2, "impact": 2}) for id_ in ("a", "b", "c")]
    assert all(isinstance(each, Risk) for each in risks)
    plans = (
        RiskPlan(risk="a", done=True),
        RiskPlan(risk="b", owner="методист", residual=Appraisal(probability=1, impact=2)),
        RiskPlan(risk="c", due=dt.date(2027, 3, 1)),
    )
    text = flat(seen(evolve(bare, risk_plan=plans), "risks", known=Catalog.of(risks)))
    assert "в самой программе они не названы" in text
    assert "сетевое взаимодействие; меры приняты" in text
    assert "отвечает методист; после мер останется 1×2=2" in text
    assert "отвечает никто, срок 01.03.2027" in text


def test_weeks_of_a_part_of_the_modules_are_not_taken_for_a_calendar(program, seen):
    value = program("web")
    text = seen(evolve(value, modules=(evolve(value.modules[0], weeks=()), *value.modules[1:])), "calendar")
    assert text.startswith("Предварительный календарь")


def test_several_worldskills_standards_stand_apart(program, seen):
    value = program("welders")
    more = CompetencyTarget(competency=CompetencyRef("ws-20-2026", "1"))
    demand = evolve(value.demand, targets=(*value.demand.targets, more))
    text = seen(evolve(value, demand=demand), "worldskills")
    assert "\n\nws-20-2026 " in text


def test_errors_that_hinder_approval_are_called_so(program, printed, catalog):
    finding = Finding(code="HRS101", severity=Severity.ERROR, key="usage.no-path", phase=Phase.APPROVAL)
    report = Report(findings=(evolve(finding, arguments={"path": "x"}),))
    text = printed(preview(program("web"), catalog, views=["todo"], report=report))
    assert "До утверждения осталось 1 дело" in text
    assert "ошибка" in text
