"""Words of programs as Word documents, under `docx.*`; what stands in double braces are names of a template."""

TEXTS: dict[str, tuple[str, str]] = {
    # Title page.
    "docx.draft": ("ПРОЕКТ", "DRAFT"),
    "docx.approved": ("УТВЕРЖДАЮ", "APPROVED"),
    "docx.signature-blank": ("______________________________", "______________________________"),
    "docx.signature": (
        "______________ {{% if approver.name %}}{{{{ approver.name }}}}{{% else %}}/_______________/{{% endif %}}",
        "______________ {{% if approver.name %}}{{{{ approver.name }}}}{{% else %}}/_______________/{{% endif %}}",
    ),
    "docx.approved-on": ("{{{{ approval.date }}}}", "{{{{ approval.date }}}}"),
    "docx.approved-blank": ("«____» ______________ {{{{ year }}}} г.", "“____” ______________ {{{{ year }}}}"),
    "docx.family.dpo-pk": ("ДОПОЛНИТЕЛЬНАЯ ПРОФЕССИОНАЛЬНАЯ ПРОГРАММА", "FURTHER PROFESSIONAL PROGRAM"),
    "docx.family.dpo-pp": ("ДОПОЛНИТЕЛЬНАЯ ПРОФЕССИОНАЛЬНАЯ ПРОГРАММА", "FURTHER PROFESSIONAL PROGRAM"),
    "docx.family.po": ("ОСНОВНАЯ ПРОГРАММА ПРОФЕССИОНАЛЬНОГО ОБУЧЕНИЯ", "VOCATIONAL TRAINING PROGRAM"),
    "docx.family.general": (
        "ДОПОЛНИТЕЛЬНАЯ ОБЩЕОБРАЗОВАТЕЛЬНАЯ ПРОГРАММА",
        "FURTHER GENERAL EDUCATION PROGRAM",
    ),
    "docx.family.other": ("ПРОГРАММА ОБУЧЕНИЯ", "TRAINING PROGRAM"),
    "docx.type.dpo-pk": ("программа повышения квалификации", "professional upgrade"),
    "docx.type.dpo-pp": ("программа профессиональной переподготовки", "professional retraining"),
    "docx.type.po-training": (
        "программа профессиональной подготовки по профессиям рабочих, должностям служащих",
        "training for a worker's profession or employee's position",
    ),
    "docx.type.po-retraining": (
        "программа переподготовки рабочих, служащих",
        "retraining of workers and employees",
    ),
    "docx.type.po-upgrade": (
        "программа повышения квалификации рабочих, служащих",
        "upgrade of workers' and employees' qualification",
    ),
    "docx.type.general": ("общеразвивающая программа", "general developmental program"),
    "docx.type.other": ("", ""),
    "docx.title-profession": (
        "по {{{{ profession.kind }}}} «{{{{ profession.title }}}}»{{% if profession.code %}} (код "
        "{{{{ profession.code }}}}){{% endif %}}{{% if profession.rank %}}, {{{{ profession.rank }}}}-й разряд"
        "{{% endif %}}",
        "{{{{ profession.kind }}}}: {{{{ profession.title }}}}{{% if profession.code %}}, code "
        "{{{{ profession.code }}}}{{% endif %}}"
        "{{% if profession.rank %}}, rank {{{{ profession.rank }}}}{{% endif %}}",
    ),
    "docx.title-qualification": (
        "квалификация: {{{{ qualification }}}}",
        "qualification: {{{{ qualification }}}}",
    ),
    "docx.title-hours": ("Объём: {{{{ total_hours }}}}", "Volume: {{{{ total_hours }}}}"),
    "docx.title-form": ("Форма обучения: {{{{ study_form }}}}", "Form of study: {{{{ study_form }}}}"),
    "docx.contents": ("Содержание", "Contents"),
    # Headings.
    "docx.heading.goal": ("Цель реализации программы", "Goal of the program"),
    "docx.heading.results": ("Планируемые результаты обучения", "Planned results"),
    "docx.heading.qualification.dpo-pk": (
        "Характеристика квалификации и основания программы",
        "Qualification and basis of the program",
    ),
    "docx.heading.qualification.dpo-pp": (
        "Характеристика новой квалификации и основания программы",
        "New qualification and basis of the program",
    ),
    "docx.heading.qualification.po": (
        "Характеристика профессии и основания программы",
        "Profession and basis of the program",
    ),
    "docx.heading.qualification.general": ("Основания программы", "Basis of the program"),
    "docx.heading.qualification.other": ("Основания программы", "Basis of the program"),
    "docx.heading.competencies.dpo-pk": (
        "Компетенции, которые совершенствуются или осваиваются",
        "Competencies that are improved or acquired",
    ),
    "docx.heading.competencies.dpo-pp": (
        "Компетенции, необходимые для новой квалификации",
        "Competencies of the new qualification",
    ),
    "docx.heading.competencies.po": ("Перечень компетенций", "Competencies"),
    "docx.heading.competencies.general": ("Перечень компетенций", "Competencies"),
    "docx.heading.competencies.other": ("Перечень компетенций", "Competencies"),
    "docx.heading.learned": ("Знания, умения и практический опыт", "Knowledge, skills and practical experience"),
    "docx.heading.content": ("Содержание программы", "Content of the program"),
    "docx.heading.curriculum": ("Учебный план", "Curriculum"),
    "docx.heading.topics": ("Учебно-тематический план", "Topics"),
    "docx.heading.modules": ("Рабочие программы модулей", "Working programs of modules"),
    "docx.heading.calendar": ("Календарный учебный график", "Calendar"),
    "docx.heading.conditions": ("Организационно-педагогические условия", "Organisational and pedagogical conditions"),
    "docx.heading.equipment": ("Материально-техническое обеспечение", "Rooms and equipment"),
    "docx.heading.literature": (
        "Учебно-методическое и информационное обеспечение",
        "Literature and electronic resources",
    ),
    "docx.heading.staff": ("Кадровые условия", "Staff"),
    "docx.heading.network": ("Организации, участвующие в реализации программы", "Organisations that take part"),
    "docx.heading.distance": (
        "Применение дистанционных образовательных технологий",
        "Use of distance technologies",
    ),
    "docx.heading.assessment": (
        "Формы аттестации и оценочные материалы",
        "Forms and means of assessment",
    ),
    "docx.heading.interim": ("Промежуточная аттестация", "Interim assessment"),
    "docx.heading.final": ("Итоговая аттестация", "Final assessment"),
    "docx.heading.risks": ("Риски реализации программы и меры", "Risks and measures"),
    "docx.heading.developers": ("Составители программы", "Developers of the program"),
    # Goal and results.
    "docx.employer": ("Заказчик программы: {{{{ employer }}}}.", "The program was ordered by {{{{ employer }}}}."),
    "docx.funding": ("Источник финансирования: {{{{ funding }}}}.", "Source of funding: {{{{ funding }}}}."),
    "docx.profession": (
        "Профессия: {{{{ profession.title }}}}{{% if profession.code %}}, код {{{{ profession.code }}}}{{% endif %}}."
        "{{% if profession.rank %}} Присваиваемый разряд: {{{{ profession.rank }}}}.{{% endif %}}",
        "Profession: {{{{ profession.title }}}}{{% if profession.code %}}, code {{{{ profession.code }}}}{{% endif %}}."
        "{{% if profession.rank %}} Rank awarded: {{{{ profession.rank }}}}.{{% endif %}}",
    ),
    "docx.qualification.dpo-pk": (
        "Квалификация, в рамках которой проводится обучение: {{{{ qualification }}}}.",
        "Qualification within which people are trained: {{{{ qualification }}}}.",
    ),
    "docx.qualification.dpo-pp": (
        "Присваиваемая квалификация: {{{{ qualification }}}}.",
        "Qualification awarded: {{{{ qualification }}}}.",
    ),
    "docx.qualification.po": ("Квалификация: {{{{ qualification }}}}.", "Qualification: {{{{ qualification }}}}."),
    "docx.qualification.general": (
        "Квалификация: {{{{ qualification }}}}.",
        "Qualification: {{{{ qualification }}}}.",
    ),
    "docx.qualification.other": ("Квалификация: {{{{ qualification }}}}.", "Qualification: {{{{ qualification }}}}."),
    "docx.standards": (
        "Программа разработана с учётом следующих стандартов и перечней требований:",
        "The program rests on these standards and lists of requirements:",
    ),
    "docx.standard": (
        "{{% if each.family %}}{{{{ each.family }}}} {{% endif %}}«{{{{ each.title }}}}»"
        "{{% if each.details %}} ({{{{ each.details }}}}){{% endif %}}",
        "{{% if each.family %}}{{{{ each.family }}}} {{% endif %}}“{{{{ each.title }}}}”"
        "{{% if each.details %}} ({{{{ each.details }}}}){{% endif %}}",
    ),
    "docx.standard.code": ("код {code}", "code {code}"),
    "docx.standard.edition": ("редакция {edition}", "edition {edition}"),
    "docx.standard.order": ("приказ от {date} №\u00a0{number}", "order {number} of {date}"),
    "docx.admission": ("Особые условия допуска к работе", "Special conditions for admission to work"),
    "docx.medical": (
        "До начала практических занятий слушатели проходят медицинский осмотр.",
        "Learners pass a medical examination before practical classes.",
    ),
    "docx.age": (
        "К обучению допускаются лица не моложе {{{{ age_min }}}}.",
        "Learners must be at least {{{{ age_min }}}} old.",
    ),
    "docx.age-years": ("{age:count:года|лет|лет}", "{age:count:year|years}"),
    "docx.competencies-note": (
        "Знания (З), умения (У) и практический опыт (О) указаны номерами, под которыми они перечислены ниже.",
        "Knowledge (K), skills (S) and experience (E) are given by the numbers under which they are listed below.",
    ),
    "docx.letter.knowledge": ("З", "K"),
    "docx.letter.skills": ("У", "S"),
    "docx.letter.experience": ("О", "E"),
    "docx.learned": ("В результате обучения слушатель должен:", "Having finished the program, learners:"),
    "docx.knowledge": ("знать", "know"),
    "docx.skills": ("уметь", "can"),
    "docx.experience": ("иметь практический опыт", "have practical experience"),
    "docx.result": ("{{{{ each.number }}}}. {{{{ each.text }}}}", "{{{{ each.number }}}}. {{{{ each.text }}}}"),
    # Content.
    "docx.learners": ("Категория слушателей:", "Learners:"),
    "docx.group.count": (
        "{count:count:слушатель|слушателя|слушателей}",
        "{count:count:learner|learners}",
    ),
    "docx.group.profession": ("профессия «{title}»", "profession “{title}”"),
    "docx.group.rank": ("профессия «{title}», {rank}-й разряд", "profession “{title}”, rank {rank}"),
    "docx.kind.worker": ("профессии", "profession"),
    "docx.kind.employee": ("должности", "position"),
    "docx.section-code": ("раздел {code}", "section {code}"),
    "docx.group.from": ("возраст от {age:count:года|лет|лет}", "at least {age:count:year|years} old"),
    "docx.group.to": ("возраст до {age:count:года|лет|лет}", "at most {age:count:year|years} old"),
    "docx.entry": ("Что слушатели умеют при поступлении:", "What learners bring:"),
    "docx.entry-module": ("освоенный модуль «{title}»", "the finished module “{title}”"),
    "docx.volume": ("Трудоёмкость:", "Volume:"),
    "docx.duration": ("Срок обучения:", "Duration:"),
    "docx.form": ("Форма обучения:", "Form of study:"),
    "docx.academic-hours": (
        "{hours:count:академический час|академических часа|академических часов}",
        "{hours:count:academic hour|academic hours}",
    ),
    "docx.weeks": ("{count:count:неделя|недели|недель}", "{count:count:week|weeks}"),
    "docx.hour-note": (
        "Один академический час — 45 минут. Итоговая аттестация входит в объём программы.",
        "An academic hour is 45 minutes. The final assessment is part of the volume.",
    ),
    "docx.of-training": ("В том числе практическая подготовка", "Of which practical training"),
    "docx.of-distance": ("В том числе дистанционно", "Of which at a distance"),
    "docx.sum": ("Итого", "Total"),
    "docx.recognized": (
        "Зачтено как освоенное ранее (в объём не входит)",
        "Recognized as mastered before (outside the volume)",
    ),
    "docx.components": ("Вне объёма программы", "Outside the volume"),
    "docx.component": (
        "{{{{ each.title }}}}{{% if each.hours %}} — {{{{ each.hours }}}} ак. ч{{% endif %}}"
        "{{% if each.note %}}; {{{{ each.note }}}}{{% endif %}}",
        "{{{{ each.title }}}}{{% if each.hours %}} — {{{{ each.hours }}}} academic hours{{% endif %}}"
        "{{% if each.note %}}; {{{{ each.note }}}}{{% endif %}}",
    ),
    "docx.module-title": (
        "Модуль {{{{ module.number }}}}. {{{{ module.title }}}}",
        "Module {{{{ module.number }}}}. {{{{ module.title }}}}",
    ),
    "docx.module-hours": (
        "{{{{ module.hours }}}}{{% if module.by_kind %}} ({{{{ module.by_kind }}}}){{% endif %}}.",
        "{{{{ module.hours }}}}{{% if module.by_kind %}} ({{{{ module.by_kind }}}}){{% endif %}}.",
    ),
    "docx.taught-by": ("Место проведения:", "Taught by:"),
    "docx.requires": ("Изучается после модулей:", "Comes after:"),
    "docx.requires-list": (
        "{{% for each in module.requires %}}«{{{{ each }}}}»{{% if not loop.last %}}, {{% endif %}}{{% endfor %}}.",
        "{{% for each in module.requires %}}“{{{{ each }}}}”{{% if not loop.last %}}, {{% endif %}}{{% endfor %}}.",
    ),
    "docx.module-competencies": ("Осваиваемые компетенции", "Competencies"),
    "docx.module-units": ("Темы и их содержание", "Topics and their content"),
    # Tables.
    "docx.column.number": ("№", "No."),
    "docx.column.code": ("Код", "Code"),
    "docx.column.competency": ("Компетенция, стандарт", "Competency, standard"),
    "docx.column.knowledge": ("Знания", "Know-ledge"),
    "docx.column.skills": ("Умения", "Skills"),
    "docx.column.experience": ("Опыт", "Expe-rience"),
    "docx.column.modules": ("Модули №", "Modules No."),
    "docx.column.section": ("Раздел, модуль", "Section, module"),
    "docx.column.topic": ("Модуль, тема", "Module, topic"),
    "docx.column.total": ("Всего, ак. часов", "Total, academic hours"),
    "docx.column.forms": ("Форма аттестации", "Form of assessment"),
    "docx.column.provider": ("Где преподаётся", "Taught by"),
    "docx.column.unit": ("Тема, виды занятий (ак. часов)", "Topic, kinds of classes (academic hours)"),
    "docx.column.content": ("Содержание", "Content"),
    "docx.column.hours": ("Ак. часов", "Hours"),
    "docx.column.module": ("Модуль", "Module"),
    "docx.column.room": ("Помещение, адрес", "Room, address"),
    "docx.column.equipment": ("Оборудование", "Equipment"),
    "docx.column.role": ("Должность, роль", "Role"),
    "docx.column.qualification": ("Квалификация", "Qualification"),
    "docx.column.count": ("Человек", "People"),
    "docx.column.name": ("Фамилия, имя, отчество", "Name"),
    "docx.column.position": ("Должность", "Position"),
    "docx.column.organisation": ("Организация", "Organisation"),
    "docx.column.mode": ("Форма участия", "Mode"),
    "docx.column.criterion": ("Критерий оценки", "Criterion"),
    "docx.column.points": ("Баллы", "Points"),
    "docx.column.risk": ("Риск, этап, оценка", "Risk, stage, score"),
    "docx.column.chain": ("Причина, событие, последствие", "Cause, event, consequence"),
    "docx.column.measures": ("Меры", "Measures"),
    "docx.column.owner": ("Ответственный, срок", "Owner, due date"),
    # Calendar.
    "docx.calendar.preliminary": (
        "График предварительный: модули идут один за другим, даты уточняются при утверждении расписания.",
        "The calendar is preliminary: modules follow one another, dates are settled with the timetable.",
    ),
    "docx.calendar.written": (
        "Указаны академические часы по неделям обучения.",
        "Academic hours are given by week of training.",
    ),
    "docx.calendar.overfull": (
        "Часы не умещаются в указанные недели: мешают праздничные дни, недельная нагрузка или занятость мастерских.",
        "The hours do not fit into these weeks: holidays, the weekly load or workshops stand in the way.",
    ),
    "docx.calendar.left": (
        "Не размещено по неделям: «{module}», {hours:count:академический час|академических часа|академических часов}.",
        "Without a week: “{module}”, {hours:count:academic hour|academic hours}.",
    ),
    "docx.load": ("Нагрузка в неделю", "Load a week"),
    # Conditions.
    "docx.units": ("{title}\u00a0— {count}\u00a0шт.", "{title}: {count}"),
    "docx.per-learner": ("{title}\u00a0— {count}\u00a0шт. на слушателя", "{title}: {count} per learner"),
    "docx.per-group": ("{title}\u00a0— {count}\u00a0шт. на группу", "{title}: {count} per group"),
    "docx.room.unnamed": ("Помещение по выбору организации", "A room that the organisation chooses"),
    "docx.literature": ("Литература и нормативные документы", "Literature and regulations"),
    "docx.digital": ("Электронные ресурсы", "Electronic resources"),
    "docx.teachers": ("Преподаватели", "Teachers"),
    "docx.terms": (
        "Условия взаимодействия: {{{{ row.provider }}}}",
        "Terms of the agreement: {{{{ row.provider }}}}",
    ),
    "docx.terms.student_list_days": (
        "Список слушателей передаётся не позднее чем за {days:count:рабочий день|рабочих дня|рабочих дней} до начала "
        "занятий.",
        "The list of learners is handed over at least {days:count:working day|working days} before classes.",
    ),
    "docx.terms.report_days": (
        "Сведения о посещаемости и успеваемости передаются в течение {days:count:рабочего дня|рабочих дней|рабочих "
        "дней} после запроса.",
        "Attendance and progress are reported within {days:count:working day|working days} of a question.",
    ),
    "docx.terms.part_certificate": (
        "После промежуточной аттестации выдаётся справка об освоении части программы.",
        "After the interim assessment learners get a certificate of their part.",
    ),
    "docx.terms.joint_final": (
        "Итоговая аттестация проводится совместно.",
        "The final assessment is held together.",
    ),
    "docx.terms.document_by": (
        "Документ об обучении выдаёт организация: {who}.",
        "The certificate is issued by {who}.",
    ),
    "docx.terms.register_by": (
        "Сведения о документе вносит в реестр организация: {who}.",
        "The certificate is entered into the register by {who}.",
    ),
    "docx.organisation": (
        "{{{{ row.provider }}}}{{% if row.agreement %}} (договор {{{{ row.agreement }}}}){{% endif %}}",
        "{{{{ row.provider }}}}{{% if row.agreement %}} (agreement {{{{ row.agreement }}}}){{% endif %}}",
    ),
    "docx.network": ("Базовая организация: {{{{ network.base }}}}.", "Base organisation: {{{{ network.base }}}}."),
    "docx.agreement": ("от {date:date} №\u00a0{number}", "No. {number} of {date:date}"),
    "docx.distance.hours": ("Объём:", "Volume:"),
    "docx.distance.technologies": ("Технологии:", "Technologies:"),
    "docx.distance.place": ("Место обучения:", "Place of training:"),
    "docx.distance.identification": ("Идентификация слушателей:", "How learners are identified:"),
    # Assessment.
    "docx.assessment-title": (
        "Модуль {{{{ each.number }}}}. {{{{ each.module }}}}",
        "Module {{{{ each.number }}}}. {{{{ each.module }}}}",
    ),
    "docx.assessment-form": ("Форма аттестации:", "Form of assessment:"),
    "docx.task": ("Задание.", "Task."),
    "docx.task-text": ("{{{{ each.task }}}}", "{{{{ each.task }}}}"),
    "docx.parts": ("Части экзамена:", "Parts of the exam:"),
    "docx.parts-text": ("{{{{ each.parts }}}}.", "{{{{ each.parts }}}}."),
    "docx.points-sum": ("Всего баллов", "All points"),
    "docx.min-score": ("Минимальный балл:", "Minimal score:"),
    "docx.min-score-text": ("{{{{ each.min_score }}}}.", "{{{{ each.min_score }}}}."),
    # Risks.
    "docx.risks-note": (
        "Оценка — произведение вероятности и последствий, каждая от 1 до 5.",
        "The score is probability times impact, each from 1 to 5.",
    ),
    "docx.risk-chain": (
        "Причина: {{{{ row.cause }}}}\nСобытие: {{{{ row.event }}}}\nПоследствие: {{{{ row.consequence }}}}",
        "Cause: {{{{ row.cause }}}}\nEvent: {{{{ row.event }}}}\nConsequence: {{{{ row.consequence }}}}",
    ),
    "docx.risk": (
        "*{{{{ row.title }}}}\n{{{{ row.stage }}}}\n{{{{ row.probability }}}} × {{{{ row.impact }}}} = "
        "{{{{ row.score }}}}, {{{{ row.zone }}}}{{% if row.residual %}}; после мер — {{{{ row.residual }}}}"
        "{{% endif %}}",
        "*{{{{ row.title }}}}\n{{{{ row.stage }}}}\n{{{{ row.probability }}}} × {{{{ row.impact }}}} = "
        "{{{{ row.score }}}}, {{{{ row.zone }}}}{{% if row.residual %}}; after measures {{{{ row.residual }}}}"
        "{{% endif %}}",
    ),
    "docx.risk-owner": (
        "{{{{ row.owner }}}}{{% if row.due %}}, до {{{{ row.due }}}}{{% endif %}}"
        "{{% if row.done %}} (выполнено){{% endif %}}",
        "{{{{ row.owner }}}}{{% if row.due %}}, by {{{{ row.due }}}}{{% endif %}}"
        "{{% if row.done %}} (done){{% endif %}}",
    ),
    "docx.zone.critical": ("критический", "critical"),
    "docx.zone.high": ("высокий", "high"),
    "docx.zone.medium": ("средний", "medium"),
    "docx.zone.low": ("низкий", "low"),
    # Holes of a draft.
    "docx.hole.goal": ("цель программы — поле goal в demand", "goal of the program: goal in demand"),
    "docx.hole.conditions": ("условия — поле conditions программы", "conditions: conditions of the program"),
    "docx.hole.developers": ("составители — поле developers программы", "developers: developers of the program"),
    "docx.hole.provider": ("кто преподаёт — поле provider модуля программы", "who teaches: provider in the program"),
    "docx.hole.content": ("содержание темы — поле content в units модуля", "content of the topic: content in units"),
    "docx.hole.address": ("адрес — поле address в workshops колледжа", "address: address in workshops of the college"),
    "docx.hole.equipment": ("оборудование — поле resources модуля", "equipment: resources of the module"),
    "docx.hole.staff": ("кто преподаёт — поле staff модулей", "staff: staff of the modules"),
    "docx.hole.distance.technologies": (
        "технологии — поле technologies в distance программы",
        "technologies: technologies in distance of the program",
    ),
    "docx.hole.distance.place": (
        "место обучения — поле place в distance программы",
        "place of training: place in distance of the program",
    ),
    "docx.hole.distance.identification": (
        "как узнают слушателей — поле identification в distance программы",
        "how learners are identified: identification in distance of the program",
    ),
    "docx.hole.assessment": ("форма аттестации — поле assessment модуля", "assessment: assessment of the module"),
    "docx.hole.criteria": ("критерии — поле criteria в assessment модуля", "criteria: criteria in assessment"),
    "docx.hole.min_score": (
        "минимальный балл — поле min_score в assessment модуля",
        "minimal score: min_score in assessment of the module",
    ),
    "docx.hole.literature": ("литература — поле literature модулей", "literature: literature of the modules"),
}
