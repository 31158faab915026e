"""What assembling returns: a program with a proof, or the causes why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from ..texts import DEFAULT_LANGUAGE, has_text, render
from .finding import Argument, Citation, Location, Report, Subject
from .program import AssemblyStatus, ObjectiveValue, Program
from .relaxation import Relaxation


class FailureStatus(StrEnum):
    """`impossible` is proven; `unknown` means that a limit was reached with nothing found."""

    IMPOSSIBLE = "impossible"
    UNKNOWN = "unknown"


@frozen(kw_only=True)
class NextBest:
    """What the best program comes to that lets at least one module of the proven one go, itself proven.

    Hours of the program, roubles per learner (none where nobody knows prices), the number of those who teach.
    """

    objectives: tuple[ObjectiveValue, ...]
    hours: float
    cost_per_learner: Decimal | None
    providers: int

    def message(self, lang: str = DEFAULT_LANGUAGE, command: str | None = None) -> str:
        """Say it: the first objective, then hours, cost and providers as far as that does not tell them.

        `command` is what shows it.
        """
        first = self.objectives[0] if self.objectives else None
        facts = {
            "cost": "" if self.cost_per_learner is None else self._fact("cost", self.cost_per_learner, lang),
            "hours": self._fact("hours", self.hours, lang),
            "providers": self._fact("providers", self.providers, lang) if self.providers else "",
        }
        if first is not None and first.name not in facts:
            facts = {first.name: self._fact(first.name, first.value, lang), **facts}
        told = sorted(facts, key=lambda name: first is None or name != first.name)
        listed = ", ".join(facts[name] for name in told if facts[name])
        told_by = {"facts": listed, "command": command or render("preview.alternatives", {}, lang)}
        return render(f"preview.next.{first.name}" if first else "preview.next", told_by, lang)

    @staticmethod
    def _fact(name: str, value: object, lang: str) -> str:
        return render(f"preview.next-fact.{name}", {"value": value}, lang)


@frozen(kw_only=True)
class Proof:
    """What is known of each objective, in the order of the request.

    `next_best` is told if it was asked for and there is one; `only` if it is proven that there is none: no program does
    without any of these modules.
    """

    status: AssemblyStatus
    objectives: tuple[ObjectiveValue, ...] = ()
    next_best: NextBest | None = None
    only: bool = False

    @property
    def value(self) -> Decimal | None:
        """The value of the first objective, in its unit."""
        return self.objectives[0].value if self.objectives else None


class FailureScope(StrEnum):
    """How far the impossibility reaches.

    `rules`: the request itself breaks a rule; `catalogue`: no limits would help as long as the catalogue is as it is;
    `demands`: what is asked for does not go together; `limits`: it does, but not within these limits.
    """

    RULES = "rules"
    CATALOGUE = "catalogue"
    DEMANDS = "demands"
    LIMITS = "limits"


@frozen(kw_only=True)
class Cause:
    """One side of a conflict in the words of the domain; `path` is a JSON pointer into the request, if it is there.

    With a `subject` the pointer leads into that document instead, a module for example. `because` holds the facts that
    it follows from; a fact that several causes rest on is an equal value in each.
    """

    key: str
    arguments: Mapping[str, Argument] = field(factory=dict)
    path: str | None = None
    subject: Subject | None = None
    citation: Citation | None = None
    location: Location | None = None
    because: tuple[Cause, ...] = ()

    def brief(self, lang: str = DEFAULT_LANGUAGE) -> str:
        """Say it without what `because` tells; whole, if it tells nothing."""
        key = f"{self.key}.brief"
        return render(key, self.arguments, lang) if self.because and has_text(key) else self.message(lang)

    def message(self, lang: str = DEFAULT_LANGUAGE) -> str:
        """Say it in the given language."""
        return render(self.key, self.arguments, lang)

    def __str__(self) -> str:
        """Say it in Russian, with the place in the request where that is known."""
        return f"{self.message()} ({self.location})" if self.location else self.message()


@frozen(kw_only=True)
class Assembled:
    """A program that satisfies the request, what is proven of it, and what the rules say of it."""

    program: Program
    proof: Proof
    report: Report = field(factory=Report)


@frozen(kw_only=True)
class NotAssembled:
    """No program: why, how far that reaches, and the smallest changes that would help, each verified."""

    status: FailureStatus
    causes: tuple[Cause, ...]
    scope: FailureScope | None = None
    relaxations: tuple[Relaxation, ...] = ()


AssemblyResult = Assembled | NotAssembled
