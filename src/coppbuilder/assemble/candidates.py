"""The modules that may stand in the program: what each trains and needs, who teaches it, and why others are barred."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final, TypeVar, assert_never

from attrs import frozen

from ..measure.admission import age_short, education_short
from ..measure.coverage import covers, leaf_weights
from ..measure.offers import Teaching, priced_teachings
from ..measure.plan import entry_training
from ..measure.reach import Training, merge, reach_of, taught_outcomes
from ..model import (
    AnyOfTarget,
    AssessmentForm,
    CompetencyRef,
    CompetencyTarget,
    Module,
    ModuleRequirement,
    ModuleStatus,
    ShareTarget,
    Target,
    Unit,
)
from .supply import LeafNeed, Need, supply_of

if TYPE_CHECKING:
    from ..model import Catalog, Request
    from .model import Model

__all__ = ["Bar", "Candidate", "LeafNeed", "Need", "Pool", "matches", "supportable", "target_leaves"]

T = TypeVar("T")

#: So many sets of demands, and models of their candidates, are remembered for the same learners and setting.
_REMEMBERED: Final = 3
#: What ends a program of a type when the request does not say (273-ФЗ, ст. 74 for ПО, ст. 76 for ДПО).
FINAL_FORMS: Final = frozenset(
    {
        AssessmentForm.FINAL_EXAM,
        AssessmentForm.FINAL_CREDIT,
        AssessmentForm.FINAL_WORK_DEFENCE,
        AssessmentForm.DEMO_EXAM,
        AssessmentForm.QUALIFICATION_EXAM,
    }
)
_FINAL_FORMS_PO: Final = frozenset({AssessmentForm.QUALIFICATION_EXAM})


class Bar(StrEnum):
    """Why a module cannot stand in the program."""

    RETIRED = "retired"
    DRAFT = "draft"
    FORBIDDEN = "forbidden"
    HELD = "held"
    FORM = "form"
    OTHER_FINAL = "other-final"
    PROFESSION = "profession"
    NO_FINAL = "no-final"
    EDUCATION = "education"
    AGE = "age"
    NO_OFFER = "no-offer"
    UNKNOWN_REQUIREMENT = "unknown-requirement"


@frozen(kw_only=True, eq=False)
class Candidate:
    """A module version that may be chosen; `needs` are those that entry does not meet.

    `main` is what its outcomes and mandatory units train, `units` its optional units with what each adds;
    `teachings` are the valid ways to teach it with their cost in kopecks, cheapest first; `halves` are its half hours
    without the optional units.
    """

    module: Module
    main: Training
    units: tuple[tuple[Unit, Training], ...]
    teachings: tuple[tuple[int, Teaching], ...]
    needs: tuple[Need, ...]
    kin: str
    halves: int

    def level(self, leaf: CompetencyRef) -> int:
        """Return the highest level at which the module can train a leaf; zero if it cannot."""
        return max(self.main.get(leaf, 0), *(training.get(leaf, 0) for _, training in self.units), 0)


class Shared:
    """What requests with the same learners, entry, type and setting have in common, found out once.

    `made` are the candidates by number, `able` tells whether each could ever start; `relevant` and `models` are known
    for the last few sets of demands.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self.made: dict[int, Candidate | None] = {}
        self.able: dict[Candidate, bool] = {}
        self.relevant: dict[Hashable, tuple[list[Candidate], set[CompetencyRef]]] = {}
        self.models: dict[Hashable, Model] = {}

    def remember(self, known: dict[Hashable, T], key: Hashable, make: Callable[[], T]) -> T:
        """Return what is known, or make it in place of the oldest."""
        found = known.get(key)
        if found is None:
            found = make()
            while len(known) >= _REMEMBERED:
                known.pop(next(iter(known)), None)
            known[key] = found
        return found


@lru_cache(maxsize=16)
def _has_drafts(catalog: Catalog) -> bool:
    return any(module.status is ModuleStatus.DRAFT for versions in catalog.modules.values() for module in versions)


@lru_cache(maxsize=4)
def _shared(catalog: Catalog, *conditions: Hashable) -> Shared:  # noqa: ARG001 - what it is known by
    return Shared()


