"""What an update writes into a program besides its modules."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

from coppbuilder import renewal
from coppbuilder.errors import InternalError, UsageError
from coppbuilder.measure.updated import Updated
from coppbuilder.model import (
    Approval,
    Assembled,
    Catalog,
    Competency,
    CompetencyRef,
    CompetencyTarget,
    Complete,
    Document,
    FailureScope,
    Family,
    Hours,
    ItemKind,
    Limits,
    Module,
    ModuleRequirement,
    ModuleStatus,
    NotAssembled,
    Objective,
    Outcome,
    Placement,
    Program,
    ProgramType,
    Range,
    RelaxationKind,
    Report,
    Request,
    Requires,
    Section,
    Stage,
    Standard,
    Text,
    Version,
)
from coppbuilder.renewal import eased, update
from coppbuilder.workflow import assemble, load_program

A, B = CompetencyRef("s", "A"), CompetencyRef("s", "B")
ONE, TWO = Version.parse("1.0"), Version.parse("2.0")
STANDARD = Standard(
    id="s",
    family=Family.CORPORATE,
    complete=Complete.YES,
    items=tuple(Competency(key=key, kind=ItemKind.SKILL) for key in "AB"),
)
DEMAND = Request(
    id="r",
    program_type=ProgramType.OTHER,
    targets=(CompetencyTarget(competency=A),),
    minimize=(Objective.HOURS,),
)


def module(id_: str, version: Version = ONE, hours: float = 10, **fields: object) -> Module:
    given: dict[str, object] = {"outcomes": (Outcome(competency=A),), "hours": Hours(lecture=hours)} | fields
    return Module(id=id_, version=version, owner="c", title=Text.plain(id_), **given)


def catalog(*documents: Document, standard: Standard = STANDARD) -> Catalog:
    return Catalog.of((standard, *documents))


def assembled(*documents: Document, demand: Request = DEMAND) -> Program:
    result = assemble(catalog(*documents), demand)
    assert isinstance(result, Assembled)
    return result.program


def updated(program: Program, known: Catalog, only: str | None = None) -> Updated:
    result = update(program, known, only=only)
    assert isinstance(result, Updated), [str(cause) for cause in result.causes]
    return result


def retired(of: Module) -> Module:
    return evolve(of, status=ModuleStatus.RETIRED)


def test_a_current_program_is_returned_itself() -> None:
    old = module("m")
    program = assembled(old)
    result = updated(program, catalog(old, module("unrelated", outcomes=(Outcome(competency=B),))))
    assert result.program is program
    assert result.current
    assert result.best
    assert result.diff.empty


def test_the_proof_stays_only_where_no_program_is_better() -> None:
    old = module("m")
    program = assembled(old)
    with_better = updated(program, catalog(old, module("better", hours=4)))
    assert not with_better.best
    assert with_better.changes == 0
    assert with_better.program.assembly is None
    assert not with_better.current
    replaced = updated(program, catalog(retired(old), module("m", TWO)))
    assert replaced.best
    assert replaced.program.assembly is not None
    assert replaced.program.assembly.objectives[0].value == Decimal(10)


def test_a_program_without_a_proof_gets_none() -> None:
    old = module("m")
    program = evolve(assembled(old), assembly=None)
    assert updated(program, catalog(retired(old), module("m", TWO))).program.assembly is None
    assert updated(program, catalog(old)).program is program


def test_what_follows_from_the_modules_is_renewed() -> None:
    old = module("m")
    program = evolve(
        assembled(old),
        sections=(Section(title=Text.plain("Раздел"), modules=("m",)),),
        stage=Stage.APPROVED,
        approval=Approval(date=dt.date(2026, 1, 1)),
    )
    now = evolve(STANDARD, title=Text.plain("Новое название"))
    result = updated(program, catalog(retired(old), module("n", hours=12), standard=now))
    assert result.program.total_hours == 12
    assert result.program.sections[0].modules == ("n",)
    assert (result.program.stage, result.program.approval) == (Stage.DRAFT, None)
    assert result.program.standards[0].digest != program.standards[0].digest
    assert result.diff.hours["total"].new == 12
    unwritten = updated(evolve(program, total_hours=None), catalog(retired(old), module("n")))
    assert unwritten.program.total_hours is None


def test_an_approval_stays_while_the_modules_do() -> None:
    old = module("m")
    program = evolve(assembled(old), stage=Stage.APPROVED, approval=Approval(date=dt.date(2026, 1, 1)))
    result = updated(program, catalog(evolve(old, title=Text.plain("Новое название"))))
    assert not result.current
    assert result.program.approval == program.approval


def test_a_standard_that_has_gone_is_let_go_and_a_bare_pin_stays_bare() -> None:
    old = module("m")
    program = assembled(old)
    other = evolve(program.standards[0], standard="gone")
    bare = evolve(program.standards[0], digest=None)
    assert updated(evolve(program, standards=(bare, other)), catalog(old)).program.standards == (bare,)


def test_what_was_wrong_before_does_not_stop_an_update() -> None:
    old = module("m")
    program = evolve(assembled(old), risks=("no-such-risk",))
    result = updated(program, catalog(retired(old), module("m", TWO)))
    assert result.changes == 1
    assert result.report.errors


def test_the_module_that_may_change_must_be_taught_in_the_program() -> None:
    old = module("m")
    with pytest.raises(UsageError):
        update(assembled(old), catalog(old), only="other")


def test_a_demand_that_breaks_a_rule_is_told_in_the_words_of_the_rule() -> None:
    old = module("m")
    program = evolve(
        assembled(old), demand=evolve(DEMAND, targets=(CompetencyTarget(competency=CompetencyRef("s", "Z")),))
    )
    result = update(program, catalog(old))
    assert isinstance(result, NotAssembled)
    assert result.causes[0].key.startswith("REF")


def test_causes_point_into_the_file_of_the_program(tmp_path: Path) -> None:
    file = tmp_path / "p.yaml"
    file.write_text(
        "kind: program\nid: p\ndemand:\n  kind: request\n  id: r\n  program_type: other\n"
        '  targets: ["s:A"]\n  limits:\n    hours: {max: 4}\nmodules: []\n',
        "utf-8",
    )
    result = update(load_program(file).value, catalog(module("m")))
    assert isinstance(result, NotAssembled)
    assert {cause.location.line for cause in result.causes if cause.location} == {7, 9}
    assert all(cause.path is None or cause.path.startswith("/demand/") for cause in result.causes)


def test_rules_that_know_more_of_own_modules_have_the_last_word(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Placement(module="own", version=ONE, title=Text.plain("Свой"), hours=Hours(lecture=2), local=True)
    old = module("m")
    program = assembled(old)
    validate = renewal.validate
    told = validate(evolve(DEMAND, targets=(CompetencyTarget(competency=CompetencyRef("s", "Z")),)), catalog(old))

    asked = [False, True] * 2  # the new program is judged first, then the old one

    def judge(subject: Document, *arguments: object, **options: object) -> Report:
        return (
            told
            if isinstance(subject, Program) and subject.origin is None and asked.pop()
            else validate(subject, *arguments, **options)
        )

    monkeypatch.setattr(renewal, "validate", judge)
    with pytest.raises(InternalError):
        update(program, catalog(old))
    local = update(evolve(program, modules=(*program.modules, own)), catalog(old))
    assert isinstance(local, NotAssembled)
    assert [cause.key for cause in local.causes] == [finding.key for finding in told.errors]


def test_what_came_in_by_need_is_there() -> None:
    needy = module("m", requires=Requires(modules=(ModuleRequirement(module="base"),)))
    program = assembled(module("m"))
    result = updated(program, catalog(needy, module("base", outcomes=())))
    assert [place.module for place in result.program.modules] == ["base", "m"]
    assert result.changes == 1


def pinned(program: Program) -> Program:
    return evolve(program, modules=tuple(evolve(place, pinned=True) for place in program.modules))


def limited(program: Program, hours: float) -> Program:
    return evolve(program, demand=evolve(program.demand, limits=Limits(hours=Range(max=hours))))


def impossible(program: Program, known: Catalog, **how: bool) -> NotAssembled:
    result = update(program, known, **how)
    assert isinstance(result, NotAssembled)
    return result


def test_what_the_former_program_does_not_keep_is_told() -> None:
    old = module("m")
    program = assembled(old)
    assert updated(program, catalog(old)).reasons == ()
    gone = updated(program, catalog(module("n")))
    assert [(cause.key, cause.arguments["module"]) for cause in gone.reasons] == [("choice.flaw.unknown", "m@1.0")]
    shorter = updated(limited(program, 8), catalog(old, module("n", hours=6)))
    assert shorter.demand_changed
    assert [cause.key for cause in shorter.reasons] == ["choice.flaw.demand", "choice.flaw.above"]
    same = updated(limited(program, 12), catalog(old))
    assert same.demand_changed
    assert [cause.key for cause in same.reasons] == ["choice.flaw.demand"]
    assert same.diff.empty
    assert not same.current
    own = Placement(module="own", version=ONE, title=Text.plain("Свой"), hours=Hours(lecture=2), local=True)
    assert updated(evolve(program, modules=(*program.modules, own), total_hours=12), catalog(old)).reasons == ()


def test_versions_that_need_not_be_taken_are_told_unless_they_are_pinned() -> None:
    old = module("m")
    program = assembled(old)
    known = catalog(old, module("m", TWO, hours=14))
    (newer,) = updated(program, known).newer
    assert (newer.module, newer.version, newer.newest) == ("m", ONE, TWO)
    assert updated(pinned(program), known).newer == ()


def test_an_impossible_demand_is_told_what_would_help_and_each_change_updates() -> None:
    old = module("m")
    program = limited(assembled(old), 4)
    known = catalog(old, module("n", hours=6))
    result = impossible(program, known)
    assert result.scope is FailureScope.LIMITS
    (change, *_) = result.relaxations
    assert [(edit.path, edit.value) for edit in change.edits] == [("/demand/limits/hours/max", 6)]
    assert change.hours == 6
    assert change.cost_per_learner is None
    assert updated(eased(program, change), known).program.modules[0].module == "n"
    assert impossible(program, known, relax=False).relaxations == ()


def test_a_demand_that_breaks_a_rule_is_told_what_would_help() -> None:
    old = module("m")
    unknown = CompetencyTarget(competency=CompetencyRef("s", "Z"))
    program = evolve(assembled(old), demand=evolve(DEMAND, targets=(*DEMAND.targets, unknown)))
    result = impossible(program, catalog(old))
    (change,) = result.relaxations
    assert {edit.path for edit in change.edits} == {"/demand/targets/1"}
    assert updated(eased(program, change), catalog(old)).changes == 0


def test_a_pin_in_the_way_is_released_or_the_demand_gives_way() -> None:
    old = module("m")
    program = limited(pinned(assembled(old)), 8)
    known = catalog(old, module("n", hours=6))
    result = impossible(program, known)
    assert result.scope is None
    release, limit = result.relaxations
    assert release.kind is RelaxationKind.PIN
    assert [edit.path for edit in release.edits] == ["/modules/0/pinned"]
    assert (release.hours, release.message()) == (6, "снять закрепление модуля «m» 1.0")
    assert updated(eased(program, release), known).program.modules[0].module == "n"
    assert [(edit.path, edit.value) for edit in limit.edits] == [("/demand/limits/hours/max", 10)]
    assert updated(eased(program, limit), known).program.modules[0].module == "m"


def test_pins_that_only_together_stand_in_the_way_are_released_together() -> None:
    one, two = module("m"), module("k", outcomes=(Outcome(competency=B),))
    demand = evolve(DEMAND, targets=(*DEMAND.targets, CompetencyTarget(competency=B)))
    program = pinned(assembled(one, two, demand=demand))
    local = evolve(program, modules=tuple(evolve(place, local=True) for place in program.modules))
    known = catalog(module("n"), module("l", outcomes=(Outcome(competency=B),)), retired(one), retired(two))
    (release,) = impossible(local, known).relaxations
    assert release.arguments["count"] == 2
    assert [edit.path for edit in release.edits] == [
        f"/modules/{number}/{field}" for number in (0, 1) for field in ("pinned", "local")
    ]
    assert {place.module for place in updated(eased(local, release), known).program.modules} == {"n", "l"}


def test_what_a_module_requires_of_the_demand_stays_while_pins_are_weighed() -> None:
    old = module("m")
    asked = evolve(DEMAND, require_modules=(ModuleRequirement(module="m"),), limits=Limits(hours=Range(max=12)))
    program = pinned(assembled(old, demand=asked))
    known = catalog(old, module("n", hours=6))
    result = impossible(limited(program, 8), known)
    paths = {edit.path for change in result.relaxations for edit in change.edits}
    assert "/demand/limits/hours/max" in paths
    assert not any(path.startswith("/demand/require_modules/1") for path in paths)
