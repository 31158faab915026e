"""Texts of supra-professional skills (SFT)."""

TEXTS: dict[str, tuple[str, str]] = {
    "SFT101": (
        "среди целей нет ни одной надпрофессиональной компетенции",
        "no target is a supra-professional skill",
    ),
    "SFT101.help": (
        'спросите заказчика, что важно кроме профессии, и добавьте, например, "ok-2022:ОК 04" (работа в команде)',
        'ask the employer what matters besides the trade, and add, for example, "ok-2022:ОК 04" (team work)',
    ),
    "SFT102": (
        "одна и та же надпрофессиональная компетенция названа дважды: {one} и {other}",
        "one supra-professional skill is named twice: {one} and {other}",
    ),
    "SFT102.help": (
        "оставьте ту цель, список которой привычнее заказчику",
        "keep the target of the list that the employer knows better",
    ),
    "SFT103": (
        "цели взяты из двух редакций с одинаковыми номерами: «{one}» и «{other}»",
        "targets come from two editions with equal numbers: “{one}” and “{other}”",
    ),
    "SFT103.help": (
        "выберите одну редакцию, лучше ту, на которую опирается ФГОС программы",
        "choose one edition, best the one that the ФГОС of the program rests on",
    ),
    "SFT104": (
        "{skill}: компетенцию {count:plural:формирует модуль|формируют модули|формируют модули} {modules}, но ни одна "
        "аттестация её не проверяет",
        "{skill}: {modules} {count:plural:trains|train} it, but no assessment checks it",
    ),
    "SFT104.help": (
        "добавьте её в checks аттестации модуля или итоговой аттестации: наблюдение, командное задание, защита проекта",
        "add it to checks of an assessment of the module or of the final one: observation, a team task, a defence",
    ),
    "SFT201": (
        "модуль обещает {count:count:надпрофессиональную компетенцию|надпрофессиональные компетенции|"
        "надпрофессиональных компетенций}, по профилю центра — не больше {limit}",
        "the module promises {count:count:supra-professional skill|supra-professional skills}, the profile of the "
        "center allows {limit}",
    ),
    "SFT201.help": (
        "оставьте те, без которых не выполнить задания модуля; остальные пусть развивают другие модули",
        "keep those without which the tasks of the module cannot be done; leave the others to other modules",
    ),
    "SFT202": (
        "{skill}: компетенция только объявлена — её нет ни в темах, ни в результатах, ни в аттестации модуля",
        "{skill}: it is only declared — no unit, result or assessment of the module serves it",
    ),
    "SFT202.help": (
        "запишите, чему именно научится слушатель (results), и чем это проверяется (assessment), или уберите "
        "компетенцию",
        "write down what learners will do (results) and how it is checked (assessment), or remove the skill",
    ),
    "SFT203": (
        "{skill}: обещан продуктивный уровень, а проверяет его только тест",
        "{skill}: the productive level is promised, but only a test checks it",
    ),
    "SFT203.help": (
        "добавьте задание, проект или портфолио, где навык виден в деле, или укажите более низкий уровень",
        "add a task, a project or a portfolio that shows the skill in action, or give a lower level",
    ),
}
