"""Texts of `coppbuilder why`."""

TEXTS: dict[str, tuple[str, str]] = {
    "why.unknown": (
        "Модуля в этой версии нет в каталоге: чему он учит, неизвестно.",
        "The catalogue lacks this version: what it trains is unknown.",
    ),
    "why.target-alone": (
        "Цель {number}: {name}, уровень {level} — больше ничто в программе этого не даёт.",
        "Target {number}: {name} at level {level}; nothing else in the program gives it.",
    ),
    "why.target-together": (
        "Цель {number}: {name}, уровень {level} — {alone} из {count} составляющих даёт только этот модуль.",
        "Target {number}: {name} at level {level}; {alone} of {count} parts come from this module only.",
    ),
    "why.target-also": (
        "Цель {number}: {name}, уровень {level} — то же даёт и другое в программе.",
        "Target {number}: {name} at level {level}; other parts of the program give the same.",
    ),
    "why.target-any-of": (
        "Цель {number} (на выбор, нужно не менее {at_least}): {names:list}, уровень {level}.",
        "Target {number} (a choice, at least {at_least} needed): {names:list} at level {level}.",
    ),
    "why.way": ("через соответствие стандартов: {path}", "through the crosswalk of standards: {path}"),
    "why.need": (
        "Готовит к модулю «{title}»: {need} (даёт не только этот модуль).",
        "Prepares for “{title}”: {need} (others give it too).",
    ),
    "why.need-lost": (
        "Нужен до модуля «{title}»: {need}.",
        "Must come before “{title}”: {need}.",
    ),
    "why.more-needs": (
        "…и ещё {count:count:требование|требования|требований} следующих модулей.",
        "…and {count:count:requirement|requirements} more of later modules.",
    ),
    "why.required": ("Назван в заказе обязательным.", "The demand names it as required."),
    "why.final": (
        "Завершает программу: без итоговой аттестации её нельзя провести.",
        "It ends the program, which cannot do without a final assessment.",
    ),
    "why.minimum.hours": (
        "Без него {without:count:час|часа|часов} — меньше, чем нужно: {limit:count:час|часа|часов}.",
        "Without it {without:count:hour|hours}, fewer than the {limit:number} needed.",
    ),
    "why.minimum.practice_share": (
        "Без него практики {without:percent} — меньше, чем нужно: {limit:percent}.",
        "Without it {without:percent} of practice, less than the {limit:percent} needed.",
    ),
    "why.minimum.modules": (
        "Без него {without:count:модуль|модуля|модулей} — меньше, чем нужно: {limit:number}.",
        "Without it {without:count:module|modules}, fewer than the {limit:number} needed.",
    ),
    "why.minimum.providers": (
        "Без него {without:count:организация|организации|организаций} — меньше, чем нужно: {limit:number}.",
        "Without it {without:count:provider|providers}, fewer than the {limit:number} needed.",
    ),
    "why.limit.hours": ("объём", "hours"),
    "why.limit.practice_share": ("доля практики", "share of practice"),
    "why.limit.modules": ("число модулей", "number of modules"),
    "why.limit.providers": ("число организаций", "number of providers"),
    "why.without": ("Если убрать: {lost}.", "Without it: {lost}."),
    "why.lost.targets": (
        "не {count:plural:достигается цель|достигаются цели|достигаются цели} {numbers:list}",
        "{count:plural:target|targets} {numbers:list} no longer met",
    ),
    "why.lost.modules": (
        "нельзя начать {titles:list}",
        "{titles:list} cannot start",
    ),
    "why.lost.minimums": ("ниже нижнего предела — {names:list}", "below the lower limit: {names:list}"),
    "why.lost.required": (
        "не выполнен заказ: модуль назван в нём обязательным (require_modules)",
        "the demand is broken: it names the module as required (require_modules)",
    ),
    "why.lost.final": (
        "нет итоговой аттестации, которой требует заказ: его вид программы или строка final_assessment",
        "there is no final assessment, which the demand asks for by its type of program or its line final_assessment",
    ),
    "why.lost.final-law": (
        "нет итоговой аттестации, а её требует закон: {law}",
        "there is no final assessment, and the law asks for one: {law}",
    ),
    "why.not-needed": (
        "Если убрать: всё остаётся в силе, программа обходится без него.",
        "Without it everything still holds: the program can do without it.",
    ),
    "why.idle": (
        "Ничему в программе не нужен: ни целям, ни другим модулям, ни заказу.",
        "Nothing in the program needs it: neither targets, nor other modules, nor the demand.",
    ),
    "why.recognized": ("Зачтён: не изучается и ничего не стоит.", "Recognized: neither taught nor paid."),
    "why.hours": (
        "{hours:hours} ч ({share:percent} программы)",
        "{hours:hours} h ({share:percent} of the program)",
    ),
    "why.price": (
        "Занимает {hours}, стоит {money} на слушателя ({share:percent} стоимости).",
        "It takes {hours} and costs {money} per learner ({share:percent} of the cost).",
    ),
    "why.price-unknown": (
        "Занимает {hours}; цена неизвестна.",
        "It takes {hours}; its price is unknown.",
    ),
}
