"""What a look at a catalogue rests on, so that a verdict is known to hold as long as just this is the same.

`RecordedCatalog` answers as the catalogue behind it and notes what it was asked for. What it does not know how to note
finely it answers out of `documents`, which notes all of them: nothing is missed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, ValuesView
from functools import cached_property, wraps
from typing import Any, Final, TypeVar

from .catalog import Catalog
from .common import Document
from .delivery import Delivery
from .identifiers import CompetencyRef
from .item import Item
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
T = TypeVar("T")

#: What was looked at: a word and what it speaks of.
#: `("all",)` all documents; `("kind", k)` all of a kind; `("ids", k)` the ids of a kind; `("some", k)` whether there
#: are any; `("one", k, id)` all versions of one; `("unread", k)` what is there of a kind, but cannot be read;
#: `("offers", m)`, `("deliveries", m)` those of a module; `("on",)`,
#: `("today",)` the days to judge by; `("fact", name, *arguments)` what a function of the catalogue says.
Read = tuple[str, ...]

#: Looks at all of a kind, as far as they concern somebody.
_WHOLE: Final = frozenset({"kind", "ids", "some", "offers", "deliveries"})

_ITEMS: Final = (("kind", Standard.KIND), ("kind", Refinement.KIND))


class Reads:
    """What was looked at, also by what was computed once for several lookers."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._own: set[Read] = set()
        self._shared: set[Reads] = set()

    def add(self, read: Read) -> None:
        """Note one look."""
        self._own.add(read)

    def inherit(self, others: Reads) -> None:
        """Note that all of another's looks count here too, also those to come."""
        self._shared.add(others)

    def __iter__(self) -> Iterator[Read]:
        """Yield all looks, in a fixed order."""
        found: set[Read] = set()
        seen: set[Reads] = set()
        waiting = {self}
        while waiting:
            reads = waiting.pop()
            seen.add(reads)
            found |= reads._own  # noqa: SLF001 - of the same class
            waiting |= reads._shared - seen  # noqa: SLF001 - of the same class
        return iter(sorted(found))


#: The functions whose value alone counts, by name.
FACTS: Final[dict[str, Callable[..., Any]]] = {}


def fact(function: Callable[..., T]) -> Callable[..., T]:
    """Make a function of a catalogue and texts one whose value alone a verdict rests on, not what it looked at.

    The value must tell all by its `repr`, and is computed anew in each run, for every verdict that rests on it.
    """
    name = f"{function.__module__}.{function.__qualname__}"
    FACTS[name] = function

    @wraps(function)
    def told(catalog: Catalog, *arguments: str) -> T:
        if isinstance(catalog, RecordedCatalog):
            catalog.note(("fact", name, *arguments))
            return function(catalog.whole, *arguments)
        return function(catalog, *arguments)

    return told


def shared(function: Callable[[Catalog], T]) -> Callable[[Catalog], T]:
    """Compute a value of a whole catalogue once for all that look at it through records; each inherits its looks."""

    @wraps(function)
    def told(catalog: Catalog) -> T:
        return catalog.shared(function) if isinstance(catalog, RecordedCatalog) else function(catalog)

    return told


def unread_for(
    catalog: Catalog, ask: Callable[[Catalog], object], left_out: Collection[tuple[str, ...]] = ()
) -> tuple[Unread, ...]:
    """Return the documents that an answer waits for: it looked for them, and they cannot be read.

    Args:
        catalog: the catalogue that was asked. Nothing is noted: each look tells such documents, too.
        ask: asks it again, if anything in it cannot be read.
        left_out: how looks begin that do not count.

    """
    whole = catalog.whole if isinstance(catalog, RecordedCatalog) else catalog
    if not whole.unread:
        return ()
    reads = Reads()
    ask(RecordedCatalog(whole, reads))
    return unread_behind(whole, [read for read in reads if read[:2] not in left_out])


