"""Texts of the previews."""

TEXTS: dict[str, tuple[str, str]] = {
    "preview.rank": ("{rank} разряд", "rank {rank}"),
    "preview.hours": ("{hours:hours} ч", "{hours:hours} h"),
    "preview.learners": (
        "{count:count:слушатель|слушателя|слушателей}",
        "{count:count:learner|learners}",
    ),
    "preview.providers": (
        "{count:count:организация|организации|организаций}",
        "{count:count:provider|providers}",
    ),
    "preview.per-learner": ("{cost:money} на слушателя", "{cost:money} per learner"),
    "preview.profession": ("Профессия: {name}", "Profession: {name}"),
    "preview.qualification": ("Квалификация: {name}", "Qualification: {name}"),
    "preview.employer": ("Заказчик: {name}", "Employer: {name}"),
    "preview.form": ("Форма обучения: {form}", "Form of study: {form}"),
    "preview.start": ("Начало: {day:date}", "Start: {day:date}"),
    "preview.module": ("Модуль", "Module"),
    "preview.version": ("Вер.", "Ver."),
    "preview.total": ("Всего", "Total"),
    "preview.where": ("Где", "Where"),
    "preview.practice-share": ("практика {share:percent}", "practice {share:percent}"),
    "preview.recognized": ("зачтён, не изучается", "recognized, not taught"),
    "preview.without-units": (
        "без {count:plural:темы|тем|тем} {titles:list} ({hours:hours} ч)",
        "without {titles:list} ({hours:hours} h)",
    ),
    "preview.without-units-more": (
        "без тем {titles:list} и ещё {more} ({hours:hours} ч)",
        "without {titles:list} and {more} more ({hours:hours} h)",
    ),
    "preview.target": ("Цель", "Target"),
    "preview.level": ("Ур.", "Lvl"),
    "preview.coverage": ("Охват", "Coverage"),
    "preview.by-modules": ("Чем (№)", "By (№)"),
    "preview.any-of": ("Не менее {at_least} из {count}", "At least {at_least} of {count}"),
    "preview.share-of": ("Не менее {share:percent} — {of}", "At least {share:percent} of {of}"),
    "preview.unknown": ("нет в каталоге", "not in the catalogue"),
    "preview.percent": ("{share:percent}", "{share:percent}"),
    "preview.not-met": ("не достигнута", "not met"),
    "preview.entry": ("вход", "entry"),
    "preview.order": (
        "Порядок (модуль стоит под тем, после которого он возможен)",
        "Order (a module hangs below the one it needs)",
    ),
    "preview.cost": (
        "Стоимость: {cost:money} за группу, {per_learner:money} на слушателя",
        "Cost: {cost:money} in all, {per_learner:money} per learner",
    ),
    "preview.provider-cost": ("  {name}: {hours:hours} ч, {cost:money}", "  {name}: {hours:hours} h, {cost:money}"),
    "preview.individual": (
        "Индивидуальный план: {count:count:слушатель|слушателя|слушателей} — {hours:hours} ч "
        "(зачтено {recognized:hours} ч)",
        "Individual plan: {count:count:learner|learners}, {hours:hours} h ({recognized:hours} h recognized)",
    ),
    "preview.individual-full": (
        "Полный план: {count:count:слушатель|слушателя|слушателей} — {hours:hours} ч",
        "Full plan: {count:count:learner|learners}, {hours:hours} h",
    ),
    "preview.weeks": (
        "Недель: не менее {weeks} при {weekly:hours} ч в неделю",
        "Weeks: at least {weeks} at {weekly:hours} h a week",
    ),
    "preview.workshop-weeks": (
        "  {room} ({provider}): {turns:count:подгруппа|подгруппы|подгрупп} × {practical:hours} ч при {weekly:hours} ч "
        "в неделю — не быстрее {weeks:count:недели|недель|недель}",
        "  {room} ({provider}): {turns:count:subgroup|subgroups} × {practical:hours} h at {weekly:hours} h a week, "
        "not under {weeks:count:week|weeks}",
    ),
    "preview.objective.cost": (
        "{value:money} ({per_learner:money} на слушателя)",
        "{value:money} ({per_learner:money} per learner)",
    ),
    "preview.objective.hours": ("{value:hours} ч", "{value:hours} h"),
    "preview.objective.providers": (
        "{value:count:организации|организаций|организаций}",
        "{value:count:provider|providers}",
    ),
    "preview.objective.modules": ("{value:count:модуля|модулей|модулей}", "{value:count:module|modules}"),
    "preview.objective.overlap": (
        "{value:count:повтора|повторов|повторов} одного и того же",
        "{value:count:repetition|repetitions}",
    ),
    "preview.objective.experience": (
        "{value:number} ожидаемых неуспешных (осторожная оценка по прошлым группам)",
        "{value:number} expected failures (a cautious estimate from past groups)",
    ),
    "preview.proven": (
        "Доказано: меньше {value} при этих условиях нельзя.",
        "Proven: nothing below {value} meets these conditions.",
    ),
    "preview.proven-next": ("Затем доказано: меньше {value} нельзя.", "Then proven: nothing below {value}."),
    "preview.not-proven": (
        "Найдено {value}; доказано лишь, что меньше {bound} нельзя.",
        "Found {value}; proven only that nothing below {bound} exists.",
    ),
    "preview.time-limit": (
        "Время поиска вышло: программа допустима, но, возможно, не лучшая.",
        "The time limit was reached: the program is valid, but perhaps not the best.",
    ),
    "preview.status.impossible": ("Такой программы нет.", "There is no such program."),
    "preview.status.unknown": (
        "За отведённое время программа не найдена; доказать, что её нет, не удалось.",
        "No program was found within the limit, nor was it proven that there is none.",
    ),
    "preview.summary": (
        "Проверки: {errors:count:ошибка|ошибки|ошибок}, {warnings:count:предупреждение|предупреждения|предупреждений}.",
        "Checks: {errors:count:error|errors}, {warnings:count:warning|warnings}.",
    ),
    "preview.summary-files": ("Файлов: {files:number}.", "Files: {files:number}."),
    "preview.summary-todo": (
        "До утверждения {count:plural:осталось|осталось|осталось} {count:count:дело|дела|дел}: "
        "coppbuilder check --phase approval.",
        "{count:count:thing|things} to do until approval: coppbuilder check --phase approval.",
    ),
    "preview.summary-not-checked": (
        "Не проверено: {count:number} (недостаточно данных).",
        "Not checked: {count:number} (not enough data).",
    ),
    "preview.kind": ("Вид", "Kind"),
    "preview.id": ("Идентификатор", "Id"),
    "preview.title": ("Название", "Title"),
    "preview.number": ("Число", "Number"),
    "preview.standard": ("Стандарт", "Standard"),
    "preview.trained": ("Обеспечено модулями", "Trained by modules"),
    "preview.gaps": ("Чего не даёт ни один модуль", "What no module trains"),
    "preview.gaps-of": ("нет {missing} из {leaves}", "{missing} of {leaves} missing"),
    "preview.no-gaps": ("Пробелов нет.", "There are no gaps."),
    "preview.nothing-found": ("Ничего не найдено.", "Nothing was found."),
    "preview.norm": ("норма: {text}", "norm: {text}"),
}
