"""Limits of weeks: another program that fits, or why there is none; each cut told apart."""

import datetime as dt

import pytest
from assembly_parts import after, final, module, offer, outcomes, provider, request, standard, unit
from attrs import evolve

from coppbuilder.assemble import deadline, reconcile, solve
from coppbuilder.assemble.milp import Verdict
from coppbuilder.assemble.precedence import Circle
from coppbuilder.assemble.second import verify_bounds
from coppbuilder.model import (
    Assembled,
    AssemblyStatus,
    Booking,
    Catalog,
    Equipment,
    FailureScope,
    FailureStatus,
    FinalAssessment,
    Hours,
    Limits,
    NotAssembled,
    Objective,
    Period,
    Range,
    Requires,
    Resource,
    Verification,
    Workshop,
)
from coppbuilder.workflow import assemble, load_catalog

MONDAY = dt.date(2027, 3, 1)
LATE = Period(first=MONDAY + dt.timedelta(weeks=2))
EARLY = Period(last=MONDAY + dt.timedelta(days=6))


def wanted(*targets, weeks, weekly=36, **more):
    limits = Limits(weeks=Range(max=weeks), weekly_hours=Range(max=weekly))
    return request(*targets, start=MONDAY, limits=limits, **more)


def names(result):
    assert isinstance(result, Assembled)
    return [place.module for place in result.program.modules]


def catalog(*documents, keys=("A", "B", "C", "D")):
    return Catalog.of([standard(*keys), *documents])


def test_a_dearer_college_teaches_in_time():
    known = catalog(
        module("a", "A", hours=20),
        provider("late", offer("a", "100", available=LATE)),
        provider("soon", offer("a", "900")),
    )
    cheap = (Objective.COST,)
    late, soon = (solve(known, wanted("A", weeks=weeks, minimize=cheap)) for weeks in (3, 1))
    assert [place.provider for place in late.program.modules] == ["late"]
    assert [place.weeks for place in late.program.modules] == [(3,)]
    assert [place.provider for place in soon.program.modules] == ["soon"]
    assert [place.weeks for place in soon.program.modules] == [(1,)]
    assert soon.proof.status is AssemblyStatus.OPTIMAL
    assert [bound.verdict for bound in verify_bounds(known, soon.program)] == [Verification.PROVEN]


def test_a_further_module_may_end_a_wait_sooner():
    """A set without a calendar may have one together with another supplier, which the cut must let through."""
    known = catalog(
        module("late", "A", "C", hours=10),
        module("next", "B", hours=10, requires=Requires(competencies=outcomes("A"))),
        module("early", "A", hours=10),
        provider("p", offer("late", available=LATE), offer("next", available=EARLY), offer("early")),
    )
    assert names(solve(known, request("B", "C"))) == ["late", "next"]
    result = solve(known, wanted("B", "C", weeks=4))
    assert sorted(names(result)) == ["early", "late", "next"]
    assert result.proof.value == 30
    assert [bound.verdict for bound in verify_bounds(known, result.program)] == [Verification.PROVEN]


def test_a_wait_that_another_order_could_end_cuts_one_program_alone():
    known = catalog(
        module("a-late", "A", hours=10),
        module("b-next", "B", hours=10, requires=Requires(competencies=outcomes("A"))),
        module("c-quick", "A", "C", hours=10, requires=Requires(competencies=outcomes("D"))),
        module("d-first", "D", hours=2),
        module("e-other", "C", hours=30),
        module("z-next", "B", hours=50),
        provider(
            "p",
            offer("a-late", available=LATE),
            offer("b-next", available=EARLY),
            *(offer(id_) for id_ in ("c-quick", "d-first", "e-other", "z-next")),
        ),
    )
    forced = evolve(wanted("A", "B", "C", weeks=4), require_modules=after("a-late").modules)
    result = solve(known, forced)
    assert sorted(names(solve(known, evolve(forced, limits=Limits())))) == ["a-late", "b-next", "c-quick", "d-first"]
    assert sorted(names(result)) == ["a-late", "c-quick", "d-first", "z-next"]


