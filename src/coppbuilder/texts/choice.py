"""Texts of choosing among programs: alternatives, trade-offs, forced modules, other conditions, verification."""

TEXTS: dict[str, tuple[str, str]] = {
    # Amounts and differences.
    "choice.amount.money": ("{value:money}", "{value:money}"),
    "choice.amount.share": ("{value:percent}", "{value:percent}"),
    "choice.amount.number": ("{value:number}", "{value:number}"),
    "choice.cost": ("{value:money}", "{value:money}"),
    "choice.hours": ("{value:hours}\u00a0ч", "{value:hours}\u00a0h"),
    "choice.providers": ("{value:number}", "{value:number}"),
    "choice.modules": ("{value:number}", "{value:number}"),
    "choice.overlap": ("{value:number}", "{value:number}"),
    "choice.experience": ("{value:number}", "{value:number}"),
    "choice.more": (
        "{name} на {value} больше",
        "{name} {value} more",
    ),
    "choice.less": (
        "{name} на {value} меньше",
        "{name} {value} less",
    ),
    "choice.unknown": (
        "насколько изменится {name}, неизвестно",
        "{name}: the difference is unknown",
    ),
    "choice.same": (
        "по всем показателям столько же",
        "the same by every measure",
    ),
    "choice.column.cost": ("Стоимость", "Cost"),
    "choice.column.hours": ("Часы", "Hours"),
    "choice.column.providers": ("Организаций", "Providers"),
    "choice.column.modules": ("Модулей", "Modules"),
    "choice.column.overlap": ("Повторов", "Overlap"),
    "choice.column.experience": ("Неуспехов", "Failures"),
    "choice.column.per-learner": ("На слушателя", "Per learner"),
    "choice.column.was": ("Было", "Before"),
    "choice.column.becomes": ("Станет", "After"),
    "choice.column.difference": ("Разница", "Difference"),
    # What differs between two programs.
    "choice.where": (" — {provider}", ", {provider}"),
    "choice.version": (
        "{title}: версия {new} вместо {old}",
        "{title}: version {new} instead of {old}",
    ),
    "choice.provider": (
        "{title}: ведёт {new}, а не {old}",
        "{title}: taught by {new} instead of {old}",
    ),
    "choice.units": (
        "{title}: {new:hours}\u00a0ч вместо {old:hours}\u00a0ч",
        "{title}: {new:hours}\u00a0h instead of {old:hours}\u00a0h",
    ),
    "choice.nobody": ("никто", "nobody"),
    "choice.no-difference": ("Состав программы не меняется.", "The modules of the program stay the same."),
    # Alternatives.
    "choice.alternatives": (
        "Лучшие программы по заказу, которые отличаются хотя бы {distance:count:модулем|модулями|модулями}",
        "The best programs for the request that differ by at least {distance:count:module|modules}",
    ),
    "choice.alternatives-ways": (
        "Лучшие программы по заказу, которые отличаются модулем, его версией или тем, кто ведёт",
        "The best programs for the request that differ in a module, its version, or who teaches it",
    ),
    "choice.proven-alternatives": (
        "Доказано для каждой: среди программ, которые так отличаются от стоящих выше, лучшей нет.",
        "Proven of each: no program that differs so from those above is better.",
    ),
    "choice.exhausted": (
        "Доказано: других программ с таким отличием нет.",
        "Proven: no other program differs that much.",
    ),
    "choice.not-optimal": (
        "№\u00a0{number}: время поиска вышло, эта программа допустима, но, возможно, не лучшая из оставшихся.",
        "№\u00a0{number}: the time limit was reached; the program is valid, but perhaps not the best of the rest.",
    ),
    # The front.
    "choice.front": (
        "Что на что меняется: {first:term:objective} и {second:term:objective}",
        "What is traded for what: {first:term:objective} and {second:term:objective}",
    ),
    "choice.front-one": (
        "Доказано: выбирать не из чего — одна программа лучшая и в том, и в другом.",
        "Proven: there is nothing to trade; one program is best at both.",
    ),
    "choice.front-proven": (
        "Доказано: {count:count:вариант|варианта|вариантов}, и это все — любая другая программа проигрывает одному из "
        "них или равна ему.",
        "Proven: {count:count:point|points}, and no more; any other program is beaten or equalled by one of them.",
    ),
    "choice.front-more": (
        "Доказано: {count:count:показанный вариант лучший|показанных варианта лучшие|показанных вариантов лучшие}. Это "
        "не все: есть программы, где ещё меньше {second:term:objective}. Показать больше: --limit.",
        "Proven: {count:count:point|points}. These are not all: there are programs with still lower "
        "{second:term:objective}. To see more: --limit.",
    ),
    # A module forced in or out.
    "choice.barred": ("взять нельзя: {module}", "cannot be taken: {module}"),
    "choice.forced-in": (
        "Если поставить модуль «{title}»{version}: {difference:list}.",
        "With the module “{title}”{version}: {difference:list}.",
    ),
    "choice.forced-out": (
        "Если обойтись без модуля «{title}»{version}: {difference:list}.",
        "Without the module “{title}”{version}: {difference:list}.",
    ),
    "choice.moot": (
        "Модуль «{title}»{version} взять можно, но сам заказ сейчас невыполним: ни с этим модулем, ни без него.",
        "The module “{title}”{version} could be taken, but the request itself is impossible, with it and without it.",
    ),
    "choice.moot-barred": (
        "Модуль «{title}»{version} взять нельзя, и сам заказ сейчас невыполним:",
        "The module “{title}”{version} cannot be taken, and the request itself is impossible:",
    ),
    "choice.cannot-in": (
        "Модуль «{title}»{version} в программу не поставить.",
        "The module “{title}”{version} cannot be in the program.",
    ),
    "choice.cannot-out": (
        "Без модуля «{title}»{version} программы не получится.",
        "There is no program without the module “{title}”{version}.",
    ),
    # Other conditions.
    "choice.supposed": ("Что, если: {changes:list}", "What if: {changes:list}"),
    "choice.if.hours": ("не более {value:hours}\u00a0ч", "{value:hours}\u00a0h at most"),
    "choice.if.cost": ("не более {value:money} на слушателя", "{value:money} per learner at most"),
    "choice.if.provider": ("без организации «{name}»", "without {name}"),
    "choice.if.retire": ("модуль {name} снят с использования", "module {name} is retired"),
    "choice.if.entry": (
        "слушатели уже владеют {name} (уровень {level})",
        "learners have {name} (level {level}) already",
    ),
    "choice.if.replace": ("вместо {old} действует {new}", "{new} takes the place of {old}"),
    "choice.was-impossible": ("По заказу как он есть программы нет.", "The request as it is has no program."),
    "choice.becomes-possible": ("При этих условиях программа есть:", "Under these conditions there is a program:"),
    # Impact.
    "choice.impact": (
        "Программ: {count:number}; изменение затрагивает {touched:number}",
        "{count:count:program|programs}; the change concerns {touched:number}",
    ),
    "choice.column.program": ("Программа", "Program"),
    "choice.column.outcome": ("Что с ней", "What becomes of it"),
    "choice.untouched": ("не затронута", "not concerned"),
    "choice.fallen": (
        "не достигаются цели: {targets:list}",
        "no longer met: {targets:list}",
    ),
    "choice.unmet": (
        "остаются без того, на что опираются: {modules:list}",
        "left without what they build on: {modules:list}",
    ),
    "choice.reassembled": ("можно собрать заново: {changes:list}", "can be assembled anew: {changes:list}"),
    "choice.lost": (
        "собрать заново нельзя:",
        "cannot be assembled anew:",
    ),
    "choice.no-programs": ("В папке {path} нет файлов программ.", "The folder {path} holds no program files."),
    # Verification.
    "choice.sound": (
        "Программа отвечает заказу: цели, порядок, пределы, нормы, предложения, итоговая аттестация.",
        "The program answers its demand: targets, order, limits, norms, offers, final assessment.",
    ),
    "choice.unsound": ("Программа не прошла проверку:", "The program did not pass:"),
    "choice.verified": (
        "Проверено вторым решателем ({engine}): {name} — меньше {value} нельзя.",
        "Verified by a second engine ({engine}): {name}, nothing below {value}.",
    ),
    "choice.verified-next": (
        "Проверено вторым решателем ({engine}): {name} — и при этом меньше {value} нельзя.",
        "Verified by a second engine ({engine}): {name}, given that, nothing below {value}.",
    ),
    "choice.refuted": (
        "Опровергнуто вторым решателем ({engine}): {name} — заявлено, что меньше {value} нельзя, а есть программа, "
        "где это {better}.",
        "Refuted by a second engine ({engine}): {name}, nothing below {value} was claimed, and a program with "
        "{better} exists.",
    ),
    "choice.undecided": (
        "Второй решатель ({engine}) не успел проверить: {name} — меньше {value} нельзя.",
        "The second engine ({engine}) could not decide: {name}, nothing below {value}.",
    ),
    "choice.no-claim": (
        "Доказательства в файле нет: сравнивать не с чем, проверено только соответствие заказу.",
        "The file claims no proof; only the demand was checked.",
    ),
    # Flaws.
    "choice.flaw.unknown": ("модуля {module} нет в каталоге", "the catalogue has no module {module}"),
    "choice.flaw.digest": (
        "модуль {module} в каталоге не тот, что закреплён в программе",
        "module {module} of the catalogue is not the one that the program pinned",
    ),
    "choice.flaw.hours": (
        "модуль {module}: часы в программе не те, что у модуля без пропущенных тем",
        "module {module}: its hours in the program are not those of the module",
    ),
    "choice.flaw.total": (
        "записано {written:hours} ч, а модули вместе — {hours:hours} ч",
        "{written:hours} h are written, and the modules take {hours:hours} h",
    ),
    "choice.flaw.demand": (
        "заказ внутри программы изменён после сборки",
        "the demand in the program was changed after it was assembled",
    ),
    "choice.flaw.recognized": (
        "модуль {module} помечен зачтённым, а заказ этого не говорит",
        "module {module} is marked as recognized, and the demand does not say so",
    ),
    "choice.flaw.objectives": (
        "доказательство говорит не о том, что требует уменьшить заказ",
        "the proof is not about what the demand minimizes",
    ),
    "choice.flaw.value": (
        "{name:term:objective}: заявлено {written:number}, а на деле {value:number}",
        "{name:term:objective}: {written:number} is claimed, and it is {value:number}",
    ),
    "choice.flaw.bound": (
        "{name:term:objective}: значение {written:number} не согласуется с границей {bound:number}",
        "{name:term:objective}: the value {written:number} does not go with the bound {bound:number}",
    ),
    "choice.flaw.retired": ("модуль {module} снят с использования", "module {module} is retired"),
    "choice.flaw.draft": ("модуль {module} — черновик", "module {module} is a draft"),
    "choice.flaw.forbidden": ("модуль {module} запрещён заказом", "the demand forbids module {module}"),
    "choice.flaw.held": ("модуль {module} слушатели уже освоили", "learners have module {module} already"),
    "choice.flaw.education": (
        "модуль {module}: образование слушателей ниже требуемого",
        "module {module}: the education of learners is too low",
    ),
    "choice.flaw.age": ("модуль {module}: слушатели слишком молоды", "module {module}: learners are too young"),
    "choice.flaw.units": (
        "модуль {module}: пропущены темы, без которых нельзя",
        "module {module}: topics are left out that are not optional",
    ),
    "choice.flaw.empty": ("модуль {module}: пропущены все темы", "module {module}: all topics are left out"),
    "choice.flaw.offer": (
        "модуль {module}: организация {provider} его не предлагает",
        "module {module}: {provider} does not offer it",
    ),
    "choice.flaw.obstacle": ("модуль {module}, {provider}: {why}", "module {module}, {provider}: {why}"),
    "choice.flaw.workshop": (
        "модуль {module}: мастерская {workshop} не подходит",
        "module {module}: workshop {workshop} does not do",
    ),
    "choice.flaw.kin": (
        "модули {module} и {other} заменяют друг друга: нужен один из них",
        "modules {module} and {other} stand for each other: one of them will do",
    ),
    "choice.flaw.exclusion": (
        "модули {module} и {other} нельзя ставить вместе",
        "modules {module} and {other} exclude each other",
    ),
    "choice.flaw.unmet": (
        "модулю {module} нужно {needed}, а этого ничто не даёт",
        "module {module} needs {needed}, and nothing gives it",
    ),
    "choice.flaw.late": (
        "модулю {module} нужно {needed}, а это будет только после него",
        "module {module} needs {needed}, which comes only after it",
    ),
    "choice.flaw.finals": (
        "нужна ровно одна итоговая аттестация",
        "exactly one final assessment is needed",
    ),
    "choice.flaw.needless-final": ("итоговая аттестация не нужна", "no final assessment is needed"),
    "choice.flaw.final-last": (
        "итоговая аттестация {module} стоит не последней",
        "the final assessment {module} is not the last",
    ),
    "choice.flaw.final-form": (
        "итоговая аттестация {module} не той формы, что нужна",
        "the final assessment {module} is not of the form that is needed",
    ),
    "choice.flaw.final-profession": (
        "итоговая аттестация {module} присваивает другую профессию",
        "the final assessment {module} awards another profession",
    ),
    "choice.flaw.target": (
        "цель {number} не достигнута; не хватает: {missing:list}",
        "target {number} is not met; missing: {missing:list}",
    ),
    "choice.flaw.required": (
        "нет обязательного модуля {module}",
        "the required module {module} is missing",
    ),
    "choice.flaw.above": ("{name}: {value}, а предел — {limit}", "{name}: {value}, and the limit is {limit}"),
    "choice.flaw.below": (
        "{name}: {value}, а нужно не меньше {limit}",
        "{name}: {value}, and at least {limit} is wanted",
    ),
    "choice.against": (
        "№\u00a0{number} против №\u00a0{before}: {difference:list}",
        "No.\u00a0{number} against No.\u00a0{before}: {difference:list}",
    ),
    "choice.forced-proven": (
        "Доказано: при этом условии лучше нельзя.",
        "Proven: on that condition nothing is better.",
    ),
    "choice.price": (
        "Разница: {difference:list}.",
        "Difference: {difference:list}.",
    ),
    "choice.stands": (
        "{title} {version}, {hours:hours}\u00a0ч{where}",
        "{title} {version}, {hours:hours}\u00a0h{where}",
    ),
}
