"""Cuts against circles: modules that rest on what is only trained after them.

In any order of teaching, the first module of a set has its needs met from outside the set. So for a set S and one need
of each of its members: if a member is chosen, then something outside S is chosen that meets one of these needs. The
cut is valid for every program, and a program that contains an unsupported circle breaks the cut of that circle;
cutting and solving again until no circle is left is therefore exact.
"""

from __future__ import annotations

from .candidates import Need
from .model import Model, Pick
from .order import arrange, meets
from .problem import Values


def cut_circles(model: Model, values: Values) -> bool:
    """Add the cuts of the circles among the chosen modules; tell whether there were any."""
    picks = model.picks(values)
    ordered, stuck = arrange(picks)
    waiting = [pick for pick in stuck if not pick.candidate.module.is_final]
    for circle in _circles(waiting, ordered):
        _cut(model, circle)
    return bool(waiting)


def _circles(stuck: list[Pick], ordered: list[Pick]) -> list[list[tuple[Pick, Need]]]:
    """Return the smallest groups that wait for nobody but themselves, each member with a need that keeps it waiting."""
    waits: dict[int, tuple[Need, list[int]]] = {}
    for number, pick in enumerate(stuck):
        need = next(need for need in pick.candidate.needs if not any(meets(need, other) for other in ordered))
        waits[number] = need, [other for other, by in enumerate(stuck) if other != number and meets(need, by)]
    closures = {number: _reached(number, waits) for number in waits}
    groups = {closure for closure in closures.values() if all(closures[member] == closure for member in closure)}
    return [[(stuck[number], waits[number][0]) for number in sorted(group)] for group in sorted(groups, key=min)]


def _reached(start: int, waits: dict[int, tuple[Need, list[int]]]) -> frozenset[int]:
    found, stack = {start}, [start]
    while stack:
        for other in waits[stack.pop()][1]:
            if other not in found:
                found.add(other)
                stack.append(other)
    return frozenset(found)


def _cut(model: Model, circle: list[tuple[Pick, Need]]) -> None:
    members = {id(pick.candidate) for pick, _ in circle}
    columns = {
        supplier.column: 1
        for pick, need in circle
        for supplier in model.suppliers(need)
        if id(model.candidates[supplier.candidate]) not in members
        and model.candidates[supplier.candidate].kin != pick.candidate.kin
    }
    for column, candidate in zip(model.chosen, model.candidates, strict=True):
        if id(candidate) in members:
            model.problem.row({**columns, column: -1}, lower=0)
