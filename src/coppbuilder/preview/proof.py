"""What the assembler proved, in one line an objective."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rich.console import Group, RenderableType
from rich.text import Text as RichText

from ..measure.groups import taught_learners
from ..measure.plan import Plan
from ..model import AssemblyStatus, ObjectiveValue, Proof
from .words import Words


def proof_view(
    plan: Plan, words: Words, proof: Proof | None = None, command: str | None = None
) -> RenderableType | None:
    """Return the lines of the proof; nothing for what was written by hand. `command` shows the next best program."""
    lines = tuple(proof_lines(plan, words, proof, command))
    return Group(*lines) if lines else None


def proof_lines(plan: Plan, words: Words, proof: Proof | None = None, command: str | None = None) -> Iterator[RichText]:
    """Yield the proof, with the next best program if `proof` tells it; nothing for what was written by hand."""
    record = plan.program.assembly
    if record is None:
        return
    if not plan.taught and all(coverage.met for coverage in plan.targets):
        yield words.text(words.say("nothing-to-teach"), "bold green")
        return
    for number, objective in enumerate(record.objectives):
        proven = objective.value == objective.bound
        text = words.say(_key(number, objective), **_values(objective, plan, words))
        if plan.unknown:
            yield words.text(f"{text} {words.say('on-record')}")
        else:
            yield words.text(text, "bold green" if proven and number == 0 else "")
    weeks = plan.request.limits.weeks.upper
    if weeks is not None:
        yield words.text(words.say("within-weeks", weeks=int(weeks)), "dim")
    if record.status is AssemblyStatus.FEASIBLE:
        yield words.text(words.say("time-limit"), "yellow")
    if proof is not None and proof.next_best is not None:
        yield words.text(proof.next_best.message(words.lang, command))
    if proof is not None and proof.only:
        yield words.text(words.say("only"))


def _key(number: int, objective: ObjectiveValue) -> str:
    if objective.value != objective.bound:
        return "not-proven" if objective.bound > 0 else "not-bounded"
    return "proven" if number == 0 else "proven-next"


def _values(objective: ObjectiveValue, plan: Plan, words: Words) -> dict[str, object]:
    return {
        "gap": objective.gap,
        "value": _amount(objective, objective.value, plan, words),
        "bound": _amount(objective, objective.bound, plan, words),
    }


def _amount(objective: ObjectiveValue, value: Decimal, plan: Plan, words: Words) -> str:
    per_learner = value / plan.request.learner_count
    attempts = sum(taught_learners(place.module, plan.request) for place in plan.taught if place.module is not None)
    return words.say(f"objective.{objective.name}", value=value, per_learner=per_learner, attempts=attempts)
