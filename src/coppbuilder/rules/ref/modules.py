"""References to modules: they exist in a fitting version, may be used, and are what was pinned."""

from __future__ import annotations

from collections.abc import Iterator

from ...convert import digest
from ...model import (
    Delivery,
    Document,
    Module,
    ModuleStatus,
    Program,
    Provider,
    Request,
    Severity,
    Stage,
)
from ..naming import title
from ..rule import Context, Found, Said, rule
from ..waiting import waiting_for
from .circles import circle_through
from .near import nearest
from .references import ModuleReference, modules

_NOWHERE = "A reference that leads nowhere is a mistake in any document."


@rule("REF201", Module, Request, Program, Provider, Delivery, no_citation=_NOWHERE)
def unknown_module(document: Document, context: Context) -> Iterator[Said]:
    """The catalogue has no such module.

    Why:
        A module is named by its id. One that the catalogue lacks can be neither taught nor required, forbidden or paid
        for: usually the id is misspelt, or the file of the college was not loaded.

    Fails:
        require_modules:
          - college-a.weldng

    Passes:
        require_modules:
          - college-a.welding

    """
    for named in modules(document):
        if named.id not in context.catalog.modules:
            waiting = waiting_for(context, Module.KIND, named.id)
            if waiting is None and _locked(document, named):
                yield Found(path=named.path, variant="locked", arguments={"module": named.id})
                continue
            near = nearest(named.id, context.catalog.modules)
            yield waiting or Found(
                path=named.path, variant="near" if near else None, arguments={"module": named.id, "near": near}
            )


def _locked(document: Document, named: ModuleReference) -> bool:
    """Tell whether the module was there when the program was assembled: then the id was right, and an update helps."""
    if not isinstance(document, Program):
        return False
    return document.modules[int(named.path.split("/")[2])].digest is not None


@rule("REF202", Module, Request, Program, Provider, Delivery, no_citation=_NOWHERE)
def no_such_version(document: Document, context: Context) -> Iterator[Said]:
    """No version of the module fits.

    Why:
        Versions are promises: a range that no version satisfies can never be fulfilled, and a pinned version that the
        catalogue lacks cannot be checked.

    Fails:
        require_modules:
          - {module: college-a.welding, versions: ">=3"}    # the newest is 2.1

    Passes:
        require_modules:
          - {module: college-a.welding, versions: ">=2,<3"}

    """
    for named in modules(document):
        known = context.catalog.versions(named.id)
        if known and not any(named.admits(module) for module in known):
            yield waiting_for(context, Module.KIND, named.id, named.may_mean) or Found(
                path=named.version_path,
                variant="locked" if _locked(document, named) else None,
                arguments={
                    "module": named.id,
                    "wanted": named.written,
                    "known": tuple(str(module.version) for module in known),
                },
            )


@rule("REF203", Module, Request, Program, no_citation="A college withdraws its modules by its own decision.")
def retired_module(document: Document, context: Context) -> Iterator[Said]:
    """A retired module is used.

    Why:
        A college that retires a module no longer teaches it: no program may rest on it. Recognizing what learners
        finished earlier is allowed, and so is forbidding it. A module that requires a retired one gets a warning.

    Fails:
        modules:
          - {module: college-a.welding, version: "1.0"}     # status: retired

    Passes:
        modules:
          - {module: college-a.welding, version: "2.0"}     # status: approved

    """
    for named in _used(document):
        fitting = [module for module in context.catalog.versions(named.id) if named.admits(module)]
        if not fitting or any(module.status is not ModuleStatus.RETIRED for module in fitting):
            continue
        others = (module for module in context.catalog.versions(named.id) if module.status is ModuleStatus.APPROVED)
        newest = next(others, None)
        yield Found(
            path=named.path,
            variant=_retirement(document, newer=newest is not None),
            severity=Severity.WARNING if isinstance(document, Module) else None,
            arguments={
                "title": title(fitting[0]),
                "module": named.id,
                "version": str(fitting[0].version),
                "newer": str(newest.version) if newest else "",
            },
        )


def _retirement(document: Document, *, newer: bool) -> str | None:
    """Choose the words: a program is brought up to date by a command, other documents by hand."""
    if isinstance(document, Program):
        return "program-newer" if newer else "program"
    return "newer" if newer else None


def _used(document: Document) -> Iterator[ModuleReference]:
    """Yield the modules that must be taught; those forbidden, or finished earlier, are not among them."""
    for named in modules(document):
        if isinstance(document, Request) and not named.path.startswith(("/require_modules/", "/final_assessment/")):
            continue
        if isinstance(document, Program) and document.modules[int(named.path.split("/")[2])].recognized:
            continue
        yield named


@rule(
    "REF204",
    Program,
    severity=Severity.WARNING,
    no_citation="A college approves its modules by its own decision.",
)
def draft_module(program: Program, context: Context) -> Iterator[Said]:
    """A draft of a module is used.

    Why:
        A draft may still change after the program is composed. It may stand in a draft of a program (`--allow-drafts`),
        but in an approved program it is an error.

    Fails:
        modules:
          - {module: college-a.welding, version: "3.0"}     # status: draft

    Passes:
        modules:
          - {module: college-a.welding, version: "2.0"}     # status: approved

    """
    for named in _used(program):
        for module in context.catalog.versions(named.id):
            if named.admits(module) and module.status is ModuleStatus.DRAFT:
                yield Found(
                    path=named.path,
                    severity=Severity.ERROR if program.stage is Stage.APPROVED else None,
                    arguments={"title": title(module), "version": str(module.version)},
                )


