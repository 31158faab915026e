"""Texts of types (TYP): learners, award and form of a program against its type in the law on education."""

TEXTS: dict[str, tuple[str, str]] = {
    "TYP101": (
        "дополнительное профессиональное образование ({type:term:program_type}) открыто тем, кто имеет или получает "
        "среднее профессиональное или высшее образование, а у слушателей — {education:term:education}",
        "additional professional education ({type:term:program_type}) is open to those who have or are obtaining "
        "secondary vocational or higher education, but these learners have {education:term:education}",
    ),
    "TYP101.help": (
        "выберите профессиональное обучение (po-training, po-retraining или po-upgrade) или других слушателей",
        "choose vocational training (po-training, po-retraining or po-upgrade), or other learners",
    ),
    "TYP101.unknown": (
        "не указано образование слушателей (группа {group})",
        "the education of learners is not given (group {group})",
    ),
    "TYP102": (
        "профессиональная подготовка — для тех, у кого ещё нет профессии, а у слушателей она есть: «{profession}»",
        "training for a first profession is for those who have none, but these learners have one: “{profession}”",
    ),
    "TYP102.help": (
        "для новой профессии выберите po-retraining, для той же — po-upgrade",
        "choose po-retraining for a new profession, po-upgrade for the same one",
    ),
    "TYP102.unknown": (
        "не указано, есть ли у слушателей профессия (группа {group})",
        "it is not given whether learners have a profession (group {group})",
    ),
    "TYP103": (
        "переподготовка ведёт к новой профессии, а у слушателей эта уже есть: «{profession}»",
        "retraining leads to a new profession, but learners already have this one: “{profession}”",
    ),
    "TYP103.help": ("для той же профессии выберите po-upgrade", "choose po-upgrade for the same profession"),
    "TYP103.none": (
        "переподготовка — для тех, у кого уже есть профессия, а у слушателей её нет",
        "retraining is for those who have a profession, but these learners have none",
    ),
    "TYP103.none.help": (
        "для первой профессии выберите po-training",
        "choose po-training for a first profession",
    ),
    "TYP103.unknown": (
        "не указано, есть ли у слушателей профессия (группа {group})",
        "it is not given whether learners have a profession (group {group})",
    ),
    "TYP104": (
        "повышение квалификации — по имеющейся профессии, а у слушателей другая, не «{profession}»",
        "an upgrade is within the profession that learners have, but theirs is not “{profession}”",
    ),
    "TYP104.help": (
        "для новой профессии выберите po-retraining или исправьте профессию программы",
        "choose po-retraining for a new profession, or correct the profession of the program",
    ),
    "TYP104.none": (
        "повышение квалификации — по имеющейся профессии, а у слушателей её нет",
        "an upgrade is within the profession that learners have, but these have none",
    ),
    "TYP104.none.help": (
        "для первой профессии выберите po-training",
        "choose po-training for a first profession",
    ),
    "TYP104.unknown": (
        "не указана профессия слушателей или программы (группа {group})",
        "the profession of the learners or of the program is not given (group {group})",
    ),
    "TYP104.other-list": (
        "профессии слушателей и программы взяты из разных редакций перечня, сравнить их нельзя (группа {group})",
        "the professions of learners and program come from different editions of the list and cannot be compared "
        "(group {group})",
    ),
    "TYP105": (
        "слушателям от {age:count:года|лет|лет} предстоит производственная практика («{title}»): "
        "не больше {limit:count:часа|часов|часов} в неделю и только работы, разрешённые несовершеннолетним",
        "learners from {age:count:year|years} of age have practice at work (“{title}”): "
        "not more than {limit:count:hour|hours} a week, and only work allowed to minors",
    ),
    "TYP105.help": (
        "проверьте недельную нагрузку на практике, перечень запрещённых работ, медосмотр и согласие родителей",
        "check the weekly hours of practice, the list of forbidden work, the medical examination and the parents' "
        "consent",
    ),
    "TYP105.unknown": (
        "не указан возраст слушателей (группа {group}), а в программе есть производственная практика",
        "the age of learners is not given (group {group}), and the program has practice at work",
    ),
    "TYP105.no-norm": (
        "в каталоге нет нормы о рабочем времени несовершеннолетних (группа {group})",
        "the catalogue has no norm on the working hours of minors (group {group})",
    ),
    "TYP106": (
        "не указано, кто будет учиться: расчёт идёт на одного слушателя",
        "it is not given who will study: one learner is assumed",
    ),
    "TYP106.help": (
        "добавьте learners: число слушателей, их образование и профессии",
        "add learners: their number, education and professions",
    ),
    "TYP201": (
        "дополнительное профессиональное образование ({type:term:program_type}) не присваивает разряда, сколько бы "
        "часов в нём ни было, а в заказе указан {rank}-й разряд",
        "additional professional education ({type:term:program_type}) awards no rank, whatever its hours, but the "
        "request asks for rank {rank}",
    ),
    "TYP201.help": (
        "разряд присваивают по итогам профессионального обучения: выберите po-training, po-retraining или po-upgrade",
        "a rank is awarded by vocational training: choose po-training, po-retraining or po-upgrade",
    ),
    "TYP201.general": (
        "общеразвивающая программа не присваивает разряда, а в заказе указан {rank}-й разряд",
        "a general program awards no rank, but the request asks for rank {rank}",
    ),
    "TYP202": (
        "профессию «{profession}» присваивают по итогам профессионального обучения, а вид программы — "
        "{type:term:program_type}",
        "the profession “{profession}” is awarded by vocational training, but the type of the program is "
        "{type:term:program_type}",
    ),
    "TYP202.help": (
        "выберите профессиональное обучение или уберите профессию из заказа",
        "choose vocational training, or take the profession out of the request",
    ),
    "TYP203": (
        "профессиональная переподготовка даёт новую квалификацию, а какую — не указано",
        "professional retraining gives a new qualification, but the request does not name it",
    ),
    "TYP203.help": ("добавьте qualification", "add qualification"),
    "TYP203.upgrade": (
        "повышение квалификации не присваивает новой квалификации, а указана «{qualification}»",
        "an upgrade gives no new qualification, but the request names “{qualification}”",
    ),
    "TYP203.upgrade.help": (
        "уберите qualification; если нужна новая квалификация, выберите dpo-pp",
        "remove qualification; choose dpo-pp if a new qualification is wanted",
    ),
    "TYP204": (
        "не указана профессия, к которой ведёт профессиональное обучение",
        "the profession that vocational training leads to is not given",
    ),
    "TYP204.help": (
        "добавьте profession: номер строки перечня и разряд",
        "add profession: the row of the list, and the rank",
    ),
    "TYP205": (
        "профессии «{profession}» нет в перечне, который действует на {day:date}",
        "the profession “{profession}” is not in the list in force on {day:date}",
    ),
    "TYP205.help": (
        "возьмите строку действующей редакции перечня",
        "take the row of the edition of the list in force",
    ),
    "TYP205.absent": (
        "строки {profession} нет в нашей неполной копии перечня",
        "our incomplete copy of the list lacks the row {profession}",
    ),
    "TYP205.no-day": (
        "неизвестно, на какой день искать профессию «{profession}» в перечне: нет даты утверждения",
        "it is unknown on which day to look “{profession}” up in the list: there is no approval date",
    ),
    "TYP206": (
        "{rank}-го разряда у профессии «{profession}» нет: в перечне {ranks}",
        "the profession “{profession}” has no rank {rank}: the list says {ranks}",
    ),
    "TYP206.help": (
        "укажите разряд из перечня или проверьте, та ли это профессия",
        "give a rank of the list, or check whether it is the right profession",
    ),
    "TYP206.unknown": (
        "разряды профессии «{profession}» неизвестны",
        "the ranks of the profession “{profession}” are unknown",
    ),
    "TYP207": (
        "у слушателей уже {held}-й разряд, а программа ведёт к {rank}-му",
        "learners already have rank {held}, and the program leads to rank {rank}",
    ),
    "TYP207.help": (
        "укажите более высокий разряд; если меняется только содержание, разряд можно не указывать",
        "give a higher rank; if only the content is new, the rank can be left out",
    ),
    "TYP207.unknown": (
        "не указан разряд, который уже есть у слушателей (группа {group})",
        "the rank that learners already have is not given (group {group})",
    ),
    "TYP301": (
        "профессиональное обучение завершается квалификационным экзаменом, а здесь — {form:term:assessment_form}",
        "vocational training ends with a qualification exam, but here it is {form:term:assessment_form}",
    ),
    "TYP301.help": (
        "укажите форму qualification-exam: практическая квалификационная работа и проверка теоретических знаний",
        "give the form qualification-exam: a practical qualification work and a check of theoretical knowledge",
    ),
    "TYP301.demo": (
        "итоговая аттестация — {form:term:assessment_form}: проверьте, что он проводится как квалификационный экзамен",
        "the final assessment is a {form:term:assessment_form}: check that it is held as a qualification exam",
    ),
    "TYP302": (
        "квалификационным экзаменом завершается профессиональное обучение, а вид программы — {type:term:program_type}",
        "it is vocational training that ends with a qualification exam, but the type of the program is "
        "{type:term:program_type}",
    ),
    "TYP302.help": (
        "выберите итоговый экзамен, зачёт или защиту итоговой работы",
        "choose a final exam, credit or the defence of a final work",
    ),
    "TYP303.title": (
        "в названии — «{words}», а вид программы — {type:term:program_type}",
        "the title says “{words}”, but the type of the program is {type:term:program_type}",
    ),
    "TYP303.goal": (
        "в цели — «{words}», а вид программы — {type:term:program_type}",
        "the goal says “{words}”, but the type of the program is {type:term:program_type}",
    ),
    "TYP303.help": (
        "исправьте текст или program_type: название, цель и тип читают вместе",
        "correct the text or program_type: title, goal and type are read together",
    ),
    "TYP304": ("не указана дата утверждения", "the date of approval is not given"),
    "TYP304.help": (
        "добавьте approval_date: по этому дню берутся нормы, редакции стандартов и перечень профессий",
        "add approval_date: norms, editions of standards and the list of professions are taken by this day",
    ),
    "TYP305.goal": ("не записана цель программы", "the goal of the program is not written down"),
    "TYP305.goal.help": ("добавьте goal в demand", "add goal to demand"),
    "TYP305.conditions": (
        "не описаны организационно-педагогические условия",
        "the organizational and pedagogical conditions are not described",
    ),
    "TYP305.conditions.help": (
        "добавьте conditions: помещения, оборудование, материалы, кадры",
        "add conditions: rooms, equipment, materials, staff",
    ),
    "TYP305.developers": ("не указаны разработчики", "those who worked the program out are not named"),
    "TYP305.developers.help": (
        "добавьте developers: должности и организации",
        "add developers: positions and organisations",
    ),
    "TYP305.weeks": (
        "нет календарного учебного графика: по неделям не {count:plural:распределён|распределены|распределены} "
        "{count:count:модуль|модуля|модулей} ({modules})",
        "there is no calendar: {count:count:module is|modules are} not spread over weeks ({modules})",
    ),
    "TYP305.weeks.help": ("добавьте weeks к модулям", "add weeks to the modules"),
    "TYP305.content": (
        "в рабочих программах не раскрыто содержание тем: {modules}",
        "working programs do not describe their topics: {modules}",
    ),
    "TYP305.content.help": (
        "добавьте content к темам модулей ({count})",
        "add content to the units of the modules ({count})",
    ),
    "TYP305.assessment": (
        "нет форм аттестации и оценочных материалов: {modules}",
        "there are no forms and means of assessment: {modules}",
    ),
    "TYP305.assessment.help": (
        "добавьте assessment к модулям ({count})",
        "add assessment to the modules ({count})",
    ),
    "TYP305.approval": (
        "программа помечена как утверждённая, но не указано, когда её утвердили",
        "the program is marked as approved, but the day of approval is not given",
    ),
    "TYP305.approval.help": (
        "добавьте approval: дату, орган и документ",
        "add approval: date, body and document",
    ),
}
