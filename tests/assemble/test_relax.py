"""Conflicts are minimal, changes that help are valid and minimal: against a search that tries everything."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from assembly_parts import after, final, module, offer, provider, request, standard, target, unit
from attrs import evolve
from test_against_brute_force import Maker, Naive

from coppbuilder.assemble import solve
from coppbuilder.assemble.candidates import Pool
from coppbuilder.assemble.conflict import Trials
from coppbuilder.assemble.edits import edited
from coppbuilder.assemble.milp import Answer, Verdict
from coppbuilder.assemble.problem import Origin
from coppbuilder.assemble.relax import relaxations
from coppbuilder.assemble.skeleton import with_module
from coppbuilder.model import (
    AnyOfTarget,
    Assembled,
    AssemblyResult,
    AssessmentForm,
    Catalog,
    FailureScope,
    FinalAssessment,
    Funding,
    Hours,
    LearnerGroup,
    Level,
    Limits,
    ModuleRequirement,
    ModuleStatus,
    MoneyRange,
    NotAssembled,
    Period,
    ProgramType,
    Range,
    Relaxation,
    RelaxationKind,
    Request,
    RequestEdit,
    ShareTarget,
    Standard,
    Text,
)
from coppbuilder.workflow import assemble

SEEDS = range(120)


def trial(catalog: Catalog, wanted: Request, drafts: bool) -> AssemblyResult:  # noqa: FBT001 - as assembly calls it
    return solve(catalog, wanted, allow_drafts=drafts, explained=False)


def helps(catalog: Catalog, wanted: Request) -> tuple[Relaxation, ...]:
    result = solve(catalog, wanted)
    assert isinstance(result, NotAssembled)
    assert result.scope is not None
    return relaxations(catalog, wanted, result.causes, result.scope, trial=trial)


def kinds(catalog: Catalog, wanted: Request) -> list[RelaxationKind]:
    return [each.kind for each in helps(catalog, wanted)]


def without(wanted: Request, origin: Origin) -> Request:
    """Take one demand out of a request."""
    _, field, *rest = origin.path.split("/")
    if field in {"targets", "require_modules", "forbid_modules"}:
        known = getattr(wanted, field)
        return evolve(wanted, **{field: tuple(each for n, each in enumerate(known) if n != int(rest[0]))})
    if field == "funding":
        return evolve(wanted, funding=None)
    limit = getattr(wanted.limits, rest[0])
    if rest[1] == "exact":
        sides = {"min": limit.exact} if origin.side == "upper" else {"max": limit.exact}
        changed: Any = Range(**sides)
    else:
        changed = evolve(limit, **{rest[1]: None})
    return evolve(wanted, limits=evolve(wanted.limits, **{rest[0]: changed}))


@pytest.mark.parametrize("chunk", range(6))
def test_each_proper_part_of_a_conflict_is_possible(chunk: int) -> None:
    for seed in SEEDS[chunk::6]:
        maker = Maker(seed)
        catalog, wanted = Catalog.of(maker.documents()), maker.request()
        trials = Trials(Pool(catalog, wanted, allow_forbidden=True))
        if trials.possible(trials.demands):
            continue
        members = trials.conflict(trials.demands)
        alone = wanted
        for origin in trials.demands:
            if origin not in members and _removable(origin):
                alone = without(alone, Origin(_moved(alone, wanted, origin), origin.side))
        assert Naive(catalog, alone).best() is None, f"seed {seed}: the conflict itself must be impossible"
        if any(origin not in members and not _removable(origin) for origin in trials.demands):
            continue  # the type of the program asks for more than the conflict holds, and cannot be taken away
        for origin in filter(_removable, members):
            part = without(alone, Origin(_moved(alone, wanted, origin), origin.side))
            assert Naive(catalog, part).best() is not None, f"seed {seed}: possible without {origin}"


def _removable(origin: Origin) -> bool:
    return origin.path not in {"/program_type", "/final_assessment"}


def _moved(now: Request, wanted: Request, origin: Origin) -> str:
    """Return the pointer to what stood at another place of a list before others went."""
    _, field, *rest = origin.path.split("/")
    if field not in {"targets", "require_modules", "forbid_modules"}:
        return origin.path
    what = getattr(wanted, field)[int(rest[0])]
    place = next(n for n, each in enumerate(getattr(now, field)) if each is what)
    return f"/{field}/{place}"


@pytest.mark.parametrize("chunk", range(6))
def test_what_helps_is_possible_and_the_least_that_is(chunk: int) -> None:
    found = 0
    for seed in SEEDS[chunk::6]:
        maker = Maker(seed)
        catalog, wanted = Catalog.of(maker.documents()), maker.request()
        if isinstance(solve(catalog, wanted, explained=False), Assembled):
            continue
        for change in helps(catalog, wanted):
            over = catalog if change.module is None else with_module(catalog, change.module)
            changed = edited(wanted, change.edits)
            assert isinstance(solve(over, changed, allow_drafts=change.allow_drafts), Assembled), f"seed {seed}"
            if change.module is None and not change.allow_drafts:
                assert Naive(catalog, changed).best() is not None, f"seed {seed}"
            if change.kind is RelaxationKind.LIMIT and len(change.edits) == 1:
                found += 1
                stricter = evolve(change.edits[0], value=_stricter(change, wanted))
                assert Naive(catalog, edited(wanted, [stricter])).best() is None, f"seed {seed} {change}"
    assert found


def _stricter(change: Relaxation, wanted: Request) -> float | str:
    """Return the value one step nearer to what was asked for."""
    edit = change.edits[0]
    name = edit.path.split("/")[2] if edit.path.startswith("/limits") else "funding"
    step = {"hours": "0.5", "providers": "1", "modules": "1"}.get(name, "0.001" if name.endswith("share") else "0.01")
    old: Any = wanted.funding.ceiling if name == "funding" and wanted.funding else None
    if old is None:
        old = getattr(getattr(wanted.limits, name), edit.path.split("/")[3])
    up = Fraction(str(old)) < Fraction(str(edit.value))
    value = Decimal(str(edit.value)) + (-Decimal(step) if up else Decimal(step))
    return str(value) if name in {"cost", "cost_per_learner", "funding"} else float(value)


def test_the_fewest_targets_are_given_up():
    documents = [standard("A", "B", "C"), *(module(key.lower(), key, hours=30) for key in "ABC")]
    short = request("A", "B", "C", limits=Limits(hours=Range(max=30)))
    change = next(each for each in helps(Catalog.of(documents), short) if each.kind is RelaxationKind.TARGETS)
    assert len(change.edits) == 2
    assert change.arguments["count"] == 2


def test_nothing_helps_a_request_whose_targets_nobody_knows():
    found = helps(Catalog.of([standard("A")]), request("X"))
    assert found == ()


def test_very_large_numbers_can_be_given_up_too():
    weights = [0.1234567, 0.7654321, 0.1111111]
    items = standard("A", "B", "C").items
    weighted = tuple(evolve(item, weight=weight) for item, weight in zip(items, weights, strict=True))
    documents = [evolve(standard("A"), items=weighted), module("a", "A"), module("b", "B", hours=50)]
    share = ShareTarget(standard="s", share=0.7777777)
    wanted = request(share, "A", limits=Limits(hours=Range(max=20)))
    assert RelaxationKind.TARGETS in kinds(Catalog.of(documents), wanted)


def test_fewer_of_a_choice_and_targets_in_words():
    choice = AnyOfTarget(any_of=(target("A").competency, target("B").competency), at_least=2)
    documents = [standard("A", "B"), module("a", "A", hours=30), module("b", "B", hours=30)]
    share = ShareTarget(standard="s", share=0.5)
    found = helps(Catalog.of(documents), request(choice, share, limits=Limits(hours=Range(max=30))))
    told = [str(each) for each in found]
    assert "1 вместо 2 из 2 компетенций на выбор" in told
    assert any(each.startswith("без цели «2 из 2: s:A и s:B»") for each in told)


def test_a_choice_of_one_and_a_share_of_nothing_offer_no_less():
    documents = [standard("A", "B"), module("a", "A", hours=30)]
    short = Limits(hours=Range(max=10))
    one = AnyOfTarget(any_of=(target("A").competency,), at_least=1)
    assert RelaxationKind.SHARE not in kinds(Catalog.of(documents), request(one, limits=short))
    half = ShareTarget(standard="s", share=0.5)
    assert RelaxationKind.SHARE not in kinds(Catalog.of(documents), request(half, limits=short))


def test_all_forbidden_modules_at_once():
    documents = [standard("A"), module("a", "A"), module("b", "A", version="2.0", needs=()), module("c", "A")]
    needs_both = [standard("A", "B"), module("a", "A"), module("b", "B")]
    names = tuple(ModuleRequirement(module=name) for name in ("a", "b"))
    found = helps(Catalog.of(needs_both), request("A", "B", forbid_modules=names))
    assert "разрешить все недопустимые модули" in [str(each) for each in found]
    assert str(helps(Catalog.of(documents[:2]), request("A", forbid_modules=names[:1]))[0]) == "разрешить модуль a"


def test_named_versions_are_named():
    wanted = ModuleRequirement(module="b", versions=after("b", versions=">=1.0").modules[0].versions)
    documents = [standard("A", "B"), module("a", "A", excludes=("b",)), module("b", "B")]
    found = helps(Catalog.of(documents), request("A", require_modules=(wanted,)))
    assert "не требовать модуль b >=1.0" in [str(each) for each in found]


def test_recognized_modules_need_a_program_that_would_do_but_for_the_limits():
    documents = [standard("A", "B"), module("a", "A", hours=30), module("b", "B", hours=10, needs=("A",))]
    priced = [*documents, provider("p", offer("a", "500"), offer("b", "100"))]
    both = request(
        "B", limits=Limits(hours=Range(max=10), cost=MoneyRange(max=Decimal(100))), funding=Funding(source="x")
    )
    found = helps(Catalog.of(priced), both)
    assert RelaxationKind.RECOGNITION in [each.kind for each in found]
    named = [evolve(documents[1], title=Text.plain("Подготовка")), *documents[:1], documents[2], priced[-1]]
    assert "зачесть «Подготовка» как освоенное ранее" in [str(each) for each in helps(Catalog.of(named), both)]


def test_limits_that_no_single_change_reaches_move_together():
    documents = [standard("A"), module("a", "A", hours=30), provider("p", offer("a", "500"))]
    limits = Limits(hours=Range(max=10), cost=MoneyRange(max=Decimal(100)), modules=Range(max=5))
    found = helps(Catalog.of(documents), request("A", limits=limits))
    assert [each.edits for each in found if each.kind is RelaxationKind.LIMIT] == [
        (RequestEdit(path="/limits/hours/max", value=30), RequestEdit(path="/limits/cost/max", value=500))
    ]


def test_fewer_learners_in_the_room_and_in_the_group():
    small = provider("p", offer("a", "500", seats=8))
    documents = [standard("A"), module("a", "A"), small]
    crowd = request("A", learners=(LearnerGroup(count=20),))
    found = helps(Catalog.of(documents), crowd)
    assert [(each.kind, each.edits[0].value) for each in found] == [(RelaxationKind.LEARNERS, 8)]
    two = request("A", learners=(LearnerGroup(count=12), LearnerGroup(count=12)))
    assert kinds(Catalog.of(documents), two) == [RelaxationKind.NEW_MODULE]


def test_the_latest_start_that_an_offer_allows():
    ends = [Period(last=dt.date(2027, 1, 10)), Period(last=dt.date(2027, 1, 31))]
    colleges = [provider(f"p{n}", offer("a", "5", available=end)) for n, end in enumerate(ends)]
    late = request("A", start=dt.date(2027, 3, 1))
    found = helps(Catalog.of([standard("A"), module("a", "A"), *colleges]), late)
    assert found[0].edits == (RequestEdit(path="/start", value="2027-01-31"),)


def test_a_required_module_that_does_not_fit_the_group():
    documents = [standard("A"), module("a", "A"), module("b"), provider("p", offer("a", "5"), offer("b", "5", seats=3))]
    wanted = request("A", learners=(LearnerGroup(count=9),), require_modules=(ModuleRequirement(module="b"),))
    assert kinds(Catalog.of(documents), wanted) == [RelaxationKind.LEARNERS, RelaxationKind.REQUIRED]


def test_drafts_are_offered_once():
    documents = [standard("A"), module("a", "A", status=ModuleStatus.DRAFT)]
    (change,) = helps(Catalog.of(documents), request("A"))
    assert (change.kind, change.allow_drafts) == (RelaxationKind.DRAFTS, True)
    result = solve(Catalog.of([standard("A"), module("a", "A")]), request("A", "B"), allow_drafts=True)
    assert isinstance(result, NotAssembled)
    over = Catalog.of(documents)
    found = relaxations(over, request("A", "X"), result.causes, FailureScope.CATALOGUE, trial=trial, allow_drafts=True)
    assert RelaxationKind.DRAFTS not in [each.kind for each in found]


# The module that is missing.


def draft(catalog: Catalog, wanted: Request) -> Relaxation:
    return next(each for each in helps(catalog, wanted) if each.module is not None)


def test_a_new_module_goes_on_where_the_others_end():
    documents = [standard("A"), module("a", hours=20, outcomes=(evolve(_outcome(), level=Level.REPRODUCTIVE),))]
    found = draft(Catalog.of(documents), request("A"))
    assert found.module is not None
    assert [(str(each.competency), int(each.level)) for each in found.module.requires.competencies] == [("s:A", 2)]
    assert found.module.id == "college.new"
    assert found.hours is None


def _outcome() -> Any:
    return module("x", "A").outcomes[0]


def test_a_new_module_takes_a_free_name_and_names_what_is_missing():
    tree: Standard = standard("B", A=("A1", "A2"))
    documents = [tree, module("a", "A1", hours=8), module("college.new", "B")]
    found = draft(Catalog.of(documents), request("A", limits=Limits(hours=Range(max=40))))
    assert found.module is not None
    assert found.module.id == "college.new-2"
    assert [str(each.competency) for each in found.module.outcomes] == ["s:A2"]
    assert found.module.hours == Hours(practice=32)
    assert found.hours == 40


def test_a_new_module_may_have_to_be_theory():
    documents = [standard("A", "B"), module("b", "B", hours_=Hours(practice=10))]
    limits = Limits(hours=Range(max=20), practice_share=Range(max=0.5))
    found = draft(Catalog.of(documents), request("A", "B", limits=limits))
    assert found.module is not None
    assert found.module.hours == Hours(lecture=10)


def test_no_new_module_where_no_hours_are_left():
    documents = [standard("A", "B"), module("b", "B", hours=20)]
    limits = Limits(hours=Range(max=10))
    assert RelaxationKind.NEW_MODULE not in kinds(Catalog.of(documents), request("A", "B", limits=limits))
    choice = AnyOfTarget(any_of=(target("A").competency, target("B").competency), at_least=2)
    assert RelaxationKind.NEW_MODULE in kinds(Catalog.of(documents), request(choice))


def test_units_of_a_program_count_when_a_share_is_measured():
    units = (unit("u", hours=5, optional=False), unit("v", "B", hours=5))
    documents = [standard("A", "B", "C"), module("a", "A", units=units), module("c", "C", hours=40)]
    wanted = request(ShareTarget(standard="s", share=0.9), limits=Limits(hours=Range(max=10)))
    change = next(each for each in helps(Catalog.of(documents), wanted) if each.kind is RelaxationKind.SHARE)
    assert change.edits[0].value == {"standard": "s", "share": 0.666}


# Broken rules.


def test_rules_are_mended_by_type_by_targets_or_by_the_norm(norms: Catalog) -> None:
    documents = [*norms.documents, standard("A", "B"), module("a", "A", hours=20)]
    short = request(
        "A", program_type=ProgramType.DPO_PP, limits=Limits(hours=Range(max=200)), approval_date=dt.date(2026, 12, 1)
    )
    result = assemble(Catalog.of(documents), short)
    assert isinstance(result, NotAssembled)
    assert result.scope is FailureScope.RULES
    assert [each.kind for each in result.relaxations] == [RelaxationKind.TYPE]
    exam = final("f", AssessmentForm.FINAL_EXAM, hours=4)
    for limits, path in ((Range(max=200), "max"), (Range(exact=200), "exact")):
        long = [*documents, module("long", hours=226), exam]
        told = assemble(Catalog.of(long), evolve(short, limits=Limits(hours=limits)))
        assert isinstance(told, NotAssembled)
        limit = next(each for each in told.relaxations if each.kind is RelaxationKind.LIMIT)
        assert limit.edits == (RequestEdit(path=f"/limits/hours/{path}", value=250),)


def test_a_target_that_breaks_a_rule_is_left_out():
    documents = [standard("A"), module("a", "A", hours=20)]
    lost = ShareTarget(standard="unknown", share=0.5)
    result = assemble(Catalog.of(documents), request("A", lost))
    assert isinstance(result, NotAssembled)
    assert result.scope is FailureScope.RULES
    assert [each.kind for each in result.relaxations] == [RelaxationKind.TARGETS]
    unknown = request("A", require_modules=(ModuleRequirement(module="no-such"),))
    told = assemble(Catalog.of(documents), unknown)
    assert isinstance(told, NotAssembled)
    assert [each.kind for each in told.relaxations] == [RelaxationKind.REQUIRED]
    assert assemble(Catalog.of(documents), unknown, relax=False).relaxations == ()  # type: ignore[union-attr]


def test_the_final_assessment_is_left_to_the_type():
    documents = [standard("A"), module("a", "A")]
    wanted = request("A", final_assessment=FinalAssessment())
    assert kinds(Catalog.of(documents), wanted) == [RelaxationKind.FINAL]


def test_limits_whose_best_is_not_known_are_not_moved(monkeypatch: pytest.MonkeyPatch):
    documents = [standard("A"), module("a", "A", hours=30), provider("p", offer("a", "500"))]
    limits = Limits(hours=Range(max=10), cost=MoneyRange(max=Decimal(100)), modules=Range(max=5))
    monkeypatch.setattr(Trials, "best", lambda *_: None)
    found = helps(Catalog.of(documents), request("A", limits=limits))
    assert [each for each in found if each.kind is RelaxationKind.LIMIT] == []


def test_a_share_that_time_leaves_open_is_not_told(monkeypatch: pytest.MonkeyPatch):
    wanted = request("A", limits=Limits(hours=Range(max=10)))
    trials = Trials(Pool(Catalog.of([standard("A"), module("a", "A", hours=30)]), wanted, allow_drafts=False))
    monkeypatch.setattr(trials, "_solve", lambda *_: Answer(verdict=Verdict.UNKNOWN))
    assert trials.share(Origin("/targets/0"), ShareTarget(standard="s", share=0.5)) is None
