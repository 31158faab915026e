"""Trials of parts of a request: is it possible, what is the least conflict, how far could a bound go."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction
from functools import partial
from typing import Final

from ..measure.coverage import covers, leaf_weights
from ..measure.reach import Training, merge
from ..model import ShareTarget
from .candidates import Pool
from .circles import cut_circles
from .constraints import demand
from .limits import Bound, share_terms
from .milp import Answer, Engine, Verdict
from .model import Model, Pick
from .problem import STRUCTURE, Origin, Terms, Values, evaluate
from .quantities import hours
from .search import structured

#: Up to so many suspects are let go one by one: a conflict often holds most of them.
_FEW: Final = 16
#: A search for any program ends after so many nodes, if it has one by then.
_NODES: Final = 50


class Trials:
    """One model of the whole request, of which any demands can be left out; forbidden modules are a demand, too.

    What one trial finds answers others: a program meets whatever it does not break, and less of a quantity is not to be
    had with more demands.

    Attributes:
        demands: the origins of all demands: targets and named modules first, bounds last.
        bounds: those among them that bound a quantity.

    """

    def __init__(self, pool: Pool, *, model: Model | None = None, time_limit: float | None = None) -> None:
        """Take a model to which no demands were added yet; without one, make that of all candidates."""
        model = model or structured(pool, pool.all(), served=None)
        self._take(model, demand(model), time_limit)

    def _take(self, model: Model, bounds: Iterable[Bound], time_limit: float | None) -> None:
        self.model = model
        self.bounds: dict[Origin, Bound] = {bound.origin: bound for bound in bounds}
        known = dict.fromkeys(origin for origin in model.problem.row_origin if origin != STRUCTURE)
        others = [origin for origin in known if origin not in self.bounds]
        self.demands: tuple[Origin, ...] = (*others, *self.bounds)
        self._aside: list[Origin] = []
        self._limit = time_limit
        # What is asked to stay below something, each with the most that it may be.
        self._ceilings: dict[Origin, tuple[Terms, int]] = {
            origin: (bound.part, math.floor(bound.limit))
            for origin, bound in self.bounds.items()
            if not bound.is_lower and bound.whole is None
        }
        self._hours = hours(model)
        self._programs: list[Values] = []
        self._met: tuple[int, list[frozenset[Origin]]] = (0, [])
        self._clashes: list[frozenset[Origin]] = []
        self._least: dict[int, tuple[Terms, dict[frozenset[Origin], Answer]]] = {}

    def possible(self, demands: Collection[Origin]) -> bool:
        """Tell whether these demands go together; what the time limit leaves open counts as possible."""
        wanted = frozenset(demands)
        if any(wanted.isdisjoint(broken) for broken in self._broken()):
            return True
        if any(clash <= wanted for clash in self._clashes):
            return False
        possible = self._tried(wanted)
        if not possible:
            self._clashes.append(wanted)
        return possible

    def _tried(self, wanted: frozenset[Origin]) -> bool:
        """Ask for the least of what has a ceiling, which narrows the search; else for any program, sooner a short one.

        The rows of what is asked for are left out, so that what is found holds whatever the ceiling.
        """
        ceiling = next((origin for origin in self._ceilings if origin in wanted), None)
        if ceiling is None:
            return self._solve(self._hours, wanted, nodes=_NODES).verdict is not Verdict.IMPOSSIBLE
        terms, most = self._ceilings[ceiling]
        same = {origin for origin, (other, _) in self._ceilings.items() if other is terms}
        rest = wanted - same
        most = min(self._ceilings[origin][1] for origin in same & wanted)
        if any(base <= rest and answer.bound > most for base, answer in self._known(terms).items()):
            return False
        answer = self._lowest(terms, rest)
        return answer.verdict is Verdict.UNKNOWN or (answer.values is not None and answer.bound <= most)

    def _lowest(self, terms: Terms, demands: frozenset[Origin]) -> Answer:
        """Return the least of a quantity that goes with these demands; `terms` are those of a bound."""
        known = self._known(terms)
        if demands not in known:
            known[demands] = self._solve(terms, demands)
        return known[demands]

    def least(self, bound: Bound, demands: Collection[Origin]) -> list[Pick]:
        """Return a program that takes the least of a bounded quantity, given these demands; empty if none is known.

        Shares are not looked at, nor is what has a lower bound.
        """
        if bound.whole is not None or bound.is_lower:
            return []
        answer = self._lowest(bound.part, frozenset(demands))
        return [] if answer.values is None else self.model.picks(answer.values)

    def _known(self, terms: Terms) -> dict[frozenset[Origin], Answer]:
        return self._least.setdefault(id(terms), (terms, {}))[1]

    def _broken(self) -> list[frozenset[Origin]]:
        """Return which demands each known program breaks, anew where rows have come since."""
        problem = self.model.problem
        height, known = self._met
        if height != problem.height:
            known = []
        for values in self._programs[len(known) :]:
            padded = problem.complete((*values, *(0,) * (problem.width - len(values))))
            known.append(frozenset(problem.row_origin[row] for row in problem.broken(padded)))
        self._met = problem.height, known
        return known

    def _solve(self, terms: Terms, demands: Collection[Origin], *, nodes: int | None = None) -> Answer:
        kept = set(demands)
        drop = [origin for origin in (*self.demands, *self._aside) if origin not in kept]
        engine = Engine(self.model.problem, drop=drop, time_limit=self._limit)
        cut = partial(cut_circles, self.model)
        answer = engine.minimize(terms, cut=cut, nodes=nodes)
        if nodes is not None and answer.verdict is Verdict.UNKNOWN:
            answer = engine.minimize(terms, cut=cut)
        if answer.values is not None:
            self._programs.append(answer.values)
        if answer.verdict is Verdict.IMPOSSIBLE:
            self._clashes.append(frozenset(kept))
        return answer

    def conflict(self, suspects: Sequence[Origin], given: Sequence[Origin] = ()) -> list[Origin]:
        """Return a smallest part of the suspects that clashes with what is given; none if that alone fails.

        A few suspects are let go one by one, from the last on. Of many, half at a time: U. Junker, QuickXplain, AAAI
        2004, pp. 167-172.
        """
        if not suspects or not self.possible(given):
            return []
        if len(suspects) > _FEW:
            return self._divide(list(given), list(suspects), changed=False)
        kept = list(suspects)
        for suspect in reversed(suspects):
            rest = [origin for origin in kept if origin != suspect]
            if not self.possible([*given, *rest]):
                kept = rest
        return kept

    def forcing(self, bound: Bound, best: Fraction, suspects: Sequence[Origin]) -> list[Origin]:
        """Return a smallest part of the suspects that lets a quantity go no further than its best value."""
        beyond = Origin(bound.origin.path, "beyond")
        terms = bound.part if bound.whole is None else share_terms(bound, best)
        edge = int(best) if bound.whole is None else 0
        if bound.is_lower:
            self.model.problem.row(terms, lower=edge + 1, origin=beyond)
        else:
            self.model.problem.row(terms, upper=edge - 1, origin=beyond)
            self._ceilings[beyond] = terms, edge - 1
        self._aside.append(beyond)
        return self.conflict(suspects, [beyond])

    def fewest(self, demands: Sequence[Origin]) -> list[Origin] | None:
        """Return a smallest part of these demands without which all others go together; none if there is none.

        Each must ask for at least something, of quantities that are never negative, as targets do.
        """
        problem = self.model.problem
        given_up = {origin: problem.decision() for origin in demands}
        for origin, column in given_up.items():
            elastic = Origin(origin.path, "elastic")
            self._aside.append(elastic)
            for row in problem.rows_of(origin):
                terms, lower = problem.asked(row)
                problem.row({**terms, column: max(0, lower)}, lower=lower, origin=elastic)
        kept = [origin for origin in self.demands if origin not in given_up]
        # Fewest first; among equals those that come last: what stands first matters most.
        count = len(given_up)
        price = {column: count * count + count - place for place, column in enumerate(given_up.values())}
        answer = self._solve(price, [*kept, *(Origin(origin.path, "elastic") for origin in demands)])
        if answer.values is None:
            return None
        return [origin for origin, column in given_up.items() if answer.values[column]]

    def share(self, origin: Origin, target: ShareTarget) -> Fraction | None:
        """Return the greatest share for a target that goes with all other demands; none if these fail."""
        catalog, entry = self.model.pool.catalog, self.model.pool.entry
        rows = [self.model.problem.asked(row)[0] for row in self.model.problem.rows_of(origin)]
        towards = {column: -value for terms in rows for column, value in terms.items()}
        answer = self._solve(towards, [other for other in self.demands if other != origin])
        if answer.values is None or answer.verdict is not Verdict.OPTIMAL:
            return None
        picks = self.model.picks(answer.values)
        trained = merge(entry, *(part for pick in picks for part in _trainings(pick)))
        weights = leaf_weights(catalog, target)
        return sum((part for leaf, part in weights.items() if covers(trained, leaf, target.level)), Fraction(0))

    def _divide(self, given: list[Origin], suspects: list[Origin], *, changed: bool) -> list[Origin]:
        if changed and not self.possible(given):
            return []
        if len(suspects) == 1:
            return suspects
        half = len(suspects) // 2
        first, second = suspects[:half], suspects[half:]
        of_second = self._divide([*given, *first], second, changed=True)
        of_first = self._divide([*given, *of_second], first, changed=bool(of_second))
        return [*of_first, *of_second]

    def best(self, bound: Bound, demands: Collection[Origin]) -> Fraction | None:
        """Return the value of a bound that just goes with other demands; none if these fail, or time ran out.

        A share is found by Dinkelbach's method: solve for the surplus over the last share until there is none
        (W. Dinkelbach, Management Science 13 (1967), pp. 492-498).
        """
        if bound.whole is None:
            wanted = frozenset(demands)
            answer = (
                self._solve(_towards(bound, bound.part), wanted) if bound.is_lower else self._lowest(bound.part, wanted)
            )
            if answer.values is None or answer.verdict is not Verdict.OPTIMAL:
                return None
            return Fraction(evaluate(bound.part, answer.values))
        answer = self._solve(self._hours, demands)
        while answer.values is not None and answer.verdict is Verdict.OPTIMAL:
            whole = evaluate(bound.whole, answer.values)
            share = Fraction(evaluate(bound.part, answer.values), whole) if whole else Fraction(0)
            answer = self._solve(_towards(bound, share_terms(bound, share)), demands)
            if answer.verdict is Verdict.OPTIMAL and answer.value == 0:
                return share
        return None


def _trainings(pick: Pick) -> list[Training]:
    return [pick.candidate.main, *(pick.candidate.units[place][1] for place in pick.units)]


def _towards(bound: Bound, terms: Terms) -> Terms:
    """Return what to minimize so that a quantity goes as far to the side of its bound as it can."""
    return {column: -value for column, value in terms.items()} if bound.is_lower else terms
