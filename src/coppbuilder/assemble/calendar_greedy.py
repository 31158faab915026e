"""Calendars by simple rules: week after week, the most pressing module first; often as short as the bound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import Final

from attrs import evolve

from .calendar_problem import Amount, CalendarProblem, Timetable

#: How many shaken orders are tried where the plain ones leave a gap.
_SHAKEN: Final = 60


def quick_timetable(problem: CalendarProblem, target: int | None = None) -> Timetable | None:
    """Return the shortest timetable that some order of urgency gives, or nothing; `target` weeks are good enough.

    Without a target any timetable within the known weeks will do.
    """
    enough = problem.horizon if target is None else target
    weights = _paths(problem)
    best: Timetable | None = None
    for order in _orders(problem, weights):
        for practice_first in (True, False):
            best = _shorter(problem, order, best, practice_first=practice_first)
            if best is not None and weeks_of(best) <= enough:
                return best
    shaken = Random(1)  # noqa: S311 - the same orders every time, not secrets
    for _ in range(_SHAKEN):
        tried = [weight * shaken.uniform(0.7, 1.3) for weight in weights]
        better = _shorter(problem, _urgent(tried), best, practice_first=True)
        if better is not None:
            back = _backwards(problem.within(weeks_of(better)), better)
            better = better if back is None else _shorter(problem, _urgent(back), better, practice_first=True)
        if better is not best:
            best, weights = better, tried
        if best is not None and weeks_of(best) <= enough:
            break
    return best


def _backwards(problem: CalendarProblem, timetable: Timetable) -> list[float] | None:
    """Place everything as late as possible, what ended last first; return how late in this mirror each task begins.

    A task that begins early even so is urgent. Nothing is returned if some task finds no place.
    """
    last = len(problem.tasks) - 1
    follow: list[set[int]] = [set() for _ in problem.tasks]
    for index, task in enumerate(problem.tasks):
        for options in task.needs:
            follow[min(options)].add(last - index)
    weeks = range(problem.horizon)
    tasks = tuple(
        evolve(
            task,
            needs=tuple(frozenset([other]) for other in sorted(follow[index])),
            lag=0,
            weeks=None
            if task.weeks is None
            else frozenset(problem.horizon - 1 - week for week in weeks if task.open(week)),
        )
        for index, task in reversed(tuple(enumerate(problem.tasks)))
    )
    mirror = CalendarProblem(tasks, problem.learners[::-1], tuple(room[::-1] for room in problem.rooms))
    order = _urgent(_last_weeks(problem, timetable)[::-1])
    placed = _fill(mirror, order, practice_first=True)
    return None if placed is None else _last_weeks(mirror, placed)[::-1]


def _last_weeks(problem: CalendarProblem, timetable: Timetable) -> list[float]:
    last = [0.0] * len(problem.tasks)
    for index, week in timetable:
        last[index] = max(last[index], week)
    return last


def _shorter(
    problem: CalendarProblem, order: list[int], best: Timetable | None, *, practice_first: bool
) -> Timetable | None:
    """Return a timetable that is not longer than the best one so far, or that one."""
    within = problem if best is None else problem.within(weeks_of(best))
    found = _fill(within, order, practice_first=practice_first)
    return best if found is None else found


def weeks_of(timetable: Timetable) -> int:
    """Return the number of the last week that is used, counted from one."""
    return max((week + 1 for _, week in timetable), default=0)


def _orders(problem: CalendarProblem, paths: list[float]) -> Iterator[list[int]]:
    """Yield orders of urgency: by what must follow in weeks and in hours, by practice, by size."""
    tasks, tails = problem.tasks, problem.tails
    yield _urgent(paths)
    yield _urgent(tails)
    yield _urgent([tail + task.total for tail, task in zip(tails, tasks, strict=True)])
    yield _urgent([task.practical * task.turns for task in tasks])
    yield _urgent([-task.total for task in tasks])


def _urgent(weights: Sequence[float]) -> list[int]:
    return sorted(range(len(weights)), key=lambda index: (-weights[index], index))


def _paths(problem: CalendarProblem) -> list[float]:
    """Return for each task the longest time, in average weeks, from its beginning to the end of what follows it."""
    weeks = max(1, problem.horizon)
    learners = max(1, sum(problem.learners)) / weeks
    rooms = [max(1, sum(room)) / weeks for room in problem.rooms]
    paths = [0.0] * len(problem.tasks)
    for index in reversed(range(len(problem.tasks))):
        task = problem.tasks[index]
        busy = 0.0 if task.room is None else task.practical * task.turns / rooms[task.room]
        paths[index] += max(task.total / learners, busy)
        for other in problem.before[index]:
            paths[other] = max(paths[other], paths[index])
    return paths


class _Filling:
    """What is left of tasks and weeks while a timetable grows."""

    def __init__(self, problem: CalendarProblem) -> None:
        """Begin with nothing placed."""
        self.problem = problem
        self.left = [[task.practical, task.theory] for task in problem.tasks]
        self.ended: dict[int, int] = {}
        self.timetable: dict[tuple[int, int], Amount] = {}
        self.learners = 0
        self.rooms: list[int] = []

    def begin(self, week: int) -> None:
        """Open a week."""
        self.learners = self.problem.learners[week]
        self.rooms = [room[week] for room in self.problem.rooms]

    def ready(self, index: int, week: int) -> bool:
        """Tell whether a task is not done and what it needs has ended in time."""
        task = self.problem.tasks[index]
        return index not in self.ended and all(
            any(self.ended.get(option, week + 1) + task.lag <= week for option in options) for options in task.needs
        )

    def put(self, index: int, week: int, *, practice: bool) -> None:
        """Place as many hours as the week, and the room for practice, can take."""
        task = self.problem.tasks[index]
        if not task.open(week):
            return
        kind = 0 if practice else 1
        amount = min(self.left[index][kind], self.learners)
        if practice and task.room is not None and task.turns:
            amount = min(amount, self.rooms[task.room] // task.turns)
            self.rooms[task.room] -= amount * task.turns
        if amount:
            practical, theory = self.timetable.get((index, week), (0, 0))
            added = (practical + amount, theory) if practice else (practical, theory + amount)
            self.timetable[index, week] = added
            self.left[index][kind] -= amount
            self.learners -= amount

    def end(self, index: int, week: int) -> bool:
        """Note that a task is done, if it is."""
        if any(self.left[index]):
            return False
        self.ended[index] = week
        return True


def _fill(problem: CalendarProblem, order: list[int], *, practice_first: bool) -> Timetable | None:
    filling = _Filling(problem)
    for week in range(problem.horizon):
        filling.begin(week)
        while True:
            ready = [index for index in order if filling.ready(index, week)]
            passes = ((True, False),) if not practice_first else ((True,), (False,))
            for kinds in passes:
                for index in ready:
                    for practice in kinds:
                        filling.put(index, week, practice=practice)
            if not [index for index in ready if filling.end(index, week)]:
                break
        if len(filling.ended) == len(problem.tasks):
            return filling.timetable
    return filling.timetable if not problem.tasks else None
