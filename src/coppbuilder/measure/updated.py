"""What an update did to a program."""

from __future__ import annotations

from attrs import field, frozen

from ..model import Cause, Program, Proof, Report, Version
from .difference import ProgramDiff


@frozen(kw_only=True)
class Newer:
    """A module that stays as it is although there is a newer approved version."""

    module: str
    version: Version
    newest: Version


@frozen(kw_only=True)
class Updated:
    """The updated program, what differs, and what is proven.

    Attributes:
        program: the program as it is now; the same value as before if there was nothing to update.
        diff: the semantic difference.
        changes: how many modules changed; if `proof` is optimal, no program that meets the demand changes fewer.
        proof: the objectives: no program with so few changes is better.
        best: whether no program at all is better, however much it changes.
        report: what the rules say of the program.
        current: whether there was nothing to update.
        reasons: what the program as it was did not keep of its demand and of its own record, over the catalogue of
            today; with none of them it could have stayed.
        newer: modules that stay in their versions although there are newer ones.

    """

    program: Program
    diff: ProgramDiff
    changes: int
    proof: Proof
    best: bool
    report: Report = field(factory=Report)
    current: bool = False
    reasons: tuple[Cause, ...] = ()
    newer: tuple[Newer, ...] = ()

    @property
    def demand_changed(self) -> bool:
        """Whether the demand in the program is not the one that it was assembled from."""
        return any(cause.key == "choice.flaw.demand" for cause in self.reasons)
