"""Selection and calendar reconciled: a program that fits into no calendar of so many weeks is cut off.

The calendar is asked about every program that the search would take. If there is no timetable, modules, waits, ways to
teach and optional units are left out one after another as long as there is none; what remains is cut off, with every
program that holds it. Such a cut is valid: other modules and further units only take hours of learners and rooms away.
One thing alone could make the calendar easier, another module that ends a wait sooner. So the cut does not hold for a
program with a further supplier of a need whose wait the conflict rests on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Final, assert_never

from attrs import evolve, frozen

from ..measure.hours import half_hours, module_hours
from ..measure.plan import plan_of
from ..measure.study_days import StudyWeek, study_weeks
from ..measure.week_hours import Room, learner_half_hours, room_half_hours, turns
from ..model import Placement, Program, Request
from .calendar import EFFORT
from .calendar_problem import CalendarProblem, Task
from .calendar_search import possible
from .calendar_setting import setting
from .candidates import Need
from .cpsat import Budget
from .lock import omitted_units
from .milp import Verdict
from .model import Model, Pick
from .order import arrange, meets
from .precedence import Circle, precedence
from .problem import Values, total
from .quantities import hours

#: Gives the order of teaching, and what no order can place.
Ordered = Callable[[list[Pick]], tuple[list[Pick], list[Pick]]]

_FITS: Final = frozenset({Verdict.OPTIMAL, Verdict.FEASIBLE})


@frozen
class _Member:
    """A chosen module is there."""

    task: int


@frozen
class _Way:
    """It is taught as chosen: in that workshop, while that offer lasts."""

    task: int


@frozen
class _Units:
    """All of its chosen optional units are taught."""

    task: int


@frozen
class _Wait:
    """It waits for one of those that meet a need of it."""

    task: int
    need: Need
    options: frozenset[int]


_Fact = _Member | _Way | _Units | _Wait


class Calendars:
    """Asks the calendar about the programs of one model; `undecided` tells that it could not always answer in time."""

    def __init__(self, model: Model, weeks: int, ordered: Ordered = arrange) -> None:
        """Add the rows that hold in every calendar: hours of learners and of each workshop, over all weeks."""
        self.undecided = False
        self._ordered = ordered
        self._model = model
        self._weeks = weeks
        self._fitting: set[frozenset[tuple[int, tuple[int, ...], str]]] = set()
        self._numbers = {id(candidate): number for number, candidate in enumerate(model.candidates)}
        self._study: tuple[StudyWeek, ...] = study_weeks(model.pool.catalog, model.request.start, weeks)
        self._learners = learner_half_hours(model.request, self._study)
        self._rooms = dict(self._room_needs())
        model.problem.row(hours(model), upper=sum(self._learners))
        for room, terms in self._rooms.items():
            model.problem.row(terms, upper=sum(room_half_hours(room, week) for week in self._study))

    def _room_needs(self) -> Iterator[tuple[Room, dict[int, int]]]:
        """Yield half-hours of each workshop by column; optional units are not counted."""
        model = self._model
        found: dict[Room, dict[int, int]] = defaultdict(dict)
        for candidate, ways in zip(model.candidates, model.ways, strict=True):
            without = module_hours(candidate.module, (unit.key for unit, _ in candidate.units))
            need = half_hours(without.practical) * turns(candidate.module, model.request)
            for column, _, teaching in ways:
                if teaching.workshop is not None and need:
                    found[teaching.provider, teaching.workshop][column] = need
        yield from found.items()

    def numbers(self) -> Iterator[int]:
        """Yield what the answers rest on besides the modules: hours of weeks and rooms, and when each way is open."""
        yield from self._learners
        yield self._model.request.weeks_before_final
        for room in self._rooms:
            yield from (room_half_hours(room, week) for week in self._study)
        for ways in self._model.ways:
            for column, _, teaching in ways:
                open_ = teaching.offer.available
                yield column
                yield from (int(all(day in open_ for day in week.days)) for week in self._study)

    def cut(self, values: Values) -> bool:
        """Cut the chosen program off if it fits into no calendar; tell whether it was cut off."""
        model = self._model
        ordered, waiting = self._ordered(model.picks(values))
        picks = (*ordered, *waiting)
        key = frozenset(
            (self._number(pick), pick.units, pick.teaching.provider.id if pick.teaching else "") for pick in picks
        )
        if key in self._fitting:
            return False
        plan = plan_of(model.pool.catalog, _program(model.request, picks))
        order = precedence(plan)
        verdict = Verdict.IMPOSSIBLE
        conflict = None
        if not isinstance(order, Circle):
            problem = setting(plan, order, weeks=self._weeks).problem
            verdict = possible(problem, Budget(EFFORT))
            if verdict is Verdict.IMPOSSIBLE:
                conflict = _Conflict(problem, tuple(picks[place.index] for place in order.places)).facts()
                picks = tuple(picks[place.index] for place in order.places)
        if verdict in _FITS:
            self._fitting.add(key)
            return False
        self.undecided |= verdict is Verdict.UNKNOWN
        if conflict is None:
            self._forbid(values)
        else:
            self._forbid_all(conflict, picks)
        return True

    def _number(self, pick: Pick) -> int:
        return self._numbers[id(pick.candidate)]

    def _forbid(self, values: Values) -> None:
        """Cut off one program alone."""
        problem = self._model.problem
        terms = {column: 1 if values[column] else -1 for column in problem.decisions}
        problem.row(terms, upper=sum(values[column] for column in problem.decisions) - 1)

    def _forbid_all(self, facts: Sequence[_Fact], picks: Sequence[Pick]) -> None:
        """Cut off every program of which all facts are true and which has no further supplier for a wait."""
        model = self._model
        together: set[int] = set()
        others: set[int] = set()
        for fact in facts:
            pick = picks[fact.task]
            number = self._number(pick)
            match fact:
                case _Member():
                    together.add(model.chosen[number])
                case _Way():
                    together.update(column for column, _, way in model.ways[number] if way is pick.teaching)
                case _Units():
                    together.update(column for column, place in model.units[number] if place in pick.units)
                case _Wait():
                    known = {self._number(picks[option]) for option in fact.options}
                    others.update(
                        supplier.column
                        for supplier in model.suppliers(fact.need)
                        if supplier.candidate not in known
                        and model.candidates[supplier.candidate].kin != pick.candidate.kin
                    )
                case _:
                    assert_never(fact)
        model.problem.row(
            total(dict.fromkeys(sorted(together), 1), dict.fromkeys(sorted(others), -1)), upper=len(together) - 1
        )


def _program(request: Request, picks: Sequence[Pick]) -> Program:
    placements = (
        Placement(
            module=pick.candidate.module.id,
            version=pick.candidate.module.version,
            provider=pick.teaching.provider.id if pick.teaching else None,
            workshop=pick.teaching.workshop.id if pick.teaching and pick.teaching.workshop else None,
            hours=module_hours(pick.candidate.module, omitted_units(pick)),
            units_omitted=omitted_units(pick),
        )
        for pick in picks
    )
    return Program(id=request.id, demand=request, modules=tuple(placements))


class _Conflict:
    """A program without a calendar, of which facts can be left out; picks follow the tasks of its problem."""

    def __init__(self, problem: CalendarProblem, picks: Sequence[Pick]) -> None:
        self._problem = problem
        self._picks = picks
        self._budget = Budget(EFFORT)

    def facts(self) -> list[_Fact] | None:
        """Return facts that alone make every calendar impossible, none of which can be left out.

        None are returned if the waits that hold in any larger program do not suffice.
        """
        facts: set[_Fact] = set()
        for task, pick in enumerate(self._picks):
            facts |= {_Member(task), _Way(task)}
            if pick.units:
                facts.add(_Units(task))
        if not self._impossible(facts):
            facts.update(self._waits())
            if not self._impossible(facts):
                return None
        for task in range(len(self._picks)):
            without = {fact for fact in facts if fact.task != task and not _rests_on(fact, task)}
            if self._impossible(without):
                facts = without
        for fact in sorted(facts, key=_order):
            if not isinstance(fact, _Member) and self._impossible(facts - {fact}):
                facts.remove(fact)
        return sorted(facts, key=_order)

    def _waits(self) -> Iterator[_Wait]:
        """Yield the waits that a further module cannot end sooner, unless it meets the need, too."""
        for task, pick in enumerate(self._picks):
            for need in () if pick.candidate.module.is_final else pick.candidate.needs:
                options = frozenset(other for other, by in enumerate(self._picks) if other != task and meets(need, by))
                if max(options) < task:
                    yield _Wait(task, need, options)

    def _impossible(self, facts: set[_Fact]) -> bool:
        tasks = sorted(fact.task for fact in facts if isinstance(fact, _Member))
        place = {task: number for number, task in enumerate(tasks)}
        waits: dict[int, list[frozenset[int]]] = defaultdict(list)
        for fact in facts:
            if isinstance(fact, _Wait):
                waits[fact.task].append(frozenset(place[option] for option in fact.options))
        finals = {task for task in tasks if self._picks[task].candidate.module.is_final}
        for task in finals:
            waits[task].extend(frozenset([place[other]]) for other in tasks if other not in finals)
        problem = self._problem
        smaller = CalendarProblem(
            tuple(self._task(task, tuple(waits[task]), facts) for task in tasks), problem.learners, problem.rooms
        )
        return possible(smaller, self._budget) is Verdict.IMPOSSIBLE

    def _task(self, number: int, needs: tuple[frozenset[int], ...], facts: set[_Fact]) -> Task:
        task = evolve(self._problem.tasks[number], needs=needs)
        if _Way(number) not in facts:
            task = evolve(task, room=None, weeks=None)
        pick = self._picks[number]
        if pick.units and _Units(number) not in facts:
            without = module_hours(pick.candidate.module, (unit.key for unit, _ in pick.candidate.units))
            practical = half_hours(without.practical)
            task = evolve(task, practical=practical, theory=half_hours(without.total) - practical)
        return task


def _rests_on(fact: _Fact, task: int) -> bool:
    return isinstance(fact, _Wait) and task in fact.options


def _order(fact: _Fact) -> tuple[int, int, str]:
    kinds = (_Member, _Wait, _Way, _Units)
    return kinds.index(type(fact)), fact.task, str(fact)
