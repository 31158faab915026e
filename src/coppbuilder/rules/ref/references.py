"""Every reference that a document makes, with the JSON pointer to it; all rules of the family look through these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from attrs import frozen

from ...model import (
    AnyOfTarget,
    CompetencyRef,
    CompetencyTarget,
    Crosswalk,
    Delivery,
    Document,
    Module,
    Network,
    Outcome,
    Profession,
    Program,
    Provider,
    Refinement,
    Request,
    ShareTarget,
    Target,
    Version,
    VersionRange,
)
from ..last import of_last


@frozen(kw_only=True)
class ModuleReference:
    """A module named at `path`, with the versions that will do (all, if neither `versions` nor `version` is given)."""

    path: str
    id: str
    versions: VersionRange | None = None
    version: Version | None = None

    @property
    def written(self) -> str:
        """The version or range as written."""
        return str(self.version or self.versions or "")

    @property
    def version_path(self) -> str:
        """The pointer to the version or range, which stands beside the id."""
        return f"{self.path.rpartition('/')[0]}/{'version' if self.version else 'versions'}"

    def admits(self, module: Module) -> bool:
        """Tell whether a version of the module will do."""
        return self._admits(module.version)

    def may_mean(self, written: str | None) -> bool:
        """Tell whether a version, as somebody wrote it, may do: one that is no version may become any."""
        try:
            version = Version.parse(written or "")
        except ValueError:
            return True
        return self._admits(version)

    def _admits(self, version: Version) -> bool:
        if self.version is not None:
            return version == self.version
        return self.versions is None or version in self.versions


@of_last
def competencies(document: Document) -> Iterator[tuple[str, CompetencyRef]]:
    """Yield the references to items of standards."""
    match document:
        case Module():
            yield from _of_module(document)
        case Request():
            yield from _outcomes("/entry/competencies", document.entry.competencies)
            for index, target in enumerate(document.targets):
                yield from _of_target(f"/targets/{index}", target)
        case Crosswalk():
            for index, pair in enumerate(document.pairs):
                yield f"/pairs/{index}/from", pair.source
                yield f"/pairs/{index}/to", pair.target
        case _:
            return


def _of_module(module: Module) -> Iterator[tuple[str, CompetencyRef]]:
    yield from _outcomes("/outcomes", module.outcomes)
    for index, unit in enumerate(module.units):
        yield from _outcomes(f"/units/{index}/outcomes", unit.outcomes)
    results = module.results
    for name, found in (
        ("knowledge", results.knowledge),
        ("skills", results.skills),
        ("experience", results.experience),
    ):
        for index, result in enumerate(found):
            yield from _plain(f"/results/{name}/{index}/competencies", result.competencies)
    yield from _outcomes("/requires/competencies", module.requires.competencies)
    for index, assessment in enumerate(module.assessment):
        yield from _plain(f"/assessment/{index}/checks", assessment.checks)
        for number, criterion in enumerate(assessment.criteria):
            yield from _plain(f"/assessment/{index}/criteria/{number}/checks", criterion.checks)


def _outcomes(path: str, outcomes: Iterable[Outcome]) -> Iterator[tuple[str, CompetencyRef]]:
    return ((f"{path}/{index}/competency", outcome.competency) for index, outcome in enumerate(outcomes))


def _plain(path: str, references: Iterable[CompetencyRef]) -> Iterator[tuple[str, CompetencyRef]]:
    return ((f"{path}/{index}", reference) for index, reference in enumerate(references))


def _of_target(path: str, target: Target) -> Iterator[tuple[str, CompetencyRef]]:
    match target:
        case CompetencyTarget():
            yield f"{path}/competency", target.competency
        case AnyOfTarget():
            yield from _plain(f"{path}/any_of", target.any_of)
        case ShareTarget():
            standard = target.standard
            if target.competency is not None:
                yield f"{path}/competency", target.competency
                standard = target.competency.standard
            if target.under is not None and standard is not None:
                yield f"{path}/under", CompetencyRef(standard, target.under)
        case _:
            assert_never(target)


def standards(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the ids of standards that are named as such, not as part of a reference to an item."""
    match document:
        case Request():
            for index, target in enumerate(document.targets):
                if isinstance(target, ShareTarget) and target.standard is not None:
                    yield f"/targets/{index}/standard", target.standard
        case Program():
            for index, pinned in enumerate(document.standards):
                yield f"/standards/{index}/standard", pinned.standard
        case Refinement():
            yield "/refines", document.refines
        case Profession():
            for index, standard in enumerate(document.standards):
                yield f"/standards/{index}", standard
        case _:
            return


@of_last
def all_standards(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the ids of standards, also those within references to items."""
    yield from standards(document)
    yield from ((path, reference.standard) for path, reference in competencies(document))


@of_last
def modules(document: Document) -> Iterator[ModuleReference]:
    """Yield the references to modules; modules that live in the program only are not looked up."""
    match document:
        case Module():
            for index, needed in enumerate(document.requires.modules):
                path = f"/requires/modules/{index}/module"
                yield ModuleReference(path=path, id=needed.module, versions=needed.versions)
        case Request():
            yield from _modules_of_request(document)
        case Program():
            for index, place in enumerate(document.modules):
                if not place.local:
                    yield ModuleReference(path=f"/modules/{index}/module", id=place.module, version=place.version)
        case Provider():
            for index, offer in enumerate(document.offers):
                yield ModuleReference(path=f"/offers/{index}/module", id=offer.module, versions=offer.versions)
        case Delivery():
            yield ModuleReference(path="/module", id=document.module, version=document.version)
        case _:
            return


def _modules_of_request(request: Request) -> Iterator[ModuleReference]:
    for name, named in (("require_modules", request.require_modules), ("forbid_modules", request.forbid_modules)):
        for index, needed in enumerate(named):
            yield ModuleReference(path=f"/{name}/{index}/module", id=needed.module, versions=needed.versions)
    for index, known in enumerate(request.entry.modules):
        yield ModuleReference(path=f"/entry/modules/{index}/module", id=known.module, version=known.version)
    for index, group in enumerate(request.learners):
        for number, recognized in enumerate(group.recognized):
            yield ModuleReference(path=f"/learners/{index}/recognized/{number}/module", id=recognized.module)
    final = request.final_assessment
    if final is not None and final.module is not None:
        yield ModuleReference(path="/final_assessment/module", id=final.module, versions=final.versions)


def providers(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the ids of providers."""
    match document:
        case Module():
            yield "/owner", document.owner
        case Delivery():
            yield "/provider", document.provider
        case Program():
            for index, place in enumerate(document.modules):
                if place.provider is not None:
                    yield f"/modules/{index}/provider", place.provider
            yield from _of_network(document.network)
        case _:
            return


def _of_network(network: Network | None) -> Iterator[tuple[str, str]]:
    if network is None:
        return
    yield "/network/base", network.base
    for index, part in enumerate(network.parts):
        yield f"/network/parts/{index}/provider", part.provider
    for index, agreement in enumerate(network.agreements):
        yield f"/network/agreements/{index}/provider", agreement.provider
        for name in ("document_by", "register_by"):
            by = getattr(agreement.terms, name, None)
            if by is not None:
                yield f"/network/agreements/{index}/terms/{name}", by
