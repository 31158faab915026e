"""References to providers, their workshops and offers, to terms, lists and risks, and within one program."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import (
    Delivery,
    Document,
    Module,
    Profession,
    Program,
    Provider,
    Request,
    Risk,
    Severity,
    Vocabulary,
    VocabularySubject,
)
from ..naming import title
from ..rule import Context, Found, Said, Unchecked, rule
from ..waiting import waiting_for, waiting_for_any
from .near import nearest
from .references import providers

_NOWHERE = "A reference that leads nowhere is a mistake in any document."


@rule("REF301", Module, Program, Delivery, no_citation=_NOWHERE)
def unknown_provider(document: Document, context: Context) -> Iterator[Said]:
    """The catalogue has no such provider.

    Why:
        Who teaches decides on license, workshops and price. The owner of a module may be missing from the catalogue:
        that only warns. A catalogue without any provider is not checked.

    Fails:
        modules:
          - {module: college-a.welding, version: "2.0", provider: colege-a}

    Passes:
        modules:
          - {module: college-a.welding, version: "2.0", provider: college-a}

    """
    known = context.catalog.providers
    named = list(providers(document))
    if named and not known:
        yield Unchecked(variant="no-providers")
        return
    for path, id_ in named:
        if id_ not in known:
            near = nearest(id_, known)
            yield waiting_for(context, Provider.KIND, id_) or Found(
                path=path,
                variant="near" if near else None,
                severity=Severity.WARNING if isinstance(document, Module) else None,
                arguments={"provider": id_, "near": near},
            )


@rule("REF302", Program, no_citation="Offers are the word of the colleges.")
def not_offered(program: Program, context: Context) -> Iterator[Said]:
    """The provider does not offer this version of the module.

    Why:
        A program can only be carried out by those who have agreed to teach its modules: the offers of a provider say
        which modules, in which versions and at what price.

    Fails:
        modules:
          - {module: college-a.welding, version: "1.4", provider: college-b}    # college-b offers ">=2"

    Passes:
        modules:
          - {module: college-a.welding, version: "2.0", provider: college-b}

    """
    for index, place in enumerate(program.modules):
        provider = context.catalog.providers.get(place.provider or "")
        module = context.catalog.module(place.module, place.version)
        if place.recognized or provider is None or module is None:
            continue
        if all(owner is not provider for owner, _ in context.catalog.offers(module)):
            yield Found(
                path=f"/modules/{index}/provider",
                arguments={"provider": title(provider), "title": title(module), "version": str(module.version)},
            )


@rule("REF303", Module, Provider, no_citation="The vocabulary is ours, so that colleges mean the same.")
def unknown_term(document: Document, context: Context) -> Iterator[Said]:
    """A type of equipment or a role of staff is not in the vocabulary.

    Why:
        What modules need and what workshops hold is compared by the keys of the vocabulary. A word of one's own never
        fits, so the module would seem impossible to teach anywhere.

    Fails:
        resources:
          - {type: weldin-post}

    Passes:
        resources:
          - {type: welding-post}

    """
    words: dict[VocabularySubject, frozenset[str]] = {}
    for subject, path, key in _terms(document):
        if subject not in words:
            words[subject] = context.catalog.terms(subject)
            if not words[subject]:
                yield Unchecked(variant="no-terms", arguments={"subject": str(subject)})
        known = words[subject]
        if known and key not in known:
            near = nearest(key, sorted(known))
            yield waiting_for_any(context, Vocabulary.KIND) or Found(
                path=path,
                variant="near" if near else None,
                arguments={"term": key, "subject": str(subject), "near": near},
            )


def _terms(document: Document) -> Iterator[tuple[VocabularySubject, str, str]]:
    match document:
        case Module():
            for index, resource in enumerate(document.resources):
                yield VocabularySubject.EQUIPMENT, f"/resources/{index}/type", resource.type
            for index, need in enumerate(document.staff):
                yield VocabularySubject.STAFF_ROLE, f"/staff/{index}/role", need.role
        case Provider():
            for index, workshop in enumerate(document.workshops):
                for number, equipment in enumerate(workshop.equipment):
                    path = f"/workshops/{index}/equipment/{number}/type"
                    yield VocabularySubject.EQUIPMENT, path, equipment.type
            for index, need in enumerate(document.staff):
                yield VocabularySubject.STAFF_ROLE, f"/staff/{index}/role", need.role
        case _:
            return


@rule("REF304", Request, severity=Severity.WARNING, cites=("po-list-534",))
def unknown_list(request: Request, context: Context) -> Iterator[Said]:
    """The edition of the list of professions is unknown.

    Why:
        A profession is named by the edition of the list and the number of its row, because numbers shift between
        editions. Of an edition that the catalogue lacks, neither title nor ranks can be checked. That a row is missing
        from our copy says nothing: the copy is not complete.

    Fails:
        profession: {ref: "534-2062:3417", rank: 2}

    Passes:
        profession: {ref: "534-2026:3417", rank: 2}

    """
    editions = sorted({_edition(id_) for id_ in context.catalog.professions})
    for path, id_ in _professions(request):
        if not editions:
            yield Unchecked(variant="no-list", arguments={"profession": id_})
        elif _edition(id_) not in editions:
            yield waiting_for_any(context, Profession.KIND) or Found(
                path=path, arguments={"edition": _edition(id_), "known": tuple(editions)}
            )


def _edition(profession: str) -> str:
    return profession.partition(":")[0]


def _professions(request: Request) -> Iterator[tuple[str, str]]:
    if request.profession is not None:
        yield "/profession/ref", request.profession.ref
    for index, group in enumerate(request.learners):
        for number, held in enumerate(group.professions or ()):
            yield f"/learners/{index}/professions/{number}/ref", held.ref


@rule("REF305", Program, no_citation=_NOWHERE)
def unknown_risk(program: Program, context: Context) -> Iterator[Said]:
    """The register has no such risk.

    Why:
        A program names risks of the register so that their measures come with them; an unknown one brings none.

    Fails:
        risks: [late-studnet-list]

    Passes:
        risks: [late-student-list]

    """
    for index, id_ in enumerate(program.risks):
        if id_ not in context.catalog.risks:
            near = nearest(id_, context.catalog.risks)
            yield waiting_for(context, Risk.KIND, id_) or Found(
                path=f"/risks/{index}",
                variant="near" if near else None,
                arguments={"risk": id_, "near": near},
            )


@rule("REF306", Program, no_citation="It is about agreement within one document.")
def not_in_program(program: Program, _context: Context) -> Iterator[Said]:
    """A section or a part of the network names a module that the program does not hold.

    Why:
        Sections arrange the modules of the program and parts share them out between the providers; a module that is not
        in the program cannot be arranged or shared out.

    Fails:
        modules: [{module: college-a.welding, version: "2.0"}]
        sections: [{title: Профессиональный цикл, modules: [college-a.cooking]}]

    Passes:
        modules: [{module: college-a.welding, version: "2.0"}]
        sections: [{title: Профессиональный цикл, modules: [college-a.welding]}]

    """
    held = {place.module for place in program.modules}
    named = [
        (f"/sections/{index}/modules/{number}", id_)
        for index, section in enumerate(program.sections)
        for number, id_ in enumerate(section.modules)
    ]
    if program.network is not None:
        named.extend(
            (f"/network/parts/{index}/modules/{number}", id_)
            for index, part in enumerate(program.network.parts)
            for number, id_ in enumerate(part.modules)
        )
    for path, id_ in named:
        if id_ not in held:
            yield Found(path=path, arguments={"module": id_})


@rule("REF307", Program, Provider, no_citation=_NOWHERE)
def unknown_workshop(document: Document, context: Context) -> Iterator[Said]:
    """The provider has no such workshop.

    Why:
        Bookings and placements take the capacity of a workshop; of one that the provider does not have, nothing can be
        taken.

    Fails:
        workshops: [{id: welding, seats: 12}]
        bookings: [{workshop: weldng, from: 2027-01-11, to: 2027-02-05, weekly_hours: 18}]

    Passes:
        workshops: [{id: welding, seats: 12}]
        bookings: [{workshop: welding, from: 2027-01-11, to: 2027-02-05, weekly_hours: 18}]

    """
    for path, provider, id_ in _workshops(document, context):
        known = [workshop.id for workshop in provider.workshops]
        if id_ not in known:
            near = nearest(id_, known)
            yield Found(
                path=path,
                variant="near" if near else None,
                arguments={"workshop": id_, "provider": title(provider), "near": near},
            )


def _workshops(document: Document, context: Context) -> Iterator[tuple[str, Provider, str]]:
    match document:
        case Provider():
            for index, booking in enumerate(document.bookings):
                yield f"/bookings/{index}/workshop", document, booking.workshop
        case Program():
            for index, place in enumerate(document.modules):
                provider = context.catalog.providers.get(place.provider or "")
                if place.workshop is not None and provider is not None:
                    yield f"/modules/{index}/workshop", provider, place.workshop
            for index, part in enumerate(document.network.parts if document.network else ()):
                lender = context.catalog.providers.get(part.provider)
                if lender is not None:
                    rooms = (f"/network/parts/{index}/workshops/{n}" for n in range(len(part.workshops)))
                    yield from ((path, lender, room) for path, room in zip(rooms, part.workshops, strict=True))
        case _:
            return
