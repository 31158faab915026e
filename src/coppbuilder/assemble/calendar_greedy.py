"""Calendars by simple rules: week after week, the most pressing module first; often as short as the bound."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .calendar_problem import Amount, CalendarProblem, Timetable


def quick_timetable(problem: CalendarProblem) -> Timetable | None:
    """Return the shortest timetable that some rule finds within the known weeks, or nothing."""
    found = [timetable for timetable in _attempts(problem) if timetable is not None]
    return min(found, key=weeks_of, default=None)


def weeks_of(timetable: Timetable) -> int:
    """Return the number of the last week that is used, counted from one."""
    return max((week + 1 for _, week in timetable), default=0)


def _attempts(problem: CalendarProblem) -> Iterator[Timetable | None]:
    tasks, tails = problem.tasks, problem.tails
    pressure = [
        sum(task.practical * task.turns for task in tasks if task.room == room) / max(1, sum(hours))
        for room, hours in enumerate(problem.rooms)
    ]
    crowded = [0.0 if task.room is None or not task.practical else pressure[task.room] for task in tasks]
    rules: tuple[Callable[[int], tuple[float, ...]], ...] = (
        lambda index: (-tails[index], -tasks[index].practical * tasks[index].turns),
        lambda index: (-crowded[index], -tails[index]),
        lambda index: (-tails[index] - tasks[index].total, -crowded[index]),
        lambda index: (-tasks[index].practical * tasks[index].turns,),
        lambda index: (tasks[index].total,),
    )
    for rule in rules:
        order = sorted(range(len(tasks)), key=lambda index: (*rule(index), index))
        for practice_first in (True, False):
            yield _fill(problem, order, practice_first=practice_first)


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
