"""Texts of `coppbuilder compare`."""

TEXTS: dict[str, tuple[str, str]] = {
    "compare.what": ("Показатель", "Number"),
    "compare.modules": ("Модули (версии) и организации", "Modules (versions) and providers"),
    "compare.row.hours": ("Часы", "Hours"),
    "compare.row.practice_share": ("Доля практики", "Share of practice"),
    "compare.row.self_study_share": ("Доля самостоятельной работы", "Share of self-study"),
    "compare.row.learners": ("Слушатели", "Learners"),
    "compare.row.cost": ("Стоимость за всех", "Cost in all"),
    "compare.row.cost_per_learner": ("Стоимость на слушателя", "Cost per learner"),
    "compare.row.providers": ("Организации", "Providers"),
    "compare.row.modules": ("Модули без итоговой аттестации", "Modules without the final assessment"),
    "compare.row.weeks": ("Недель не меньше", "Weeks at least"),
    "compare.row.risks": ("Риски", "Risks"),
    "compare.row.risk_score": ("Риски в баллах", "Score of the risks"),
    "compare.row.target": ("Цель {target}, ур. {level}", "Target {target}, level {level}"),
    "compare.row.any-of": (
        "Цель: не меньше {at_least} из {count}, ур. {level}",
        "Target: at least {at_least} of {count}, level {level}",
    ),
    "compare.met": ("да, {covered}", "yes, {covered}"),
    "compare.not-met": ("нет, {covered}", "no, {covered}"),
    "compare.row.errors": ("Ошибки проверки", "Errors of the check"),
    "compare.row.warnings": ("Предупреждения проверки", "Warnings of the check"),
    "compare.number": ("{number:number}", "{number:number}"),
    "compare.unknown": ("неизв.", "unknown"),
    "compare.legend": (
        "{mark} — лучшее значение в строке; где все равны или неизвестно, отметки нет.",
        "{mark} marks the best value of a row; there is none where all are equal or one is unknown.",
    ),
}
