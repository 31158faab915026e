"""What a preview tells, and that nothing of it is lost or cut."""

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

from coppbuilder import (
    AnyOfTarget,
    AssemblyRecord,
    AssemblyStatus,
    Catalog,
    Cause,
    Citation,
    Competency,
    CompetencyRef,
    CompetencyTarget,
    Crosswalk,
    Entry,
    FailureStatus,
    Family,
    Hours,
    ItemKind,
    Location,
    Module,
    ModuleRequirement,
    NotAssembled,
    Objective,
    ObjectiveValue,
    Outcome,
    Pair,
    Placement,
    ProfessionGoal,
    Program,
    ProgramType,
    Relation,
    Report,
    Request,
    Requires,
    ShareTarget,
    Standard,
    Text,
    Version,
    preview,
    validate,
)
from coppbuilder.preview import failure_view, program_view
from coppbuilder.preview.bar import bar


def flat(text):
    return " ".join(text.replace("│", " ").replace("\u00a0", " ").split())


def record(*objectives, status=AssemblyStatus.OPTIMAL):
    values = tuple(
        ObjectiveValue(name=name, value=Decimal(value), bound=Decimal(bound)) for name, value, bound in objectives
    )
    return AssemblyRecord(status=status, objectives=values)


@pytest.fixture
def stranger():
    """Return a program whose modules and standards no catalogue knows."""
    demand = Request(
        id="r",
        program_type=ProgramType.OTHER,
        targets=(
            CompetencyTarget(competency=CompetencyRef("none", "1")),
            ShareTarget(share=0.5, standard="none"),
            ShareTarget(share=0.5, competency=CompetencyRef("none", "2")),
            AnyOfTarget(any_of=(CompetencyRef("none", "3"),)),
        ),
    )
    place = Placement(
        module="college.x",
        version=Version.parse("1.0"),
        provider="college",
        title=Text.plain("Чужой"),
        hours=Hours(lab=2),
    )
    return Program(id="p", demand=demand, modules=(place, evolve(place, module="college.y", recognized=True)))


@pytest.mark.parametrize("width", [60, 80, 120, 160])
def test_codes_are_never_cut_and_titles_are_whole(width, program, shown):
    for name in ("welders", "web"):
        value = program(name)
        text = shown(value, width)
        for target in value.demand.targets:
            if isinstance(target, CompetencyTarget):
                assert str(target.competency).replace(" ", "\u00a0") in text
        for place in value.modules:
            assert str(place.title).split()[0] in text


def test_money_is_never_torn_apart(program, shown):
    for width in range(50, 100):
        assert "38\u00a0400\u00a0₽" in shown(program("welders"), width)


def test_the_way_through_a_crosswalk_is_shown(program, shown):
    assert "через fgos-09.02.07-2016:ПК 9.3 (№ 4)" in flat(shown(program("web")))
    assert "WS-T1 — через ws-17-2026:1 (№ 2)" in flat(shown(program("web")))


def test_recognized_learners_have_plans_of_their_own(program, shown):
    text = flat(shown(program("bricklayers")))
    assert "Индивидуальный план: 12 слушателей — 114 ч (зачтено 30 ч)" in text
    assert "Полный план: 4 слушателя — 144 ч" in text


def test_the_least_weeks_and_what_takes_them(program, shown):
    text = flat(shown(program("welders")))
    assert "Срок: не менее 5 недель при 36 ч в неделю" in text
    assert "модуль 4, 2 подгруппы × 62 ч при 36 ч в неделю, после 30 ч других модулей" in text


def test_what_nobody_knows_is_shown_from_the_pins(stranger, shown):
    text = flat(shown(stranger, known=Catalog.of([])))
    assert "Чужой" in text
    assert "нет в каталоге" in text
    assert "не проверено:" in text
    assert "не достигнут" not in text
    assert "Срок" not in text
    assert text.endswith("укажите папку каталога: --catalog")
    assert "зачтён, не изучается" in text
    assert "Чужой — зачтён, не изучается" in text
    assert "Обучает: college" in text


def test_a_proof_that_cannot_be_seen_again_is_told_from_the_record(stranger, shown):
    proven = evolve(stranger, assembly=record((Objective.COST, "1", "1")))
    assert "при этих условиях нельзя. (По записи в файле программы.)" in flat(shown(proven, known=Catalog.of([])))


