"""CP-SAT behind four words: column, row, minimize, solve; one worker, repeatable, bounded by work, not by the clock.

The model is written straight into the solver's own form: the usual wrapper of the library imports pandas, which takes
longer than most calendars.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from attrs import define, frozen
from ortools.sat.python import cp_model_helper as cp_sat

from .milp import Verdict

#: No bound, in the solver's own range of whole numbers.
_FAR: Final = 2**62

_VERDICTS: Final = {
    cp_sat.OPTIMAL: Verdict.OPTIMAL,
    cp_sat.FEASIBLE: Verdict.FEASIBLE,
    cp_sat.INFEASIBLE: Verdict.IMPOSSIBLE,
}


@define
class Budget:
    """Work that is left for several searches, in the solver's deterministic units, about seconds of one core."""

    left: float


@frozen(kw_only=True)
class Found:
    """Values of all columns, their sum, and a bound below which no sum exists; no values if none were found.

    Without a sum to minimize, `OPTIMAL` says that the values keep all rows. `bound` means nothing if the verdict is
    `IMPOSSIBLE`.
    """

    verdict: Verdict
    values: tuple[int, ...] = ()
    value: int = 0
    bound: int = 0


class CpModel:
    """Whole-number columns from zero, rows between bounds."""

    def __init__(self) -> None:
        """Start without columns."""
        self._model = cp_sat.CpModelProto()
        self._width = 0

    def column(self, upper: int = 1, *, lower: int = 0) -> int:
        """Add a column and return its number."""
        self._model.variables.add().domain.extend([lower, upper])
        self._width += 1
        return self._width - 1

    def row(self, terms: Mapping[int, int], *, lower: int = -_FAR, upper: int = _FAR) -> None:
        """Keep a sum of columns between bounds, both inclusive; bounds that cross can't be kept."""
        row = self._model.constraints.add().linear
        if lower > upper:
            terms, lower, upper = {}, 1, 1
        row.vars.extend(list(terms))
        row.coeffs.extend(list(terms.values()))
        row.domain.extend([lower, upper])

    def minimize(self, terms: Mapping[int, int]) -> None:
        """Aim at the least sum."""
        self._model.objective.vars.extend(list(terms))
        self._model.objective.coeffs.extend(list(terms.values()))

    def hint(self, values: Mapping[int, int]) -> None:
        """Suggest where to begin."""
        self._model.solution_hint.vars.extend(list(values))
        self._model.solution_hint.values.extend(list(values.values()))

    def solve(self, budget: Budget) -> Found:
        """Search with at most half of the work that is left, so that something is left for the next question."""
        parameters = cp_sat.SatParameters()
        parameters.num_workers = 1
        parameters.linearization_level = 2
        parameters.random_seed = 1
        parameters.max_deterministic_time = budget.left / 2
        solver: Any = cp_sat.SolveWrapper()
        solver.set_parameters(parameters)
        response = solver.solve(self._model)
        budget.left -= response.deterministic_time
        verdict = _VERDICTS.get(response.status, Verdict.UNKNOWN)
        return Found(
            verdict=verdict,
            values=tuple(response.solution),
            value=round(response.objective_value),
            bound=response.inner_objective_lower_bound,
        )
