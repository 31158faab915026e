"""Texts of calendars: what is not known, why there is none, what helps, and the words of the view."""

TEXTS: dict[str, tuple[str, str]] = {
    "schedule.note.no-final": (
        "В программе нет итоговой аттестации: перерыв перед ней (--before-final) ни на что не влияет.",
        "The program has no final assessment: the gap before it (--before-final) changes nothing.",
    ),
    "schedule.note.no-start": (
        "В заказе нет даты начала: праздники, закрытие и занятость мастерских, сроки предложений не учтены.",
        "The request has no start date: holidays, closed and booked workshops and dates of offers are not counted.",
    ),
    "schedule.note.no-workshop": (
        "Мастерская не указана, её часы не учтены: {modules:list}.",
        "No workshop is named, so its hours are not counted: {modules:list}.",
    ),
    "schedule.cause.circle": (
        "Модули ждут друг друга, начать не с чего: {modules:list}.",
        "Modules wait for each other, so none can begin: {modules:list}.",
    ),
    "schedule.cause.hours": (
        "В программе {hours:count:час|часа|часов}, а в {weeks:count:неделю|недели|недель} при {weekly:hours} "
        "ч в неделю "
        "помещается {most:hours}: не хватает {missing:hours} ч.",
        "The program has {hours:count:hour|hours}, but {weeks:count:week|weeks} at {weekly:hours} h a week hold "
        "{most:hours}: {missing:count:hour|hours} missing.",
    ),
    "schedule.cause.room": (
        "{room} ({provider}): нужно {need:count:час|часа|часов} мастерской, а за {weeks:count:неделю|недели|недель} "
        "есть не более {most:hours}: не хватает {missing:hours} ч ({modules:list}).",
        "{room} ({provider}): {need:count:room-hour|room-hours} are needed, but {weeks:count:week|weeks} give at most "
        "{most:hours}: {missing:count:hour|hours} missing ({modules:list}).",
    ),
    "schedule.cause.room-after": (
        "{room} ({provider}): нужно {need:count:час|часа|часов} мастерской, а за {weeks:count:неделю|недели|недель}, "
        "после {before:hours} ч предшествующих модулей, есть не более {most:hours}: не хватает "
        "{missing:hours} ч ({modules:list}).",
        "{room} ({provider}): {need:count:room-hour|room-hours} are needed, but {weeks:count:week|weeks}, after "
        "{before:count:hour|hours} of modules that come before, give at most {most:hours}: {missing:count:hour|hours} "
        "missing ({modules:list}).",
    ),
    "schedule.cause.offer": (
        "«{module}»: {hours:count:час|часа|часов}, а в недели, когда организация готова его вести, помещается не более "
        "{most:hours}: не хватает {missing:hours} ч.",
        "“{module}”: {hours:count:hour|hours}, but the weeks in which it is offered hold at most {most:hours}: "
        "{missing:count:hour|hours} missing.",
    ),
    "schedule.cause.together": (
        "Каждое условие по отдельности выполнимо, но вместе за {weeks:count:неделю|недели|недель} они невыполнимы: "
        "порядок модулей, часы слушателей, мастерские, сроки предложений.",
        "Each condition alone can be met, but not all together within {weeks:count:week|weeks}: the order of modules, "
        "learners' hours, workshops, dates of offers.",
    ),
    "schedule.cause.gap": (
        "Занятия займут не меньше {before:count:недели|недель|недель}, итоговая аттестация ({hours:hours} ч) — не "
        "раньше чем через {gap:count:неделю|недели|недель} после них: {weeks:count:недели|недель|недель} "
        "для этого мало.",
        "Training takes at least {before:count:week|weeks}, the final assessment ({hours:hours} h) begins "
        "{gap:count:week|weeks} after its last week or later: {weeks:count:week is|weeks are} not enough for that.",
    ),
    "schedule.cause.weeks": (
        "ни одна подходящая программа не укладывается в {limit:count:неделю|недели|недель}; лучшая без этого предела "
        "занимает {best:count:неделю|недели|недель}",
        "no program that would do fits into {limit:count:week|weeks}; the best one without this limit takes "
        "{best:count:week|weeks}",
    ),
    "schedule.cause.never": (
        "ни одна подходящая программа не укладывается в {limit:count:неделю|недели|недель}, а лучшая без этого предела "
        "не укладывается ни в какой срок",
        "no program that would do fits into {limit:count:week|weeks}, and the best one without this limit has no "
        "calendar at all",
    ),
    "schedule.relax.gap": (
        "итоговая аттестация сразу после занятий, можно в ту же неделю",
        "final assessment right after the training, in the same week if it fits",
    ),
    "schedule.relax.weeks": ("срок до {value:count:недели|недель|недель}", "up to {value:count:week|weeks}"),
    "schedule.relax.weekly_hours": ("до {value:hours} ч в неделю", "up to {value:hours} h a week"),
    "schedule.cause.load-max": (
        "В программе {hours:count:час|часа|часов}, а в {periods:count:период|периода|периодов} по {most:hours} ч "
        "помещается меньше: не хватает {missing:hours} ч.",
        "The program has {hours:count:hour|hours}, more than {periods:count:period|periods} of {most:hours} h hold: "
        "{missing:count:hour|hours} missing.",
    ),
    "schedule.cause.load-min": (
        "В программе {hours:count:час|часа|часов}, а {periods:count:период|периода|периодов} не менее {least:hours} ч "
        "требуют больше: не хватает {missing:hours} ч.",
        "The program has {hours:count:hour|hours}, fewer than {periods:count:period|periods} of at least "
        "{least:hours} h "
        "ask for: {missing:count:hour|hours} missing.",
    ),
    "schedule.cause.load-module": (
        "«{module}»: {hours:count:час|часа|часов} — больше предела периода, {most:hours}.",
        "“{module}” has {hours:count:hour|hours}, more than a period may have, {most:hours}.",
    ),
    "schedule.cause.count-max": (
        "В программе {count:count:модуль|модуля|модулей}, а в {periods:count:период|периода|периодов} помещается "
        "не более {most} в каждом.",
        "The program has {count:count:module|modules}, but {periods:count:period|periods} take at most {most} each.",
    ),
    "schedule.cause.count-min": (
        "В программе {count:count:модуль|модуля|модулей}, а {periods:count:период|периода|периодов} требуют не менее "
        "{least} в каждом.",
        "The program has {count:count:module|modules}, but {periods:count:period|periods} ask for at least "
        "{least} each.",
    ),
    "schedule.cause.chain": (
        "Цепочка модулей, каждый из которых нужен следующему, требует {chain:count:период|периода|периодов}, "
        "а их {periods}.",
        "A chain of modules that need one another takes {chain:count:period|periods}, but there are {periods}.",
    ),
    "schedule.cause.periods-together": (
        "Каждое условие по отдельности выполнимо, но вместе они не оставляют распределения по "
        "{periods:count:периоду|периодам|периодам}.",
        "Each condition alone can be met, but together they leave no way to fill {periods:count:period|periods}.",
    ),
    "schedule.help.gap": (
        "Итоговая аттестация сразу после занятий, а не через {gap:count:неделю|недели|недель}",
        "Final assessment right after the training, not {gap:count:week|weeks} later",
    ),
    "schedule.help.weeks": (
        "{weeks:count:неделя|недели|недель} вместо заданного срока",
        "{weeks:count:week|weeks} instead of the limit",
    ),
    "schedule.help.weekly": (
        "{hours:count:час|часа|часов} в неделю — тогда хватит {weeks:count:недели|недель|недель}",
        "{hours:count:hour|hours} a week; then {weeks:count:week|weeks} are enough",
    ),
    "schedule.help.room": (
        "{room} ({provider}): ещё {hours:count:час|часа|часов} за {weeks:count:неделю|недели|недель}",
        "{room} ({provider}): {hours:count:more hour|more hours} over {weeks:count:week|weeks}",
    ),
    "schedule.help.offer": (
        "«{module}» — без ограничения сроков, в которые его готовы вести",
        "“{module}” without limits on when it is offered",
    ),
    "schedule.help.load-max": (
        "предел часов в периоде {hours:hours}",
        "a limit of {hours:hours} hours a period",
    ),
    "schedule.help.load-min": ("без нижнего предела часов в периоде", "no least number of hours a period"),
    "schedule.help.count-max": (
        "без верхнего предела числа модулей в периоде",
        "no largest number of modules a period",
    ),
    "schedule.help.count-min": ("без нижнего предела числа модулей в периоде", "no least number of modules a period"),
    "schedule.help.periods": ("{periods:count:период|периода|периодов}", "{periods:count:period|periods}"),
    "schedule.cli.long": (
        "Распределить модули программы по неделям: самый короткий календарь, из таких — самый ровный. Учитываются "
        "порядок модулей, часы слушателей в неделю, мастерские (подгруппы, занятость, закрытие), сроки предложений, "
        "праздники. С --periods — по периодам (семестрам). Файл с неделями модулей пишется только с -o.",
        "Place the modules of a program over weeks: the shortest calendar, of these the most even one. The order of "
        "modules, learners' weekly hours, workshops (subgroups, bookings, closed days), dates of offers and holidays "
        "count. With --periods, over periods (terms). A file with the weeks of modules is written with -o only.",
    ),
    "schedule.cli.weeks": ("Не более N недель.", "At most N weeks."),
    "schedule.cli.even": (
        "Сначала самая низкая нагрузка за --weeks недель, затем самый короткий календарь.",
        "First the lowest load within --weeks weeks, then the shortest calendar.",
    ),
    "schedule.cli.before-final": (
        "Итоговая аттестация — не раньше чем через N недель после недели, когда закончено остальное; заменяет "
        "final_assessment.weeks_after из заказа.",
        "The final assessment begins N weeks after the week in which everything else has ended, or later; replaces "
        "final_assessment.weeks_after of the request.",
    ),
    "schedule.cli.periods": (
        "Распределить по N периодам: каждый модуль в одном, нужные ему — в более ранних.",
        "Use N periods: each module in one, those that it needs in earlier ones.",
    ),
    "schedule.cli.load": ("Часов в периоде: 10:24, 10: или :24.", "Hours in a period: 10:24, 10: or :24."),
    "schedule.cli.count": ("Модулей в периоде: 2:10, 2: или :10.", "Modules in a period: 2:10, 2: or :10."),
    "schedule.cli.balance": (
        "Сделать наибольшую нагрузку периода как можно меньше.",
        "Make the highest load of a period as low as possible.",
    ),
    "schedule.cli.effort": (
        "Сколько работать над доказательством (единица — примерно секунда; от часов не зависит).",
        "How much to work for the proof (a unit is about a second, but no clock is used).",
    ),
    "schedule.module": ("Модуль", "Module"),
    "schedule.hours": ("Часы", "Hours"),
    "schedule.all": ("Всего", "Total"),
    "schedule.week": ("Нед.", "Week"),
    "schedule.days": ("Дни", "Days"),
    "schedule.learners": ("Слушатель", "Learner"),
    "schedule.of": ("{hours:hours} из {limit:hours}", "{hours:hours} of {limit:hours}"),
    "schedule.period": ("Период", "Period"),
    "schedule.period-modules": ("Модули", "Modules"),
    "schedule.weeks-proven": (
        "{weeks:count:неделя|недели|недель}. Доказано: короче нельзя.",
        "{weeks:count:week|weeks}. Proven: none is shorter.",
    ),
    "schedule.weeks-within": (
        "{weeks:count:неделя|недели|недель}, в пределах {gap:count:недели|недель|недель} от наименьшего: "
        "доказано лишь, "
        "что короче {bound:count:недели|недель|недель} нельзя.",
        "{weeks:count:week|weeks}, within {gap:count:week|weeks} of the least: proven only that none is shorter than "
        "{bound:count:week|weeks}.",
    ),
    "schedule.weeks-proven-even": (
        "{weeks:count:неделя|недели|недель}. Доказано: с такой нагрузкой короче нельзя.",
        "{weeks:count:week|weeks}. Proven: none is shorter with this load.",
    ),
    "schedule.weeks-within-even": (
        "{weeks:count:неделя|недели|недель}, в пределах {gap:count:недели|недель|недель} от наименьшего при "
        "этой нагрузке.",
        "{weeks:count:week|weeks}, within {gap:count:week|weeks} of the least with this load.",
    ),
    "schedule.peak-proven": (
        "Наибольшая нагрузка {peak:hours} ч в неделю. Доказано: при этом сроке ниже нельзя.",
        "Highest load {peak:hours} h a week. Proven: none is lower within these weeks.",
    ),
    "schedule.peak-within": (
        "Наибольшая нагрузка {peak:hours} ч в неделю; доказано лишь, что ниже {bound:hours} нельзя.",
        "Highest load {peak:hours} h a week; proven only that none is below {bound:hours}.",
    ),
    "schedule.load-proven": (
        "Наибольшая нагрузка периода {value:hours} ч. Доказано: ниже нельзя.",
        "Highest load of a period {value:hours} h. Proven: none is lower.",
    ),
    "schedule.load-within": (
        "Наибольшая нагрузка периода {value:hours} ч; доказано лишь, что ниже {bound:hours} нельзя.",
        "Highest load of a period {value:hours} h; proven only that none is below {bound:hours}.",
    ),
    "schedule.status.impossible": ("Такого календаря нет.", "There is no such calendar."),
    "schedule.status.unknown": (
        "Календарь не найден, но и не доказано, что его нет; можно увеличить --effort.",
        "No calendar was found, nor was it proven that there is none; a larger --effort may help.",
    ),
    "schedule.helps": (
        "Что поможет (каждое проверено новым расчётом):",
        "What helps (each verified by solving again):",
    ),
    "schedule.no-help": (
        "Ни одно изменение в одиночку не помогает.",
        "No single change helps.",
    ),
    "schedule.error.even": (
        "--even без --weeks не имеет смысла: чем дольше обучение, тем ниже нагрузка; укажите наибольшее число недель",
        "--even makes no sense without --weeks: the longer the training, the lower the load; give the most weeks",
    ),
    "schedule.error.of-weeks": (
        "{option} относится к календарю по неделям и с --periods не сочетается",
        "{option} belongs to calendars of weeks and does not go with --periods",
    ),
    "schedule.error.of-periods": (
        "{option} относится к распределению по периодам: добавьте --periods",
        "{option} belongs to plans of periods: add --periods",
    ),
    "schedule.error.bounds": (
        "«{value}» — не пределы; напишите, например, 10:24, 10: или :24",
        "“{value}” is not a pair of bounds; write, for example, 10:24, 10: or :24",
    ),
}
