"""Texts of what would help: changes of a request that make it possible."""

TEXTS: dict[str, tuple[str, str]] = {
    # Limits; `value` is the least change that works.
    "relax.hours-upper": ("часы до {value:hours}", "hours up to {value:hours}"),
    "relax.hours-lower": ("часы от {value:hours}", "hours from {value:hours}"),
    "relax.hours-exact": ("ровно {value:hours} ч", "exactly {value:hours} h"),
    "relax.practice_share-upper": ("доля практики до {value:percent}", "share of practice up to {value:percent}"),
    "relax.practice_share-lower": ("доля практики от {value:percent}", "share of practice from {value:percent}"),
    "relax.practice_share-exact": ("доля практики ровно {value:percent}", "share of practice exactly {value:percent}"),
    "relax.distance_share-upper": (
        "доля дистанционных часов до {value:percent}",
        "share of hours at a distance up to {value:percent}",
    ),
    "relax.distance_share-lower": (
        "доля дистанционных часов от {value:percent}",
        "share of hours at a distance from {value:percent}",
    ),
    "relax.distance_share-exact": (
        "доля дистанционных часов ровно {value:percent}",
        "share of hours at a distance exactly {value:percent}",
    ),
    "relax.self_study_share-upper": (
        "доля самостоятельной работы до {value:percent}",
        "share of self-study up to {value:percent}",
    ),
    "relax.self_study_share-lower": (
        "доля самостоятельной работы от {value:percent}",
        "share of self-study from {value:percent}",
    ),
    "relax.self_study_share-exact": (
        "доля самостоятельной работы ровно {value:percent}",
        "share of self-study exactly {value:percent}",
    ),
    "relax.cost-upper": ("стоимость до {value:money}", "cost up to {value:money}"),
    "relax.cost-lower": ("стоимость от {value:money}", "cost from {value:money}"),
    "relax.cost_per_learner-upper": (
        "стоимость на слушателя до {value:money}",
        "cost for one learner up to {value:money}",
    ),
    "relax.cost_per_learner-lower": (
        "стоимость на слушателя от {value:money}",
        "cost for one learner from {value:money}",
    ),
    "relax.funding-upper": ("финансирование до {value:money}", "funding up to {value:money}"),
    "relax.providers-upper": ("организаций до {value:number}", "up to {value:count:provider|providers}"),
    "relax.providers-lower": ("организаций от {value:number}", "{value:count:provider|providers} or more"),
    "relax.providers-exact": ("организаций ровно {value:number}", "exactly {value:count:provider|providers}"),
    "relax.modules-upper": ("модулей до {value:number}", "up to {value:count:module|modules}"),
    "relax.modules-lower": ("модулей от {value:number}", "{value:count:module|modules} or more"),
    "relax.modules-exact": ("модулей ровно {value:number}", "exactly {value:count:module|modules}"),
    "relax.limits": ("{limits}", "{limits}"),
    # What learners bring.
    "relax.recognition": (
        "зачесть «{module}» как освоенное ранее",
        "recognize “{module}” as learned before",
    ),
    "relax.entry": (
        "принимать слушателей, уже освоивших {item} (уровень {level})",
        "admit learners who already have {item} (level {level})",
    ),
    # Targets.
    "relax.level": ("уровень {level} вместо {was} для {target}", "level {level} instead of {was} for {target}"),
    "relax.share": ("{value:percent} вместо {was:percent} — {of}", "{value:percent} instead of {was:percent} of {of}"),
    "relax.choice": (
        "{value} вместо {was} из {all} компетенций на выбор",
        "{value} instead of {was} of {all} competencies",
    ),
    "relax.targets": (
        "без {count:plural:цели|целей|целей} {targets}",
        "without the {count:plural:target|targets} {targets}",
    ),
    "relax.share-target": ("«не менее {needed:percent} {of}»", "“at least {needed:percent} of {of}”"),
    "relax.choice-target": ("«{needed} из {all}: {options}»", "“{needed} of {all}: {options}”"),
    # Other parts of the request.
    "relax.required": ("не требовать модуль {modules}", "do not require the module {modules}"),
    "relax.forbidden": ("разрешить модуль {modules}", "allow the module {modules}"),
    "relax.forbidden-all": ("разрешить все недопустимые модули", "allow all forbidden modules"),
    "relax.final": (
        "не указывать итоговую аттестацию в заказе (форму определит вид программы)",
        "do not name the final assessment (the type of the program decides on its form)",
    ),
    "relax.type": (
        "вид программы — {type:term:program_type}, а не {was:term:program_type}",
        "type of the program: {type:term:program_type}, not {was:term:program_type}",
    ),
    "relax.learners": (
        "группа {value:count:слушатель|слушателя|слушателей} вместо {was:number}",
        "{value:count:learner|learners} instead of {was:number}",
    ),
    "relax.start": ("начать не позже {value:date}", "begin by {value:date}"),
    "relax.drafts": ("разрешить модули-черновики", "allow drafts of modules"),
    # A module that somebody would have to write.
    "relax.new-module": (
        "разработать новый модуль: {outcomes} (уровень {level})",
        "write a new module: {outcomes} (level {level})",
    ),
    "relax.new-module-hours": (
        "разработать новый модуль не длиннее {hours:hours} ч: {outcomes} (уровень {level})",
        "write a new module of {hours:hours} h at most: {outcomes} (level {level})",
    ),
    "relax.draft-title": ("Новый модуль: {outcomes}", "New module: {outcomes}"),
    "relax.draft-note": (
        "Заготовка: чего не хватает каталогу для заказа {request}. Название, содержание, аттестация и ресурсы — за "
        "разработчиком.",
        "A skeleton: what the catalogue lacks for the request {request}. Its title, contents, assessment and resources "
        "are up to the author.",
    ),
    "relax.draft-hours": (
        "Не больше {hours:hours} ч: иначе заказ снова не выполнить.",
        "{hours:hours} h at most, otherwise the request is impossible again.",
    ),
    "relax.draft-free": (
        "Заказ не ограничивает часы этого модуля: впишите свои.",
        "The request does not limit the hours of this module: put in your own.",
    ),
    # How they are shown.
    "relax.head": (
        "Что поможет (каждое проверено новым расчётом; рубли — на слушателя):",
        "What would help (each verified by assembling again; roubles are per learner):",
    ),
    "relax.hours": ("{hours:hours}\u00a0ч", "{hours:hours}\u00a0h"),
    "relax.cost": ("{cost:money}", "{cost:money}"),
    "relax.apply": ("Применить: {command}", "To apply: {command}"),
    "relax.draft": ("Заготовка модуля: {command}", "Skeleton of the module: {command}"),
    # Why no skeleton of a module is written.
    "relax.no-draft.possible": (
        "Заготовка не записана: программа собирается и без нового модуля.",
        "No skeleton is written: there is a program without a new module.",
    ),
    "relax.no-draft.rules": (
        "Заготовка не записана: заказ нарушает правила, и новый модуль этого не исправит. Исправьте заказ.",
        "No skeleton is written: the request breaks the rules, and no new module mends that. Correct the request.",
    ),
    "relax.no-draft.other": (
        "Заготовка не записана: помогут другие изменения, а новый модуль не нужен или не поможет.",
        "No skeleton is written: other changes help, and a new module is not needed or does not help.",
    ),
    "relax.no-draft.nothing": (
        "Заготовка не записана: один новый модуль не поможет. Устраните причины или измените заказ.",
        "No skeleton is written: one new module does not help. Remove the causes, or change the request.",
    ),
    "relax.no-draft.unknown": (
        "Заготовка не записана: чего не хватает, не выяснено, поиск не закончен.",
        "No skeleton is written: the search did not end, so nobody knows what is missing.",
    ),
    "relax.scope.rules": (
        "Заказ нарушает правила: модули и пределы тут ни при чём.",
        "The request breaks the rules, whatever the modules and the limits are.",
    ),
    "relax.scope.catalogue": (
        "С этим каталогом она невозможна ни при каких пределах.",
        "With this catalogue it is impossible whatever the limits are.",
    ),
    "relax.scope.demands": (
        "Модули есть, но требования заказа друг с другом несовместимы.",
        "There are modules, but the demands of the request exclude each other.",
    ),
    "relax.scope.limits": (
        "Собрать её можно, но не в этих пределах.",
        "It could be assembled, but not within these limits.",
    ),
    "relax.title": ("Программы нет: {request}", "No program: {request}"),
    "relax.title-unknown": ("Программа не найдена: {request}", "No program found: {request}"),
    "relax.causes": ("Причины", "Causes"),
}
