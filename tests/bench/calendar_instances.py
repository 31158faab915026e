"""Calendars of any size for measuring: modules in four workshops with prerequisites, the same for the same seed."""

import random

from coppbuilder.assemble.calendar_problem import CalendarProblem, Task

ROOMS = 4


def instance(items: int, seed: int, *, tight: bool = False) -> CalendarProblem:
    """Return modules of 8 to 40 hours; `tight` makes workshops scarcer than learners' time."""
    random_ = random.Random(seed)  # noqa: S311 - repeatable numbers, not secrets
    tasks = []
    for index in range(items):
        total = 2 * random_.randint(8, 40)
        practical = total // 2 if random_.random() < 0.8 else 0
        earlier = random_.sample(range(max(0, index - 12), index), min(index, random_.choice([0, 1, 1, 2])))
        tasks.append(
            Task(
                practical=practical,
                theory=total - practical,
                turns=random_.choice([4, 6, 8] if tight else [1, 2, 2, 3]),
                room=random_.randrange(ROOMS) if practical else None,
                needs=tuple(frozenset([other]) for other in earlier),
            )
        )
    weeks = sum(task.total for task in tasks) // (18 if tight else 36)
    rooms = tuple(tuple(2 * random_.choice([12, 24, 36, 36]) for _ in range(weeks)) for _ in range(ROOMS))
    return CalendarProblem(tuple(tasks), (72,) * weeks, rooms)
