"""What the rules of the network ask of a program: parts that teach, parts that lend, names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...measure.plan import Placed, Plan
from ...model import Argument, Network, NetworkPart, PartMode, Program
from ..naming import title
from ..rule import Context

#: Modes in which a provider teaches; the others lend rooms and equipment.
TEACHING: Final = frozenset({PartMode.NETWORK, PartMode.SERVICE, PartMode.FULL_DELIVERY})


def numbered(network: Network | None) -> Iterator[tuple[str, NetworkPart]]:
    """Yield the parts with their pointers."""
    for index, part in enumerate(network.parts if network else ()):
        yield f"/network/parts/{index}", part


def teaching(network: Network | None) -> Iterator[tuple[str, NetworkPart]]:
    """Yield the parts of those who teach."""
    return ((path, part) for path, part in numbered(network) if part.mode in TEACHING)


def lending(network: Network | None) -> Iterator[tuple[str, NetworkPart]]:
    """Yield the parts of those who lend rooms and equipment."""
    return ((path, part) for path, part in numbered(network) if part.mode not in TEACHING)


def partners(program: Program) -> dict[str, tuple[str, NetworkPart]]:
    """Return the first part of each provider but the base, by id."""
    found: dict[str, tuple[str, NetworkPart]] = {}
    for path, part in numbered(program.network):
        if program.network is not None and part.provider != program.network.base:
            found.setdefault(part.provider, (path, part))
    return found


def provider_name(context: Context, id_: str) -> Argument:
    """Return the title of a provider, or the id where it is unknown."""
    known = context.catalog.providers.get(id_)
    return title(known) if known else id_


def places_of(plan: Plan, part: NetworkPart) -> tuple[Placed, ...]:
    """Return what a part teaches: the modules that it names, else those that its provider is placed with."""
    if part.modules:
        return tuple(place for place in plan.taught if place.placement.module in part.modules)
    return tuple(place for place in plan.taught if place.placement.provider == part.provider)
