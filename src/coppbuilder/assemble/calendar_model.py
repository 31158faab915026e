"""A calendar problem as rows of CP-SAT."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from attrs import frozen

from .calendar_problem import CalendarProblem, Timetable
from .cpsat import Budget, CpModel
from .milp import Verdict


@frozen(kw_only=True)
class EvenAnswer:
    """The most even timetable found, and a bound of its highest load in half-hours."""

    timetable: Timetable
    bound: int


class TimetableModel:
    """Hours of each task in each week, practical and other, and whether a task has ended by then."""

    def __init__(self, problem: CalendarProblem, *, spare_room: int | None = None) -> None:
        """Write the rows; the hours of `spare_room` may be exceeded by columns that `least_extra` minimizes."""
        self._problem = problem
        self._spare = spare_room
        self._model = CpModel()
        self._weeks = range(problem.horizon)
        self._hours: dict[tuple[int, int], tuple[int | None, int | None]] = {}
        self._loads: list[dict[int, int]] = [{} for _ in self._weeks]
        self._extra: list[int] = []
        for index in range(len(problem.tasks)):
            self._place(index)
        self._limit()
        self._ended = self._ends()
        self._order()

    def fit(self, budget: Budget) -> tuple[Verdict, Timetable | None]:
        """Look for any timetable."""
        found = self._model.solve(budget)
        return found.verdict, self._timetable(found.values) if found.values else None

    def even(self, bound: int, known: Timetable, budget: Budget) -> EvenAnswer:
        """Lower the highest weekly load, beginning with a known timetable."""
        highest = max(self._problem.learners)
        peak = self._model.column(highest, lower=bound)
        for load in self._loads:
            self._model.row({peak: -1, **load}, upper=0)
        self._model.minimize({peak: 1})
        self._model.hint(self._columns(known))
        found = self._model.solve(budget)
        timetable = self._timetable(found.values) if found.values else known
        return EvenAnswer(timetable=timetable, bound=max(bound, found.bound))

    def tidy(self, known: Timetable, budget: Budget) -> Timetable:
        """Teach each module in as few weeks as is found within the budget."""
        used = {}
        for (index, week), columns in self._hours.items():
            column = self._model.column()
            used[index, week] = column
            hours = {hour: 1 for hour in columns if hour is not None}
            self._model.row({**hours, column: -self._problem.limit(index, week)}, upper=0)
        self._model.minimize(dict.fromkeys(used.values(), 1))
        self._model.hint(self._columns(known) | {column: int(place in known) for place, column in used.items()})
        found = self._model.solve(budget)
        return self._timetable(found.values) if found.values else known

    def least_extra(self, budget: Budget) -> tuple[Verdict, int]:
        """Return the fewest half-hours that the spare room lacks, if more room would do."""
        self._model.minimize(dict.fromkeys(self._extra, 1))
        found = self._model.solve(budget)
        return found.verdict, found.value

    def _place(self, index: int) -> None:
        task = self._problem.tasks[index]
        sums: tuple[dict[int, int], dict[int, int]] = ({}, {})
        for week in self._weeks:
            limit = self._problem.limit(index, week)
            if not limit:
                continue
            columns: list[int | None] = []
            for need, terms in zip((task.practical, task.theory), sums, strict=True):
                column = self._model.column(min(need, limit)) if need else None
                if column is not None:
                    terms[column] = 1
                    self._loads[week][column] = 1
                columns.append(column)
            self._hours[index, week] = (columns[0], columns[1])
        for need, terms in zip((task.practical, task.theory), sums, strict=True):
            if need:
                self._model.row(terms, lower=need, upper=need)

    def _limit(self) -> None:
        problem = self._problem
        rooms: dict[tuple[int, int], dict[int, int]] = defaultdict(dict)
        for (index, week), (practical, _) in self._hours.items():
            task = problem.tasks[index]
            if practical is not None and task.room is not None and task.turns:
                rooms[task.room, week][practical] = task.turns
        for week, load in enumerate(self._loads):
            self._model.row(load, upper=problem.learners[week])
        for (room, week), load in rooms.items():
            if room == self._spare:
                extra = self._model.column(sum(task.practical * task.turns for task in problem.tasks))
                self._extra.append(extra)
                load[extra] = -1
            self._model.row(load, upper=problem.rooms[room][week])

    def _ends(self) -> Mapping[tuple[int, int], int]:
        """Add columns: a task has ended by a week, so that no hours follow; once ended, always ended."""
        needed = {option for task in self._problem.tasks for options in task.needs for option in options}
        ended: dict[tuple[int, int], int] = {}
        for index in sorted(needed):
            total = self._problem.tasks[index].total
            done: dict[int, int] = {}
            for week in self._weeks:
                column = ended[index, week] = self._model.column()
                if week:
                    self._model.row({ended[index, week - 1]: 1, column: -1}, upper=0)
                done |= {hour: -1 for hour in self._hours.get((index, week), ()) if hour is not None}
                self._model.row({column: total, **done}, upper=0)
        return ended

    def _order(self) -> None:
        """Let a task have hours, or an empty one be ended, only when one of each set that it needs has ended."""
        for index, task in enumerate(self._problem.tasks):
            for options in task.needs:
                so_far: dict[int, int] = {}
                for week in self._weeks:
                    so_far |= {hour: 1 for hour in self._hours.get((index, week), ()) if hour is not None}
                    terms, most = (so_far, task.total) if task.total else ({}, 1)
                    if not task.total and (index, week) in self._ended:
                        terms = {self._ended[index, week]: 1}
                    if terms:
                        gates = {self._ended[option, week - task.lag]: -most for option in options if week >= task.lag}
                        self._model.row({**terms, **gates}, upper=0)

    def _columns(self, timetable: Timetable) -> dict[int, int]:
        return {
            column: amount
            for place, columns in self._hours.items()
            for column, amount in zip(columns, timetable.get(place, (0, 0)), strict=True)
            if column is not None
        }

    def _timetable(self, values: tuple[int, ...]) -> Timetable:
        amounts = {
            place: tuple(0 if column is None else values[column] for column in columns)
            for place, columns in self._hours.items()
        }
        return {place: (amount[0], amount[1]) for place, amount in amounts.items() if any(amount)}
