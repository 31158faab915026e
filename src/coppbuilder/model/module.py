"""A reusable professional module, one version of it."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from .common import Document, Hours, Text, pattern
from .identifiers import ID_PATTERN, CompetencyRef, Version, VersionRange
from .terms import AssessmentForm, Education, ExamPart, Level, StudyForm


class ModuleStatus(StrEnum):
    """Drafts are used only when allowed, retired modules never."""

    DRAFT = "draft"
    APPROVED = "approved"
    RETIRED = "retired"


class ModuleRole(StrEnum):
    """An ordinary module, or a final assessment (for example a квалификационный экзамен)."""

    MODULE = "module"
    FINAL = "final"


class Per(StrEnum):
    """What a number of equipment is counted for."""

    LEARNER = "learner"
    GROUP = "group"


@frozen(kw_only=True)
class Outcome:
    """A competency that is trained, and how far (level 3 is the default)."""

    competency: CompetencyRef
    level: Level = Level.PRODUCTIVE


@frozen(kw_only=True)
class Unit:
    """A topic of a module; an `optional` one may be left out together with what it alone trains."""

    key: str
    title: Text
    hours: Hours
    content: str | None = None
    outcomes: tuple[Outcome, ...] = ()
    optional: bool = False


@frozen(kw_only=True)
class LearningResult:
    """What a learner knows, can do or has done, linked to the competencies that it serves."""

    text: str
    competencies: tuple[CompetencyRef, ...] = ()


@frozen(kw_only=True)
class Results:
    """Знать, уметь, иметь практический опыт."""

    knowledge: tuple[LearningResult, ...] = ()
    skills: tuple[LearningResult, ...] = ()
    experience: tuple[LearningResult, ...] = ()


@frozen(kw_only=True)
class ModuleRequirement:
    """Another module that must come earlier; any version in the range will do (all, if none is given)."""

    module: str
    versions: VersionRange | None = None


@frozen(kw_only=True)
class Requires:
    """What a learner must have before the module starts."""

    competencies: tuple[Outcome, ...] = ()
    modules: tuple[ModuleRequirement, ...] = ()
    education: Education | None = None
    age_min: int | None = None
    medical: bool = False


@frozen(kw_only=True)
class Resource:
    """Equipment of a type of the vocabulary: so many units for each learner of a subgroup, or for the group."""

    type: str
    units: int = 1
    per: Per = Per.LEARNER


@frozen(kw_only=True)
class StaffNeed:
    """People whom the module needs, by role of the vocabulary; never names."""

    role: str
    count: int = 1
    qualification: str | None = None


@frozen(kw_only=True)
class Group:
    """Sizes in learners; `practice_max` splits a group into subgroups for practical hours."""

    min: int = 1
    max: int = 25
    practice_max: int | None = None


@frozen(kw_only=True)
class Criterion:
    """What an assessor looks at, the points for it, and the competencies of the assessment that it shows."""

    text: str
    points: float | None = None
    checks: tuple[CompetencyRef, ...] = ()


@frozen(kw_only=True)
class Assessment:
    """A task with criteria that checks competencies."""

    form: AssessmentForm
    task: str | None = None
    criteria: tuple[Criterion, ...] = ()
    min_score: float | None = None
    checks: tuple[CompetencyRef, ...] = ()
    parts: tuple[ExamPart, ...] = ()


@frozen(kw_only=True)
class DigitalResource:
    """An electronic resource with its address."""

    title: str
    url: str | None = None


@frozen(kw_only=True, repr=False)
class Module(Document):
    """A reusable module: the sum of its units, or stated `hours` where there are none.

    `outcomes` need all mandatory units; outcomes of a unit are trained when it is taught. `distance` is the share
    (0…1) of hours that may be taught at a distance. `professions` are those that a final assessment awards; none named
    means that it suits any.
    """

    KIND: ClassVar[str] = "module"

    version: Version
    owner: str = pattern(ID_PATTERN)
    status: ModuleStatus = ModuleStatus.APPROVED
    role: ModuleRole = ModuleRole.MODULE
    professions: tuple[str, ...] = ()
    derived_from: str | None = None
    hours: Hours | None = None
    units: tuple[Unit, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    results: Results = field(factory=Results)
    requires: Requires = field(factory=Requires)
    excludes: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    resources: tuple[Resource, ...] = ()
    staff: tuple[StaffNeed, ...] = ()
    group: Group = field(factory=Group)
    study_forms: tuple[StudyForm, ...] = (StudyForm.FULL_TIME,)
    distance: float = 0
    assessment: tuple[Assessment, ...] = ()
    literature: tuple[str, ...] = ()
    digital_resources: tuple[DigitalResource, ...] = ()

    @property
    def is_final(self) -> bool:
        """Whether this is a final assessment."""
        return self.role is ModuleRole.FINAL

    def awards(self, profession: str | None) -> bool:
        """Tell whether this may end a program for a profession (an id of the list), or for none.

        Example:
            >>> exam = Module(id="college-a.exam", version=Version(1, 0), owner="college-a")
            >>> exam.awards("534-2026:3417")
            True

        """
        return not self.professions or profession in self.professions

    @property
    def optional_units(self) -> tuple[Unit, ...]:
        """The units that may be left out."""
        return tuple(unit for unit in self.units if unit.optional)

    @property
    def reference(self) -> str:
        """The module and its version, written `id@version`."""
        return f"{self.id}@{self.version}"
