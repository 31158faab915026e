"""Texts of resources (RES): equipment, rooms, staff, literature, admission to work, distance learning."""

TEXTS: dict[str, tuple[str, str]] = {
    "RES101": (
        "не указано оборудование для практики: {modules}",
        "no equipment is given for the practice of {modules}",
    ),
    "RES101.help": (
        "перечислите оборудование модуля в resources: из него складывается раздел об условиях программы",
        "list the equipment of the module in resources: the conditions of the program are made of it",
    ),
    "RES102": (
        "не указано, кто ведёт занятия: {modules}",
        "it is not said who teaches {modules}",
    ),
    "RES102.help": (
        "перечислите роли и квалификацию в staff модуля, без имён",
        "list roles and qualification in staff of the module, without names",
    ),
    "RES103": (
        "нет ни литературы, ни электронных ресурсов: {modules}",
        "there is neither literature nor a digital resource for {modules}",
    ),
    "RES103.help": (
        "добавьте в модуль literature или digital_resources",
        "add literature or digital_resources to the module",
    ),
    "RES201": (
        "в мастерской «{room}» модулю «{module}» не хватает оборудования: {type} — нужно {needed:number}, "
        "есть {held:number}",
        "the workshop “{room}” lacks equipment for the module “{module}”: {type}, {needed:number} needed, "
        "{held:number} there",
    ),
    "RES201.help": (
        "выберите другую мастерскую, уменьшите подгруппу (group: practice_max) или исправьте перечень оборудования",
        "choose another workshop, lower the subgroup (group: practice_max), or correct the list of equipment",
    ),
    "RES201.seats": (
        "в мастерской «{room}» {seats:count:место|места|мест}, а в подгруппе модуля «{module}» — {count:number}",
        "the workshop “{room}” has {seats:count:seat|seats}, but a subgroup of the module “{module}” has "
        "{count:number}",
    ),
    "RES201.seats.help": (
        "выберите другую мастерскую или уменьшите подгруппу (group: practice_max)",
        "choose another workshop, or lower the subgroup (group: practice_max)",
    ),
    "RES202": (
        "не указано, в какой мастерской «{provider}» ведёт модуль «{module}»",
        "it is not said in which workshop “{provider}” teaches the module “{module}”",
    ),
    "RES202.help": ("укажите workshop модуля в программе", "write workshop of the module in the program"),
    "RES203": (
        "модулю «{module}» нужно {needed:count:час|часа|часов} в мастерской «{room}», а за {weeks:count:неделю|недели|"
        "недель} она открыта {open:count:час|часа|часов}",
        "the module “{module}” needs {needed:count:hour|hours} in the workshop “{room}”, which is open "
        "{open:count:hour|hours} in {weeks:count:week|weeks}",
    ),
    "RES203.help": (
        "добавьте недели модулю, выберите мастерскую побольше или увеличьте подгруппу",
        "give the module more weeks, choose a larger workshop, or raise the subgroup",
    ),
    "RES204": (
        "модулю «{module}» не хватает работников: {role} — нужно {needed:number}, у организации «{provider}» и её "
        "партнёров {there:number}",
        "the module “{module}” lacks people: {role}, {needed:number} needed, {there:number} at “{provider}” and its "
        "partners",
    ),
    "RES204.help": (
        "договоритесь с партнёром, у которого такие работники есть, или дополните staff организации",
        "agree with a partner that has such people, or complete staff of the organisation",
    ),
    "RES301": (
        "с {date:date} мастерская {room} занята {taken:number} ч в неделю, а открыта {open:number}",
        "from {date:date} on the workshop {room} is booked for {taken:number} h a week, but open for {open:number}",
    ),
    "RES301.help": (
        "проверьте, не записана ли одна занятость дважды, или исправьте weekly_hours",
        "check whether one booking stands twice, or correct weekly_hours",
    ),
    "RES302": (
        "период заканчивается {last:date}, раньше, чем начинается ({first:date})",
        "the period ends on {last:date}, before it begins ({first:date})",
    ),
    "RES302.help": ("поменяйте местами from и to или исправьте год", "swap from and to, or correct the year"),
    "RES303": (
        "«{provider}» предлагает модули ({count:number}), а лицензии на образовательную деятельность нет",
        "“{provider}” offers modules ({count:number}), but has no license to educate",
    ),
    "RES303.help": (
        "впишите license с видами образования (covers) или уберите предложения",
        "write license with its kinds of education (covers), or remove the offers",
    ),
    "RES303.role": (
        "ресурсный партнёр «{provider}» предлагает модули ({count:number}), а занятий он не ведёт",
        "the resource partner “{provider}” offers modules ({count:number}), but it does not teach",
    ),
    "RES303.role.help": (
        "уберите предложения или укажите role: college и лицензию",
        "remove the offers, or write role: college and the license",
    ),
    "RES304": (
        "модуль «{module}» предлагается, но даже для наименьшей группы ({learners:number}) ни одна мастерская не "
        "подходит: {types}",
        "the module “{module}” is offered, but no workshop suits even the smallest group ({learners:number}): {types}",
    ),
    "RES304.help": (
        "опишите мастерскую с нужным оборудованием и местами или уберите предложение",
        "describe a workshop with the equipment and seats, or remove the offer",
    ),
    "RES305": (
        "такого оборудования нет ни у одной организации каталога: {type}; модуль никто не сможет вести",
        "no organisation of the catalogue has this equipment: {type}; nobody could teach the module",
    ),
    "RES305.help": (
        "проверьте ключ по словарю или добавьте оборудование в мастерскую того, у кого оно есть",
        "check the key in the vocabulary, or add the equipment to the workshop of those who have it",
    ),
    "RES401": (
        "профессиональный стандарт ({item}) требует: «{condition}», а в условиях программы этого нет",
        "the occupational standard ({item}) asks for “{condition}”, which the conditions of the program lack",
    ),
    "RES401.help": (
        "перенесите условие в conditions программы и сообщите о нём при наборе",
        "take the condition over into conditions of the program, and tell applicants",
    ),
    "RES402.technologies": (
        "в программе {hours:count:дистанционный час|дистанционных часа|дистанционных часов}, а технологии не названы",
        "the program has {hours:count:hour|hours} at a distance, but does not name the technologies",
    ),
    "RES402.technologies.help": (
        "укажите distance: technologies — платформу и способ занятий",
        "write distance: technologies, the platform and the way of teaching",
    ),
    "RES402.place": (
        "в программе {hours:count:дистанционный час|дистанционных часа|дистанционных часов}, а место обучения "
        "не указано",
        "the program has {hours:count:hour|hours} at a distance, but does not name the place of training",
    ),
    "RES402.place.help": (
        "укажите distance: place — место нахождения организации",
        "write distance: place, where the organisation is",
    ),
    "RES402.identification": (
        "в программе {hours:count:дистанционный час|дистанционных часа|дистанционных часов}, а как устанавливают "
        "личность слушателя, не сказано",
        "the program has {hours:count:hour|hours} at a distance, but does not say how learners are identified",
    ),
    "RES402.identification.help": (
        "укажите distance: identification — например, личный кабинет и видеосвязь",
        "write distance: identification, for example an account and video",
    ),
}
