"""Why a module cannot stand in any program for a request, whatever else it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Cause, ModuleRequirement
from . import words
from .candidates import Pool, matches
from .single import Singles

if TYPE_CHECKING:
    from ..model import Catalog, Request


def obstacles(
    catalog: Catalog, request: Request, named: ModuleRequirement, *, allow_drafts: bool = False
) -> tuple[Cause, ...]:
    """Return what bars each version that is named: no offer, license, seats, education …; nothing if one is free."""
    pool = Pool(catalog, request, allow_drafts=allow_drafts)
    modules = pool.supply.modules
    numbers = [number for number in pool.supply.versions(named.module) if matches(modules[number], named)]
    if any(pool.candidate(number) is not None for number in numbers):
        return ()
    singles = Singles(pool)
    barred = (words.with_reason(modules[number], singles.reason(number)) for number in numbers)
    return tuple(Cause(key="choice.barred", arguments={"module": module}) for module in barred)