class RecordedCatalog(Catalog):
    """A catalogue that notes what it was asked for.

    Example:
        >>> reads = Reads()
        >>> RecordedCatalog(Catalog.of([]), reads).module("a.b", Version.parse("1.0"))
        >>> list(reads)
        [('one', 'module', 'a.b')]

    """

    whole: Catalog
    _reads: Reads
    _values: dict[Callable[[Catalog], Any], tuple[Any, Reads]]

    def __init__(
        self, whole: Catalog, reads: Reads, values: dict[Callable[[Catalog], Any], tuple[Any, Reads]] | None = None
    ) -> None:
        """Look at `whole` and note into `reads`; `values` are shared by all who look at the same catalogue."""
        self.__dict__.update(whole=whole, _reads=reads, _values={} if values is None else values)

    def __repr__(self) -> str:
        """Return the number of documents, without looking at them."""
        return f"Recorded{self.whole!r}"

    def note(self, read: Read) -> None:
        """Note one look."""
        self._reads.add(read)

    def shared(self, function: Callable[[Catalog], T]) -> T:
        """Return a value that is computed once for the whole catalogue."""
        found = self._values.get(function)
        if found is None:
            reads = Reads()
            found = self._values[function] = function(RecordedCatalog(self.whole, reads, self._values)), reads
        value: T = found[0]
        self._reads.inherit(found[1])
        return value

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents."""
        self.note(("all",))
        return self.whole.documents

    @property
    def unread(self) -> tuple[Unread, ...]:
        """All documents that cannot be read."""
        self.note(("all",))
        return self.whole.unread

    def unread_of(self, kind: str) -> tuple[Unread, ...]:
        """Return the documents that could be of a kind, but cannot be read."""
        self.note(("unread", kind))
        return self.whole.unread_of(kind)

    def of_kind(self, kind: type[D]) -> Iterator[D]:
        """Yield the documents of one kind."""
        if not hasattr(kind, "KIND"):
            return super().of_kind(kind)
        self.note(("kind", kind.KIND))
        return self.whole.of_kind(kind)

    @cached_property
    def standards(self) -> Mapping[str, Standard]:
        """Standards by id."""
        return _Looked(self.whole.standards, Standard, self._reads)

    @cached_property
    def modules(self) -> Mapping[str, tuple[Module, ...]]:
        """Versions of modules by id."""
        return _Looked(self.whole.modules, Module, self._reads)

    @cached_property
    def providers(self) -> Mapping[str, Provider]:
        """Providers by id."""
        return _Looked(self.whole.providers, Provider, self._reads)

    @cached_property
    def requests(self) -> Mapping[str, Request]:
        """Requests by id."""
        return _Looked(self.whole.requests, Request, self._reads)

    @cached_property
    def programs(self) -> Mapping[str, Program]:
        """Programs by id."""
        return _Looked(self.whole.programs, Program, self._reads)

    @cached_property
    def risks(self) -> Mapping[str, Risk]:
        """Risks by id."""
        return _Looked(self.whole.risks, Risk, self._reads)

    @cached_property
    def norms(self) -> Mapping[str, Norm]:
        """Norms by id."""
        return _Looked(self.whole.norms, Norm, self._reads)

    @cached_property
    def professions(self) -> Mapping[str, Profession]:
        """Professions by id."""
        return _Looked(self.whole.professions, Profession, self._reads)

    @cached_property
    def vocabularies(self) -> Mapping[str, Vocabulary]:
        """Vocabularies by id."""
        return _Looked(self.whole.vocabularies, Vocabulary, self._reads)

    @cached_property
    def refinements(self) -> tuple[Refinement, ...]:
        """All refinements."""
        self.note(("kind", Refinement.KIND))
        return self.whole.refinements

    @cached_property
    def crosswalks(self) -> tuple[Crosswalk, ...]:
        """All crosswalks."""
        self.note(("kind", Crosswalk.KIND))
        return self.whole.crosswalks

    @cached_property
    def deliveries(self) -> tuple[Delivery, ...]:
        """All deliveries."""
        self.note(("kind", Delivery.KIND))
        return self.whole.deliveries

    def deliveries_of(self, module: str) -> tuple[Delivery, ...]:
        """Return the deliveries of all versions of a module."""
        self.note(("deliveries", module))
        return self.whole.deliveries_of(module)

    def terms(self, subject: VocabularySubject) -> frozenset[str]:
        """Return the keys of all terms of one subject."""
        self.note(("kind", Vocabulary.KIND))
        return self.whole.terms(subject)

    def earlier(self, document: Document) -> Document | None:
        """Return the first document of the same name."""
        self.note(("one", document.KIND, document.id))
        return self.whole.earlier(document)

    @cached_property
    def _of_items(self) -> Catalog:
        """The catalogue behind, for questions about items: noted at the first of very many."""
        for read in _ITEMS:
            self.note(read)
        return self.whole

    @property
    def items(self) -> Iterable[Item]:
        """All items of all standards."""
        return self._of_items.items

    def item(self, reference: CompetencyRef) -> Item | None:
        """Find an item."""
        return self._of_items.item(reference)

    def leaves(self, reference: CompetencyRef) -> tuple[Item, ...]:
        """Return the leaves at or below an item."""
        return self._of_items.leaves(reference)

    def roots(self, standard: str) -> tuple[Item, ...]:
        """Return the top items of a standard."""
        return self._of_items.roots(standard)

    def offers(self, module: Module) -> tuple[tuple[Provider, Offer], ...]:
        """Return who offers this version of a module."""
        self.note(("offers", module.id))
        return self.whole.offers(module)


class _Looked(Mapping[str, T]):
    """A mapping by id that notes which ids were asked for."""

    def __init__(self, whole: Mapping[str, T], kind: type[Document], reads: Reads) -> None:
        self._whole = whole
        self._kind = kind.KIND
        self._add = reads.add

    def __getitem__(self, key: str) -> T:
        self._add(("one", self._kind, key))
        return self._whole[key]

    def __contains__(self, key: object) -> bool:
        self._add(("one", self._kind, str(key)))
        return key in self._whole

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of a key, or the default."""
        self._add(("one", self._kind, key))
        return self._whole.get(key, default)

    def __bool__(self) -> bool:
        self._add(("some", self._kind))
        return bool(self._whole)

    def __len__(self) -> int:
        self._add(("ids", self._kind))
        return len(self._whole)

    def __iter__(self) -> Iterator[str]:
        self._add(("ids", self._kind))
        return iter(self._whole)

    def values(self) -> ValuesView[T]:
        """Return all values."""
        self._add(("kind", self._kind))
        return self._whole.values()

    def items(self) -> Any:
        """Return all ids and values."""
        self._add(("kind", self._kind))
        return self._whole.items()


