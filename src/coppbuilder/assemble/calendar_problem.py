"""A calendar in whole numbers: tasks, half-hours of weeks and rooms, and the weeks that no calendar can undercut.

Everything is counted in academic half-hours. All subgroups of a module study the same number of hours in a week, so
that a practical half-hour of the plan takes `turns` half-hours of the room.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import accumulate

from attrs import evolve, frozen

#: Practical and other half-hours of a task in a week.
Amount = tuple[int, int]
#: Amounts by task and week (from zero); what is not there is nothing.
Timetable = Mapping[tuple[int, int], Amount]


@frozen(kw_only=True)
class Task:
    """A module to place: half-hours with and without a room, and what must have ended before.

    `needs` holds sets of earlier tasks, one of each set must have ended; `lag` weeks later at the earliest the task
    may begin (0 allows the same week). `weeks` are those in which it may be taught, `None` means any.
    """

    practical: int
    theory: int
    turns: int = 1
    room: int | None = None
    needs: tuple[frozenset[int], ...] = ()
    lag: int = 0
    weeks: frozenset[int] | None = None

    @property
    def total(self) -> int:
        """All half-hours."""
        return self.practical + self.theory

    def open(self, week: int) -> bool:
        """Tell whether it may be taught in this week."""
        return self.weeks is None or week in self.weeks


@frozen(slots=False, eq=False)
class CalendarProblem:
    """Tasks in an order that keeps all needs, half-hours of learners by week, half-hours of rooms by room and week."""

    tasks: tuple[Task, ...]
    learners: tuple[int, ...]
    rooms: tuple[tuple[int, ...], ...] = ()

    @property
    def horizon(self) -> int:
        """How many weeks are known."""
        return len(self.learners)

    @property
    def total(self) -> int:
        """Half-hours of the whole program."""
        return sum(task.total for task in self.tasks)

    def within(self, weeks: int) -> CalendarProblem:
        """Keep only the first weeks."""
        return CalendarProblem(self.tasks, self.learners[:weeks], tuple(room[:weeks] for room in self.rooms))

    def capped(self, peak: int) -> CalendarProblem:
        """Let learners study at most so many half-hours a week."""
        return CalendarProblem(self.tasks, tuple(min(peak, hours) for hours in self.learners), self.rooms)

    def without_room_limits(self, rooms: Iterable[int]) -> CalendarProblem:
        """Leave the limits of rooms out."""
        free = set(rooms)
        tasks = tuple(evolve(task, room=None) if task.room in free else task for task in self.tasks)
        return CalendarProblem(tasks, self.learners, self.rooms)

    @cached_property
    def before(self) -> tuple[frozenset[int], ...]:
        """The tasks that must end before each task, directly or not, whatever the choice between suppliers."""
        known: list[frozenset[int]] = []
        for task in self.tasks:
            found: set[int] = set()
            for options in task.needs:
                found |= frozenset.intersection(*(known[option] | {option} for option in options))
            known.append(frozenset(found))
        return tuple(known)

    @cached_property
    def heads(self) -> tuple[int, ...]:
        """Half-hours of learners that must pass before each task begins."""
        return tuple(sum(self.tasks[other].total for other in before) for before in self.before)

    @cached_property
    def tails(self) -> tuple[int, ...]:
        """Half-hours of learners that must follow after each task has ended."""
        tails = [0] * len(self.tasks)
        for index, before in enumerate(self.before):
            for other in before:
                tails[other] += self.tasks[index].total
        return tuple(tails)

    @cached_property
    def passed(self) -> tuple[int, ...]:
        """Half-hours of learners in the weeks before each week, and in all weeks."""
        return (0, *accumulate(self.learners))

    def free(self, week: int, *, head: int, tail: int) -> int:
        """Return how many half-hours of a week are left between what must come before and what must follow."""
        passed = self.passed
        after_head = passed[week + 1] - head
        before_tail = passed[-1] - passed[week] - tail
        return max(0, min(self.learners[week], after_head, before_tail))

    def limit(self, index: int, week: int) -> int:
        """Return the most half-hours that a task can have in a week."""
        task = self.tasks[index]
        if not task.open(week):
            return 0
        return min(task.total, self.free(week, head=self.heads[index], tail=self.tails[index]))

    def fits(self) -> bool:
        """Tell whether hours and room-hours fit into the weeks; more may be needed, so `True` proves nothing."""
        return self.passed[-1] >= self.total and self._tasks_fit() and all(map(self._room_fits, range(len(self.rooms))))

    def _tasks_fit(self) -> bool:
        return all(
            sum(self.limit(index, week) for week in range(self.horizon)) >= task.total
            and (task.room is None or not task.turns or self._practice_fits(index, task, task.room))
            for index, task in enumerate(self.tasks)
        )

    def _practice_fits(self, index: int, task: Task, room: int) -> bool:
        weeks = range(self.horizon)
        hours = (min(self.limit(index, week), self.rooms[room][week] // task.turns) for week in weeks)
        return sum(hours) >= task.practical

    def _room_fits(self, room: int) -> bool:
        return all(need <= self.room_supply(room, users) for need, users in self.room_demands(room))

    def room_demands(self, room: int) -> list[tuple[int, tuple[int, ...]]]:
        """Return the half-hours that users of a room need: all of them, those with a late head, with a long tail."""
        users = [index for index, task in enumerate(self.tasks) if task.room == room and task.practical * task.turns]
        groups = {
            tuple(index for index in users if hours[index] >= threshold)
            for hours in (self.heads, self.tails)
            for threshold in sorted({hours[index] for index in users})
        }
        return [(sum(self.tasks[i].practical * self.tasks[i].turns for i in group), group) for group in sorted(groups)]

    def room_supply(self, room: int, users: tuple[int, ...]) -> int:
        """Return the most half-hours that a room can give to some tasks, between the hours before and after them."""
        head = min(self.heads[index] for index in users)
        tail = min(self.tails[index] for index in users)
        turns = max(self.tasks[index].turns for index in users)
        return sum(
            min(self.rooms[room][week], self.free(week, head=head, tail=tail) * turns)
            for week in range(self.horizon)
            if any(self.tasks[index].open(week) for index in users)
        )


def least_weeks(problem: CalendarProblem) -> int:
    """Return the energy bound: no calendar has fewer weeks; one more than are known if these can't hold the program.

    Learners study at most their hours; a module waits for the hours of those before it and leaves time for those after
    it; a room is open so many hours a week, for one subgroup at a time.
    """
    low, high = 0, problem.horizon + 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if problem.within(middle).fits() else (middle + 1, high)
    return low


def least_peak(problem: CalendarProblem) -> int:
    """Return the energy bound of the highest weekly load, in half-hours; the known weeks must hold the program."""
    low, high = 0, max(problem.learners, default=0)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if problem.capped(middle).fits() else (middle + 1, high)
    return low