def test_nothing_to_teach_is_said_plainly(stranger, shown):
    have = CompetencyTarget(competency=CompetencyRef("ps-40.002-2013", "A/03.2"))
    entry = Entry(competencies=(Outcome(competency=have.competency),))
    demand = evolve(stranger.demand, targets=(have,), entry=entry)
    empty = evolve(stranger, demand=demand, modules=(), assembly=record((Objective.COST, "0", "0")))
    text = shown(empty)
    assert "Учить нечему: всё уже есть на входе." in text
    assert not any(word in text for word in ("Доказано", "Срок", "Модуль", "Порядок"))


def test_enough_of_any_of_is_a_full_bar(program, shown):
    text = shown(program("welders"))
    (line,) = [line for line in text.splitlines() if line.startswith("Не менее 2 из 3")]
    assert "██████████  100 %" in line.replace("\u00a0", " ")
    assert "2 из 2 нужных" in flat(text)


def test_the_hint_names_the_file_and_never_breaks_it(program, catalog, printed, shown):
    value = program("welders")
    command = f"coppbuilder check {'long/' * 30}a.yaml"
    lines = printed(program_view(value, catalog, validate(value, catalog), check=command)).splitlines()
    assert any(f"{'long/' * 30}a.yaml" in line for line in lines)
    assert "coppbuilder check ПРОГРАММА --phase approval" in flat(shown(value))


def test_a_place_is_never_broken(printed):
    place = Location(file="long/" * 30 + "r.yaml", line=3)
    inner = Cause(key="usage.no-path", arguments={"path": "y"}, location=place)
    cause = Cause(key="usage.no-path", arguments={"path": "x"}, location=place, because=(inner,))
    lines = printed(failure_view(NotAssembled(status=FailureStatus.IMPOSSIBLE, causes=(cause,)))).splitlines()
    assert f"  {place.file}:3" in lines
    assert f"    {place.file}:3" in lines


def test_a_program_without_targets_has_no_table_of_them(stranger, shown):
    text = shown(evolve(stranger, demand=evolve(stranger.demand, targets=())), known=Catalog.of([]))
    assert "Охват" not in text


def test_many_missing_leaves_are_counted(shown, stranger):
    demand = evolve(stranger.demand, targets=(ShareTarget(share=1, standard="fgos-15.01.05-2016"),))
    text = flat(shown(evolve(stranger, demand=demand, modules=())))
    assert "не достигнуто: ПК 1.1, ПК 1.2, ПК 1.3, ПК 1.4 и ещё" in text


@pytest.mark.parametrize(
    ("objective", "said"),
    [
        (
            (Objective.COST, "24000", "24000"),
            "Доказано: меньше 24 000 ₽ (1 000 ₽ на слушателя) при этих условиях нельзя.",
        ),
        ((Objective.HOURS, "144", "144"), "Доказано: меньше 144 ч при этих условиях нельзя."),
        ((Objective.PROVIDERS, "1", "1"), "Доказано: меньше 1 организации при"),
        ((Objective.MODULES, "5", "5"), "Доказано: меньше 5 модулей при"),
        ((Objective.OVERLAP, "2", "2"), "Доказано: меньше 2 повторов одного"),
        ((Objective.EXPERIENCE, "1.5", "1.5"), "Доказано: меньше 1,5 несдачи модулей из 120 возможных"),
        (
            (Objective.HOURS, "150", "144"),
            "Меньше 150 ч не найдено; доказано лишь, что меньше 144 ч нельзя (разрыв 4 %).",
        ),
        ((Objective.PROVIDERS, "1", "0"), "Меньше 1 организации не найдено; нельзя ли меньше, не выяснено."),
    ],
)
def test_the_proof(program, shown, objective, said):
    value = evolve(program("welders"), assembly=record(objective))
    assert said in flat(shown(value))


def test_a_second_objective_and_a_time_limit(program, shown):
    objectives = ((Objective.COST, "1", "1"), (Objective.HOURS, "2", "2"))
    value = evolve(program("welders"), assembly=record(*objectives, status=AssemblyStatus.FEASIBLE))
    text = flat(shown(value))
    assert "и при этом меньше 2 ч нельзя" in text
    assert "Время поиска вышло" in text
    assert "Доказано" not in shown(evolve(value, assembly=None))


