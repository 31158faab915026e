"""Texts of locks (LCK)."""

TEXTS: dict[str, tuple[str, str]] = {
    "LCK101": (
        "заказ в файле изменён после сборки программы: доказательство к нему не относится",
        "the demand in the file was changed after the program was assembled: the proof does not speak of it",
    ),
    "LCK101.help": (
        "пересоберите программу по новому заказу (coppbuilder update ФАЙЛ) или верните прежний заказ",
        "assemble the program again for the new demand (coppbuilder update FILE), or put the former demand back",
    ),
    "LCK102": (
        "запись о сборке неполная: {count:plural:нет поля|нет полей|нет полей} {fields}",
        "the record of assembly is incomplete: {fields} {count:plural:is|are} missing",
    ),
    "LCK102.objectives": (
        "в записи о сборке {count:plural:нет показателя|нет показателей|нет показателей} {names}, хотя заказ просит "
        "{count:plural:его|их|их} уменьшить",
        "the record of assembly lacks {names}, though the demand asks to minimize {count:plural:it|them}",
    ),
    "LCK102.help": (
        "соберите программу заново; если она составлена вручную, удалите assembly",
        "assemble the program anew; if it was composed by hand, remove assembly",
    ),
    "LCK103": (
        "показатель «{name:term:objective}»: сказано «optimal», но "
        "значение {value:number} больше границы {bound:number}",
        "objective “{name:term:objective}”: it says “optimal”, but the "
        "value {value:number} is above the bound {bound:number}",
    ),
    "LCK103.help": (
        "укажите status: feasible или соберите программу заново без ограничения времени",
        "say status: feasible, or assemble the program anew without a limit of time",
    ),
    "LCK104": (
        "показатель «{name:term:objective}»: в записи о сборке {value:number}, а у программы {actual:number}",
        "objective “{name:term:objective}”: the record of assembly says "
        "{value:number}, the program has {actual:number}",
    ),
    "LCK104.help": (
        "программу изменили после сборки: соберите её заново или удалите assembly",
        "the program was changed after it was assembled: assemble it anew, or remove assembly",
    ),
    "LCK104.experience": (
        "показатель «{name:term:objective}»: в записи о сборке "
        "{value:number}, а по нынешним отзывам о модулях {actual:number}",
        "objective “{name:term:objective}”: the record of assembly says "
        "{value:number}, today's deliveries give {actual:number}",
    ),
    "LCK104.experience.help": (
        "опыт преподавания обновился; проверьте, не стала ли другая программа надёжнее (coppbuilder assemble)",
        "there are new deliveries; see whether another program is safer now (coppbuilder assemble)",
    ),
    "LCK201": (
        "модуль «{module}» добавлен вручную: у него нет часов или контрольной суммы",
        "the module “{module}” was added by hand: it has no hours or no digest",
    ),
    "LCK201.help": (
        "добавьте модуль в require_modules заказа и соберите программу заново или удалите assembly",
        "add the module to require_modules of the demand and assemble anew, or remove assembly",
    ),
    "LCK201.title": (
        "название модуля исправлено вручную: «{written}», а в каталоге «{module}»",
        "the title of the module was edited by hand: “{written}”, but the catalogue says “{module}”",
    ),
    "LCK201.title.help": (
        "верните название из каталога или попросите колледж исправить модуль",
        "put the title of the catalogue back, or ask the college to correct the module",
    ),
    "LCK202": (
        "программа опирается на {count:plural:стандарт, который не закреплён|стандарты, которые не "
        "закреплены|стандарты, "
        "которые не закреплены}: {standards}",
        "the program rests on {count:plural:a standard that is|standards that are} not pinned: {standards}",
    ),
    "LCK202.help": (
        "добавьте их в standards с контрольной суммой (это делает coppbuilder update)",
        "add them to standards with a digest (coppbuilder update does it)",
    ),
    "LCK203": (
        "{count:plural:модуль не закреплён|модули не закреплены|модули не закреплены} контрольной суммой: {modules}",
        "{count:plural:a module is|modules are} not pinned by a digest: {modules}",
    ),
    "LCK203.help": (
        "закрепите версии (coppbuilder update), чтобы модуль не изменился незаметно после утверждения",
        "pin the versions (coppbuilder update), so that no module changes unnoticed after approval",
    ),
    "LCK204": (
        "модуль «{module}» взят в версии {version}, а утверждена уже {newer}",
        "the module “{module}” is placed in version {version}, but {newer} is approved",
    ),
    "LCK204.help": (
        "посмотрите, выгодна ли новая версия: coppbuilder update ФАЙЛ --only {id}; поставить её: coppbuilder edit ФАЙЛ "
        "--swap {id}={id}@{newer}; оставить прежнюю: pinned: true",
        "see whether the newer one is better: coppbuilder update FILE --only {id}; to take it: coppbuilder edit FILE "
        "--swap {id}={id}@{newer}; to keep the old one: pinned: true",
    ),
    "LCK205": (
        "программа утверждена {approved:date}, а в заказе указано {planned:date}: нормы взяты на день из заказа",
        "the program was approved on {approved:date}, but its demand says {planned:date}: norms are taken for the "
        "latter",
    ),
    "LCK205.help": (
        "исправьте approval_date в заказе и проверьте программу ещё раз",
        "correct approval_date of the demand and check the program again",
    ),
}
