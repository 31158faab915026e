"""What choosing among programs returns: alternatives, trade-offs, forced modules, changed conditions, certificates."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from .identifiers import Version
from .module import ModuleRequirement, Outcome
from .outcome import Assembled, AssemblyResult, Cause
from .program import AssemblyStatus, ObjectiveValue, Program
from .request import Objective, Request, Target


@frozen(kw_only=True)
class Alternative:
    """A program and its objectives in the order of ranking, each bounded among all programs that it stood against."""

    program: Program
    status: AssemblyStatus
    objectives: tuple[ObjectiveValue, ...]


@frozen(kw_only=True)
class Alternatives:
    """Programs, the best first; each lets go at least `distance` modules of every better one.

    With distance 0 another provider or another version of a module is difference enough. `exhausted` tells that it is
    proven that no further program keeps the distance.
    """

    distance: int
    found: tuple[Alternative, ...]
    exhausted: bool


@frozen(kw_only=True)
class Front:
    """Programs that no other beats in one of two objectives without losing in the other; one for each pair of values.

    The first objective grows from one to the next and the second falls; every point is proven. Unless `complete`, there
    is at least one more point after the last one.
    """

    by: tuple[Objective, Objective]
    points: tuple[Alternative, ...]
    complete: bool = True


@frozen(kw_only=True)
class Forced:
    """What it takes to put a module into a program, or to do without one that is in it.

    Attributes:
        module: the id of the module.
        version: the version that was asked about; none for any.
        present: whether `before` has it, so that it was forced out; else it was forced in.
        before: the program that is compared.
        obstacles: why no version can be taken, whatever else the program holds; then nothing was assembled.
        result: the best program with (or without) the module, or why there is none; none if there are obstacles.

    """

    module: str
    version: Version | None
    present: bool
    before: Program
    obstacles: tuple[Cause, ...] = ()
    result: AssemblyResult | None = None


@frozen(kw_only=True)
class Conditions:
    """What is supposed.

    Attributes:
        hours: academic hours, at most; takes the place of an exact number.
        cost_per_learner: roubles for one learner, at most.
        without_providers: ids of organisations that teach nothing any more.
        retire: modules, or some of their versions, that are no longer used.
        entry: competencies that every learner brings.
        replace: editions of standards by the edition that takes their place.

    """

    hours: float | None = None
    cost_per_learner: Decimal | None = None
    without_providers: tuple[str, ...] = ()
    retire: tuple[ModuleRequirement, ...] = ()
    entry: tuple[Outcome, ...] = ()
    replace: Mapping[str, str] = field(factory=dict)


@frozen(kw_only=True)
class Supposed:
    """The best program before and after a change of the request or the catalogue, or why there is none."""

    request: Request
    changed: Request
    before: AssemblyResult
    after: AssemblyResult


@frozen(kw_only=True)
class Impact:
    """What a change of the catalogue does to one program.

    Attributes:
        file: where the program was read from, if it came from a file.
        program: the program as it is.
        touched: whether the change concerns it at all.
        fallen: targets that it met before and does not meet after the change.
        unmet: ids of modules whose requirements are no longer met.
        after: the best program for the same demand after the change, or why there is none; none if it is not touched.

    """

    file: str | None
    program: Program
    touched: bool
    fallen: tuple[Target, ...] = ()
    unmet: tuple[str, ...] = ()
    after: AssemblyResult | None = None

    @property
    def saved(self) -> bool:
        """Whether the demand can still be met."""
        return not self.touched or isinstance(self.after, Assembled)


class Verification(StrEnum):
    """What the second engine says of a claimed bound."""

    PROVEN = "proven"
    REFUTED = "refuted"
    UNDECIDED = "undecided"


@frozen(kw_only=True)
class VerifiedBound:
    """A claim that no program has less of an objective than `bound`; `better` is the value that refutes it."""

    claim: ObjectiveValue
    verdict: Verification
    better: ObjectiveValue | None = None


@frozen(kw_only=True)
class Certificate:
    """What an independent check of a program found: what is wrong with it, and whether its bounds hold.

    `bounds` is empty if the program claims none, or if its flaws make the claims meaningless.
    """

    flaws: tuple[Cause, ...]
    bounds: tuple[VerifiedBound, ...] = ()
    claimed: bool = True
    engine: str | None = None

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong and every claimed bound is proven."""
        return not self.flaws and all(bound.verdict is Verification.PROVEN for bound in self.bounds)
