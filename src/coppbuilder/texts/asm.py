"""Texts of assessment (ASM): tasks, criteria, points, forms, who takes part."""

TEXTS: dict[str, tuple[str, str]] = {
    "ASM101": (
        "модуль утверждён, а в его аттестации ({form:term:assessment_form}) нет задания",
        "the module is approved, but its assessment ({form:term:assessment_form}) has no task",
    ),
    "ASM101.help": (
        "впишите task — что должен выполнить слушатель — или верните модулю status: draft",
        "write task, what a learner has to do, or give the module status: draft again",
    ),
    "ASM102": (
        "модуль утверждён, а по чему судят в его аттестации ({form:term:assessment_form}), не сказано",
        "the module is approved, but by what its assessment ({form:term:assessment_form}) is judged is not said",
    ),
    "ASM102.help": (
        "перечислите criteria или верните модулю status: draft",
        "list criteria, or give the module status: draft again",
    ),
    "ASM103": (
        "критерии дают до {points:number} баллов, а проходного балла нет ({form:term:assessment_form})",
        "the criteria give up to {points:number} points, but there is no passing score ({form:term:assessment_form})",
    ),
    "ASM103.help": (
        "укажите min_score: сколько баллов нужно, чтобы сдать",
        "write min_score: how many points are needed to pass",
    ),
    "ASM104": (
        "у критерия «{criterion}» нет баллов, а у других критериев этого задания они есть (без баллов: {count:number})",
        "the criterion “{criterion}” has no points, but others of this assessment have some "
        "(without points: {count:number})",
    ),
    "ASM104.help": (
        "укажите points у каждого критерия или ни у одного",
        "write points for each criterion, or for none",
    ),
    "ASM105": (
        "проходной балл {score:number} больше суммы баллов за все критерии ({points:number}): сдать невозможно",
        "the passing score {score:number} is above all points together ({points:number}): nobody can pass",
    ),
    "ASM105.help": (
        "исправьте min_score или баллы критериев (points)",
        "correct min_score, or the points of the criteria",
    ),
    "ASM106": (
        "«{form:term:assessment_form}» — форма итоговой аттестации, а «{module}» — обычный модуль",
        "“{form:term:assessment_form}” is a form of final assessment, but “{module}” is an ordinary module",
    ),
    "ASM106.help": (
        "выберите форму промежуточной аттестации (зачёт, экзамен, практическое задание) или укажите role: final",
        "choose a form of interim assessment (credit, exam, practical task), or write role: final",
    ),
    "ASM106.final": (
        "«{module}» завершает программу, а форма у него промежуточная: {form:term:assessment_form}",
        "“{module}” ends a program, but its form is interim: {form:term:assessment_form}",
    ),
    "ASM106.final.help": (
        "выберите форму итоговой аттестации: qualification-exam, final-exam, final-credit или final-work-defence",
        "choose a form of final assessment: qualification-exam, final-exam, final-credit or final-work-defence",
    ),
    "ASM107": (
        "задание проверяет {competency}, но ни один критерий её не показывает",
        "the assessment checks {competency}, but no criterion shows it",
    ),
    "ASM107.help": (
        "назовите компетенцию в checks одного из критериев или уберите её из checks задания",
        "name the competency in checks of a criterion, or remove it from checks of the assessment",
    ),
    "ASM107.stranger": (
        "критерий «{criterion}» показывает {competency}, а задание её не проверяет",
        "the criterion “{criterion}” shows {competency}, which the assessment does not check",
    ),
    "ASM107.stranger.help": (
        "добавьте компетенцию в checks задания или уберите её из критерия",
        "add the competency to checks of the assessment, or remove it from the criterion",
    ),
    "ASM201": (
        "в квалификационном экзамене («{final}») не участвует представитель работодателей",
        "no representative of employers takes part in the qualification exam (“{final}”)",
    ),
    "ASM201.help": (
        "добавьте в staff экзамена роль employer-expert и пригласите работодателя",
        "add the role employer-expert to staff of the exam, and invite an employer",
    ),
    "ASM201.no-roles": (
        "в профиле центра не сказано, какими ролями представлены работодатели",
        "the profile of the center does not say which roles stand for employers",
    ),
    "ASM202": (
        "в квалификационном экзамене («{final}») не хватает части: {parts}",
        "the qualification exam (“{final}”) lacks a part: {parts}",
    ),
    "ASM202.help": (
        "добавьте задание для этой части и укажите её в parts",
        "add a task for this part, and name it in parts",
    ),
    "ASM202.none": (
        "не указано, из каких частей состоит квалификационный экзамен («{final}»); нужны {parts}",
        "the parts of the qualification exam (“{final}”) are not given; it needs {parts}",
    ),
    "ASM202.none.help": (
        "укажите у заданий экзамена parts: [theory], [practice] или обе части",
        "give the tasks of the exam parts: [theory], [practice], or both",
    ),
    "ASM203": (
        "итоговая аттестация («{final}») проверяет то, чему программа не учит: {checks}",
        "the final assessment (“{final}”) checks what the program does not train: {checks}",
    ),
    "ASM203.help": (
        "добавьте модуль, который этому учит, или выберите другую итоговую аттестацию",
        "add a module that trains it, or choose another final assessment",
    ),
    "ASM204": (
        "для итоговой аттестации указана промежуточная форма: {form:term:assessment_form}",
        "the final assessment has an interim form: {form:term:assessment_form}",
    ),
    "ASM204.help": (
        "выберите final-exam, final-credit или final-work-defence",
        "choose final-exam, final-credit or final-work-defence",
    ),
    "ASM205": (
        "{count:count:слушатель ещё учится|слушателя ещё учатся|слушателей ещё учатся} в колледже или вузе: документ о "
        "дополнительном образовании выдают вместе с дипломом",
        "{count:count:learner is|learners are} still studying at a college or university: the document of additional "
        "education is issued together with the diploma",
    ),
    "ASM205.help": (
        "предупредите слушателей и заказчика о сроке выдачи документа",
        "tell learners and customer when the document will be issued",
    ),
}