def test_optional_units_go_where_their_practice_finds_no_place():
    room = Workshop(id="shop", seats=30, weekly_hours=4, equipment=(Equipment(type="bench", units=30),))
    booked = Booking(workshop="shop", first=MONDAY, last=MONDAY + dt.timedelta(days=4), weekly_hours=4)
    practice = unit("u", "B", hours=4)
    known = catalog(
        module(
            "a",
            "A",
            hours=None,
            units=(evolve(unit("m", hours=2), optional=False, hours=Hours(lecture=2)), practice),
            resources=(Resource(type="bench"),),
        ),
        module("b", "B", hours=9),
        provider("p", offer("a"), offer("b"), workshops=(room,), bookings=(booked,)),
    )
    free, tight = (solve(known, wanted("A", "B", weeks=weeks)) for weeks in (2, 1))
    assert (names(free), free.proof.value) == (["a"], 6)
    assert sorted(names(tight)) == ["a", "b"]
    assert [place.units_omitted for place in tight.program.modules if place.module == "a"] == [("u",)]


@pytest.fixture
def cuts(monkeypatch):
    """Collect what the calendar said of each program that it was asked about."""
    told = []
    ask = reconcile.Calendars.cut

    def cut(self, values):
        told.append(ask(self, values))
        return told[-1]

    monkeypatch.setattr(reconcile.Calendars, "cut", cut)
    return told


def test_one_cut_holds_for_all_colleges_that_make_no_difference(cuts):
    """Nobody can teach 40 hours before the only week of the next module."""
    many = [provider(f"q{number}", offer("a", str(number))) for number in range(5)]
    known = catalog(
        module("a", "A", hours=40),
        module("b", "B", hours=10, requires=Requires(competencies=outcomes("A"))),
        module("c", "B", hours=90),
        provider("p", offer("b", available=EARLY), offer("c")),
        *many,
    )
    assert names(solve(known, wanted("A", "B", weeks=6))) == ["a", "c"]
    assert cuts.count(True) == 1


def test_the_final_assessment_waits_for_everything():
    known = catalog(
        module("a", "A", hours=40),
        final("exam", hours=4),
        final("late-exam", hours=8),
        provider("p", offer("a"), offer("exam", available=EARLY), offer("late-exam")),
    )
    asked = wanted("A", weeks=3, final_assessment=FinalAssessment())
    assert names(solve(known, asked)) == ["a", "late-exam"]
    assert names(solve(known, evolve(asked, limits=Limits()))) == ["a", "exam"]


def test_none_fits_and_more_weeks_or_hours_a_week_help():
    known = catalog(module("a", "A", hours=40), provider("p", offer("a", "10")))
    short = wanted("A", weeks=2, weekly=18)
    result = assemble(known, short)
    assert isinstance(result, NotAssembled)
    assert (result.status, result.scope) == (FailureStatus.IMPOSSIBLE, FailureScope.LIMITS)
    (cause,) = result.causes
    assert (cause.key, cause.path, dict(cause.arguments)) == (
        "schedule.cause.weeks",
        "/limits/weeks/max",
        {"limit": 2, "best": 3},
    )
    assert [fact.key for fact in cause.because] == ["schedule.cause.hours"]
    assert {change.edits[0].path: change.edits[0].value for change in result.relaxations} == {
        "/limits/weeks/max": 3,
        "/limits/weekly_hours/max": 20,
    }
    assert all(change.message("ru") and change.message("en") for change in result.relaxations)
    assert assemble(known, short, relax=False).relaxations == ()


def test_changes_that_do_not_work_are_not_proposed():
    known = catalog(module("a", "A", hours=40))
    short = wanted("A", weeks=2, weekly=18)
    result = solve(known, short)

    def never(_request):
        return result

    def only_free(tried):
        return solve(known, tried) if tried.limits.weeks.upper is None else result

    assert deadline.weeks_relaxations(known, short, never) == ()
    assert deadline.weeks_relaxations(known, short, only_free) == ()


def test_a_program_that_never_has_a_calendar_is_told():
    closed = Period(first=MONDAY + dt.timedelta(weeks=1), last=MONDAY + dt.timedelta(weeks=1, days=6))
    known = catalog(module("a", "A", hours=40), provider("p", offer("a", available=closed)))
    result = assemble(known, wanted("A", weeks=5))
    assert [cause.key for cause in result.causes] == ["schedule.cause.never"]
    assert [fact.key for fact in result.causes[0].because] == ["schedule.cause.offer"]
    assert all(cause.message("ru") and cause.message("en") for cause in result.causes)


def test_a_request_that_is_impossible_anyway_keeps_its_causes():
    known = catalog(module("a", "A", hours=4))
    with_limit, without = solve(known, wanted("B", weeks=3)), solve(known, request("B", start=MONDAY))
    assert [cause.key for cause in with_limit.causes] == [cause.key for cause in without.causes]
    assert [cause.path for cause in assemble(known, wanted("B", weeks=3)).causes] == ["/targets/0"]
    assert solve(known, wanted("B", weeks=3), explained=False).causes == ()


