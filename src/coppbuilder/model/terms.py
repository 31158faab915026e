"""The closed lists of words that documents of several kinds share."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class ProgramType(StrEnum):
    """What a program is in the law on education (273-ФЗ, ст. 73, 75, 76); `other` is bound by no norm."""

    DPO_PK = "dpo-pk"
    DPO_PP = "dpo-pp"
    PO_TRAINING = "po-training"
    PO_RETRAINING = "po-retraining"
    PO_UPGRADE = "po-upgrade"
    GENERAL = "general"
    OTHER = "other"

    @property
    def is_dpo(self) -> bool:
        """Дополнительное профессиональное образование."""
        return self in {ProgramType.DPO_PK, ProgramType.DPO_PP}

    @property
    def is_po(self) -> bool:
        """Профессиональное обучение."""
        return self in {ProgramType.PO_TRAINING, ProgramType.PO_RETRAINING, ProgramType.PO_UPGRADE}

    @property
    def needs_final(self) -> bool:
        """Whether the type always ends with a final assessment (ст. 74 and 76 of 273-ФЗ)."""
        return self.is_po or self.is_dpo

    @property
    def license_cover(self) -> LicenseCover | None:
        """The kind of education that a provider's license must cover; none for `other`."""
        if self.is_dpo:
            return LicenseCover.DPO
        if self.is_po:
            return LicenseCover.PO
        return LicenseCover.DOD if self is ProgramType.GENERAL else None


class LicenseCover(StrEnum):
    """Kinds of education that a license covers: ПО, ДПО, дополнительное образование детей и взрослых."""

    PO = "po"
    DPO = "dpo"
    DOD = "dod"


class Education(StrEnum):
    """A learner's level of education, from none to higher; students of СПО and ВО are between."""

    NONE = "none"
    BASIC_GENERAL = "basic-general"
    SECONDARY_GENERAL = "secondary-general"
    SPO_STUDENT = "spo-student"
    HIGHER_STUDENT = "higher-student"
    SPO = "spo"
    HIGHER = "higher"

    @property
    def rank(self) -> int:
        """The place on the ladder: a higher one satisfies a demand for a lower one."""
        return _EDUCATION_RANK[self]

    @property
    def admits_to_dpo(self) -> bool:
        """Whether ДПО is open: has or is obtaining СПО or higher education (273-ФЗ, ст. 76 ч. 3)."""
        return self.rank >= Education.SPO_STUDENT.rank


# A student of СПО or ВО stands above school and below a graduate: the admission to ДПО asks for no more.
_EDUCATION_RANK = {
    Education.NONE: 0,
    Education.BASIC_GENERAL: 1,
    Education.SECONDARY_GENERAL: 2,
    Education.SPO_STUDENT: 3,
    Education.HIGHER_STUDENT: 4,
    Education.SPO: 5,
    Education.HIGHER: 6,
}


class Level(IntEnum):
    """Mastery, as in Russian vocational programs: ознакомительный, репродуктивный, продуктивный."""

    AWARENESS = 1
    REPRODUCTIVE = 2
    PRODUCTIVE = 3


class StudyForm(StrEnum):
    """Очная, очно-заочная, заочная."""

    FULL_TIME = "full-time"
    PART_TIME = "part-time"
    EXTRAMURAL = "extramural"


class AssessmentForm(StrEnum):
    """Forms of interim and final assessment."""

    TEST = "test"
    CREDIT = "credit"
    GRADED_CREDIT = "graded-credit"
    EXAM = "exam"
    PRACTICAL_TASK = "practical-task"
    PORTFOLIO = "portfolio"
    PROJECT_DEFENCE = "project-defence"
    QUALIFICATION_EXAM = "qualification-exam"
    FINAL_EXAM = "final-exam"
    FINAL_CREDIT = "final-credit"
    FINAL_WORK_DEFENCE = "final-work-defence"
    DEMO_EXAM = "demo-exam"


class ExamPart(StrEnum):
    """What an exam consists of: a check of theory, practical work."""

    THEORY = "theory"
    PRACTICE = "practice"


class CommissionRole(StrEnum):
    """Who a member of the commission that judges the final assessment is."""

    CHAIR = "chair"
    MEMBER = "member"
    SECRETARY = "secretary"


class RiskStage(StrEnum):
    """Stages of developing and delivering a program."""

    DEMAND = "demand"
    OUTCOMES = "outcomes"
    ASSEMBLY = "assembly"
    NETWORK = "network"
    APPROVAL = "approval"
    ADMISSION = "admission"
    DELIVERY = "delivery"
    CERTIFICATION = "certification"
    MONITORING = "monitoring"
