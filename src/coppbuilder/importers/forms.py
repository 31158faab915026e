"""Forms of assessment in the words of methodologists."""

from __future__ import annotations

import re
from typing import Final

from ..model import AssessmentForm
from .tables import plain

_WORDS: Final[tuple[tuple[re.Pattern[str], AssessmentForm], ...]] = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (
            r"(комплексный )?диф\w*( зачет)?|(комплексный )?дифференцированный зачет|зачет с оценкой|дз",
            AssessmentForm.GRADED_CREDIT,
        ),
        (r"(комплексный )?зачет|недифференцированный зачет", AssessmentForm.CREDIT),
        (r"демонстрационный экзамен|демоэкзамен|дэ|кэ в форме демонстрационного экзамена", AssessmentForm.DEMO_EXAM),
        (
            r"(квалификационный )экзамен|экзамен квалификационный|кэ|экзамен по модулю квалификационный",
            AssessmentForm.QUALIFICATION_EXAM,
        ),
        (r"итоговый экзамен|итоговый аттестационный экзамен", AssessmentForm.FINAL_EXAM),
        (r"итоговый зачет", AssessmentForm.FINAL_CREDIT),
        (r"(комплексный )?экзамен", AssessmentForm.EXAM),
        (r"тест|тестирование|итоговое тестирование|компьютерное тестирование", AssessmentForm.TEST),
        (
            r"практическ(ая работа|ое задание)|проверочная работа|выполнение практического задания",
            AssessmentForm.PRACTICAL_TASK,
        ),
        (r"портфолио|защита портфолио", AssessmentForm.PORTFOLIO),
        (r"защита( \w+)? проекта|проект", AssessmentForm.PROJECT_DEFENCE),
        (
            r"защита (итоговой|выпускной)( аттестационной| квалификационной)? работы|защита вкр|иар",
            AssessmentForm.FINAL_WORK_DEFENCE,
        ),
    )
)

#: Words that are understood, for those who have written others.
EXAMPLES: Final = (
    "«зачёт», «дифференцированный зачёт», «экзамен», «тестирование», «практическое задание», «защита проекта», "
    "«квалификационный экзамен»"
)
EXAMPLE: Final = "«зачёт»"


def form_of(text: str) -> AssessmentForm | None:
    """Return the form that these words name, or none.

    Example:
        >>> form_of("Диф. зачёт").value, form_of("собеседование")
        ('graded-credit', None)

    """
    words = plain(text)
    return next((form for pattern, form in _WORDS if pattern.fullmatch(words)), None)
