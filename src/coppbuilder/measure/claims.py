"""Whether a program is what it claims to be: pins, written sums, and the record of its assembly."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..model import AssemblyStatus, Cause, Document, Text
from ..texts import LANGUAGES
from .hours import half_hours, module_hours
from .objectives import objective_values
from .plan import Placed, Plan

#: Makes the fingerprint of a document; `coppbuilder.convert.digest` is one.
Digest = Callable[[Document], str]


def false_claims(plan: Plan, digest: Digest) -> Iterator[Cause]:
    """Yield what a program says of itself and what is not so."""
    for place in plan.placed:
        yield from _pin(place, digest)
    written = plan.program.total_hours
    if written is not None and half_hours(written) != half_hours(plan.hours.total):
        yield Cause(key="choice.flaw.total", arguments={"written": written, "hours": plan.hours.total})
    yield from _record(plan, digest)


def name(place: Placed) -> dict[str, str]:
    """Name a placed module with its version, in every language."""
    title = (place.module.title if place.module else place.placement.title) or Text.plain(place.placement.module)
    return {lang: f"«{title.in_language(lang)}» {place.placement.version}" for lang in LANGUAGES}


def _pin(place: Placed, digest: Digest) -> Iterator[Cause]:
    pinned, module = place.placement, place.module
    if module is None:
        yield Cause(key="choice.flaw.unknown", arguments={"module": f"{pinned.module}@{pinned.version}"})
        return
    if pinned.digest is not None and pinned.digest != digest(module):
        yield Cause(key="choice.flaw.digest", arguments={"module": name(place)})
    if pinned.hours is not None and pinned.hours != module_hours(module, pinned.units_omitted):
        yield Cause(key="choice.flaw.hours", arguments={"module": name(place)})


def _record(plan: Plan, digest: Digest) -> Iterator[Cause]:
    """Compare the record of assembly with the program; without a record nothing is claimed."""
    record = plan.program.assembly
    if record is None:
        return
    if record.demand is not None and record.demand != digest(plan.request):
        yield Cause(key="choice.flaw.demand")
    for place in plan.placed:
        if not place.taught:
            yield Cause(key="choice.flaw.recognized", arguments={"module": name(place)})
    measured = objective_values(plan, plan.request.minimize)
    if [claim.name for claim in record.objectives] != [value.name for value in measured]:
        yield Cause(key="choice.flaw.objectives")
        return
    for claim, value in zip(record.objectives, measured, strict=True):
        arguments = {"name": claim.name, "written": str(claim.value)}
        if claim.value != value.value:
            yield Cause(key="choice.flaw.value", arguments={**arguments, "value": str(value.value)})
        elif claim.bound > claim.value or (claim.bound < claim.value and record.status is AssemblyStatus.OPTIMAL):
            yield Cause(key="choice.flaw.bound", arguments={**arguments, "bound": str(claim.bound)})
