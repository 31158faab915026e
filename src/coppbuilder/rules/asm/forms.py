"""Which forms end a module and which end a program."""

from __future__ import annotations

from typing import Final

from ...model import AssessmentForm

#: Forms that end a program only.
ENDS_PROGRAM: Final = frozenset(
    {
        AssessmentForm.QUALIFICATION_EXAM,
        AssessmentForm.FINAL_EXAM,
        AssessmentForm.FINAL_CREDIT,
        AssessmentForm.FINAL_WORK_DEFENCE,
    }
)
#: Forms that end a module only; a demonstration exam, a project and a portfolio may end both.
ENDS_MODULE: Final = frozenset(
    {
        AssessmentForm.TEST,
        AssessmentForm.CREDIT,
        AssessmentForm.GRADED_CREDIT,
        AssessmentForm.EXAM,
        AssessmentForm.PRACTICAL_TASK,
    }
)
