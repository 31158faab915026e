"""An immutable index over documents; it does no input or output."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

from attrs import frozen

from .common import Document
from .delivery import Delivery
from .identifiers import CompetencyRef, Version, VersionRange, normal_code
from .item import Item, item_index
from .module import Module
from .norm import Norm
from .profession import Profession
from .program import Program
from .provider import Offer, Provider
from .request import Request
from .risk import Risk
from .standard import Crosswalk, Refinement, Standard
from .unread import Unread
from .vocabulary import Vocabulary, VocabularySubject

D = TypeVar("D", bound=Document)


@frozen(slots=False, eq=False)
class Catalog:
    """All documents, by kind; made by `Catalog.of`. Of two documents with one id the later one counts.

    Example:
        >>> Catalog.of([]).modules
        {}

    """

    documents: tuple[Document, ...]
    unread: tuple[Unread, ...] = ()

    def __repr__(self) -> str:
        """Return the number of documents."""
        return f"Catalog({len(self.documents)} documents)"

    @classmethod
    def of(cls, documents: Iterable[Document], unread: Iterable[Unread] = ()) -> Catalog:
        """Index the documents; `unread` are those that are there, but cannot be read until they are mended."""
        return cls(tuple(documents), tuple(unread))

    def note(self, read: tuple[str, ...]) -> None:
        """Note that an answer rests on something; only `RecordedCatalog` keeps it."""

    def unread_of(self, kind: str) -> tuple[Unread, ...]:
        """Return the documents that could be of a kind, but cannot be read until they are mended."""
        return tuple(each for each in self.unread if each.kind in {kind, None})

    def of_kind(self, kind: type[D]) -> Iterator[D]:
        """Yield the documents of one kind, in the order of loading."""
        return (document for document in self.documents if isinstance(document, kind))

    def _by_id(self, kind: type[D]) -> dict[str, D]:
        return {document.id: document for document in self.of_kind(kind)}

    @cached_property
    def _repeated(self) -> Mapping[int, Document]:
        seen: dict[tuple[str, str, object], Document] = {}
        repeated: dict[int, Document] = {}
        for document in self.documents:
            version = document.version if isinstance(document, Module) else None
            first = seen.setdefault((document.KIND, document.id, version), document)
            if first is not document:
                repeated[id(document)] = first
        return repeated

    def earlier(self, document: Document) -> Document | None:
        """Return the first document with the kind, id and version of a later one of this catalogue."""
        return self._repeated.get(id(document))

    @cached_property
    def standards(self) -> Mapping[str, Standard]:
        """Standards by id."""
        return self._by_id(Standard)

    @cached_property
    def refinements(self) -> tuple[Refinement, ...]:
        """All refinements."""
        return tuple(self._by_id(Refinement).values())

    @cached_property
    def crosswalks(self) -> tuple[Crosswalk, ...]:
        """All crosswalks."""
        return tuple(self._by_id(Crosswalk).values())

    @cached_property
    def modules(self) -> Mapping[str, tuple[Module, ...]]:
        """Versions of modules by id, newest first."""
        versions: dict[str, dict[Version, Module]] = defaultdict(dict)
        for module in self.of_kind(Module):
            versions[module.id][module.version] = module
        return {id_: tuple(found[v] for v in sorted(found, reverse=True)) for id_, found in sorted(versions.items())}

    @cached_property
    def providers(self) -> Mapping[str, Provider]:
        """Providers by id."""
        return self._by_id(Provider)

    @cached_property
    def deliveries(self) -> tuple[Delivery, ...]:
        """All deliveries."""
        return tuple(self._by_id(Delivery).values())

    @cached_property
    def _deliveries_of(self) -> Mapping[str, tuple[Delivery, ...]]:
        found: dict[str, list[Delivery]] = defaultdict(list)
        for delivery in self.deliveries:
            found[delivery.module].append(delivery)
        return {module: tuple(deliveries) for module, deliveries in found.items()}

    def deliveries_of(self, module: str) -> tuple[Delivery, ...]:
        """Return the deliveries of all versions of a module."""
        return self._deliveries_of.get(module, ())

    @cached_property
    def requests(self) -> Mapping[str, Request]:
        """Requests by id."""
        return self._by_id(Request)

    @cached_property
    def programs(self) -> Mapping[str, Program]:
        """Programs by id."""
        return self._by_id(Program)

    @cached_property
    def risks(self) -> Mapping[str, Risk]:
        """Risks by id."""
        return self._by_id(Risk)

    @cached_property
    def norms(self) -> Mapping[str, Norm]:
        """Norms by id."""
        return self._by_id(Norm)

    @cached_property
    def professions(self) -> Mapping[str, Profession]:
        """Professions by id."""
        return self._by_id(Profession)

    @cached_property
    def vocabularies(self) -> Mapping[str, Vocabulary]:
        """Vocabularies by id."""
        return self._by_id(Vocabulary)

    @cached_property
    def _terms(self) -> Mapping[VocabularySubject, frozenset[str]]:
        found: dict[VocabularySubject, set[str]] = defaultdict(set)
        for vocabulary in self.vocabularies.values():
            found[vocabulary.subject].update(term.key for term in vocabulary.terms)
        return {subject: frozenset(keys) for subject, keys in found.items()}

    def terms(self, subject: VocabularySubject) -> frozenset[str]:
        """Return the keys of all terms of one subject."""
        return self._terms.get(subject, frozenset())

    def module(self, id_: str, version: Version) -> Module | None:
        """Return one version of a module."""
        return next((module for module in self.modules.get(id_, ()) if module.version == version), None)

    def versions(self, id_: str, allowed: VersionRange | None = None) -> tuple[Module, ...]:
        """Return the versions of a module within a range, newest first."""
        return tuple(m for m in self.modules.get(id_, ()) if allowed is None or m.version in allowed)

    @cached_property
    def _items(self) -> Mapping[tuple[str, str], Item]:
        return item_index(self.standards.values(), self.refinements)

    @property
    def items(self) -> Iterable[Item]:
        """All items of all standards with their refinements, parents before children."""
        return self._items.values()

    def item(self, reference: CompetencyRef) -> Item | None:
        """Find an item; look-alike letters, spaces and case of the key do not matter."""
        return self._items.get((reference.standard, normal_code(reference.key)))

    def leaves(self, reference: CompetencyRef) -> tuple[Item, ...]:
        """Return the leaves at or below an item, in the order of the standard; none if it is unknown."""
        item = self.item(reference)
        if item is None:
            return ()
        if not item.children:
            return (item,)
        return tuple(leaf for child in item.children for leaf in self.leaves(child))

    @cached_property
    def _standard_roots(self) -> Mapping[str, tuple[Item, ...]]:
        roots: dict[str, list[Item]] = defaultdict(list)
        for item in self._items.values():
            if item.parent is None:
                roots[item.ref.standard].append(item)
        return {standard: tuple(items) for standard, items in roots.items()}

    def roots(self, standard: str) -> tuple[Item, ...]:
        """Return the top items of a standard."""
        return self._standard_roots.get(standard, ())

    @cached_property
    def _offers(self) -> Mapping[str, tuple[tuple[Provider, Offer], ...]]:
        offers: dict[str, list[tuple[Provider, Offer]]] = defaultdict(list)
        for _, provider in sorted(self.providers.items()):
            for offer in provider.offers:
                offers[offer.module].append((provider, offer))
        return {module: tuple(found) for module, found in offers.items()}

    def offers(self, module: Module) -> tuple[tuple[Provider, Offer], ...]:
        """Return who offers this version of a module, by id of the provider."""
        return tuple(
            (provider, offer)
            for provider, offer in self._offers.get(module.id, ())
            if offer.versions is None or module.version in offer.versions
        )
