"""Texts of the previews."""

TEXTS: dict[str, tuple[str, str]] = {
    "preview.rank": ("{rank} разряд", "rank {rank}"),
    "preview.hours": ("{hours:hours}\u00a0ч", "{hours:hours}\u00a0h"),
    "preview.learners": (
        "{count:count:слушатель|слушателя|слушателей}",
        "{count:count:learner|learners}",
    ),
    "preview.per-learner": ("{cost:money} на слушателя", "{cost:money} per learner"),
    "preview.practice": ("практика {share:percent}", "practice {share:percent}"),
    "preview.profession": ("Профессия:", "Profession:"),
    "preview.qualification": ("Квалификация:", "Qualification:"),
    "preview.employer": ("Заказчик:", "Employer:"),
    "preview.taught-by": ("{count:plural:Обучает|Обучают|Обучают}:", "Taught by:"),
    "preview.form": ("Форма обучения:", "Form of study:"),
    "preview.start": ("Начало:", "Start:"),
    "preview.day": ("{day:date}", "{day:date}"),
    "preview.modules": ("Модули", "Modules"),
    "preview.targets": ("Цели", "Targets"),
    "preview.module": ("Модуль", "Module"),
    "preview.version": ("Вер.", "Ver."),
    "preview.sum": ("Итого", "In all"),
    "preview.total": ("Всего", "Total"),
    "preview.where": ("Где", "Where"),
    "preview.recognized": ("зачтён, не изучается", "recognized, not taught"),
    "preview.experience": (
        "опыт: {count:count:проведение|проведения|проведений}, успешно {passed:number} из {enrolled:number}; "
        "осторожная оценка — не сдадут до {failing:percent}",
        "experience: {count:count:delivery|deliveries}, {passed:number} of {enrolled:number} passed; "
        "a cautious estimate: up to {failing:percent} will fail",
    ),
    "preview.no-experience": (
        "опыта проведений нет: осторожная оценка — не сдадут до 100\u00a0%",
        "no experience yet; a cautious estimate: up to 100\u00a0% will fail",
    ),
    "preview.rival": (
        "лучший из не взятых о том же — «{title}», {past}",
        "the best not taken for the same: “{title}”, {past}",
    ),
    "preview.without-units": (
        "без {count:plural:темы|тем|тем} {titles:list} ({hours:hours}\u00a0ч)",
        "without {titles:list} ({hours:hours}\u00a0h)",
    ),
    "preview.without-units-more": (
        "без тем {titles} и ещё {more} ({hours:hours}\u00a0ч)",
        "without {titles} and {more} more ({hours:hours}\u00a0h)",
    ),
    "preview.target": ("Цель", "Target"),
    "preview.level": ("Ур.", "Lvl"),
    "preview.coverage": ("Охват", "Coverage"),
    "preview.by-modules": ("Чем (№)", "By (№)"),
    "preview.any-of": ("Не менее {at_least} из {count}", "At least {at_least} of {count}"),
    "preview.share-of": ("Не менее {share:percent} — {of}", "At least {share:percent} of {of}"),
    "preview.unknown": ("нет в каталоге", "not in the catalogue"),
    "preview.percent": ("{share:percent}", "{share:percent}"),
    "preview.not-met": ("не достигнута", "not met"),
    "preview.entry": ("вход", "entry"),
    "preview.way": ("через {source} (№\u00a0{numbers})", "by way of {source} (No.\u00a0{numbers})"),
    "preview.way-to": ("{key} — через {source} (№\u00a0{numbers})", "{key}: by way of {source} (No.\u00a0{numbers})"),
    "preview.ways-more": ("и ещё {more:count:соответствие|соответствия|соответствий}", "and {more} more"),
    "preview.missing": ("не достигнуто: {keys}", "not reached: {keys}"),
    "preview.missing-more": ("не достигнуто: {keys} и ещё {more}", "not reached: {keys} and {more} more"),
    "preview.also-after": ("(и после {numbers:list})", "(also after {numbers:list})"),
    "preview.order": (
        "Порядок: модуль стоит под тем, после которого он возможен",
        "Order: a module hangs below the one that it needs",
    ),
    "preview.cost": (
        "Стоимость: {cost:money} за всех, {per_learner:money} на слушателя",
        "Cost: {cost:money} in all, {per_learner:money} per learner",
    ),
    "preview.provider-cost": (
        "{name}: {hours:hours}\u00a0ч, {cost:money}",
        "{name}: {hours:hours}\u00a0h, {cost:money}",
    ),
    "preview.individual": (
        "Индивидуальный план: {count:count:слушатель|слушателя|слушателей} — {hours:hours}\u00a0ч "
        "(зачтено {recognized:hours}\u00a0ч)",
        "Individual plan: {count:count:learner|learners}, {hours:hours}\u00a0h ({recognized:hours}\u00a0h recognized)",
    ),
    "preview.individual-full": (
        "Полный план: {count:count:слушатель|слушателя|слушателей} — {hours:hours}\u00a0ч",
        "Full plan: {count:count:learner|learners}, {hours:hours}\u00a0h",
    ),
    "preview.weeks": (
        "Срок: не менее {weeks:count:недели|недель|недель} при {weekly:hours}\u00a0ч в неделю",
        "Time: at least {weeks:count:week|weeks} at {weekly:hours}\u00a0h a week",
    ),
    "preview.workshop-weeks": (
        "{room}, {provider}: модуль {module}, {turns:count:подгруппа|подгруппы|подгрупп} "
        "×\u00a0{practical:hours}\u00a0ч при {weekly:hours}\u00a0ч в неделю",
        "{room}, {provider}: module {module}, {turns:count:subgroup|subgroups} ×\u00a0{practical:hours}\u00a0h "
        "at {weekly:hours}\u00a0h a week",
    ),
    "preview.workshop-weeks-after": (
        "{room}, {provider}: модуль {module}, {turns:count:подгруппа|подгруппы|подгрупп} "
        "×\u00a0{practical:hours}\u00a0ч при {weekly:hours}\u00a0ч в неделю, "
        "после {before:hours}\u00a0ч других модулей",
        "{room}, {provider}: module {module}, {turns:count:subgroup|subgroups} ×\u00a0{practical:hours}\u00a0h "
        "at {weekly:hours}\u00a0h a week, after {before:hours}\u00a0h of other modules",
    ),
    "preview.objective.cost": (
        "{value:money} ({per_learner:money} на слушателя)",
        "{value:money} ({per_learner:money} per learner)",
    ),
    "preview.objective.hours": ("{value:hours}\u00a0ч", "{value:hours}\u00a0h"),
    "preview.objective.providers": (
        "{value:count:организации|организаций|организаций}",
        "{value:count:provider|providers}",
    ),
    "preview.objective.modules": ("{value:count:модуля|модулей|модулей}", "{value:count:module|modules}"),
    "preview.objective.overlap": (
        "{value:count:повтора|повторов|повторов} одного и того же",
        "{value:count:repetition|repetitions}",
    ),
    "preview.objective.experience": (
        "{value:number} {value:plural:несдачи|несдачи|несдач} модулей из {attempts:number} возможных "
        "(осторожная оценка по прошлым группам)",
        "{value:number} failures of modules out of {attempts:number} possible (a cautious estimate from past groups)",
    ),
    "preview.proven": (
        "Доказано: меньше {value} при этих условиях нельзя.",
        "Proven: nothing below {value} meets these conditions.",
    ),
    "preview.proven-next": (
        "Доказано: и при этом меньше {value} нельзя.",
        "Proven: given that, nothing below {value}.",
    ),
    "preview.not-proven": (
        "Меньше {value} не найдено; доказано лишь, что меньше {bound} нельзя (разрыв {gap:percent}).",
        "Nothing below {value} was found; proven only that nothing below {bound} exists (a gap of {gap:percent}).",
    ),
    "preview.not-bounded": (
        "Меньше {value} не найдено; нельзя ли меньше, не выяснено.",
        "Nothing below {value} was found; whether there is anything is not known.",
    ),
    "preview.alternatives": ("coppbuilder alternatives ЗАКАЗ", "coppbuilder alternatives REQUEST"),
    "preview.schedule": ("coppbuilder schedule ПРОГРАММА", "coppbuilder schedule PROGRAM"),
    "preview.next": ("Следующая: {facts} → {command}", "Next: {facts} → {command}"),
    "preview.next.cost": (
        "Следующая по цене: {facts} → {command}",
        "Next by cost: {facts} → {command}",
    ),
    "preview.next.hours": (
        "Следующая по часам: {facts} → {command}",
        "Next by hours: {facts} → {command}",
    ),
    "preview.next.providers": (
        "Следующая по числу организаций: {facts} → {command}",
        "Next by the number of providers: {facts} → {command}",
    ),
    "preview.next.modules": (
        "Следующая по числу модулей: {facts} → {command}",
        "Next by the number of modules: {facts} → {command}",
    ),
    "preview.next.overlap": (
        "Следующая по числу повторов: {facts} → {command}",
        "Next by repetitions: {facts} → {command}",
    ),
    "preview.next.experience": (
        "Следующая по опыту: {facts} → {command}",
        "Next by experience: {facts} → {command}",
    ),
    "preview.next-fact.cost": ("{value:money} на слушателя", "{value:money} per learner"),
    "preview.next-fact.hours": ("{value:hours}\u00a0ч", "{value:hours}\u00a0h"),
    "preview.next-fact.providers": (
        "{value:count:организация|организации|организаций}",
        "{value:count:provider|providers}",
    ),
    "preview.next-fact.modules": ("{value:count:модуль|модуля|модулей}", "{value:count:module|modules}"),
    "preview.next-fact.overlap": ("{value:count:повтор|повтора|повторов}", "{value:count:repetition|repetitions}"),
    "preview.next-fact.experience": ("{value:count:несдача|несдачи|несдач}", "{value:count:failure|failures}"),
    "preview.only": (
        "Доказано: ни от одного из этих модулей отказаться нельзя.",
        "Proven: none of these modules can be left out.",
    ),
    "preview.within-weeks": (
        "Сравнивались только программы, которые укладываются в {weeks:count:неделю|недели|недель}.",
        "Only programs that fit into {weeks:count:week|weeks} were compared.",
    ),
    "preview.time-limit": (
        "Время поиска вышло: программа допустима, но, возможно, не лучшая. Искать дольше — увеличьте --time-limit.",
        "The time limit was reached: the program is valid, but perhaps not the best. To search on, raise --time-limit.",
    ),
    "preview.status.impossible": ("Такой программы нет.", "There is no such program."),
    "preview.status.unknown": (
        "За отведённое время программа не найдена; доказать, что её нет, тоже не удалось. Дайте поиску больше времени "
        "(--time-limit) или уберите часть целей и пределов.",
        "No program was found within the limit, nor was it proven that there is none. Give the search more time "
        "(--time-limit), or leave out some targets and limits.",
    ),
    "preview.summary": (
        "Проверки: {errors:count:ошибка|ошибки|ошибок}, {warnings:count:предупреждение|предупреждения|предупреждений}.",
        "Checks: {errors:count:error|errors}, {warnings:count:warning|warnings}.",
    ),
    "preview.todo": (
        "До утверждения {count:plural:осталось|осталось|осталось} {count:count:дело|дела|дел}: "
        "{command} --phase approval",
        "{count:count:thing|things} to do until approval: {command} --phase approval",
    ),
    "preview.program-file": ("ПРОГРАММА", "PROGRAM"),
    "preview.which-catalog": (
        "Не все модули программы есть в каталоге — укажите папку каталога: --catalog",
        "The catalogue lacks modules of this program; name its folder: --catalog",
    ),
    "preview.on-record": ("(По записи в файле программы.)", "(As recorded in the program file.)"),
    "preview.nothing-to-teach": (
        "Учить нечему: всё уже есть на входе.",
        "There is nothing to teach: learners bring all of it.",
    ),
    "preview.unchecked": ("не проверено:|модуля нет|в каталоге", "not checked:|module not in|the catalogue"),
    "preview.of-needed": ("{covered} из {at_least} нужных", "{covered} of {at_least} needed"),
    "preview.not-checked": (
        "Не проверено из-за нехватки данных: {count:number}.",
        "Not checked for lack of data: {count:number}.",
    ),
    "preview.kind": ("Вид", "Kind"),
    "preview.id": ("Идентификатор", "Id"),
    "preview.title": ("Название", "Title"),
    "preview.number": ("Число", "Number"),
    "preview.standard": ("Стандарт", "Standard"),
    "preview.trained": ("Обеспечено модулями", "Trained by modules"),
    "preview.below": ("Состав", "Parts"),
    "preview.weight": ("вес {weight:number}", "weight {weight:number}"),
    "preview.at-level": ("уровень {level}", "level {level}"),
    "preview.by-none": ("ни одним", "by none"),
    "preview.yes": ("да", "yes"),
    "preview.no": ("нет", "no"),
    "preview.gaps": ("Чего не даёт ни один модуль", "What no module trains"),
    "preview.gaps-of": ("нет {missing} из {leaves}", "{missing} of {leaves} missing"),
    "preview.no-gaps": ("Пробелов нет.", "There are no gaps."),
    "preview.nothing-found": ("Ничего не найдено.", "Nothing was found."),
    "preview.place": ("{file}:{line}", "{file}:{line}"),
    "preview.norm": ("норма: {text}", "norm: {text}"),
    # The single views.
    "preview.matrix": ("Кто за какую компетенцию отвечает", "Who is responsible for which competency"),
    "preview.matrix-legend": (
        "1–3 — уровень, на котором модуль даёт компетенцию целиком; (3) — модуль даёт её часть; "
        "* — компетенции, которых требует заказ",
        "1–3: the level at which the module trains the whole competency; (3): the module trains a part of it; "
        "*: competencies that the request asks for",
    ),
    "preview.competency": ("Компетенция", "Competency"),
    "preview.responsible": ("Отвечает", "Responsible"),
    "preview.responsible-is": ("отвечает {who}", "responsible: {who}"),
    "preview.module-number": ("№\u00a0{number}", "No.\u00a0{number}"),
    "preview.nobody": ("никто", "nobody"),
    "preview.in-part": ("дана частично", "in part"),
    "preview.untrained": ("не даётся", "not trained"),
    "preview.profile-of": (
        "Профиль WorldSkills: какая доля раздела освоена на уровне не ниже {level}",
        "WorldSkills profile: which share of each section is trained at level {level} or higher",
    ),
    "preview.section-key": ("№", "No."),
    "preview.section": ("Раздел", "Section"),
    "preview.weight-heading": ("Вес", "Weight"),
    "preview.trained-share": ("Освоено", "Trained"),
    "preview.layers": (
        "Слои: модули одного слоя можно вести одновременно",
        "Layers: modules of one layer may be taught side by side",
    ),
    "preview.layer": ("Слой", "Layer"),
    "preview.after-modules": ("после {numbers:list}", "after {numbers:list}"),
    "preview.colleges": ("Часы и стоимость по организациям", "Hours and cost by provider"),
    "preview.college": ("Организация", "Provider"),
    "preview.hours-heading": ("Часы", "Hours"),
    "preview.practical": ("Практ", "Pract"),
    "preview.hours-share": ("Доля часов", "Share of hours"),
    "preview.cost-heading": ("Стоимость", "Cost"),
    "preview.per-learner-heading": ("На чел.", "Each"),
    "preview.cost-share": ("Доля стоимости", "Share of cost"),
    "preview.of-hours": ("часов", "of the hours"),
    "preview.of-cost": ("стоимости", "of the cost"),
    "preview.modules-are": (
        "{count:plural:модуль|модули|модули} {numbers:list}",
        "{count:plural:module|modules} {numbers:list}",
    ),
    "preview.skills": ("Надпрофессиональные навыки", "Supra-professional skills"),
    "preview.skill": ("Навык", "Skill"),
    "preview.wanted-level": ("Нужен ур.", "Wanted"),
    "preview.beyond": ("сверх заказа", "beyond the request"),
    "preview.risks": ("Риски программы", "Risks of the program"),
    "preview.risks-proposed": (
        "Риски каталога, которые касаются программы (в самой программе они не названы)",
        "Risks of the catalogue that concern the program (which names none itself)",
    ),
    "preview.risks-legend": (
        "Число рисков в клетке; зоны: !!! критическая, !! высокая, ! средняя, без знака — низкая",
        "Number of risks in the cell; zones: !!! critical, !! high, ! medium, low without a mark",
    ),
    "preview.probability-impact": (" последствия →|вероятность ↓", " impact →|probability ↓"),
    "preview.score": ("Балл", "Score"),
    "preview.score-of": (
        "{probability}×{impact}={score:number}",
        "{probability}×{impact}={score:number}",
    ),
    "preview.zone": ("Зона", "Zone"),
    "preview.zone.critical": ("!!! крит.", "!!! critical"),
    "preview.zone.high": ("!!  высок.", "!!  high"),
    "preview.zone.medium": ("!   средн.", "!   medium"),
    "preview.zone.low": ("    низк.", "    low"),
    "preview.risk": ("Риск", "Risk"),
    "preview.measures": ("{count:count:мера|меры|мер}", "{count:count:measure|measures}"),
    "preview.measures-done": ("меры приняты", "measures taken"),
    "preview.risk-plan": ("отвечает {owner}, срок {due:date}", "{owner}, due {due:date}"),
    "preview.risk-owner": ("отвечает {owner}", "{owner}"),
    "preview.residual": (
        "после мер останется {probability}×{impact}={score:number}",
        "after the measures {probability}×{impact}={score:number}",
    ),
    "preview.todo-list": (
        "До утверждения {count:plural:осталось|осталось|осталось} {count:count:дело|дела|дел}",
        "{count:count:thing|things} to do until approval",
    ),
    "preview.nothing-to-do": ("До утверждения делать больше нечего.", "Nothing is left to do until approval."),
    "preview.calendar": ("Календарь по неделям из файла программы", "Calendar by weeks, as the program file has it"),
    "preview.calendar-proposed": (
        "Предварительный календарь: в программе недели не записаны → {command}",
        "Preliminary calendar: the program names no weeks → {command}",
    ),
    # Views that have nothing to show.
    "preview.nothing.modules": ("Модулей в программе нет.", "The program has no modules."),
    "preview.nothing.targets": ("Целей в заказе нет.", "The request has no targets."),
    "preview.nothing.matrix": (
        "Матрицы нет: ни заказ, ни модули не называют компетенций, которые есть в каталоге.",
        "There is no matrix: neither request nor modules name competencies that the catalogue knows.",
    ),
    "preview.nothing.worldskills": (
        "Программа не затрагивает ни одного стандарта WorldSkills.",
        "The program is not about any WorldSkills standard.",
    ),
    "preview.nothing.skills": (
        "Надпрофессиональных навыков ни заказ, ни модули не называют.",
        "Neither request nor modules name supra-professional skills.",
    ),
    "preview.nothing.order": (
        "Порядка нет: в программе нет модулей.",
        "There is no order: the program has no modules.",
    ),
    "preview.nothing.layers": ("Слоёв нет: учить нечему.", "There are no layers: nothing is taught."),
    "preview.nothing.calendar": (
        "Календаря нет: учить нечему или не все модули есть в каталоге.",
        "There is no calendar: nothing is taught, or the catalogue lacks modules.",
    ),
    "preview.nothing.cost": (
        "Стоимость не посчитать: модулей нет или не все они есть в каталоге.",
        "The cost is not known: there are no modules, or the catalogue lacks some.",
    ),
    "preview.nothing.colleges": (
        "Организации, которые ведут модули, не названы.",
        "Nobody is named who teaches the modules.",
    ),
    "preview.nothing.risks": (
        "В каталоге нет рисков, которые касаются программы.",
        "The catalogue has no risks that concern the program.",
    ),
    "preview.nothing.proof": (
        "Программа составлена вручную, доказательства нет → coppbuilder compare",
        "The program was written by hand, there is no proof → coppbuilder compare",
    ),
    "preview.nothing.difference": (
        "Сравнить не с чем: назовите другую программу, --against ФАЙЛ",
        "There is nothing to compare with: name another program, --against FILE",
    ),
}
