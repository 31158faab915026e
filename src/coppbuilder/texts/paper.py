"""Words of the papers that go with a program."""

TEXTS: dict[str, tuple[str, str]] = {
    "paper.hole.price": (
        "цена — поле offers организации",
        "price: offers of the organisation",
    ),
    "paper.hole.organisation": ("организация — поле organisation в people.yaml", "organisation: in people.yaml"),
    "paper.hole.approver": ("кто подписывает — поле approver в people.yaml", "who signs: approver in people.yaml"),
    "paper.price.learner": (
        "{price} × {count:count:слушатель|слушателя|слушателей}",
        "{price} × {count:count:learner|learners}",
    ),
    "paper.price.group": ("{price} × {count:count:группа|группы|групп}", "{price} × {count:count:group|groups}"),
    "paper.price.materials": (
        "материалы: {price} × {count:count:слушатель|слушателя|слушателей}",
        "materials: {price} × {count:count:learner|learners}",
    ),
    "paper.party.base": ("Базовая организация", "Base organisation"),
    "paper.term.list": (
        "Список слушателей передаётся не позднее чем за {days:count:рабочий день|рабочих дня|рабочих дней} до начала "
        "части программы.",
        "The list of learners is handed over at least {days:count:working day|working days} before the part begins.",
    ),
    "paper.term.report": (
        "Сведения о посещаемости и успеваемости передаются в течение "
        "{days:count:рабочего дня|рабочих дней|рабочих дней} после запроса.",
        "Attendance and progress are reported within {days:count:working day|working days} of the request.",
    ),
    "paper.term.certificate": (
        "Освоение части программы подтверждается справкой.",
        "A certificate confirms that a part is mastered.",
    ),
    "paper.term.final": ("Итоговая аттестация проводится совместно.", "The final assessment is held jointly."),
    "paper.term.document": ("Документ об обучении выдаёт {name}.", "The document of training is issued by {name}."),
    "paper.term.register": (
        "Сведения в ФИС ФРДО вносит {name}.",
        "The federal register of documents of education is filled by {name}.",
    ),
    "paper.sum": ("Итого", "Total"),
    "paper.stamp": ("М. П.", "Seal"),
    "paper.label.title": ("Программа:", "Program:"),
    "paper.label.type": ("Вид:", "Type:"),
    "paper.label.hours": ("Объём:", "Size:"),
    "paper.label.form": ("Форма обучения:", "Form of study:"),
    "paper.label.weeks": ("Продолжительность:", "Duration:"),
    "paper.label.learner_count": ("Слушателей:", "Learners:"),
    "paper.label.start": ("Начало занятий:", "Begins:"),
    "paper.label.employer": ("Заказчик:", "Requested by:"),
    "paper.label.qualification": ("Квалификация:", "Qualification:"),
    "paper.label.profession": ("Профессия:", "Profession:"),
    "paper.label.practice": ("Практика:", "Practice:"),
    "paper.label.price_each": ("Стоимость на слушателя:", "Price per learner:"),
    "paper.column.price": ("Стоимость", "Price"),
    "paper.column.price-parts": ("Как сложилась", "How it comes about"),
    "paper.column.weeks": ("Недели", "Weeks"),
    "paper.column.seats": ("Мест", "Seats"),
    "paper.column.share": ("Доля часов", "Share of hours"),
    "paper.column.role": ("Участие", "Takes part as"),
    "paper.column.function": ("В комиссии", "In the commission"),
    "paper.annex.head": ("Приложение № ____", "Annex No. ____"),
    "paper.annex.agreement": (
        "к договору о сетевой форме № {{{{ partner.number or '_______' }}}} от {{{{ partner.date or '___________' }}}}",
        "of the network agreement No. {{{{ partner.number or '_______' }}}} of {{{{ partner.date or '___________' }}}}",
    ),
    "paper.annex.title": ("Часть образовательной программы", "Part of an educational program"),
    "paper.annex.parties": (
        "{{{{ base.title }}}} (базовая организация) и {{{{ partner.title }}}} (организация-участник) согласовали:",
        "{{{{ base.title }}}} (base organisation) and {{{{ partner.title }}}} (participant) have agreed:",
    ),
    "paper.annex.task": ("Что ведёт организация-участник", "What the participant teaches"),
    "paper.annex.price": ("Стоимость", "Price"),
    "paper.annex.rooms": ("Помещения и оборудование участника", "Rooms and equipment of the participant"),
    "paper.annex.whole": ("Программа в целом", "The program as a whole"),
    "paper.annex.terms": ("Порядок взаимодействия", "How the parties work together"),
    "paper.annex.signatures": ("Подписи", "Signatures"),
    "paper.order.title": ("ПРИКАЗ", "ORDER"),
    "paper.order.number": ("от ____________________ № ____________", "of ____________________ No. ____________"),
    "paper.order.about": (
        "Об утверждении образовательной программы «{{{{ program.title }}}}»",
        "On the approval of the educational program “{{{{ program.title }}}}”",
    ),
    "paper.order.ground": (
        "В целях организации обучения{{% if program.employer %}} по заказу: {{{{ program.employer }}}}{{% endif %}}",
        "In order to organise training{{% if program.employer %}} requested by {{{{ program.employer }}}}{{% endif %}}",
    ),
    "paper.order.orders": ("ПРИКАЗЫВАЮ:", "I ORDER:"),
    "paper.order.approve": (
        "Утвердить образовательную программу «{{{{ program.title }}}}»{{% if program.type %}} "
        "({{{{ program.type }}}}){{% endif %}} объёмом {{{{ program.hours }}}}, форма обучения — "
        "{{{{ program.form }}}} (прилагается).",
        "To approve the educational program “{{{{ program.title }}}}”{{% if program.type %}} "
        "({{{{ program.type }}}}){{% endif %}}, {{{{ program.hours }}}}, form of study: {{{{ program.form }}}} "
        "(attached).",
    ),
    "paper.order.profession": (
        "Считать целью обучения профессию: {{{{ program.profession.title }}}}{{% if program.profession.rank %}}, "
        "{{{{ program.profession.rank }}}}-й разряд{{% endif %}}.",
        "The training is for the profession: {{{{ program.profession.title }}}}{{% if program.profession.rank %}}, "
        "rank {{{{ program.profession.rank }}}}{{% endif %}}.",
    ),
    "paper.order.qualification": (
        "Присваиваемая квалификация: {{{{ program.qualification }}}}.",
        "Qualification awarded: {{{{ program.qualification }}}}.",
    ),
    "paper.order.start": (
        "Начать занятия {{{{ program.start }}}}.",
        "Training begins on {{{{ program.start }}}}.",
    ),
    "paper.order.network": (
        "Реализовать программу в сетевой форме; организации-участники: {{{{ partners|join(', ') }}}}.",
        "To deliver the program in the network form; participants: {{{{ partners|join(', ') }}}}.",
    ),
    "paper.order.lenders": (
        "Использовать помещения и оборудование организаций: {{{{ lenders|join(', ') }}}}.",
        "To use rooms and equipment of: {{{{ lenders|join(', ') }}}}.",
    ),
    "paper.order.commission": (
        "Утвердить состав аттестационной комиссии{{% if final %}} ({{{{ final }}}}){{% endif %}}:",
        "To appoint the commission{{% if final %}} ({{{{ final }}}}){{% endif %}}:",
    ),
    "paper.order.control": (
        "Контроль за исполнением приказа оставляю за собой.",
        "I keep control of how this order is carried out.",
    ),
    "paper.order.signature": (
        "{{{{ approver.position }}}} _______________ {{{{ approver.name }}}}",
        "{{{{ approver.position }}}} _______________ {{{{ approver.name }}}}",
    ),
    "paper.order.seen": ("С приказом ознакомлены:", "Read by:"),
    "paper.card.profession": (
        "{{{{ program.profession.title }}}}{{% if program.profession.rank %}}, {{{{ program.profession.rank }}}}-й "
        "разряд{{% endif %}}",
        "{{{{ program.profession.title }}}}{{% if program.profession.rank %}}, rank {{{{ program.profession.rank }}}}"
        "{{% endif %}}",
    ),
    "paper.card.learners": ("Для кого", "For whom"),
    "paper.card.entry": ("Что нужно знать и уметь до начала", "What learners bring"),
    "paper.card.results": ("Чему научитесь", "What you will learn"),
    "paper.card.modules": ("Что внутри", "What it consists of"),
    "paper.card.module": (
        "{{{{ each.title }}}} — {{{{ each.hours }}}}",
        "{{{{ each.title }}}}, {{{{ each.hours }}}}",
    ),
    "paper.card.colleges": ("Где проходят занятия", "Where it takes place"),
    "paper.card.college": (
        "{{{{ each.title }}}}{{% if each.addresses %}}: {{{{ each.addresses|join('; ') }}}}{{% endif %}}",
        "{{{{ each.title }}}}{{% if each.addresses %}}: {{{{ each.addresses|join('; ') }}}}{{% endif %}}",
    ),
    "paper.card.resources": ("Электронные ресурсы", "Electronic resources"),
}
