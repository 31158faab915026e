"""Texts of the rules on prerequisites, order, final assessment and what goes together (PRE)."""

TEXTS: dict[str, tuple[str, str]] = {
    "PRE101": (
        "модуль «{module}» требует на входе {competency} на уровне {level}, а сам учит этому же и не выше",
        "module “{module}” requires {competency} at level {level} and trains the same, no higher",
    ),
    "PRE101.help": (
        "снизьте уровень входного требования или уберите его",
        "lower the level of the requirement, or remove it",
    ),
    "PRE102.excludes": (
        "модуль «{module}» требует {other} и сам же исключает его",
        "module “{module}” requires {other} and excludes it",
    ),
    "PRE102.replaces": (
        "модуль «{module}» требует {other} и сам же его заменяет: в одной программе им не быть",
        "module “{module}” requires {other} and replaces it: they cannot stand in one program",
    ),
    "PRE102.help": (
        "уберите модуль из требований или из списка excludes (replaces)",
        "remove the module from the requirements or from the list excludes (replaces)",
    ),
    "PRE201": (
        "модуль «{module}» требует {competency} на уровне {level}, а этому в программе никто не учит",
        "module “{module}” requires {competency} at level {level}, and nothing in the program trains it",
    ),
    "PRE201.later": (
        "модуль «{module}» требует {competency} на уровне {level}, а этому учат только после его начала",
        "module “{module}” requires {competency} at level {level}, and it is trained only after the start",
    ),
    "PRE201.help": (
        "поставьте раньше модуль, который этому учит, или внесите компетенцию во входные требования программы (entry)",
        "put a module that trains it before, or add the competency to the entry requirements (entry)",
    ),
    "PRE202": (
        "модуль «{module}» можно начать только после модуля «{other}», а его в программе нет",
        "module “{module}” may start only after “{other}”, which the program does not have",
    ),
    "PRE202.later": (
        "модуль «{module}» можно начать только после модуля «{other}», а тот стоит позже",
        "module “{module}” may start only after “{other}”, which stands later",
    ),
    "PRE202.version": (
        "модуль «{module}» можно начать только после модуля «{other}» версии {versions}, а в программе {present:list}",
        "module “{module}” may start only after “{other}” in a version {versions}, the program has {present:list}",
    ),
    "PRE202.help": (
        "поставьте нужный модуль раньше или укажите его среди пройденных (entry, modules)",
        "put the required module before, or name it among those finished (entry, modules)",
    ),
    "PRE203": (
        (
            "{count:count:слушатель|слушателя|слушателей} ({has:term:education}) — образования для модуля «{module}» "
            "мало: нужно не ниже «{needed:term:education}»"
        ),
        (
            "{count:count:learner has|learners have} too little education ({has:term:education}) for the module "
            "“{module}”: at least “{needed:term:education}” is required"
        ),
    ),
    "PRE203.help": (
        "выберите другой модуль или наберите слушателей с нужным образованием",
        "choose another module, or learners with the required education",
    ),
    "PRE203.nobody": (
        "не проверено: модуль «{module}» требует образования ({needed:term:education}), а слушатели не указаны",
        "not checked: module “{module}” requires education ({needed:term:education}), no learners are named",
    ),
    "PRE203.unknown": (
        (
            "не проверено: модуль «{module}» требует образования ({needed:term:education}), а у группы {group} "
            "({count:count:слушатель|слушателя|слушателей}) оно не указано"
        ),
        (
            "not checked: module “{module}” requires education ({needed:term:education}), that of group {group} "
            "({count:count:learner|learners}) is not named"
        ),
    ),
    "PRE204": (
        (
            "младшему в группе {youngest:count:год|года|лет}, а на модуль «{module}» принимают с "
            "{needed:count:года|лет|лет}"
        ),
        "the youngest learner of the group is {youngest} years old, module “{module}” admits learners from {needed}",
    ),
    "PRE204.help": (
        "выберите другой модуль или наберите слушателей старше",
        "choose another module, or older learners",
    ),
    "PRE204.nobody": (
        "не проверено: на модуль «{module}» принимают с {needed:count:года|лет|лет}, а слушатели не указаны",
        "not checked: module “{module}” admits learners from {needed} years, no learners are named",
    ),
    "PRE204.unknown": (
        (
            "не проверено: на модуль «{module}» принимают с {needed:count:года|лет|лет}, а возраст группы {group} "
            "({count:count:слушатель|слушателя|слушателей}) не указан"
        ),
        (
            "not checked: module “{module}” admits learners from {needed} years, the age of group {group} "
            "({count:count:learner|learners}) is not named"
        ),
    ),
    "PRE205": (
        (
            "для модуля «{module}» нужен медицинский осмотр: его осталось пройти "
            "{count:count:слушателю|слушателям|слушателям}"
        ),
        "module “{module}” requires a medical examination, {count:count:learner has|learners have} not passed it yet",
    ),
    "PRE205.help": (
        "организуйте осмотр до начала занятий и отметьте его в заказе (learners, medical: true)",
        "arrange the examination before the start and note it in the request (learners, medical: true)",
    ),
    "PRE301": (
        "после итоговой аттестации «{final}» стоит модуль «{module}»",
        "the module “{module}” stands after the final assessment “{final}”",
    ),
    "PRE301.help": (
        "переставьте итоговую аттестацию в конец программы",
        "move the final assessment to the end of the program",
    ),
    "PRE302": (
        "в программе две итоговые аттестации: «{first}» и «{final}»",
        "the program has two final assessments: “{first}” and “{final}”",
    ),
    "PRE302.help": (
        "оставьте одну; части одного экзамена опишите в одном модуле",
        "keep one; describe the parts of one exam in one module",
    ),
    "PRE303": (
        "в программе нет итоговой аттестации, а вид программы ({type:term:program_type}) её требует",
        "the program has no final assessment, although its type ({type:term:program_type}) requires one",
    ),
    "PRE303.wanted": (
        "в программе нет итоговой аттестации, а в заказе она есть",
        "the program has no final assessment, although the demand asks for one",
    ),
    "PRE303.help": (
        "добавьте последним модуль итоговой аттестации (role: final)",
        "add a module of final assessment (role: final) at the end",
    ),
    "PRE304": (
        "итоговая аттестация — «{final}», а в заказе назван модуль {wanted}",
        "the final assessment is “{final}”, the demand names the module {wanted}",
    ),
    "PRE304.version": (
        "итоговая аттестация «{final}» взята в версии {version}, а в заказе — {wanted}",
        "the final assessment “{final}” is taken in version {version}, the demand wants {wanted}",
    ),
    "PRE304.form": (
        "в итоговой аттестации «{final}» нет формы, которую требует заказ ({wanted:term:assessment_form})",
        "the final assessment “{final}” lacks the form that the demand wants ({wanted:term:assessment_form})",
    ),
    "PRE304.no-form": (
        "не проверено: форма итоговой аттестации «{final}» не описана",
        "not checked: the form of the final assessment “{final}” is not described",
    ),
    "PRE304.help": (
        "возьмите ту итоговую аттестацию, которая названа в заказе, или измените заказ",
        "take the final assessment that the demand names, or change the demand",
    ),
    "PRE305": (
        "итоговая аттестация «{final}» отмечена как зачтённая, а её проходят все",
        "the final assessment “{final}” is marked as recognized, but everybody takes it",
    ),
    "PRE305.help": (
        "уберите recognized: true у итоговой аттестации",
        "remove recognized: true from the final assessment",
    ),
    "PRE306": (
        "{count:count:слушателю|слушателям|слушателям} зачтена итоговая аттестация «{final}», а её проходят все",
        "the final assessment “{final}” is recognized for {count:count:learner|learners}, but everybody takes it",
    ),
    "PRE306.help": (
        "зачтите модули, а не итоговую аттестацию",
        "recognize modules, not the final assessment",
    ),
    "PRE307": (
        "итоговая аттестация «{final}» присваивает {awarded:list}, а программа — по профессии {profession}",
        "the final assessment “{final}” awards {awarded:list}, the program is for {profession}",
    ),
    "PRE307.none": (
        "итоговая аттестация «{final}» присваивает {awarded:list}, а профессия в заказе не указана",
        "the final assessment “{final}” awards {awarded:list}, and the demand names no profession",
    ),
    "PRE307.help": (
        "возьмите итоговую аттестацию по профессии заказа или поправьте список professions у этой",
        "take a final assessment for the profession of the demand, or correct the list professions of this one",
    ),
    "PRE401": (
        "модули «{module}» и «{other}» нельзя ставить в одну программу: один исключает другой",
        "the modules “{module}” and “{other}” cannot stand in one program: one excludes the other",
    ),
    "PRE401.help": (
        "оставьте один из них",
        "keep one of them",
    ),
    "PRE402": (
        "модули «{module}» {version} и «{other}» {before} заменяют друг друга: нужен только один",
        "the modules “{module}” {version} and “{other}” {before} replace each other: one is enough",
    ),
    "PRE402.versions": (
        "модуль «{module}» стоит в программе дважды: версии {before} и {version}",
        "the module “{module}” stands in the program twice: versions {before} and {version}",
    ),
    "PRE402.help": (
        "оставьте одну версию, лучше новую",
        "keep one version, the newer one for choice",
    ),
    "PRE403": (
        "в заказе назван модуль {module}, а в программе его нет",
        "the demand requires the module {module}, which the program does not have",
    ),
    "PRE403.version": (
        "в заказе назван модуль {module} версии {versions}, а в программе {present:list}",
        "the demand requires the module {module} in a version {versions}, the program has {present:list}",
    ),
    "PRE403.help": (
        "добавьте модуль в программу или уберите его из require_modules",
        "add the module to the program, or remove it from require_modules",
    ),
    "PRE404": (
        "модуль «{module}» {version} запрещён заказом",
        "the demand forbids the module “{module}” {version}",
    ),
    "PRE404.help": (
        "замените модуль другим или уберите его из forbid_modules",
        "take another module, or remove this one from forbid_modules",
    ),
    "PRE501.role": (
        "{provider}: ресурсный партнёр предоставляет помещения и оборудование, но модуль «{module}» вести не может",
        "{provider}: a resource partner lends rooms and equipment and cannot teach the module “{module}”",
    ),
    "PRE501.license": (
        "{provider}: лицензия не разрешает вести модуль «{module}» в программе этого вида ({type:term:program_type})",
        (
            "{provider}: its license does not allow the module “{module}” in a program of this type "
            "({type:term:program_type})"
        ),
    ),
    "PRE501.form": (
        "{provider}: модуль «{module}» не ведётся в форме «{form:term:study_form}»",
        "{provider}: the module “{module}” is not taught in this form of study ({form:term:study_form})",
    ),
    "PRE501.availability": (
        "{provider}: к началу программы предложение модуля «{module}» уже закрыто",
        "{provider}: the offer of the module “{module}” ends before the program starts",
    ),
    "PRE501.group-size": (
        (
            "{provider}: {count:count:слушатель|слушателя|слушателей} не делятся на группы допустимого размера для "
            "модуля «{module}»"
        ),
        (
            "{provider}: {count:count:learner does|learners do} not make groups of a size that the module “{module}” "
            "allows"
        ),
    ),
    "PRE501.seats": (
        "{provider}: мест на модуль «{module}» меньше, чем слушателей ({count})",
        "{provider}: there are fewer seats for the module “{module}” than learners ({count})",
    ),
    "PRE501.equipment": (
        "{provider}: нет мастерской с местами и оборудованием для модуля «{module}»",
        "{provider}: no workshop has the seats and the equipment for the module “{module}”",
    ),
    "PRE501.help": (
        "выберите другую организацию или договоритесь об условиях и внесите их в её документ",
        "choose another provider, or agree on the conditions and enter them into its document",
    ),
    "PRE502": (
        "не указано, кто ведёт модуль «{module}», и в каталоге его никто не предлагает",
        "it is not said who teaches the module “{module}”, and nobody offers it in the catalogue",
    ),
    "PRE502.offered": (
        "не указано, кто ведёт модуль «{module}»; его предлагают {providers:list}",
        "it is not said who teaches the module “{module}”; it is offered by {providers:list}",
    ),
    "PRE502.help": (
        "укажите организацию в поле provider",
        "name the organisation in the field provider",
    ),
}
