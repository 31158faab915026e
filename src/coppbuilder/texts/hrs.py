"""Texts of the rules on hours, shares, money and numbers (HRS)."""

TEXTS: dict[str, tuple[str, str]] = {
    "HRS101": (
        "модуль «{module}»: сумма часов тем — {units:hours}, а указано {stated:hours}",
        "module “{module}”: the units sum to {units:hours} h, {stated:hours} h are stated",
    ),
    "HRS101.kind": (
        "модуль «{module}», {kind:term:hours}: по темам — {units:hours} ч, а указано {stated:hours} ч",
        "module “{module}”, {kind:term:hours}: the units sum to {units:hours} h, {stated:hours} h are stated",
    ),
    "HRS101.help": (
        "исправьте часы тем или часы модуля; можно удалить поле hours: часы посчитаются по темам",
        "correct the hours of the units or of the module; without the field hours they are summed from the units",
    ),
    "HRS102": (
        "у модуля «{module}» не указаны часы",
        "module “{module}” has no hours",
    ),
    "HRS102.help": (
        "укажите часы по видам занятий у каждой темы или, если тем нет, у всего модуля",
        "give hours by kind for each unit, or for the whole module if it has no units",
    ),
    "HRS103": (
        "модуль «{module}», тема «{unit}»: часов нет",
        "module “{module}”, unit “{unit}”: there are no hours",
    ),
    "HRS103.help": (
        "укажите часы темы или объедините её с соседней",
        "give the hours of the unit, or join it with its neighbour",
    ),
    "HRS104.distance": (
        "дистанционно — {part:hours} ч, а всего {total:hours} ч",
        "{part:hours} h at a distance, but {total:hours} h in all",
    ),
    "HRS104.training": (
        "в форме практической подготовки — {part:hours} ч, а всего {total:hours} ч",
        "{part:hours} h of practical training, but {total:hours} h in all",
    ),
    "HRS104.practical": (
        "в форме практической подготовки — {part:hours} ч, а практических занятий и практики — {total:hours} ч",
        "{part:hours} h of practical training, but {total:hours} h of practical classes and practice",
    ),
    "HRS104.help": (
        "«в том числе» — это часть тех же часов: уменьшите её или исправьте часы по видам занятий",
        "“of which” is a part of the same hours: lower it, or correct the hours by kind",
    ),
    "HRS105": (
        (
            "модуль «{module}»: дистанционно — {distance:hours} ч из {total:hours}, а допускается не больше "
            "{allowed:percent}"
        ),
        (
            "module “{module}”: {distance:hours} of {total:hours} h are at a distance, at most {allowed:percent} are "
            "allowed"
        ),
    ),
    "HRS105.help": (
        "увеличьте допустимую долю (поле distance) или сократите дистанционные часы",
        "raise the allowed share (field distance), or plan fewer hours at a distance",
    ),
    "HRS106": (
        "модуль «{module}»: форма аттестации указана ({form:term:assessment_form}), а часов на неё нет",
        "module “{module}”: an assessment is named ({form:term:assessment_form}), but no hours are set aside for it",
    ),
    "HRS106.help": (
        "добавьте часы промежуточной аттестации (interim) в одну из тем или отдельной темой",
        "add hours of interim assessment (interim) to a unit, or as a unit of their own",
    ),
    "HRS107": (
        "модуль «{module}»: на промежуточную аттестацию отведено {hours:count:час|часа|часов}, а её форма не указана",
        "module “{module}”: {hours:count:hour is|hours are} set aside for interim assessment, its form is not named",
    ),
    "HRS107.help": (
        "опишите аттестацию в поле assessment: форму, задание, критерии, проверяемые компетенции",
        "describe it in the field assessment: form, task, criteria, competencies that it checks",
    ),
    "HRS108": (
        "модуль «{module}»: все темы ({units}) необязательные, а результаты обещает модуль целиком",
        "module “{module}”: all its units ({units}) are optional, but the module as a whole promises outcomes",
    ),
    "HRS108.help": (
        "сделайте обязательной хотя бы одну тему или перенесите результаты в те темы, которые им учат",
        "make at least one unit mandatory, or move the outcomes to the units that train them",
    ),
    "HRS109": (
        "модуль «{module}»: наименьшая группа ({min}) больше наибольшей ({max})",
        "module “{module}”: the smallest group ({min}) is larger than the largest one ({max})",
    ),
    "HRS109.help": (
        "проверьте, не поменялись ли местами min и max",
        "check whether min and max have been swapped",
    ),
    "HRS201": (
        (
            "указано {stated:count:час|часа|часов}, а в сумме {total:hours}: модули — {modules:hours}, итоговая "
            "аттестация — {final:hours}"
        ),
        (
            "{stated:count:hour is|hours are} stated, the sum is {total:hours}: modules {modules:hours}, final "
            "assessment {final:hours}"
        ),
    ),
    "HRS201.help": (
        "исправьте total_hours или часы модулей; зачтённые модули и воспитательная работа в сумму не входят",
        "correct total_hours or the hours of the modules; recognized modules and other components are not in the total",
    ),
    "HRS202": (
        (
            "модуль «{module}» {version}: в программе {stated:count:час|часа|часов}, а по каталогу без исключённых "
            "тем — {taught:hours}"
        ),
        (
            "module “{module}” {version}: {stated:count:hour|hours} in the program, {taught:hours} in the catalogue "
            "without the units left out"
        ),
    ),
    "HRS202.kind": (
        (
            "модуль «{module}» {version}, {kind:term:hours}: в программе {stated:hours} ч, а по каталогу — "
            "{taught:hours} ч"
        ),
        (
            "module “{module}” {version}, {kind:term:hours}: {stated:hours} h in the program, {taught:hours} h in the"
            " catalogue"
        ),
    ),
    "HRS202.of-which": (
        (
            "модуль «{module}» {version}, «в том числе»: дистанционно — {stated_distance:hours} ч (по каталогу "
            "{taught_distance:hours}), практическая подготовка — {stated_training:hours} ч (по каталогу "
            "{taught_training:hours})"
        ),
        (
            "module “{module}” {version}, “of which”: {stated_distance:hours} h at a distance "
            "({taught_distance:hours} in the catalogue), {stated_training:hours} h of practical training "
            "({taught_training:hours} in the catalogue)"
        ),
    ),
    "HRS202.help": (
        "перенесите часы из каталога, проверьте версию модуля и список исключённых тем",
        "take the hours from the catalogue; check the version of the module and the units left out",
    ),
    "HRS203": (
        "модуль «{module}»: исключены все темы, учить нечему",
        "module “{module}”: all units are left out, nothing remains to teach",
    ),
    "HRS203.repeated": (
        "модуль «{module}»: тема {unit} исключена дважды",
        "module “{module}”: the unit {unit} is left out twice",
    ),
    "HRS203.help": (
        "оставьте хотя бы одну тему или уберите модуль из программы; каждую тему называйте один раз",
        "keep at least one unit, or remove the module from the program; name each unit once",
    ),
    "HRS204": (
        "в записи о сборке {objective:term:objective} — {value:number}, а по самой программе — {actual:number}",
        "the record of assembly says {value:number} for {objective:term:objective}, the program itself {actual:number}",
    ),
    "HRS204.bound": (
        "в записи о сборке для цели «{objective:term:objective}» граница {bound:number} больше значения {value:number}",
        (
            "in the record of assembly the bound of {objective:term:objective}, {bound:number}, is above the value "
            "{value:number}"
        ),
    ),
    "HRS204.help": (
        "программу изменили после сборки: соберите её заново или удалите раздел assembly",
        "the program was edited after it was assembled: assemble it again, or remove the part assembly",
    ),
    "HRS205.exact": (
        "в программе {hours:count:час|часа|часов}, а нужно ровно {limit:hours}",
        "the program has {hours:count:hour|hours}, exactly {limit:hours} are wanted",
    ),
    "HRS205.min": (
        "в программе {hours:count:час|часа|часов}, а нужно не меньше {limit:hours}",
        "the program has {hours:count:hour|hours}, at least {limit:hours} are wanted",
    ),
    "HRS205.max": (
        "в программе {hours:count:час|часа|часов}, а можно не больше {limit:hours}",
        "the program has {hours:count:hour|hours}, at most {limit:hours} are allowed",
    ),
    "HRS205.help": (
        "добавьте или уберите модули и необязательные темы либо измените предел в заказе",
        "add or remove modules and optional units, or change the limit in the request",
    ),
    "HRS206.exact": (
        "практика — {part:hours} ч из {total:hours} ({share:percent}), а нужно ровно {limit:percent}",
        "practice takes {part:hours} of {total:hours} h ({share:percent}), exactly {limit:percent} are wanted",
    ),
    "HRS206.min": (
        "практика — {part:hours} ч из {total:hours} ({share:percent}), а нужно не меньше {limit:percent}",
        "practice takes {part:hours} of {total:hours} h ({share:percent}), at least {limit:percent} are wanted",
    ),
    "HRS206.max": (
        "практика — {part:hours} ч из {total:hours} ({share:percent}), а можно не больше {limit:percent}",
        "practice takes {part:hours} of {total:hours} h ({share:percent}), at most {limit:percent} are allowed",
    ),
    "HRS206.help": (
        "выберите модули с другой долей практики либо измените предел в заказе",
        "choose modules with another share of practice, or change the limit in the request",
    ),
    "HRS207.exact": (
        "дистанционно — {part:hours} ч из {total:hours} ({share:percent}), а нужно ровно {limit:percent}",
        "{part:hours} of {total:hours} h ({share:percent}) are at a distance, exactly {limit:percent} are wanted",
    ),
    "HRS207.min": (
        "дистанционно — {part:hours} ч из {total:hours} ({share:percent}), а нужно не меньше {limit:percent}",
        "{part:hours} of {total:hours} h ({share:percent}) are at a distance, at least {limit:percent} are wanted",
    ),
    "HRS207.max": (
        "дистанционно — {part:hours} ч из {total:hours} ({share:percent}), а можно не больше {limit:percent}",
        "{part:hours} of {total:hours} h ({share:percent}) are at a distance, at most {limit:percent} are allowed",
    ),
    "HRS207.help": (
        "выберите модули с другой долей дистанционных часов либо измените предел в заказе",
        "choose modules with another share of distance hours, or change the limit in the request",
    ),
    "HRS208.exact": (
        "самостоятельная работа — {part:hours} ч из {total:hours} ({share:percent}), а нужно ровно {limit:percent}",
        "self-study takes {part:hours} of {total:hours} h ({share:percent}), exactly {limit:percent} are wanted",
    ),
    "HRS208.min": (
        "самостоятельная работа — {part:hours} ч из {total:hours} ({share:percent}), а нужно не меньше {limit:percent}",
        "self-study takes {part:hours} of {total:hours} h ({share:percent}), at least {limit:percent} are wanted",
    ),
    "HRS208.max": (
        "самостоятельная работа — {part:hours} ч из {total:hours} ({share:percent}), а можно не больше {limit:percent}",
        "self-study takes {part:hours} of {total:hours} h ({share:percent}), at most {limit:percent} are allowed",
    ),
    "HRS208.help": (
        "выберите модули с другой долей самостоятельной работы либо измените предел в заказе",
        "choose modules with another share of self-study, or change the limit in the request",
    ),
    "HRS209.exact": (
        (
            "в программе {count:count:организация|организации|организаций} ({providers:list}), а нужно ровно "
            "{limit:number}"
        ),
        "the program has {count:count:provider|providers} ({providers:list}), exactly {limit:number} are wanted",
    ),
    "HRS209.min": (
        (
            "в программе {count:count:организация|организации|организаций} ({providers:list}), а нужно не меньше "
            "{limit:number}"
        ),
        "the program has {count:count:provider|providers} ({providers:list}), at least {limit:number} are wanted",
    ),
    "HRS209.max": (
        (
            "в программе {count:count:организация|организации|организаций} ({providers:list}), а можно не больше "
            "{limit:number}"
        ),
        "the program has {count:count:provider|providers} ({providers:list}), at most {limit:number} are allowed",
    ),
    "HRS209.help": (
        "поручите модули другим организациям либо измените предел в заказе",
        "give modules to other providers, or change the limit in the request",
    ),
    "HRS210.exact": (
        "в программе {count:count:модуль|модуля|модулей}, а нужно ровно {limit:number}",
        "the program has {count:count:module|modules}, exactly {limit:number} are wanted",
    ),
    "HRS210.min": (
        "в программе {count:count:модуль|модуля|модулей}, а нужно не меньше {limit:number}",
        "the program has {count:count:module|modules}, at least {limit:number} are wanted",
    ),
    "HRS210.max": (
        "в программе {count:count:модуль|модуля|модулей}, а можно не больше {limit:number}",
        "the program has {count:count:module|modules}, at most {limit:number} are allowed",
    ),
    "HRS210.help": (
        (
            "добавьте или уберите модули либо измените предел в заказе; итоговая аттестация и зачтённые модули не "
            "считаются"
        ),
        (
            "add or remove modules, or change the limit in the request; final assessment and recognized modules do "
            "not count"
        ),
    ),
    "HRS211": (
        "{type:term:program_type}: в программе {hours:count:час|часа|часов}, а нужно не меньше {limit:hours}",
        "{type:term:program_type}: the program has {hours:count:hour|hours}, at least {limit:hours} are required",
    ),
    "HRS211.help": (
        "добавьте модули или необязательные темы либо выберите другой вид программы",
        "add modules or optional units, or choose another type of program",
    ),
    "HRS212.min": (
        (
            "программа стоит {cost:money} на {count:count:слушателя|слушателей|слушателей}, а нужно не меньше "
            "{limit:money}"
        ),
        "the program costs {cost:money} for {count:count:learner|learners}, at least {limit:money} are wanted",
    ),
    "HRS212.max": (
        (
            "программа стоит {cost:money} на {count:count:слушателя|слушателей|слушателей}, а можно не больше "
            "{limit:money}"
        ),
        "the program costs {cost:money} for {count:count:learner|learners}, at most {limit:money} are allowed",
    ),
    "HRS212.help": (
        "выберите другие модули или предложения колледжей либо измените предел в заказе",
        "choose other modules or offers of colleges, or change the limit in the request",
    ),
    "HRS213.min": (
        "программа стоит {each:money} на слушателя ({cost:money} на {count}), а нужно не меньше {limit:money}",
        "the program costs {each:money} a learner ({cost:money} for {count}), at least {limit:money} are wanted",
    ),
    "HRS213.max": (
        "программа стоит {each:money} на слушателя ({cost:money} на {count}), а можно не больше {limit:money}",
        "the program costs {each:money} a learner ({cost:money} for {count}), at most {limit:money} are allowed",
    ),
    "HRS213.help": (
        "выберите другие модули или предложения колледжей, соберите группу побольше либо измените предел в заказе",
        "choose other modules or offers of colleges, find more learners, or change the limit in the request",
    ),
    "HRS214": (
        "программа стоит {cost:money}, а финансирование — {ceiling:money}: не хватает {above:money}",
        "the program costs {cost:money}, the funding is {ceiling:money}: {above:money} are missing",
    ),
    "HRS214.help": (
        "выберите другие модули или предложения колледжей либо увеличьте финансирование",
        "choose other modules or offers of colleges, or raise the funding",
    ),
    "HRS215.load": (
        "{hours:count:час|часа|часов} при {weekly:hours} ч в неделю — это не меньше {weeks:count:недели|недель|недель},"
        " а срок — {limit:count:неделя|недели|недель}",
        "{hours:count:hour|hours} at {weekly:hours} h a week take at least {weeks:count:week|weeks}, but at most "
        "{limit:count:week is|weeks are} allowed",
    ),
    "HRS215.room": (
        "практика модуля «{module}» займёт мастерскую «{room}» на {room_hours:count:час|часа|часов}, и обучение "
        "продлится не меньше {weeks:count:недели|недель|недель}, а срок — {limit:count:неделя|недели|недель}",
        "practice of “{module}” takes {room_hours:count:hour|hours} of “{room}”, so that training lasts at least "
        "{weeks:count:week|weeks}, but at most {limit:count:week is|weeks are} allowed",
    ),
    "HRS215.gap": (
        "итоговая аттестация — через {gap:count:неделю|недели|недель} после занятий, и обучение продлится не меньше "
        "{weeks:count:недели|недель|недель}, а срок — {limit:count:неделя|недели|недель}",
        "the final assessment begins {gap:count:week|weeks} after everything else, so that training lasts at least "
        "{weeks:count:week|weeks}, but at most {limit:count:week is|weeks are} allowed",
    ),
    "HRS215.help": (
        "выберите модули короче или мастерскую, где больше мест или часов, либо увеличьте срок в заказе; точный "
        "календарь: coppbuilder schedule",
        "choose shorter modules or a workshop with more places or hours, or allow more weeks in the request; the exact "
        "calendar: coppbuilder schedule",
    ),
    "HRS301": (
        "нижняя граница {min:number} больше верхней {max:number}",
        "the lower bound {min:number} is above the upper one {max:number}",
    ),
    "HRS301.below": (
        "точное значение {exact:number} меньше нижней границы {min:number}",
        "the exact value {exact:number} is below the lower bound {min:number}",
    ),
    "HRS301.above": (
        "точное значение {exact:number} больше верхней границы {max:number}",
        "the exact value {exact:number} is above the upper bound {max:number}",
    ),
    "HRS301.help": (
        "исправьте одну из границ; рядом с exact другие границы не нужны",
        "correct one of the bounds; beside exact no other bound is needed",
    ),
    "HRS302": (
        "{type:term:program_type}: предел — {hours:count:час|часа|часов}, а по норме нужно не меньше {limit:hours}",
        "{type:term:program_type}: the limit is {hours:count:hour|hours}, the norm requires at least {limit:hours}",
    ),
    "HRS302.help": (
        "увеличьте предел часов или выберите другой вид программы",
        "raise the limit of hours, or choose another type of program",
    ),
    "HRS303.shares": (
        (
            "практика не меньше {practice:percent} и самостоятельная работа не меньше {self_study:percent} вместе "
            "больше 100 %"
        ),
        "at least {practice:percent} of practice and at least {self_study:percent} of self-study are more than 100 %",
    ),
    "HRS303.money": (
        "программа должна стоить не меньше {least:money}, а потратить можно не больше {most:money}",
        "the program must cost at least {least:money}, but at most {most:money} may be spent",
    ),
    "HRS303.help": (
        "ослабьте один из пределов",
        "loosen one of the limits",
    ),
}
