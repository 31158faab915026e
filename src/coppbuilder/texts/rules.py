"""Texts of the rule engine."""

TEXTS: dict[str, tuple[str, str]] = {
    "rules.requires": (
        "не проверено: сначала исправьте то, что найдено в этом документе раньше",
        "not checked: first mend what was found in this document earlier",
    ),
    "rules.unread": (
        "не проверено, пока не исправлен файл {file}: прочитать «{id}» не удалось",
        "not checked until the file {file} is mended: “{id}” could not be read",
    ),
    "rules.unknown-modules": (
        "не проверено: в каталоге нет {modules:list}",
        "not checked: the catalogue does not have {modules:list}",
    ),
    "rules.unknown-hours": (
        "не проверено: неизвестны часы модулей {modules:list}",
        "not checked: the hours of {modules:list} are unknown",
    ),
    "rules.unknown-cost": (
        "не проверено: неизвестна цена модулей {modules:list}",
        "not checked: the price of {modules:list} is unknown",
    ),
    # Pages of rules.
    "rules.index": ("Правила", "Rules"),
    "rules.family.DOC": ("DOC: файлы и документы", "DOC: files and documents"),
    "rules.family.REF": ("REF: ссылки", "REF: references"),
    "rules.family.HRS": ("HRS: часы и стоимость", "HRS: hours and money"),
    "rules.family.COV": ("COV: достижение целей", "COV: coverage of targets"),
    "rules.family.PRE": ("PRE: входные требования и порядок", "PRE: prerequisites and order"),
    "rules.family.TYP": ("TYP: вид программы", "TYP: types of programs"),
    "rules.family.NET": ("NET: сетевая форма и совместная работа", "NET: the network form and work together"),
    "rules.family.RES": ("RES: условия и ресурсы", "RES: conditions and resources"),
    "rules.family.ASM": ("ASM: аттестация", "ASM: assessment"),
    "rules.family.RSK": ("RSK: риски", "RSK: risks"),
    "rules.family.DLV": ("DLV: опыт проведения", "DLV: past deliveries"),
    "rules.family.STD": ("STD: стандарты", "STD: standards"),
    "rules.family.SFT": ("SFT: надпрофессиональные компетенции", "SFT: supra-professional skills"),
    "rules.family.CAL": ("CAL: календарный график", "CAL: the calendar"),
    "rules.family.CIT": ("CIT: ссылки на нормативные акты и источники", "CIT: acts and sources that are cited"),
    "rules.family.LCK": (
        "LCK: закреплённые версии и запись о сборке",
        "LCK: pinned versions and the record of assembly",
    ),
    "rules.until-approval": (
        "нужно к утверждению: до него — список дел",
        "due at approval: until then a list of things to do",
    ),
    "rules.norms": ("основание: {norms:list}", "norms: {norms:list}"),
    "rules.since": ("с версии {version}", "since {version}"),
    "rules.mend": ("Как исправить", "How to mend"),
    "rules.column.code": ("Код", "Code"),
    "rules.column.title": ("Что находит", "What it finds"),
    "rules.column.weight": ("Строгость и основание", "Severity and norms"),
    "rules.choose": (
        "Проверить только это: `coppbuilder check --select {family}`; без этого: `--ignore {family}`. "
        "[Все правила](README.md).",
        "Check only these: `coppbuilder check --select {family}`; leave them out: `--ignore {family}`. "
        "[All rules](README.md).",
    ),
    "rules.about.DOC": (
        "Можно ли прочитать файл и те ли в нём поля: кодировка, отступы, кавычки у кодов, обязательные поля, "
        "допустимые "
        "значения. Пока форма не исправлена, остальные правила об этом документе молчат.",
        "Whether a file can be read and has the right fields: encoding, indents, quotes round codes, required fields, "
        "allowed values. Until the shape is mended, other rules are silent about the document.",
    ),
    "rules.about.REF": (
        "Есть ли то, на что ссылается документ: стандарты и их пункты, модули и версии, организации, мастерские, "
        "риски.",
        "Whether what a document refers to is there: standards and their items, modules and versions, providers, "
        "workshops, risks.",
    ),
    "rules.about.HRS": (
        "Академические часы, доли и стоимость: суммы сходятся, пределы заказа и норм соблюдены.",
        "Academic hours, shares and money: sums agree, and the limits of requests and norms are kept.",
    ),
    "rules.about.COV": (
        "Чему учат модули и программа: цели достигнуты на нужном уровне, результаты проверяются аттестацией.",
        "What modules and programs train: targets are met at their level, and results are assessed.",
    ),
    "rules.about.PRE": (
        "Что нужно до модуля: порядок, входные требования к слушателям, возраст, медицинский осмотр.",
        "What is needed before a module: order, entry requirements of learners, age, medical examination.",
    ),
    "rules.about.TYP": (
        "Вид программы и кому она открыта: ДПО, профессиональное обучение, дополнительное образование, итоговая "
        "аттестация и что она присваивает.",
        "The type of a program and whom it is open to: additional professional education, vocational training, general "
        "education, the final assessment and what it awards.",
    ),
    "rules.about.NET": (
        "Сетевая форма: базовая организация, партнёры, договор и его сроки, лицензии, за кем какая часть программы.",
        "The network form: base organisation, partners, the agreement and its dates, licences, who teaches which part.",
    ),
    "rules.about.ASM": (
        "Промежуточная и итоговая аттестация: формы, часы, критерии, кто участвует.",
        "Interim and final assessment: forms, hours, criteria, who takes part.",
    ),
    "rules.about.RES": (
        "Хватает ли оборудования, мест и кадров на модуль и на группу.",
        "Whether equipment, seats and staff are enough for a module and a group.",
    ),
    "rules.about.RSK": (
        "Риски этапов программы: каждый этап рассмотрен, у высоких рисков есть предупреждающая мера, ответственный "
        "и срок.",
        "Risks of the stages of a program: each stage is considered, and high ones have a preventive measure, an owner "
        "and a date.",
    ),
    "rules.about.DLV": (
        "Сведения о проведённых группах: числа сходятся, персональных данных нет.",
        "Records of past deliveries: numbers agree, and nothing is told about persons.",
    ),
    "rules.about.STD": (
        "Стандарты как опубликованы: веса, коды, пропуски, смешанные алфавиты. Почти всё — предупреждения: источник "
        "не исправляют, о нём предупреждают.",
        "Standards as published: weights, codes, gaps, mixed alphabets. Mostly warnings: a source is not "
        "corrected, its "
        "readers are told.",
    ),
    "rules.about.SFT": (
        "Надпрофессиональные компетенции: названы ли они среди целей и чем достигаются.",
        "Supra-professional skills: whether targets name them, and what trains them.",
    ),
    "rules.about.CAL": (
        "Календарный график: недельная нагрузка, каникулы и праздники, несовершеннолетние, занятость мастерских.",
        "The calendar: weekly load, breaks and holidays, minors, workshops that are taken.",
    ),
    "rules.about.CIT": (
        "Нормативные акты и источники: действуют ли они в день утверждения, не заменены ли, чем подтверждены.",
        "Acts and sources: whether they are in force on the day of approval, or replaced, and what confirms them.",
    ),
    "rules.about.LCK": (
        "Закреплённые версии модулей и запись о сборке: не изменилось ли то, на чём программа стоит.",
        "Pinned versions of modules and the record of assembly: whether what a program rests on has changed.",
    ),
}
