"""Texts of plans of single learners."""

TEXTS: dict[str, tuple[str, str]] = {
    "learners.unreadable": ("Не удалось прочитать {path}", "Cannot read {path}"),
    "learners.only-jsonl": (
        "Планы слушателей записываются строками JSON: имя файла {path} должно оканчиваться на .jsonl",
        "Plans of learners are written as JSON lines: the name {path} must end with .jsonl",
    ),
    "learners.head": (
        "{learners:count:слушатель|слушателя|слушателей}, {plans:count:разный план|разных плана|разных планов}",
        "{learners:count:learner|learners}, {plans:count:different plan|different plans}",
    ),
    "learners.program": (
        "Индивидуальные планы: {title}",
        "Individual plans: {title}",
    ),
    "learners.column.learners": ("Слуш.", "Learners"),
    "learners.column.left": ("Изучить", "To study"),
    "learners.column.hours": ("Часы", "Hours"),
    "learners.column.recognized": ("Зачтено, ч", "Recognized, h"),
    "learners.column.cost": ("На слушателя", "Per learner"),
    "learners.column.whom": ("Кому", "For whom"),
    "learners.money": ("{cost:money}", "{cost:money}"),
    "learners.hours": ("{hours:hours}", "{hours:hours}"),
    "learners.more-plans": (
        "и ещё {plans:count:план|плана|планов} для {learners:count:слушателя|слушателей|слушателей}",
        "and {plans:count:plan|plans} more for {learners:count:learner|learners}",
    ),
    "learners.ids": ("{shown}", "{shown}"),
    "learners.ids-more": ("{shown} и ещё {more}", "{shown} and {more} more"),
    "learners.range": (
        "Часов: от {least:hours} до {most:hours}, в среднем {mean:hours}; на слушателя: от {cheapest:money} "
        "до {dearest:money}",
        "Hours: {least:hours} to {most:hours}, {mean:hours} on average; per learner: {cheapest:money} "
        "to {dearest:money}",
    ),
    "learners.no-plan": (
        "Без плана — {learners:count:слушатель|слушателя|слушателей}: {ids}",
        "No plan for {learners:count:learner|learners}: {ids}",
    ),
    "learners.nobody": ("В файле нет слушателей.", "The file holds no learners."),
    "learners.final": (
        "Итоговую аттестацию проходят все: она не зачитывается.",
        "Everyone takes the final assessment: it is never recognized.",
    ),
}
