"""What an update did to a program."""

from __future__ import annotations

from attrs import field, frozen

from ..model import Program, Proof, Report
from .difference import ProgramDiff


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

    """

    program: Program
    diff: ProgramDiff
    changes: int
    proof: Proof
    best: bool
    report: Report = field(factory=Report)
    current: bool = False