@rule("REF205", Module, no_citation="It follows from «earlier»: no module comes before itself.")
def circle(module: Module, context: Context) -> Iterator[Said]:
    """Modules require each other in a circle.

    Why:
        Each of them would have to come before the others, so no program can hold any of them. Only circles without a
        way out count: another version that requires less breaks the circle.

    Fails:
        id: college-a.b
        requires: {modules: [college-a.c]}      # and college-a.c requires college-a.b

    Passes:
        id: college-a.b
        requires: {modules: [college-a.a]}

    """
    found = circle_through(context.catalog, module)
    if found is not None:
        unread = (waiting_for(context, Module.KIND, id_) for id_ in found.ids)
        yield next(filter(None, unread), None) or Found(
            path=f"/requires/modules/{found.requirement}/module",
            arguments={"circle": " → ".join(found.ids)},
        )


@rule(
    "REF206",
    Module,
    severity=Severity.WARNING,
    no_citation="What a module excludes or replaces is the decision of its owner.",
)
def unknown_replaced(module: Module, context: Context) -> Iterator[Said]:
    """A module excludes or replaces one that the catalogue lacks.

    Why:
        The line then has no effect. The id may be misspelt, or the other module may have left the catalogue; in that
        case the line can go.

    Fails:
        replaces: [college-a.weldng-basics]

    Passes:
        replaces: [college-a.welding-basics]

    """
    for name, ids in (("excludes", module.excludes), ("replaces", module.replaces)):
        for index, id_ in enumerate(ids):
            if id_ not in context.catalog.modules:
                near = nearest(id_, context.catalog.modules)
                yield waiting_for(context, Module.KIND, id_) or Found(
                    path=f"/{name}/{index}",
                    variant="near" if near else None,
                    arguments={"module": id_, "near": near},
                )


@rule(
    "REF207",
    Program,
    severity=Severity.WARNING,
    no_citation="A pin is our means to notice a change.",
)
def stale_pin(program: Program, context: Context) -> Iterator[Said]:
    """A pinned document has changed.

    Why:
        A program pins each module and standard with a digest of what it said at that time. If the document now says
        something else under the same version, the program no longer describes what will be taught, and the proof of
        the assembler no longer holds.

    Fails:
        modules:
          - {module: college-a.welding, version: "2.0", digest: "sha256-1:00…00"}   # the module has changed since

    Passes:
        modules:
          - {module: college-a.welding, version: "2.0", digest: "sha256-1:9f…c1"}   # what the module says today

    """
    pins: list[tuple[str, str | None, Document | None]] = [
        (f"/modules/{index}/digest", place.digest, context.catalog.module(place.module, place.version))
        for index, place in enumerate(program.modules)
    ]
    pins.extend(
        (f"/standards/{index}/digest", pinned.digest, context.catalog.standards.get(pinned.standard))
        for index, pinned in enumerate(program.standards)
    )
    for path, pin, document in pins:
        if pin is not None and document is not None and digest(document) != pin:
            yield Found(path=path, arguments={"title": title(document)})


@rule("REF208", Program, Request, no_citation="It is the module that says which of its units may be left out.")
def unknown_unit(document: Document, context: Context) -> Iterator[Said]:
    """A unit that is left out or recognized is not there, or is mandatory.

    Why:
        Units are named by their keys. Only optional units may be left out: without a mandatory one the module no longer
        trains what it promises.

    Fails:
        modules:
          - {module: college-a.welding, version: "2.0", units_omitted: [safety]}    # a mandatory unit

    Passes:
        modules:
          - {module: college-a.welding, version: "2.0", units_omitted: [pipes]}     # optional: true

    """
    match document:
        case Program():
            yield from _omitted(document, context)
        case Request():
            yield from _recognized(document, context)
        case _:
            return


def _omitted(program: Program, context: Context) -> Iterator[Said]:
    for index, place in enumerate(program.modules):
        module = context.catalog.module(place.module, place.version)
        if module is None:
            continue
        units = {unit.key: unit for unit in module.units}
        for number, key in enumerate(place.units_omitted):
            unit = units.get(key)
            if unit is None or not unit.optional:
                yield Found(
                    path=f"/modules/{index}/units_omitted/{number}",
                    variant="mandatory" if unit else None,
                    arguments={
                        "unit": key if unit is None else str(unit.title),
                        "title": title(module),
                        "version": str(module.version),
                    },
                )


def _recognized(request: Request, context: Context) -> Iterator[Said]:
    for index, group in enumerate(request.learners):
        for place, recognized in enumerate(group.recognized):
            versions = context.catalog.versions(recognized.module)
            known = {unit.key for module in versions for unit in module.units}
            for number, key in enumerate(recognized.units):
                if versions and key not in known:
                    yield waiting_for(context, Module.KIND, recognized.module) or Found(
                        path=f"/learners/{index}/recognized/{place}/units/{number}",
                        variant="recognized",
                        arguments={"unit": key, "title": title(versions[0])},
                    )