class Pool:
    """All module versions of a catalogue, judged for one request."""

    def __init__(
        self, catalog: Catalog, request: Request, *, allow_drafts: bool = False, allow_forbidden: bool = False
    ) -> None:
        """Look at nothing yet: candidates are made when they are asked for."""
        self.catalog = catalog
        self.request = request
        self.supply = supply_of(catalog)
        self.entry: Training = entry_training(catalog, request)
        self.held = frozenset(entry.module for entry in request.entry.modules)
        self.has_providers = bool(catalog.providers)
        self._drafts = allow_drafts
        self._forbidden_allowed = allow_forbidden
        self._reach = reach_of(catalog)
        self._forbidden = frozenset(banned.module for banned in request.forbid_modules)
        self._taught = self.supply.ways(request)
        self.shared = _shared(
            catalog,
            allow_drafts and _has_drafts(catalog),
            allow_forbidden and bool(request.forbid_modules),
            request.forbid_modules,
            request.entry,
            request.learners,
            request.program_type,
            request.study_form,
            request.start,
            request.profession,
            request.final_assessment,
        )
        self._made = self.shared.made

    @property
    def needs_final(self) -> bool:
        """Whether the program ends with a final assessment: by its type, or because the request asks for one."""
        return self.request.program_type.needs_final or self.request.final_assessment is not None

    @cached_property
    def final_forms(self) -> frozenset[AssessmentForm]:
        """The forms of which the final assessment must have at least one; empty if any will do."""
        wanted = self.request.final_assessment
        if wanted is not None and wanted.form is not None:
            return frozenset({wanted.form})
        if self.request.program_type.is_po:
            return _FINAL_FORMS_PO
        return FINAL_FORMS if self.request.program_type.is_dpo else frozenset()

    def forbidden(self, module: Module) -> Iterator[int]:
        """Yield the places in `forbid_modules` that name this version."""
        for place, banned in enumerate(self.request.forbid_modules):
            if matches(module, banned):
                yield place

    def bars(self, module: Module) -> Iterator[Bar]:
        """Yield every reason why a module cannot be chosen, other than what it needs from other modules."""
        if module.status is ModuleStatus.RETIRED:
            yield Bar.RETIRED
        if module.status is ModuleStatus.DRAFT and not self._drafts:
            yield Bar.DRAFT
        if not self._forbidden_allowed and any(True for _ in self.forbidden(module)):
            yield Bar.FORBIDDEN
        if module.id in self.held:
            yield Bar.HELD
        if module.is_final:
            yield from self._final_bars(module)
        if any(education_short(module, group) for group in self.request.learners):
            yield Bar.EDUCATION
        if any(age_short(module, group) for group in self.request.learners):
            yield Bar.AGE
        if any(not self.catalog.leaves(need.competency) for need in module.requires.competencies):
            yield Bar.UNKNOWN_REQUIREMENT
        if self.has_providers and not self._ways(module):
            yield Bar.NO_OFFER

    def _final_bars(self, module: Module) -> Iterator[Bar]:
        if not self.needs_final:
            yield Bar.NO_FINAL
        if self.final_forms and self.final_forms.isdisjoint(part.form for part in module.assessment):
            yield Bar.FORM
        if not module.awards(self.request.profession.ref if self.request.profession else None):
            yield Bar.PROFESSION
        wanted = self.request.final_assessment
        if wanted is not None and wanted.module is not None:
            named = ModuleRequirement(module=wanted.module, versions=wanted.versions)
            if not matches(module, named):
                yield Bar.OTHER_FINAL

    def candidate(self, number: int) -> Candidate | None:
        """Return a module version as a candidate; none if something bars it."""
        if number not in self._made:
            self._made[number] = self._candidate(number)
        return self._made[number]

    def _ways(self, module: Module) -> tuple[tuple[int, Teaching], ...]:
        known = self._taught.get(id(module))
        if known is None:
            known = self._taught[id(module)] = priced_teachings(self.catalog, module, self.request)
        return known

    def _candidate(self, number: int) -> Candidate | None:
        module, profile = self.supply.modules[number], self.supply.profile(number)
        if profile.open and module.id not in self._forbidden and module.id not in self.held:
            # The rest of the bars cannot hold: this is what most modules come to, many times over.
            barred = self.has_providers and not self._ways(module)
        else:
            barred = any(True for _ in self.bars(module))
        if barred:
            return None
        needs = profile.needs
        return Candidate(
            module=module,
            main=profile.main,
            units=profile.units,
            teachings=self._ways(module),
            needs=tuple(need for need in needs if self._lacks(need)) if needs and self._brings else needs,
            kin=profile.kin,
            halves=profile.halves,
        )

    @cached_property
    def _brings(self) -> bool:
        """Whether learners bring anything that modules could need."""
        return bool(self.entry or self.held)

    def _lacks(self, need: Need) -> bool:
        if isinstance(need, LeafNeed):
            return not covers(self.entry, need.leaf, need.level)
        return need.module not in self.held

    def would_train(self, module: Module) -> Training:
        """Return what a module trains with all its units, whether it can be chosen or not."""
        return self._reach.training(taught_outcomes(module))

    def all(self) -> list[Candidate]:
        """Return every candidate."""
        return self._known(range(len(self.supply.modules)))

    def _known(self, numbers: Iterable[int]) -> list[Candidate]:
        return [candidate for number in numbers if (candidate := self.candidate(number)) is not None]

    def able(self, candidates: list[Candidate]) -> list[Candidate]:
        """Keep the candidates that could ever start, given with all that could supply their needs."""
        known = self.shared.able
        if not all(candidate in known for candidate in candidates):
            able = set(supportable(candidates))
            known.update((candidate, candidate in able) for candidate in candidates)
        return [candidate for candidate in candidates if known[candidate]]

    def relevant(self, also: Iterable[int] = ()) -> tuple[list[Candidate], set[CompetencyRef]]:
        """Return the candidates that could serve a demand, directly or as a prerequisite, and the leaves they serve.

        `also` are numbers of modules that are looked at in any case, with what they need.

        Exact as long as no bound asks for more than the demands do: leaving any other module out of a program then
        breaks nothing and costs nothing.
        """
        demands, also = self.demands, tuple(also)
        return self.shared.remember(self.shared.relevant, (demands, also), lambda: self._relevant(demands, also))

    def _relevant(self, demands: Iterable[Need], also: Iterable[int]) -> tuple[list[Candidate], set[CompetencyRef]]:
        found: set[int] = set()
        asked: dict[CompetencyRef, int] = {}
        queue: deque[Need] = deque(demands)
        for number in (*also, *(self.supply.finals if self.needs_final else ())):
            self._admit(number, found, queue)
        while queue:
            need = queue.popleft()
            if isinstance(need, ModuleRequirement):
                for number in self.supply.versions(need.module):
                    if matches(self.supply.modules[number], need):
                        self._admit(number, found, queue)
            elif need.level < asked.get(need.leaf, 4):
                asked[need.leaf] = need.level
                for number, level in self.supply.trained(need.leaf):
                    if level >= need.level:
                        self._admit(number, found, queue)
        return self._known(sorted(found)), set(asked)

    def _admit(self, number: int, found: set[int], queue: deque[Need]) -> None:
        if number not in found and (candidate := self.candidate(number)) is not None:
            found.add(number)
            queue.extend(candidate.needs)

    @cached_property
    def demands(self) -> tuple[Need, ...]:
        """What the targets need, beyond what learners bring, and the modules that are asked for."""
        return tuple(dict.fromkeys(self._demands()))

    def _demands(self) -> Iterator[Need]:
        for target in self.request.targets:
            for leaf in target_leaves(self.catalog, target):
                if not covers(self.entry, leaf, target.level):
                    yield LeafNeed(leaf=leaf, level=int(target.level))
        yield from self.request.require_modules