def test_what_the_calendar_leaves_open_is_not_proven(monkeypatch):
    known = catalog(module("a", "A", hours=4), module("b", "A", hours=6))
    answers = iter([Verdict.UNKNOWN, Verdict.FEASIBLE])
    monkeypatch.setattr(reconcile, "possible", lambda *_: next(answers, Verdict.FEASIBLE))
    found = solve(known, wanted("A", weeks=3))
    assert names(found) == ["b"]
    assert found.proof.status is AssemblyStatus.FEASIBLE
    assert [objective.bound for objective in found.proof.objectives] == [0]
    monkeypatch.setattr(reconcile, "possible", lambda *_: Verdict.UNKNOWN)
    nothing = solve(known, wanted("A", weeks=3))
    assert (nothing.status, nothing.causes) == (FailureStatus.UNKNOWN, ())
    claim = evolve(found.program.assembly.objectives[0], bound=6)
    claimed = evolve(found.program, assembly=evolve(found.program.assembly, objectives=(claim,)))
    assert [bound.verdict for bound in verify_bounds(known, claimed)] == [Verification.UNDECIDED]


def test_what_has_no_order_has_no_calendar(monkeypatch):
    known = catalog(module("a", "A", hours=4))
    monkeypatch.setattr(reconcile, "precedence", lambda plan: Circle(places=plan.taught))
    assert isinstance(solve(known, wanted("A", weeks=3)), NotAssembled)


@pytest.fixture(scope="module")
def examples():
    return load_catalog("catalog/examples").catalog


def test_the_welders_need_five_weeks(examples):
    asked = examples.requests["welders-spring-2027"]
    five, four = (evolve(asked, limits=evolve(asked.limits, weeks=Range(max=weeks))) for weeks in (5, 4))
    plain, timed = assemble(examples, asked), assemble(examples, five)
    assert names(timed) == names(plain)
    assert timed.proof == plain.proof
    assert {week for place in timed.program.modules for week in place.weeks} == {1, 2, 3, 4, 5}
    assert not any(place.weeks for place in plain.program.modules)
    result = assemble(examples, four)
    (cause,) = result.causes
    assert cause.arguments == {"limit": 4, "best": 5}
    room = next(fact for fact in cause.because if fact.key == "schedule.cause.room-after")
    assert "Сварочная мастерская" in room.message("ru")
    assert room.arguments["missing"] > 0
    assert "/limits/weeks/max" in [change.edits[0].path for change in result.relaxations]


def test_no_gap_is_proposed_where_it_would_not_be_enough():
    """Twice too many hours for one week: the gap is a cause only where it alone leaves no week, and no help then."""
    known = catalog(module("a", "A", hours=60), final(hours=4), provider("p", offer("a"), offer("final")))
    gap = FinalAssessment(weeks_after=1)
    one = assemble(known, wanted("A", weeks=1, final_assessment=gap))
    assert [fact.key for fact in one.causes[0].because] == ["schedule.cause.hours", "schedule.cause.gap"]
    assert "/final_assessment/weeks_after" not in {edit.path for change in one.relaxations for edit in change.edits}
    two = assemble(known, wanted("A", weeks=2, final_assessment=gap))
    assert [fact.key for fact in two.causes[0].because] == ["schedule.cause.gap"]
    assert "schedule.relax.gap" in {change.key for change in two.relaxations}
    assert [place.weeks for place in solve(known, wanted("A", weeks=3, final_assessment=gap)).program.modules][1] == (
        3,
    )


def test_what_keeps_a_program_out_is_told_without_the_gap_where_the_gap_is_harmless():
    known = catalog(
        module("a", "A", hours=10),
        final(hours=4),
        provider("p", offer("a", available=Period(first=MONDAY + dt.timedelta(weeks=9))), offer("final")),
    )
    late = assemble(known, wanted("A", weeks=3, final_assessment=FinalAssessment(weeks_after=1)))
    assert "schedule.cause.offer" in {fact.key for fact in late.causes[0].because}


def test_a_gap_that_leaves_weeks_enough_is_no_cause():
    """The final assessment is offered in the first week only, and must wait for the second: only both together fail."""
    known = catalog(
        module("a", "A", hours=10),
        final(hours=4),
        provider("p", offer("a"), offer("final", available=EARLY)),
    )
    early = assemble(known, wanted("A", weeks=3, final_assessment=FinalAssessment(weeks_after=1)))
    assert [fact.key for fact in early.causes[0].because] == ["schedule.cause.together"]
