"""References to documents that are there but cannot be read: neither right nor wrong until they are mended."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from attrs import evolve

from ..model import Catalog, Module, Norm, Unread
from ..model.recorded import unread_for
from .rule import Context, Unchecked

#: The reason is the text of this key; what builds on such a rule is not checked for the same reason.
UNREAD: Final = "rules.unread"
_LEFT_OUT: Final = {("one", Module.KIND), ("kind", Norm.KIND)}


def waiting_for(
    context: Context, kind: str, id_: str, meant: Callable[[str | None], bool] | None = None
) -> Unchecked | None:
    """Say that a reference cannot be judged, if a document of this kind and id cannot be read; else return none.

    `meant` tells whether a version, as it is written, may be the one that is referred to.
    """
    unread = (each for each in context.catalog.unread_of(kind) if each.id == id_)
    return _told(each for each in unread if meant is None or meant(each.version))


def waiting_for_any(context: Context, kind: str) -> Unchecked | None:
    """Say that something cannot be judged while a document of this kind cannot be read; one of any kind is none."""
    return _told(each for each in context.catalog.unread_of(kind) if each.kind == kind)


def waiting_for_sight(context: Context, ask: Callable[[Context], Iterable[object]]) -> Unchecked | None:
    """Say that what a rule found does not hold, if it looked for documents that cannot be read; else return none.

    Modules are left out: rules say themselves that they do not know one. So are norms: without one nothing is found.
    """

    def asked(catalog: Catalog) -> None:
        tuple(ask(evolve(context, catalog=catalog)))

    return _told(unread_for(context.catalog, asked, _LEFT_OUT))


def _told(unread: Iterable[Unread]) -> Unchecked | None:
    first = next(iter(unread), None)
    return None if first is None else Unchecked(key=UNREAD, arguments={"id": first.id, "file": first.file})
