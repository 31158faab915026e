"""Timetables without a solver: a checker, a search through all of them, and random small problems."""

from itertools import product
from random import Random

from coppbuilder.assemble.calendar_problem import CalendarProblem, Task


def faults(problem, timetable):
    """Return what is wrong with a timetable, told from the meaning of the problem alone."""
    return [*_wrong_hours(problem, timetable), *_wrong_order(problem, timetable), *_overloads(problem, timetable)]


def _wrong_hours(problem, timetable):
    for (index, week), (practical, theory) in timetable.items():
        task = problem.tasks[index]
        if practical < 0 or theory < 0 or practical + theory == 0:
            yield f"task {index} has {practical}+{theory} in week {week}"
        if week not in range(problem.horizon) or (task.weeks is not None and week not in task.weeks):
            yield f"task {index} is not open in week {week}"
    for index, task in enumerate(problem.tasks):
        done = [amount for (other, _), amount in timetable.items() if other == index]
        if (sum(p for p, _ in done), sum(t for _, t in done)) != (task.practical, task.theory):
            yield f"task {index} is not taught in full"


def _wrong_order(problem, timetable):
    ends = {}
    for index, task in enumerate(problem.tasks):
        used = [week for other, week in timetable if other == index]
        # An empty task is over as soon as what it needs is.
        ready = max((min(ends[option] for option in options) + task.lag for options in task.needs), default=0)
        ends[index] = max(used, default=ready)
        if used and min(used) < ready:
            yield f"task {index} begins in week {min(used)}, not after {ready}"


def _overloads(problem, timetable):
    for week in range(problem.horizon):
        now = {index: amount for (index, at), amount in timetable.items() if at == week}
        if sum(map(sum, now.values())) > problem.learners[week]:
            yield f"learners are overloaded in week {week}"
        for room, hours in enumerate(problem.rooms):
            users = [index for index in now if problem.tasks[index].room == room]
            if sum(now[index][0] * problem.tasks[index].turns for index in users) > hours[week]:
                yield f"room {room} is overloaded in week {week}"


def fewest_weeks(problem):
    """Return the least number of weeks by trying everything, or nothing if none suffices."""
    start = tuple((task.practical, task.theory, None) for task in problem.tasks)
    states = {_settle(start, 0)}
    for week in range(problem.horizon + 1):
        if any(all(p + t == 0 for p, t, _ in state) for state in states):
            return week
        if week < problem.horizon:
            states = {_settle(after, week + 1) for state in states for after in _after(problem, state, week)}
    return None


def lowest_peak(problem):
    """Return the least highest load within the known weeks by trying every cap."""
    caps = range(max(problem.learners, default=0) + 1)
    return next((cap for cap in caps if fewest_weeks(problem.capped(cap)) is not None), None)


def _settle(state, week):
    """Forget how long ago a task has ended, beyond what a lag can ask."""
    return tuple((p, t, None if ended is None else max(ended - week, -3)) for p, t, ended in state)


def _after(problem, state, week, index=0, learners=None, rooms=None):
    """Yield all states after a week, task by task in their order."""
    learners = problem.learners[week] if learners is None else learners
    rooms = tuple(room[week] for room in problem.rooms) if rooms is None else rooms
    if index == len(state):
        yield tuple((p, t, None if ended is None else ended + week) for p, t, ended in state)
        return
    task = problem.tasks[index]
    p, t, ended = state[index]
    ready = all(any(state[o][2] is not None and state[o][2] + task.lag <= 0 for o in options) for options in task.needs)
    is_open = ready and (task.weeks is None or week in task.weeks)
    for dp, dt in product(range(p + 1 if is_open else 1), range(t + 1 if is_open else 1)):
        left = list(rooms)
        if task.room is not None:
            left[task.room] -= dp * task.turns
        if dp + dt > learners or min(left, default=0) < 0:
            continue
        over = 0 if ready and (p - dp, t - dt) == (0, 0) and ended is None else ended
        changed = (*state[:index], (p - dp, t - dt, over), *state[index + 1 :])
        yield from _after(problem, changed, week, index + 1, learners - dp - dt, tuple(left))


def random_problem(seed):
    """Return a problem small enough to try everything."""
    random = Random(seed)  # noqa: S311 - a repeatable sequence is what is wanted
    weeks = random.randint(1, 5)
    tasks = tuple(_random_task(random, index, weeks) for index in range(random.randint(1, 4)))
    learners = tuple(random.choice([0, 2, 3, 4, 4]) for _ in range(weeks))
    rooms = tuple(tuple(random.choice([0, 2, 3, 6]) for _ in range(weeks)) for _ in range(2))
    return CalendarProblem(tasks, learners, rooms)


def _random_task(random, index, weeks):
    number = random.choice([0, 0, 1, 1, 2]) if index else 0
    needs = [frozenset(random.sample(range(index), random.randint(1, min(2, index)))) for _ in range(number)]
    return Task(
        practical=random.choice([0, 1, 2, 3]),
        theory=random.choice([0, 1, 2]),
        turns=random.choice([0, 1, 1, 2]),
        room=random.choice([None, 0, 0, 1]),
        needs=tuple(needs),
        lag=random.choice([0, 0, 0, 1]),
        weeks=None if random.random() < 0.8 else frozenset(w for w in range(weeks) if random.random() < 0.7),
    )


def larger_problem(seed, tasks=14, weeks=16):
    """Return a problem too large to try everything: short of rooms and of time."""
    random = Random(seed)  # noqa: S311 - a repeatable sequence is what is wanted
    found = []
    for index in range(tasks):
        needs = [frozenset([other]) for other in random.sample(range(index), min(index, random.choice([0, 1, 1, 2])))]
        found.append(
            Task(
                practical=random.randint(2, 12),
                theory=random.randint(0, 8),
                turns=random.choice([1, 2, 3]),
                room=random.choice([0, 1]),
                needs=tuple(needs),
            )
        )
    rooms = tuple(tuple(random.choice([6, 12, 18]) for _ in range(weeks)) for _ in range(2))
    return CalendarProblem(tuple(found), (18,) * weeks, rooms)
