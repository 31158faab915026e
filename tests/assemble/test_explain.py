"""An impossible request is told why: in words, with numbers, and with the place in the request."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from assembly_parts import after, final, module, offer, outcomes, provider, ref, request, standard, target, unit
from attrs import evolve

from coppbuilder.assemble import conflict, explained_failure, solve
from coppbuilder.assemble.candidates import Pool
from coppbuilder.assemble.conflict import Trials
from coppbuilder.assemble.explain import explain
from coppbuilder.assemble.milp import Answer, Engine, Verdict
from coppbuilder.model import (
    Act,
    Age,
    AnyOfTarget,
    Assembled,
    AssessmentForm,
    Catalog,
    Cause,
    Education,
    Entry,
    EntryModule,
    FailureStatus,
    FinalAssessment,
    Funding,
    Group,
    Hours,
    LearnerGroup,
    License,
    LicenseCover,
    Limits,
    ModuleRequirement,
    ModuleStatus,
    MoneyRange,
    Norm,
    NotAssembled,
    Parameter,
    Period,
    ProfessionGoal,
    ProgramType,
    ProviderRole,
    Range,
    Requires,
    Resource,
    ShareTarget,
    Text,
    VersionRange,
)


def causes(documents, wanted, **options) -> list[Cause]:
    result = solve(Catalog.of(documents), wanted, **options)
    assert isinstance(result, NotAssembled)
    assert result.status.value == "impossible"
    for cause in result.causes:
        assert cause.message("en")
        assert cause.path is not None
    return list(result.causes)


def told(documents, wanted, **options) -> list[tuple[str | None, str]]:
    return [(cause.path, cause.message().replace("\u00a0", " ")) for cause in causes(documents, wanted, **options)]


def welding():
    named = {"safety": "Охрана труда", "prep": "Подготовка деталей", "arc": "Дуговая сварка"}
    title = {key: Text.plain(text) for key, text in named.items()}
    return [
        standard("A/01.2", "A/03.2"),
        module("prep", "A/01.2", hours=30, title=title["prep"]),
        module("arc", "A/03.2", hours=76, version="1.4", needs=("A/01.2",), title=title["arc"]),
        module("arc", "A/03.2", hours=84, version="2.0", needs=("A/01.2",), title=title["arc"]),
        final("exam", hours=8, title=Text.plain("Квалификационный экзамен")),
        Norm(
            id="fz",
            act=Act(title="Федеральный закон", number="273-ФЗ", date=dt.date(2012, 12, 29)),
            parameters={"po.final.form": Parameter(value="qualification-exam", clause="ст. 74")},
        ),
    ]


# Bounds and what drives them.


def test_too_few_hours_name_the_least_and_what_drives_it():
    wanted = request("A/01.2", "A/03.2", program_type=ProgramType.PO_TRAINING, limits=Limits(hours=Range(max=96)))
    found = causes(welding(), wanted)
    assert told(welding(), wanted) == [
        (
            "/targets/1",
            (
                "цель s:A/03.2 на уровне 3: её дают только «Дуговая сварка» 2.0 (84 ч) и «Дуговая сварка» 1.4 (76 ч); "
                "что нужно до этого, дают: «Подготовка деталей» 1.0 (30 ч)"
            ),
        ),
        ("/program_type", "нужна итоговая аттестация: «Квалификационный экзамен» 1.0 (8 ч)"),
        ("/limits/hours/max", "всего не меньше 114 ч, а предел — 96 ч"),
    ]
    assert found[1].citation.text == "Федеральный закон от 29.12.2012 № 273-ФЗ, ст. 74"


def test_the_bound_that_is_told_is_the_least_that_works():
    wanted = request("A/01.2", "A/03.2", program_type=ProgramType.PO_TRAINING, limits=Limits(hours=Range(max=96)))
    works = evolve(wanted, limits=Limits(hours=Range(max=114)))
    assert not isinstance(solve(Catalog.of(welding()), works), NotAssembled)


def test_more_hours_than_there_are_need_no_driver():
    documents = [standard("A"), module("a", "A", hours=20)]
    wanted = request("A", limits=Limits(hours=Range(min=30)))
    assert told(documents, wanted) == [("/limits/hours/min", "всего не больше 20 ч, а нужно не меньше 30 ч")]


def test_the_norm_is_cited():
    norm = Norm(id="n", act=Act(title="Приказ"), parameters={"dpo-pk.hours.min": Parameter(value=16, clause="п. 18")})
    documents = [standard("A"), module("a", "A", hours=10), final(form=AssessmentForm.FINAL_CREDIT, hours=2), norm]
    wanted = request("A", program_type=ProgramType.DPO_PK)
    assert told(documents, wanted) == [
        ("/program_type", "всего не больше 12 ч, а по норме для этого вида программ нужно не меньше 16 ч")
    ]
    assert causes(documents, wanted)[0].citation.text == "Приказ, п. 18"
    unverified = evolve(norm, parameters={"dpo-pk.hours.min": Parameter(value=16, verified=False)})
    assert not isinstance(solve(Catalog.of([*documents[:3], unverified]), wanted), NotAssembled)


def test_every_kind_of_bound_has_its_words():
    documents = [
        standard("A", "B"),
        module("a", "A", hours_=Hours(lecture=4, practice=4, self_study=2)),
        module("b", "B", hours=10),
        provider("p", offer("a", "100.50")),
        provider("q", offer("b", "20")),
    ]
    learners = (LearnerGroup(count=3),)
    limits = Limits(
        hours=Range(max=9),
        practice_share=Range(min=0.5),
        self_study_share=Range(max=0.05),
        distance_share=Range(min=0.1),
        cost=MoneyRange(max=Decimal(300)),
        cost_per_learner=MoneyRange(max=Decimal(100)),
        providers=Range(max=1),
        modules=Range(max=1),
    )
    wanted = request("A", "B", limits=limits, learners=learners, funding=Funding(ceiling=Decimal("361.49")))
    texts = dict(told(documents, wanted))
    assert texts["/limits/hours/max"] == "всего не меньше 20 ч, а предел — 9 ч"
    assert texts["/limits/practice_share/min"] == "практики не больше 20 %, а нужно не меньше 50 %"
    assert texts["/limits/self_study_share/max"] == "самостоятельной работы не меньше 10 %, а предел — 5 %"
    assert texts["/limits/distance_share/min"] == "дистанционных часов не больше 0 %, а нужно не меньше 10 %"
    assert texts["/limits/cost/max"] == "стоимость не меньше 361,50 ₽, а предел — 300 ₽"
    assert texts["/limits/cost_per_learner/max"] == "на слушателя приходится не меньше 120,50 ₽, а предел — 100 ₽"
    assert texts["/funding/ceiling"] == "стоимость не меньше 361,50 ₽, а финансирование — не больше 361,49 ₽"
    assert texts["/limits/providers/max"] == "нужно не меньше 2 организаций, а предел — 1"
    assert texts["/limits/modules/max"] == "нужно не меньше 2 модулей, а предел — 1"


# Demands together.


def test_hours_that_do_not_add_up():
    documents = [standard("A"), module("a", "A", hours=10), module("x", "B", hours=4)]
    assert told(documents, request("A", limits=Limits(hours=Range(exact=12))))[-1] == (
        "/limits/hours/exact",
        "часов всего: нужно ровно 12 ч, а при остальных условиях выходит только 10 ч или 14 ч",
    )
    assert told(documents, request("A", limits=Limits(hours=Range(min=11, max=13))))[-1] == (
        "/limits/hours/max",
        "часов всего: нужно от 11 ч до 13 ч, а при остальных условиях выходит только 10 ч или 14 ч",
    )


def test_two_bounds_that_only_clash_together():
    documents = [standard("A"), module("short", "A", hours=10), module("cheap", "A", hours=20)]
    documents += [provider("p", offer("short", "50"), offer("cheap", "10"))]
    limits = Limits(hours=Range(max=15), cost=MoneyRange(max=Decimal(40)))
    texts = told(documents, request("A", limits=limits))
    assert texts == [
        ("/targets/0", "цель s:A на уровне 3: её дают только «cheap» 1.0 (20 ч) и «short» 1.0 (10 ч)"),
        ("/limits/hours/max", "всего не меньше 20 ч, а предел — 15 ч"),
        ("/limits/cost/max", "стоимость не меньше 50 ₽, а предел — 40 ₽"),
    ]


def test_modules_that_exclude_each_other():
    documents = [
        standard("A", "B", Z=("C", "D")),
        module("a", "A", excludes=("b",)),
        module("b", "B"),
        module("c", "C", "D"),
    ]
    assert [path for path, _ in told(documents, request("Z", "A", "B"))] == ["/targets/1", "/targets/2", "/excludes/0"]
    wanted = request("Z", "B", require_modules=(ModuleRequirement(module="a"),))
    assert told(documents, wanted) == [
        ("/targets/1", "цель s:B на уровне 3: её дают только «b» 1.0 (10 ч)"),
        ("/require_modules/0", "обязательный модуль «a» 1.0 (10 ч)"),
        ("/excludes/0", "вместе эти модули не ставят: «a» 1.0 исключает «b» 1.0"),
    ]


def test_shares_choices_and_parents_in_a_conflict():
    documents = [standard(Z=("C", "D")), module("a", "C", "D", excludes=("b",)), module("b", hours=1)]
    must = (ModuleRequirement(module="b"),)
    options = AnyOfTarget(any_of=(ref("C"), ref("D")), level=2)
    for each, words in (
        (ShareTarget(standard="s", share=0.5), "цель: не менее 50 % s на уровне 3"),
        (options, "цель «1 компетенция из 2» на уровне 2: s:C и s:D"),
        (target("Z"), "цель s:Z на уровне 3"),
    ):
        assert told(documents, request(each, require_modules=must))[0] == ("/targets/0", words)


def test_a_unit_counts_with_its_hours():
    documents = [standard("A"), module("pm", units=(unit("core", optional=False), unit("more", "A", hours=7.5)))]
    assert told(documents, request("A", limits=Limits(hours=Range(max=9))))[0] == (
        "/targets/0",
        "цель s:A на уровне 3: её дают только «pm» 1.0 (9,5 ч)",
    )


def test_a_forbidden_module_can_be_what_is_missing():
    documents = [standard("A", "B"), module("a", "A", hours=5), module("long", "A", hours=50)]
    wanted = request("A", forbid_modules=(ModuleRequirement(module="a"),), limits=Limits(hours=Range(max=10)))
    assert told(documents, wanted) == [
        ("/targets/0", "цель s:A на уровне 3: её дают только «a» 1.0 (5 ч) и «long» 1.0 (50 ч)"),
        ("/forbid_modules/0", "запрещён модуль «a» 1.0 (5 ч)"),
        ("/limits/hours/max", "всего не меньше 50 ч, а предел — 10 ч"),
    ]


# Single demands.


def test_a_target_that_is_not_in_any_standard():
    assert told([standard("A")], request("X")) == [
        ("/targets/0", "цель s:X: такого элемента нет ни в одном стандарте каталога")
    ]


def test_a_target_that_nothing_trains_and_one_that_is_trained_lower():
    low = module("low", outcomes=outcomes("B", level=2))
    assert told([standard("A", "B"), low], request("A", "B")) == [
        ("/targets/0", "цель s:A на уровне 3: этому не учит ни один модуль каталога"),
        ("/targets/1", "цель s:B на уровне 3: есть модули только более низкого уровня — «low» 1.0 (уровень 2)"),
    ]


def test_the_missing_leaves_of_a_parent_are_named_and_long_lists_cut():
    keys = tuple("123456")
    assert told([standard(Z=keys), module("a", "1")], request("Z")) == [
        (
            "/targets/0",
            "цель s:Z на уровне 3: этому не учит ни один модуль каталога (не хватает: s:2, s:3, s:4 и ещё 2)",
        )
    ]


def test_every_reason_why_a_module_cannot_be_taken():
    poor = LearnerGroup(count=2, education=Education.BASIC_GENERAL, age=Age(min=15))
    documents = [
        standard(*"ABCDEFGHIJ"),
        module("retired", "A", status=ModuleStatus.RETIRED),
        module("draft", "B", status=ModuleStatus.DRAFT),
        module("banned", "C"),
        module("educated", "D", requires=Requires(education=Education.SPO)),
        module("adult", "E", requires=Requires(age_min=18)),
        module("unknown", "F", needs=("nowhere",)),
        module("late", "G", needs=("J",)),
        module("later", "H", requires=after("absent")),
    ]
    wanted = request(*"ABCDEFGH", learners=(poor,), forbid_modules=(ModuleRequirement(module="banned"),))
    reasons = [text.rpartition("1.0 ")[2] for _, text in told(documents, wanted)]
    assert reasons == [
        "(снят с использования)",
        "(черновик)",
        "(запрещён в заказе)",
        "(образование слушателей ниже требуемого)",
        "(возраст слушателей меньше требуемого)",
        "(требует компетенцию, которой нет в каталоге)",
        "(до него нужно освоить s:J, а этому не учит ни один модуль)",
        "(до него нужен модуль absent, а такого модуля в каталоге нет)",
    ]


def test_every_obstacle_of_an_offer():
    documents = [
        standard(*"ABCDEFG"),
        module("role", "A"),
        module("license", "B"),
        module("seats", "C", resources=(Resource(type="bench"),)),
        module("small", "D", group=Group(min=9)),
        module("over", "E"),
        module("nobody", "F"),
        provider(
            "lender", offer("role"), role=ProviderRole.RESOURCE_PARTNER, license=License(covers=(LicenseCover.DOD,))
        ),
        provider("unlicensed", offer("license")),
        provider(
            "p",
            offer("seats", seats=1),
            offer("small"),
            offer("over", available=Period(last=dt.date(2026, 1, 1)), study_forms=()),
            license=License(covers=(LicenseCover.DOD,)),
        ),
    ]
    wanted = request(
        *"ABCDEF", program_type=ProgramType.GENERAL, learners=(LearnerGroup(count=2),), start=dt.date(2026, 2, 1)
    )
    reasons = [text.rpartition("1.0 ")[2] for _, text in told(documents, wanted)]
    assert reasons == [
        "(организация только предоставляет помещения)",
        "(нет лицензии на этот вид программ)",
        "(не хватает оборудования и не хватает мест: p берёт не больше 1 слушателя, а их 2)",
        "(группа меньше допустимой)",
        "(предложение закончится раньше и другая форма обучения)",
        "(никто не предлагает)",
    ]


def test_required_modules():
    documents = [standard("A"), module("a", "A"), module("held", "A", excludes=()), module("ok", "A")]
    wanted = request(
        "A",
        entry=Entry(modules=(EntryModule(module="held"),)),
        require_modules=(
            ModuleRequirement(module="ok"),
            ModuleRequirement(module="absent"),
            ModuleRequirement(module="a", versions=VersionRange.parse(">=2")),
            ModuleRequirement(module="held"),
        ),
    )
    assert told(documents, wanted) == [
        ("/require_modules/1", "обязательный модуль absent: такого модуля в каталоге нет"),
        ("/require_modules/2", "обязательный модуль a >=2: такого модуля в каталоге нет"),
        ("/require_modules/3", "обязательный модуль held: взять его нельзя — «held» 1.0 (слушатели уже освоили его)"),
    ]


def test_finals():
    documents = [standard("A"), module("a", "A")]
    wanted = request("A", final_assessment=FinalAssessment())
    assert told(documents, wanted)[0][1].endswith(": нужна итоговая аттестация, а в каталоге её нет")
    named = request("A", final_assessment=FinalAssessment(module="other"))
    assert told([*documents, final()], named)[0][1].endswith(
        "«final» 1.0 (в заказе названа другая итоговая аттестация)"
    )
    asked = request("A", require_modules=(ModuleRequirement(module="final"),))
    assert told([*documents, final()], asked)[0][1].endswith("(это итоговая аттестация, а программе она не нужна)")
    training = request("A", program_type=ProgramType.PO_TRAINING)
    path, text = told([*documents, final(form=AssessmentForm.FINAL_CREDIT)], training)[0]
    assert path == "/program_type"
    assert text.endswith(
        ": нужна итоговая аттестация (форма: квалификационный экзамен), а взять нельзя ни одну — «final» 1.0 "
        "(другая форма итоговой аттестации)"
    )
    assert causes(documents, training)[0].citation is None


def test_shares_and_choices_out_of_reach():
    documents = [standard("A", "B"), module("a", "A")]
    choice = AnyOfTarget(any_of=(ref("A"), ref("B"), ref("X")), at_least=2)
    wanted = request(ShareTarget(standard="none", share=0.1), ShareTarget(competency=ref("B"), share=0.5), choice)
    assert told(documents, wanted) == [
        ("/targets/0", "цель — доля none: под её условия не подходит ни один элемент стандарта"),
        (
            "/targets/1",
            "цель: не менее 50 % s:B на уровне 3; все модули вместе дают не больше 0 % (не хватает: s:B)",
        ),
        ("/targets/2", "цель «2 компетенции из 3» на уровне 3: модули дают только 1 (не хватает: s:B и s:X)"),
    ]
    titled = evolve(documents[0], title=Text.plain("Стандарт"))
    text = told([titled, documents[1]], request(ShareTarget(standard="s", share=1)))[0][1]
    assert "цель: не менее 100 % s «Стандарт» на уровне 3" in text


# Trials.


def test_the_least_is_told_with_the_modules_that_make_it():
    keys = ("A", "B", "C", "D", "E")
    documents = [standard(*keys), *(module(key.lower(), key, hours=4 + n) for n, key in enumerate(keys))]
    wanted = request(*keys, limits=Limits(hours=Range(max=20)))
    assert [fact.message("en") for fact in causes(documents, wanted)[-1].because if fact.path is None] == [
        "the shortest set: “e” 1.0 (8 h), “d” 1.0 (7 h), “c” 1.0 (6 h) and 2 modules more (9 h)"
    ]
    cheap = request("A", "B", limits=Limits(cost=MoneyRange(max=Decimal(5))))
    priced = [*documents, provider("p", offer("a", "3"), offer("b", "4"))]
    assert [fact.message() for fact in causes(priced, cheap)[-1].because if fact.path is None] == [
        "самый дешёвый набор: «b» 1.0 (5 ч) и «a» 1.0 (4 ч)"
    ]
    many = request("A", "B", limits=Limits(modules=Range(max=1)))
    assert [fact.key for fact in causes(documents, many)[-1].because if fact.path is None] == []


def test_what_time_leaves_open_is_still_told():
    documents = [standard("A"), module("a", "A", hours=10), module("x", "B", hours=4)]
    wanted = request("A", limits=Limits(hours=Range(exact=12), practice_share=Range(max=0.5)))
    found = explain(Catalog.of(documents), wanted, time_limit=0)
    assert [cause.path for cause in found if cause.key == "cause.bound"]
    assert "часов всего: нужно не меньше 12 ч" in [cause.message() for cause in found]


def test_bounds_without_any_demand_to_hold_them():
    trials = Trials(
        Pool(Catalog.of([standard("A")]), request(limits=Limits(practice_share=Range(min=0.5), hours=Range(min=1))))
    )
    share, hours = (
        trials.bounds[origin] for origin in sorted(trials.bounds, key=lambda origin: "hours" in origin.path)
    )
    assert trials.best(share, []) == 0
    assert trials.best(hours, [share.origin]) is None
    assert trials.best(share, [hours.origin]) is None
    assert trials.conflict([]) == []
    assert trials.conflict([hours.origin], [share.origin]) == []


def test_finals_of_other_professions():
    documents = [standard("A"), module("a", "A"), final("cook", professions=("534-2026:3167",))]
    wanted = request("A", program_type=ProgramType.PO_TRAINING, profession=ProfessionGoal(ref="534-2026:3417"))

    assert told(documents, wanted)[0][1].endswith("а в каталоге нет ни одной по профессии 534-2026:3417")
    assert told(documents, evolve(wanted, profession=None))[0][1].endswith(
        "присваивает профессию, которой в заказе нет"
    )
    named = evolve(wanted, require_modules=(ModuleRequirement(module="cook"),))
    assert any("«cook» 1.0 (присваивает другую профессию)" in text for _, text in told(documents, named))
    barred = told([*documents, final("weld", professions=("534-2026:3417",), status=ModuleStatus.RETIRED)], wanted)
    assert barred[0][1].endswith("взять нельзя ни одну — «weld» 1.0 (снят с использования)")


def test_the_exam_of_cooks_never_ends_a_program_for_welders():
    exams = [final("cook", professions=("534-2026:3167",), hours=1), final("weld", professions=("534-2026:3417",))]
    wanted = request("A", program_type=ProgramType.PO_TRAINING, profession=ProfessionGoal(ref="534-2026:3417"))
    result = solve(Catalog.of([standard("A"), module("a", "A"), *exams]), wanted)
    assert isinstance(result, Assembled)
    assert [placement.module for placement in result.program.modules] == ["a", "weld"]


def test_a_form_that_ends_no_program():
    documents = [standard("A"), module("a", "A"), final(form=AssessmentForm.FINAL_CREDIT)]
    wanted = request("A", final_assessment=FinalAssessment(form=AssessmentForm.CREDIT))
    ((_, text),) = told(documents, wanted)
    assert "(форма: зачёт, а итоговой бывает демонстрационный экзамен, итоговый зачёт, " in text


def test_retired_versions_are_told_apart_from_those_that_could_be_taken() -> None:
    old = evolve(module("arc", "A", hours=40, version="1.3"), status=ModuleStatus.RETIRED)
    documents = [standard("A"), old, module("arc", "A", hours=76, version="1.4")]
    target_cause = causes(documents, request("A", limits=Limits(hours=Range(max=60))))[0]
    trainers, retired = target_cause.because
    assert trainers.message("en").replace("\u00a0", " ") == "only “arc” 1.4 (76 h) train it"
    assert retired.message("en") == "retired, and not considered: “arc” 1.3"


def test_the_closest_is_not_one_that_is_retired() -> None:
    old = evolve(module("a", "A", hours=40), status=ModuleStatus.RETIRED)
    draft = evolve(module("b", "A", hours=40), status=ModuleStatus.DRAFT)
    (target_cause,) = causes([standard("A"), old, draft], request("A"))
    assert [fact.message("en") for fact in target_cause.because] == [
        "the closest is “b” 1.0 (draft)",
        "retired, and not considered: “a” 1.0",
    ]


def clashing() -> Trials:
    """Five targets of which the second and the fourth do not fit into the hours together."""
    hours = {"A": 1, "B": 30, "C": 2, "D": 40, "E": 3}
    documents = [standard(*hours), *(module(key.lower(), key, hours=value) for key, value in hours.items())]
    return Trials(Pool(Catalog.of(documents), request(*hours, limits=Limits(hours=Range(max=60)))))


@pytest.mark.parametrize("few", [0, 16])
def test_one_by_one_and_half_by_half_find_the_same_conflict(monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    monkeypatch.setattr(conflict, "_FEW", few)
    trials = clashing()
    assert [origin.path for origin in trials.conflict(trials.demands)] == [
        "/targets/1",
        "/targets/3",
        "/limits/hours/max",
    ]
    targets = [origin for origin in trials.demands if origin not in trials.bounds]
    assert trials.conflict(targets[:2], trials.demands) == []


def test_what_a_few_nodes_leave_open_is_searched_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    class Hesitant(Engine):
        def minimize(self, terms, *, cut, nodes=None) -> Answer:
            return Answer(verdict=Verdict.UNKNOWN) if nodes is not None else super().minimize(terms, cut=cut)

    monkeypatch.setattr(conflict, "Engine", Hesitant)
    trials = clashing()
    firm = [origin for origin in trials.demands if origin not in trials.bounds]
    assert trials.possible(firm)
    assert not trials.possible(trials.demands)


def test_weeks_are_not_blamed_where_the_search_without_them_ends_early(monkeypatch: pytest.MonkeyPatch) -> None:
    late = NotAssembled(status=FailureStatus.UNKNOWN, causes=())
    monkeypatch.setitem(explained_failure.__globals__, "solve", lambda *_, **__: late)
    wanted = request("A", limits=Limits(weeks=Range(max=1)))
    assert explained_failure(Catalog.of([standard("A")]), wanted) == (late, None)


def test_a_bound_is_told_with_the_other_limits_where_these_change_it() -> None:
    documents = [standard("A"), module("a", "A", hours=20), module("b", "A", hours=30)]
    tight = request("A", limits=Limits(hours=Range(max=10), modules=Range(min=2)))
    (bound,) = [cause for cause in explain(Catalog.of(documents), tight) if cause.path == "/limits/hours/max"]
    assert [str(fact) for fact in bound.because if fact.path is None] == [
        "самый короткий набор: «a» 1.0 (20 ч)",
        "столько занимают требования выше; вместе с остальными пределами заказа — не меньше 50 ч",
    ]
    alike = request("A", limits=Limits(hours=Range(max=10), modules=Range(max=2)))
    (bound,) = [cause for cause in explain(Catalog.of(documents), alike) if cause.path == "/limits/hours/max"]
    assert [fact.key for fact in bound.because if fact.path is None] == ["cause.made-of.hours"]
