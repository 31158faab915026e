"""Texts of the rules on coverage (COV): what is promised is trained, checked and counted."""

TEXTS: dict[str, tuple[str, str]] = {
    "COV101": (
        "модуль «{module}»: результат {outcome} не проверяется ни одной аттестацией",
        "module “{module}”: no assessment checks the outcome {outcome}",
    ),
    "COV101.none": (
        "модуль «{module}» обещает результаты, но не описывает ни одной аттестации",
        "module “{module}” promises outcomes, but describes no assessment",
    ),
    "COV101.nothing": (
        "модуль «{module}»: аттестация описана, но не сказано, какие компетенции она проверяет",
        "module “{module}”: an assessment is described, but not which competencies it checks",
    ),
    "COV101.help": (
        "добавьте компетенцию в поле checks той аттестации, которая её проверяет",
        "add the competency to the field checks of the assessment that checks it",
    ),
    "COV102": (
        "модуль «{module}»: аттестация проверяет {competency}, а модуль этому не учит",
        "module “{module}”: an assessment checks {competency}, which the module does not train",
    ),
    "COV102.help": (
        "добавьте компетенцию в результаты модуля (outcomes) или уберите её из checks",
        "add the competency to the outcomes of the module, or remove it from checks",
    ),
    "COV103": (
        "модуль «{module}»: «{result}» относится к {competency}, а модуль этому не учит",
        "module “{module}”: “{result}” is linked to {competency}, which the module does not train",
    ),
    "COV103.help": (
        "укажите компетенцию из результатов модуля или добавьте эту в результаты",
        "link it to an outcome of the module, or add this one to the outcomes",
    ),
    "COV104": (
        "результат {outcome} указан дважды на уровне {level}",
        "the outcome {outcome} is listed twice at level {level}",
    ),
    "COV104.levels": (
        "результат {outcome} указан дважды: на уровне {before} и на уровне {level}",
        "the outcome {outcome} is listed twice: at level {before} and at level {level}",
    ),
    "COV104.help": (
        "оставьте одну строку; из двух уровней засчитывается больший",
        "keep one line; of two levels the higher one counts",
    ),
    "COV105": (
        "итоговая аттестация «{module}» указывает результаты, но учить она не может: они не засчитываются",
        "the final assessment “{module}” has outcomes, but it trains nothing: they do not count",
    ),
    "COV105.help": (
        "перенесите компетенции в поле checks аттестации, а учить им должны модули",
        "move the competencies to the field checks of the assessment; modules must train them",
    ),
    "COV106": (
        "модуль «{module}» не указывает, каким компетенциям учит: ни в одну программу он не попадёт",
        "module “{module}” does not say which competencies it trains: no program will ever take it",
    ),
    "COV106.help": (
        "укажите результаты (outcomes) у модуля или у его тем",
        "give outcomes of the module or of its units",
    ),
    "COV201": (
        "цель {target} не достигнута: этому не учит ни один модуль программы",
        "the target {target} is not met: no module of the program trains it",
    ),
    "COV201.part": (
        "цель {target} не достигнута: программа не учит {count} из {of} её частей ({missing})",
        "the target {target} is not met: the program does not train {count} of its {of} parts ({missing})",
    ),
    "COV201.level": (
        "цель {target} не достигнута: нужен уровень {level}, а освоен только уровень {reached} ({modules:list})",
        "the target {target} is not met: level {level} is wanted, only level {reached} is reached ({modules:list})",
    ),
    "COV201.level-part": (
        (
            "цель {target} не достигнута: {count} из {of} её частей ({missing}) нужны на уровне {level}, а освоены не"
            " выше уровня {reached} ({modules:list})"
        ),
        (
            "the target {target} is not met: {count} of its {of} parts ({missing}) are wanted at level {level}, at "
            "most level {reached} is reached ({modules:list})"
        ),
    ),
    "COV201.help": (
        "добавьте модуль, который этому учит, верните исключённую тему или снизьте уровень цели",
        "add a module that trains it, put a unit back that was left out, or lower the level of the target",
    ),
    "COV202": (
        (
            "цель {target}: освоено {share:percent} на уровне {level}, а нужно {needed:percent}; не хватает, начиная "
            "с самых весомых: {missing}"
        ),
        (
            "the target {target}: {share:percent} are trained at level {level}, {needed:percent} are wanted; missing,"
            " the weightiest first: {missing}"
        ),
    ),
    "COV202.help": (
        "добавьте модули, которые учат недостающему, или уменьшите долю в цели",
        "add modules that train what is missing, or lower the share of the target",
    ),
    "COV203": (
        (
            "из {of} компетенций на выбор освоено {count}, а нужно не меньше {needed} на уровне {level}; не освоены: "
            "{missing}"
        ),
        (
            "of a choice of {of} competencies {count} are trained, at least {needed} are wanted at level {level}; "
            "missing: {missing}"
        ),
    ),
    "COV203.help": (
        "добавьте модуль, который учит одной из недостающих компетенций",
        "add a module that trains one of the missing competencies",
    ),
    "COV204": (
        "модули «{module}» и «{other}» учат одному и тому же ({missing})",
        "the modules “{module}” and “{other}” train exactly the same ({missing})",
    ),
    "COV204.help": (
        "оставьте один из них или уточните результаты, если на деле модули разные",
        "keep one of them, or make the outcomes more precise if the modules differ",
    ),
    "COV205": (
        "модуль «{module}» только повторяет: всё, чему он учит, уже освоено раньше",
        "the module “{module}” only repeats: all that it trains is there before",
    ),
    "COV205.help": (
        "если повторение не нужно, уберите модуль или его необязательные темы",
        "remove the module or its optional units, unless repetition is meant",
    ),
    "COV206": (
        "модуль «{module}» лишний: он не нужен ни для одной цели и ни для одного другого модуля",
        "the module “{module}” is not needed for any target or by any other module",
    ),
    "COV206.help": (
        "уберите модуль или добавьте в заказ цель, которой он служит",
        "remove the module, or add the target that it serves to the request",
    ),
    "COV207": (
        "итоговая аттестация «{final}» проверяет {checked}, а среди целей этого нет",
        "the final assessment “{final}” looks at {checked}, which is not among the targets",
    ),
    "COV207.help": (
        "возьмите итоговую аттестацию, которая проверяет цели заказа, или поправьте её поля checks и requires",
        "take a final assessment that checks the targets, or correct its fields checks and requires",
    ),
    "COV301": (
        "неизвестно, полон ли стандарт {standard} в каталоге: доля считается по тому, что в нём есть",
        "it is unknown whether the catalogue holds the whole standard {standard}: the share is that of the known part",
    ),
    "COV301.no": (
        "стандарт {standard} есть в каталоге не целиком: доля считается по тому, что в нём есть",
        "the catalogue holds only a part of the standard {standard}: the share is that of this part",
    ),
    "COV301.help": (
        "перечислите нужные компетенции целями или внесите недостающие элементы стандарта",
        "name the wanted competencies as targets, or add the missing items of the standard",
    ),
    "COV302": (
        "нужно {needed} из {count}: столько компетенций на выбор не названо",
        "{needed} of {count} are wanted: the choice does not name so many competencies",
    ),
    "COV302.help": (
        "уменьшите at_least или добавьте компетенции в any_of",
        "lower at_least, or add competencies to any_of",
    ),
    "COV303": (
        "доля {target}: под условия цели не подходит ни один элемент стандарта",
        "the share of {target}: no item of the standard fits the conditions of the target",
    ),
    "COV303.help": (
        "проверьте поля kinds и variant: какие виды и варианты есть в стандарте, покажет coppbuilder catalog show",
        "check the fields kinds and variant; coppbuilder catalog show tells what the standard has",
    ),
    "COV304": (
        "цель {target} названа повторно",
        "the target {target} is named again",
    ),
    "COV304.help": (
        "оставьте одну строку; из двух уровней решает больший",
        "keep one line; of two levels the higher one decides",
    ),
    "COV305": (
        "цель {target} достигнута уже при поступлении: учить ей программа не будет",
        "the target {target} is met on entry: the program will not train it",
    ),
    "COV305.help": (
        "уберите цель, поднимите её уровень или исправьте входные требования (entry)",
        "remove the target, raise its level, or correct the entry requirements (entry)",
    ),
    "COV401": (
        "у элемента {item} нет веса, хотя вес указан у {count} из {of} соседних",
        "the item {item} has no weight, although {count} of {of} siblings have one",
    ),
    "COV401.help": (
        "укажите веса у всех элементов одного уровня или ни у одного",
        "give weights to all items of one group, or to none",
    ),
    "COV402": (
        "у добавленного элемента {item} нет веса, хотя вес указан у {count} из {of} элементов рядом с ним",
        "the added item {item} has no weight, although {count} of {of} items beside it have one",
    ),
    "COV402.official": (
        "у добавленного элемента {item} есть вес, а у официальных элементов рядом с ним весов нет",
        "the added item {item} has a weight, the official items beside it have none",
    ),
    "COV402.help": (
        "вес должен быть у всех элементов одного уровня или ни у одного; официальные веса менять нельзя",
        "all items of one group have weights, or none; official weights must not be changed",
    ),
    "COV403": (
        "стандарт «{standard}»: сумма весов верхнего уровня — {sum:number}, а не 100",
        "the standard “{standard}”: the weights of its top items sum to {sum:number}, not to 100",
    ),
    "COV403.help": (
        "сверьте веса с опубликованным текстом: возможно, раздел пропущен или число переписано с ошибкой",
        "compare the weights with the published text: a section may be missing, or a number miscopied",
    ),
}