def target_leaves(catalog: Catalog, target: Target) -> Iterator[CompetencyRef]:
    """Yield the leaves on which a target is judged."""
    match target:
        case CompetencyTarget():
            yield from (leaf.ref for leaf in catalog.leaves(target.competency))
        case ShareTarget():
            yield from leaf_weights(catalog, target)
        case AnyOfTarget():
            for option in target.any_of:
                yield from (leaf.ref for leaf in catalog.leaves(option))
        case _:
            assert_never(target)


def matches(module: Module, needed: ModuleRequirement) -> bool:
    """Tell whether a module version is the one that is named."""
    return module.id == needed.module and (needed.versions is None or module.version in needed.versions)


def supportable(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Keep the candidates that could ever start: each need is met by another one that can start before it."""
    forward = _Forward(list(candidates))
    forward.run()
    return [candidate for place, candidate in enumerate(forward.candidates) if not forward.missing[place]]


class _Forward:
    """Starts candidates one after another, as soon as all their needs are met; each need is looked at once."""

    def __init__(self, candidates: list[Candidate]) -> None:
        self.candidates = candidates
        self.missing = [set(range(len(candidate.needs))) for candidate in candidates]
        self._queue = deque(place for place, missing in enumerate(self.missing) if not missing)
        self._by_leaf: dict[CompetencyRef, list[tuple[int, int, int]]] = defaultdict(list)
        self._by_module: dict[str, list[tuple[ModuleRequirement, int, int]]] = defaultdict(list)
        for place, candidate in enumerate(candidates):
            for number, need in enumerate(candidate.needs):
                if isinstance(need, LeafNeed):
                    self._by_leaf[need.leaf].append((need.level, place, number))
                else:
                    self._by_module[need.module].append((need, place, number))
        for waiting in self._by_leaf.values():
            waiting.sort(reverse=True)

    def run(self) -> None:
        """Start all that can be started."""
        while self._queue:
            candidate = self.candidates[self._queue.popleft()]
            trained = candidate.main
            if candidate.units:
                trained = merge(trained, *(training for _, training in candidate.units))
            for leaf, level in trained.items():
                waiting = self._by_leaf.get(leaf)
                while waiting and waiting[-1][0] <= level:
                    _, place, number = waiting.pop()
                    self._meet(place, number)
            for required, place, number in self._by_module.get(candidate.module.id, ()):
                if not candidate.module.is_final and matches(candidate.module, required):
                    self._meet(place, number)

    def _meet(self, place: int, number: int) -> None:
        if number in self.missing[place]:
            self.missing[place].remove(number)
            if not self.missing[place]:
                self._queue.append(place)