def test_experience_is_told_where_it_decides(program, shown):
    value = program("welders")
    asked = evolve(value, demand=evolve(value.demand, minimize=(Objective.EXPERIENCE,)))
    told, untold = flat(shown(asked)), flat(shown(value))
    assert "опыт: " in told or "опыта проведений нет" in told
    assert "опыт" not in untold.replace("опыта", "")
    assert "опыта проведений нет: осторожная оценка — не сдадут до 100 %" in told
    assert "лучший из не взятых о том же — «" in told


def test_findings_are_shown_or_judged_anew(program, catalog, printed):
    value = evolve(program("welders"), total_hours=1)
    assert "ошибка HRS" in printed(preview(value, catalog))
    assert "ошибка HRS" not in printed(preview(value, catalog, report=Report()))


def test_causes(printed):
    cause = Cause(
        key="usage.no-path",
        arguments={"path": "x"},
        location=Location(file="r.yaml", line=3),
        citation=Citation(norm="n", text="273-ФЗ"),
    )
    result = NotAssembled(
        status=FailureStatus.IMPOSSIBLE, causes=(cause, Cause(key="usage.no-path", arguments={"path": "y"}))
    )
    assert printed(failure_view(result)).splitlines() == [
        "Такой программы нет.",
        "",
        "  Нет такого файла или папки: x",
        "  r.yaml:3",
        "  норма: 273-ФЗ",
        "",
        "  Нет такого файла или папки: y",
    ]
    assert printed(failure_view(evolve(result, status=FailureStatus.UNKNOWN), lang="en")).startswith(
        "No program was found"
    )


def test_a_module_that_needs_two_branches_names_the_other(shown):
    def module(name, *needed):
        requires = Requires(modules=tuple(ModuleRequirement(module=each) for each in needed))
        return Module(id=name, version=Version.parse("1.0"), owner="a", hours=Hours(lecture=1), requires=requires)

    modules = (module("a.one"), module("a.two"), module("a.three", "a.one", "a.two"), module("a.four", "a.three"))
    demand = Request(id="r", program_type=ProgramType.OTHER, targets=())
    placements = tuple(Placement(module=each.id, version=each.version) for each in modules)
    text = shown(Program(id="p", demand=demand, modules=placements), known=Catalog.of(modules))
    assert "├── 1 a.one\n└── 2 a.two\n    └── 3 a.three (и после 1)\n        └── 4 a.four\n" in text


def test_many_ways_through_crosswalks_are_counted(shown):
    items = tuple(Competency(key=str(number), kind=ItemKind.SKILL) for number in range(5))
    ours = Standard(id="ours", family=Family.CORPORATE, items=items)
    pairs = tuple(
        Pair(source=CompetencyRef("ours", each.key), target=CompetencyRef("theirs", each.key), relation=Relation.EXACT)
        for each in items
    )
    module = Module(
        id="a.one",
        version=Version.parse("1.0"),
        owner="a",
        hours=Hours(lecture=1),
        outcomes=tuple(Outcome(competency=CompetencyRef("ours", each.key)) for each in items),
    )
    known = Catalog.of((ours, evolve(ours, id="theirs"), Crosswalk(id="c", pairs=pairs), module))
    demand = Request(
        id="r",
        program_type=ProgramType.OTHER,
        qualification="Мастер",
        profession=ProfessionGoal(ref="534-2026:9999"),
        targets=(ShareTarget(standard="theirs", share=1),),
    )
    program = Program(id="p", demand=demand, modules=(Placement(module="a.one", version=module.version),))
    text = flat(shown(program, known=known))
    assert "2 — через ours:2 (№ 1) и ещё 2 соответствия" in text
    assert "Квалификация: Мастер" in text
    assert "Профессия: 534-2026:9999" in text


@pytest.mark.parametrize(
    ("share", "shown"),
    [(Fraction(0), "░░░░"), (Fraction(1), "████"), (Fraction(99, 100), "███░"), (Fraction(1, 2), "██░░")],
)
def test_a_bar_is_full_for_the_whole_only(share, shown):
    assert bar(share, 4) == shown