def unread_behind(catalog: Catalog, reads: Iterable[Read]) -> tuple[Unread, ...]:
    """Return the documents that looks would see if they could be read.

    One of an unknown kind counts for a look at its id alone: it does not put all in doubt.
    """
    return tuple(each for each in catalog.unread if any(_would_see(read, each) for read in reads))


def _would_see(read: Read, unread: Unread) -> bool:
    word, *names = read
    if word == "one":
        return names[1] == unread.id and unread.kind in {names[0], None}
    if word == "unread":
        return unread.kind in {names[0], None}
    kind = {"offers": Provider.KIND, "deliveries": Delivery.KIND}.get(word, names[0] if names else None)
    return (word in _WHOLE and unread.kind == kind) or word == "all"


class State:
    """What each look at a catalogue sees, as one text: equal texts, equal sights."""

    def __init__(
        self,
        catalog: Catalog,
        name: Callable[[Document], str],
        on: dt.date | None = None,
        today: dt.date | None = None,
    ) -> None:
        """Tell the sights of a catalogue; `name` tells what distinguishes a document from any other content of it."""
        self._catalog = catalog
        self._name = name
        self._days = {"on": str(on), "today": str(today)}

    def of(self, read: Read) -> str:
        """Return what a look sees: documents, and those that it would see if they could be read."""
        unread = unread_behind(self._catalog, (read,)) if self._catalog.unread else ()
        return self._of(read) + (repr(unread) if unread else "")

    def _of(self, read: Read) -> str:
        word, *names = read
        if word in self._days:
            return self._days[word]
        if word == "fact":
            name, *arguments = names
            return repr(FACTS[name](self._catalog, *arguments)) if name in FACTS else "?"
        if word == "some":
            return str(names[0] in self._by_kind)
        if word == "ids":
            return "\n".join(each.id for each in self._by_kind.get(names[0], ()))
        return "\n".join(self._name(each) for each in self._seen(word, *names))

    def _seen(self, word: str, *names: str) -> Iterable[Document]:
        if word == "kind":
            return self._by_kind.get(names[0], ())
        if word == "one":
            return self._by_id.get((names[0], names[1]), ())
        if word == "offers":
            return self._offering.get(names[0], ())
        if word == "deliveries":
            return self._catalog.deliveries_of(names[0])
        return self._catalog.documents if word == "all" else ()

    @cached_property
    def _by_kind(self) -> Mapping[str, list[Document]]:
        found: dict[str, list[Document]] = {}
        for document in self._catalog.documents:
            found.setdefault(document.KIND, []).append(document)
        return found

    @cached_property
    def _by_id(self) -> Mapping[tuple[str, str], list[Document]]:
        found: dict[tuple[str, str], list[Document]] = {}
        for document in self._catalog.documents:
            found.setdefault((document.KIND, document.id), []).append(document)
        return found

    @cached_property
    def _offering(self) -> Mapping[str, list[Provider]]:
        found: dict[str, list[Provider]] = {}
        for provider in self._catalog.providers.values():
            for module in dict.fromkeys(offer.module for offer in provider.offers):
                found.setdefault(module, []).append(provider)
        return found
