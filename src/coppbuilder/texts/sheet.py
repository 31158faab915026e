"""Names of the sheets of workbooks, under `sheet.<name>`, and what each is for (`.about`)."""

TEXTS: dict[str, tuple[str, str]] = {
    "sheet.about": ("Пояснения", "About"),
    "sheet.competencies": ("Компетенции библиотеки", "Library competencies"),
    "sheet.lists": ("Списки", "Lists"),
    "sheet.modules": ("Модули", "Modules"),
    "sheet.modules.about": (
        "Строка на каждый модуль. Часы пишите здесь, только если темы не расписаны.",
        "A row for each module. Write hours here only if there are no topics.",
    ),
    "sheet.units": ("Темы", "Topics"),
    "sheet.units.about": (
        "Строка на каждую тему модуля, в порядке изучения; промежуточная аттестация — тоже тема. "
        "Код темы можно не писать: он появится сам.",
        "A row for each topic of a module, in the order of teaching; the interim assessment is a topic, too. The code "
        "of a topic may be left out: it is made.",
    ),
    "sheet.outcomes": ("Компетенции", "Competencies"),
    "sheet.outcomes.about": (
        "Какие компетенции формирует модуль. Код можно найти на листе «Компетенции библиотеки» и выбрать из списка.",
        "What the module trains. Codes are on the sheet “Library competencies” and in the list of the cell.",
    ),
    "sheet.results": ("Знать и уметь", "Results"),
    "sheet.results.about": (
        "Знания, умения и практический опыт, которые даёт модуль.",
        "Knowledge, skills and experience that the module gives.",
    ),
    "sheet.requires": ("Что нужно заранее", "Requirements"),
    "sheet.requires.about": (
        "Компетенция или модуль, без которых модуль начинать нельзя.",
        "A competency or a module without which this one must not begin.",
    ),
    "sheet.resources": ("Оборудование модуля", "Equipment of modules"),
    "sheet.resources.about": (
        "Что нужно для занятий: вид оборудования, сколько и на кого.",
        "What the classes need: kind of equipment, how much, for whom.",
    ),
    "sheet.staff": ("Кадры", "Staff"),
    "sheet.staff.about": ("Роли и число людей; имён не пишите.", "Roles and numbers of people; no names."),
    "sheet.assessment": ("Оценивание", "Assessment"),
    "sheet.assessment.about": (
        "Аттестация начинается в строке, где указана её форма; в следующих строках пишите остальные критерии.",
        "An assessment begins in the row with its form; write its other criteria in the next rows.",
    ),
    "sheet.sources": ("Источники", "Sources"),
    "sheet.sources.about": ("Литература и электронные ресурсы.", "Literature and digital resources."),
    "sheet.provider": ("Организация", "Provider"),
    "sheet.provider.about": (
        "Колледж, партнёр или сам центр: кто это и на что лицензия.",
        "A college, a partner or the center itself: who it is and what its license covers.",
    ),
    "sheet.workshops": ("Мастерские", "Workshops"),
    "sheet.workshops.about": ("Мастерские, кабинеты и лаборатории.", "Workshops, classrooms and laboratories."),
    "sheet.equipment": ("Оборудование", "Equipment"),
    "sheet.equipment.about": ("Что стоит в мастерских.", "What stands in the workshops."),
    "sheet.closed": ("Когда закрыто", "Closed"),
    "sheet.closed.about": ("Дни, когда мастерская закрыта.", "Days on which a workshop is closed."),
    "sheet.bookings": ("Занято", "Bookings"),
    "sheet.bookings.about": (
        "Время мастерских, которое уже занято другими.",
        "Time of workshops that others have taken already.",
    ),
    "sheet.offers": ("Предложения", "Offers"),
    "sheet.offers.about": (
        "Какие модули организация ведёт и за сколько: цена за слушателя или за группу.",
        "What modules the provider teaches and for how much: a price per learner or per group.",
    ),
    "sheet.request": ("Заказ", "Request"),
    "sheet.request.about": (
        "Что нужно: вид программы, профессия, сроки, деньги.",
        "What is wanted: type of program, profession, dates, money.",
    ),
    "sheet.groups": ("Группы слушателей", "Groups of learners"),
    "sheet.groups.about": (
        "Строка на каждую группу похожих слушателей: сколько их и что у них уже есть.",
        "A row for each group of learners who are alike: how many, and what they have already.",
    ),
    "sheet.targets": ("Цели", "Targets"),
    "sheet.targets.about": (
        "Строка на каждую цель: компетенция и уровень; несколько компетенций и сколько из них хватит; "
        "или доля стандарта.",
        "A row for each target: a competency and its level; several competencies and how many are enough; or a share "
        "of a standard.",
    ),
    "sheet.limits": ("Ограничения", "Limits"),
    "sheet.limits.about": (
        "Строки готовы: заполните границы там, где они есть.",
        "The rows are there: fill in the bounds where there are any.",
    ),
    "sheet.entry": ("Что уже есть", "Entry"),
    "sheet.entry.about": (
        "Компетенции и модули, которые уже освоили все слушатели.",
        "Competencies and modules that all learners have mastered already.",
    ),
    "sheet.wishes": ("Пожелания", "Wishes"),
    "sheet.wishes.about": (
        "Модули, которые в программе обязательны или недопустимы.",
        "Modules that the program must have or must not have.",
    ),
    "sheet.program": ("Программа", "Program"),
    "sheet.program.about": (
        "Паспорт программы; заказ, на который она отвечает, — на листе «Заказ» и следующих.",
        "What the program is; the request that it answers is on the sheet “Request” and the next ones.",
    ),
    "sheet.placements": ("Состав", "Composition"),
    "sheet.placements.about": (
        "Модули в порядке обучения, последним — итоговая аттестация. Часы можно не писать: их знает модуль.",
        "Modules in the order of teaching, the final assessment last. Hours may be left out: the module knows them.",
    ),
    "sheet.components": ("Другие части", "Other parts"),
    "sheet.components.about": (
        "Части программы, которые не модули, например воспитательная работа; в объём не входят.",
        "Parts that are no modules, such as educational work; they are outside the total.",
    ),
    "sheet.parts": ("Сеть", "Network"),
    "sheet.parts.about": ("Кто участвует в сетевой форме и чем.", "Who takes part in the network, and how."),
    "sheet.agreements": ("Договоры", "Agreements"),
    "sheet.agreements.about": ("Договоры о сетевой форме.", "Agreements on the network form."),
    "sheet.risks": ("Риски", "Risks"),
    "sheet.risks.about": ("Риски программы: кто отвечает и к какому сроку.", "Risks: who acts, and by when."),
    "sheet.lines": ("Прочее", "Other"),
    "sheet.lines.about": (
        "Условия реализации, разработчики (должности, не имена), стандарты.",
        "Conditions, developers (positions, not names), standards.",
    ),
    "sheet.learners": ("Слушатели", "Learners"),
    "sheet.learners.about": (
        "Строка на каждого слушателя под условным кодом. Имён и других личных сведений здесь быть не должно.",
        "A row for each learner under a pseudonym. No names or other data of persons belong here.",
    ),
}
