"""Names within the catalogue: unique, with the owner's prefix, and never a reference to itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model import (
    Catalog,
    Competency,
    CompetencyRef,
    Crosswalk,
    Document,
    Module,
    Provider,
    Refinement,
    Severity,
    Standard,
    Vocabulary,
    normal_code,
)
from ..rule import Context, Found, Said, rule
from ..waiting import waiting_for_any
from .near import nearest

_OURS = "It is about the order within a catalogue, which no norm regulates."
#: The parts of a document that have keys of their own, and the field of the key.
_PARTS = {Module: ("units", "key"), Provider: ("workshops", "id"), Vocabulary: ("terms", "key")}


@rule("REF401", Document, no_citation=_OURS)
def duplicate_id(document: Document, context: Context) -> Iterator[Said]:
    """Two documents have the same id.

    Why:
        References would be ambiguous: only one of the two documents counts, and which one is a matter of chance.
        Versions of one module share an id, but not a version.

    Fails:
        # two files of the catalogue
        id: college-a.welding
        version: "2.0"

    Passes:
        # the second file
        id: college-a.welding
        version: "2.1"

    """
    first = context.catalog.earlier(document)
    if first is not None:
        origin = first.origin
        place = "" if origin is None else origin.file + (f":{origin.line}" if origin.line else "")
        yield Found(
            path="/id",
            variant="place" if place else None,
            arguments={"id": document.id, "place": place},
        )


@rule("REF402", Standard, Refinement, Module, Provider, Vocabulary, no_citation=_OURS)
def duplicate_key(document: Document, context: Context) -> Iterator[Said]:
    """Two items of a standard, units of a module, workshops of a provider or terms have the same key.

    Why:
        References name items by their keys, compared without regard to look-alike letters, spaces and case. Where the
        published codes repeat (as in variants of a ФГОС), the key must tell the items apart.

    Fails:
        items:
          - {key: "ПК 1.1", kind: competency}
          - {key: "ПK1.1", kind: competency}        # the same, with a Latin K

    Passes:
        items:
          - {key: "ПК 1.1", kind: competency}
          - {key: "ПК 1.1/углублённая", code: "ПК 1.1", kind: competency}

    """
    seen: dict[str, str] = {}
    for path, key in _written_keys(document, context.catalog, seen):
        normal = normal_code(key)
        if normal in seen:
            variant = "same" if key == seen[normal] and isinstance(document, Module | Provider | Vocabulary) else None
            yield Found(path=path, variant=variant, arguments={"key": key, "first": seen[normal]})
        seen.setdefault(normal, key)


def _written_keys(document: Document, catalog: Catalog, seen: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the keys of a document; those of the standard that a refinement adds to count as seen."""
    match document:
        case Standard():
            yield from _keys("/items", document.items)
        case Refinement():
            refined = catalog.standards.get(document.refines)
            seen |= {normal_code(item.key): item.key for item in refined.walk()} if refined else {}
            yield from ((f"/items/{index}/key", item.key) for index, item in enumerate(document.items))
        case _:
            field, name = _PARTS[type(document)]
            parts = enumerate(getattr(document, field))
            yield from ((f"/{field}/{index}/{name}", getattr(part, name)) for index, part in parts)


def _keys(path: str, items: Iterable[Competency]) -> Iterator[tuple[str, str]]:
    for index, item in enumerate(items):
        yield f"{path}/{index}/key", item.key
        yield from _keys(f"{path}/{index}/items", item.items)


@rule("REF403", Module, severity=Severity.WARNING, no_citation=_OURS)
def foreign_id(module: Module, _context: Context) -> Iterator[Said]:
    """The id of a module does not begin with its owner's.

    Why:
        Colleges name their modules independently of each other. The owner's id and a dot in front keep their names from
        colliding, and everyone sees whose module it is.

    Fails:
        id: welding-basics
        owner: college-a

    Passes:
        id: college-a.welding-basics
        owner: college-a

    """
    if not module.id.startswith(f"{module.owner}."):
        yield Found(path="/id", arguments={"id": module.id, "owner": module.owner})


@rule("REF404", Crosswalk, no_citation=_OURS)
def self_pair(crosswalk: Crosswalk, context: Context) -> Iterator[Said]:
    """A crosswalk aligns an item with itself.

    Why:
        The pair says nothing; probably the other standard or edition was meant.

    Fails:
        pairs:
          - {from: "ok-2016:ОК 04", to: "ok-2016:ОК 04", relation: exact}

    Passes:
        pairs:
          - {from: "ok-2016:ОК 04", to: "ok-2022:ОК 04", relation: exact}

    """
    for index, pair in enumerate(crosswalk.pairs):
        source, target = context.catalog.item(pair.source), context.catalog.item(pair.target)
        if pair.source == pair.target or (source is not None and source is target):
            yield Found(path=f"/pairs/{index}/to", arguments={"item": str(pair.target)})


@rule("REF405", Refinement, requires=("REF102",), no_citation=_OURS)
def unknown_parent(refinement: Refinement, context: Context) -> Iterator[Said]:
    """A refinement adds below an item that is not there.

    Why:
        A center refines items of an official standard, or items that it added itself further up in the document. Below
        an unknown item the addition hangs in the air and is left out.

    Fails:
        refines: ws-10-2026
        items: [{parent: "14", key: "14/SMAW"}]

    Passes:
        refines: ws-10-2026
        items: [{parent: "4", key: "4/SMAW"}]

    """
    below = {normal_code(item.key): index for index, item in reversed(list(enumerate(refinement.items)))}
    for index, item in enumerate(refinement.items):
        parent = context.catalog.item(CompetencyRef(refinement.refines, item.parent))
        if parent is not None and below.get(normal_code(item.parent), -1) < index:
            continue
        keys = [each.ref.key for each in context.catalog.items if each.ref.standard == refinement.refines]
        near = nearest(item.parent, [key for key in keys if normal_code(key) not in below])
        yield waiting_for_any(context, Refinement.KIND) or Found(
            path=f"/items/{index}/parent",
            variant="near" if near else None,
            arguments={"parent": item.parent, "near": near},
        )
