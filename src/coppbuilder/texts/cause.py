"""Texts of causes: why no program can be assembled. They are told together, one below the other."""

TEXTS: dict[str, tuple[str, str]] = {
    # Targets.
    "cause.target-unknown": (
        "цель {target}: такого элемента нет ни в одном стандарте каталога",
        "target {target}: no standard of the catalogue has this item",
    ),
    "cause.target-nobody": (
        "цель {target} на уровне {level}: этому не учит ни один модуль каталога{missing}",
        "target {target} at level {level}: no module of the catalogue trains it{missing}",
    ),
    "cause.target-lower": (
        "цель {target} на уровне {level}: есть модули только более низкого уровня — {modules}{missing}",
        "target {target} at level {level}: modules reach a lower level only — {modules}{missing}",
    ),
    "cause.target-barred": (
        "цель {target} на уровне {level}: модули есть, но взять их нельзя — {modules}{missing}",
        "target {target} at level {level}: there are modules, but none can be taken — {modules}{missing}",
    ),
    "cause.target-trainers": (
        "цель {target} на уровне {level}: её дают только {modules}{first}",
        "target {target} at level {level}: only {modules} train it{first}",
    ),
    # What causes rest on; `brief` is a cause without it.
    "cause.target-trainers.brief": ("цель {target} на уровне {level}", "target {target} at level {level}"),
    "cause.trainers": ("её дают только {modules}", "only {modules} train it"),
    "cause.retired": (
        "{count:plural:снят с использования и не рассматривался|сняты с использования и не рассматривались|"
        "сняты с использования и не рассматривались}: {modules}",
        "retired, and not considered: {modules}",
    ),
    "cause.prerequisites": (
        "что нужно до этого, дают: {modules}",
        "what is needed before is trained by: {modules}",
    ),
    "cause.target-barred.brief": (
        "цель {target} на уровне {level}: модули есть, но взять их нельзя{missing}",
        "target {target} at level {level}: there are modules, but none can be taken{missing}",
    ),
    "cause.target-lower.brief": (
        "цель {target} на уровне {level}: есть модули только более низкого уровня{missing}",
        "target {target} at level {level}: modules reach a lower level only{missing}",
    ),
    "cause.nearest": ("ближе всего {module}", "the closest is {module}"),
    "cause.other": ("{module}", "{module}"),
    "cause.share-empty": (
        "цель — доля {of}: под её условия не подходит ни один элемент стандарта",
        "target — a share of {of}: no item of the standard meets its conditions",
    ),
    "cause.share-unreachable": (
        "цель: не менее {needed:percent} {of} на уровне {level}; все модули вместе дают не больше {best:percent}"
        "{missing}",
        "target: at least {needed:percent} of {of} at level {level}; all modules together reach {best:percent} at most"
        "{missing}",
    ),
    "cause.choice-unreachable": (
        "цель «{needed:count:компетенция|компетенции|компетенций} из {all}» на уровне {level}: модули дают только "
        "{best}{missing}",
        "target “{needed} of {all} competencies” at level {level}: modules train only {best}{missing}",
    ),
    "cause.target": (
        "цель {target} на уровне {level}",
        "target {target} at level {level}",
    ),
    "cause.share": (
        "цель: не менее {needed:percent} {of} на уровне {level}",
        "target: at least {needed:percent} of {of} at level {level}",
    ),
    "cause.choice": (
        "цель «{needed:count:компетенция|компетенции|компетенций} из {all}» на уровне {level}: {options}",
        "target “{needed} of {all} competencies” at level {level}: {options}",
    ),
    "cause.missing": (" (не хватает: {items})", " (missing: {items})"),
    "cause.first": (
        "; что нужно до этого, дают: {modules}",
        "; what is needed before is trained by: {modules}",
    ),
    # Modules that the request names.
    "cause.required-unknown": (
        "обязательный модуль {module}: такого модуля в каталоге нет",
        "required module {module}: the catalogue has no such module",
    ),
    "cause.required-barred": (
        "обязательный модуль {module}: взять его нельзя — {modules}",
        "required module {module}: it cannot be taken — {modules}",
    ),
    "cause.required": ("обязательный модуль {modules}", "required module {modules}"),
    "cause.forbidden": ("запрещён модуль {modules}", "forbidden module {modules}"),
    # What demands clash over.
    "cause.one-version": (
        "в программе может быть только одна версия модуля {module}, а нужны разные: {modules}",
        "a program holds one version of the module {module} only, and different ones are needed: {modules}",
    ),
    "cause.one-version.brief": (
        "в программе может быть только одна версия модуля {module}, а нужны разные",
        "a program holds one version of the module {module} only, and different ones are needed",
    ),
    "cause.one-of-kin": (
        "эти модули заменяют друг друга, в программе может быть только один из них: {modules}",
        "these modules replace each other, and a program holds one of them only: {modules}",
    ),
    "cause.excludes": (
        "вместе эти модули не ставят: {module} исключает {other}",
        "these modules do not go together: {module} excludes {other}",
    ),
    "cause.asks-module": ("модулю {asks} сначала нужен модуль {module}", "{asks} needs the module {module} before it"),
    "cause.asks-item": (
        "модулю {asks} сначала нужна {item}, а её дают только {modules}",
        "{asks} needs {item} before it, which only {modules} train",
    ),
    # The final assessment.
    "cause.no-final": (
        "{type:term:program_type}: нужна итоговая аттестация, а в каталоге её нет{forms}",
        "{type:term:program_type}: a final assessment is needed, and the catalogue has none{forms}",
    ),
    "cause.final-barred": (
        "{type:term:program_type}: нужна итоговая аттестация{forms}, а взять нельзя ни одну — {modules}",
        "{type:term:program_type}: a final assessment{forms} is needed, and none can be taken — {modules}",
    ),
    "cause.final-award": (
        "{type:term:program_type}: нужна итоговая аттестация{forms}, а в каталоге нет ни одной по профессии "
        "{profession}",
        "{type:term:program_type}: a final assessment{forms} is needed, none of the catalogue awards {profession}",
    ),
    "cause.final-no-goal": (
        "{type:term:program_type}: нужна итоговая аттестация{forms}, а каждая в каталоге присваивает профессию, "
        "которой в заказе нет",
        "{type:term:program_type}: a final assessment{forms} is needed; each of the catalogue awards a profession, "
        "and the request names none",
    ),
    "cause.final": (
        "нужна итоговая аттестация: {modules}",
        "a final assessment is needed: {modules}",
    ),
    "cause.form-name": ("{form:term:assessment_form}", "{form:term:assessment_form}"),
    "cause.form-not-final": (
        " (форма: {form:term:assessment_form}, а итоговой бывает {forms})",
        " (form: {form:term:assessment_form}; final forms are {forms})",
    ),
    "cause.forms": (" (форма: {forms})", " (form: {forms})"),
    # Bounds. `best` is what remains possible when only this bound is lifted.
    "cause.hours-upper": (
        "всего не меньше {best:hours} ч, а предел — {limit:hours} ч",
        "{best:hours} h at least in all, and the limit is {limit:hours} h",
    ),
    "cause.hours-lower": (
        "всего не больше {best:hours} ч, а нужно не меньше {limit:hours} ч",
        "{best:hours} h at most in all, and {limit:hours} h are wanted",
    ),
    "cause.norm_hours-lower": (
        "всего не больше {best:hours} ч, а по норме для этого вида программ нужно не меньше {limit:hours} ч",
        "{best:hours} h at most in all, and the norm for this type of program asks for {limit:hours} h",
    ),
    "cause.practice_share-upper": (
        "практики не меньше {best:percent}, а предел — {limit:percent}",
        "practice is {best:percent} at least, and the limit is {limit:percent}",
    ),
    "cause.practice_share-lower": (
        "практики не больше {best:percent}, а нужно не меньше {limit:percent}",
        "practice is {best:percent} at most, and {limit:percent} are wanted",
    ),
    "cause.distance_share-upper": (
        "дистанционных часов не меньше {best:percent}, а предел — {limit:percent}",
        "hours at a distance are {best:percent} at least, and the limit is {limit:percent}",
    ),
    "cause.distance_share-lower": (
        "дистанционных часов не больше {best:percent}, а нужно не меньше {limit:percent}",
        "hours at a distance are {best:percent} at most, and {limit:percent} are wanted",
    ),
    "cause.self_study_share-upper": (
        "самостоятельной работы не меньше {best:percent}, а предел — {limit:percent}",
        "self-study is {best:percent} at least, and the limit is {limit:percent}",
    ),
    "cause.self_study_share-lower": (
        "самостоятельной работы не больше {best:percent}, а нужно не меньше {limit:percent}",
        "self-study is {best:percent} at most, and {limit:percent} are wanted",
    ),
    "cause.cost-upper": (
        "стоимость не меньше {best:money}, а предел — {limit:money}",
        "the cost is {best:money} at least, and the limit is {limit:money}",
    ),
    "cause.cost-lower": (
        "стоимость не больше {best:money}, а нужно не меньше {limit:money}",
        "the cost is {best:money} at most, and {limit:money} are wanted",
    ),
    "cause.cost_per_learner-upper": (
        "на слушателя приходится не меньше {best:money}, а предел — {limit:money}",
        "the cost for one learner is {best:money} at least, and the limit is {limit:money}",
    ),
    "cause.cost_per_learner-lower": (
        "на слушателя приходится не больше {best:money}, а нужно не меньше {limit:money}",
        "the cost for one learner is {best:money} at most, and {limit:money} are wanted",
    ),
    "cause.funding-upper": (
        "стоимость не меньше {best:money}, а финансирование — не больше {limit:money}",
        "the cost is {best:money} at least, and the funding is {limit:money} at most",
    ),
    "cause.providers-upper": (
        "нужно не меньше {best:count:организации|организаций|организаций}, а предел — {limit:number}",
        "{best:count:provider|providers} at least, and the limit is {limit:number}",
    ),
    "cause.providers-lower": (
        "учить могут не больше {best:count:организации|организаций|организаций}, а нужно не меньше {limit:number}",
        "{best:count:provider|providers} at most, and {limit:number} are wanted",
    ),
    "cause.modules-upper": (
        "нужно не меньше {best:count:модуля|модулей|модулей}, а предел — {limit:number}",
        "{best:count:module|modules} at least, and the limit is {limit:number}",
    ),
    "cause.modules-lower": (
        "можно взять не больше {best:count:модуля|модулей|модулей}, а нужно не меньше {limit:number}",
        "{best:count:module|modules} at most, and {limit:number} are wanted",
    ),
    "cause.with-limits-upper": (
        "столько занимают требования выше; вместе с остальными пределами заказа — не меньше {value}",
        "that is for the demands above; with the other limits of the request {value} at least",
    ),
    "cause.with-limits-lower": (
        "столько дают требования выше; вместе с остальными пределами заказа — не больше {value}",
        "that is for the demands above; with the other limits of the request {value} at most",
    ),
    "cause.made-of.hours": ("самый короткий набор: {modules}", "the shortest set: {modules}"),
    "cause.made-of.money": ("самый дешёвый набор: {modules}", "the cheapest set: {modules}"),
    "cause.between": (
        "{what}: нужно {wanted}, а при остальных условиях выходит только {below} или {above}",
        "{what}: {wanted} wanted, and with the other demands only {below} or {above} can be had",
    ),
    "cause.what.hours": ("часов всего", "hours in all"),
    "cause.what.norm_hours": ("часов всего", "hours in all"),
    "cause.what.practice_share": ("доля практики", "share of practice"),
    "cause.what.distance_share": ("доля дистанционных часов", "share of hours at a distance"),
    "cause.what.self_study_share": ("доля самостоятельной работы", "share of self-study"),
    "cause.what.cost": ("стоимость", "cost"),
    "cause.what.cost_per_learner": ("стоимость на слушателя", "cost for one learner"),
    "cause.what.funding": ("стоимость", "cost"),
    "cause.what.providers": ("организаций", "providers"),
    "cause.what.modules": ("модулей", "modules"),
    "cause.bound": ("{what}: нужно {wanted}", "{what}: {wanted} wanted"),
    "cause.value.hours": ("{value:hours} ч", "{value:hours} h"),
    "cause.value.share": ("{value:percent}", "{value:percent}"),
    "cause.value.money": ("{value:money}", "{value:money}"),
    "cause.value.count": ("{value:number}", "{value:number}"),
    "cause.lower": ("не меньше {value}", "at least {value}"),
    "cause.upper": ("не больше {value}", "at most {value}"),
    "cause.exactly": ("ровно {value}", "exactly {value}"),
    "cause.from-to": ("от {low} до {high}", "{low} to {high}"),
    # Parts of sentences.
    "cause.module": ("«{title}» {version} ({hours:hours} ч)", "“{title}” {version} ({hours:hours} h)"),
    "cause.module-version": ("«{title}» {version}", "“{title}” {version}"),
    "cause.module-why": ("«{title}» {version} ({why})", "“{title}” {version} ({why})"),
    "cause.module-level": ("«{title}» {version} (уровень {level})", "“{title}” {version} (level {level})"),
    "cause.more-hours": (
        "{shown} и ещё {more:count:модуль|модуля|модулей} ({hours:hours} ч)",
        "{shown} and {more:count:module|modules} more ({hours:hours} h)",
    ),
    "cause.more": ("{shown} и ещё {more}", "{shown} and {more} more"),
    "cause.bar.retired": ("снят с использования", "retired"),
    "cause.bar.draft": ("черновик", "draft"),
    "cause.bar.forbidden": ("запрещён в заказе", "forbidden by the request"),
    "cause.bar.held": ("слушатели уже освоили его", "learners have it already"),
    "cause.bar.form": ("другая форма итоговой аттестации", "another form of final assessment"),
    "cause.bar.other-final": (
        "в заказе названа другая итоговая аттестация",
        "the request names another final assessment",
    ),
    "cause.bar.profession": ("присваивает другую профессию", "it awards another profession"),
    "cause.bar.no-final": (
        "это итоговая аттестация, а программе она не нужна",
        "it is a final assessment, and the program needs none",
    ),
    "cause.bar.education": ("образование слушателей ниже требуемого", "the education of learners is too low"),
    "cause.bar.age": ("возраст слушателей меньше требуемого", "learners are too young"),
    "cause.bar.no-offer": ("никто не предлагает", "nobody offers it"),
    "cause.bar.unknown-requirement": (
        "требует компетенцию, которой нет в каталоге",
        "requires a competency that the catalogue does not know",
    ),
    # What keeps a module from ever starting.
    "cause.unmet.near": ("до него {need}, а {why}", "{need} before it, but {why}"),
    "cause.unmet.far": (
        "цепочка того, что нужно до него, обрывается: {need}, а {why}",
        "the chain of what is needed before it breaks: {need}, but {why}",
    ),
    "cause.unmet.item": ("нужно освоить {item}", "{item} is needed"),
    "cause.unmet.module": ("нужен модуль {module}", "the module {module} is needed"),
    "cause.unmet.nobody": ("этому не учит ни один модуль", "no module trains it"),
    "cause.unmet.lower": ("модули учат этому только на уровне {level}", "modules train it at level {level} only"),
    "cause.unmet.no-module": ("такого модуля в каталоге нет", "the catalogue has no such module"),
    "cause.unmet.versions": ("в каталоге есть только {modules}", "the catalogue has {modules} only"),
    "cause.unmet.barred": ("взять нельзя {modules}", "{modules} cannot be taken"),
    "cause.unmet.circle-near": (
        "замкнутый круг: {modules} {count:plural:ждёт сам себя|ждут друг друга|ждут друг друга}",
        "a circle: {modules} {count:plural:waits for itself|wait for each other}",
    ),
    "cause.unmet.circle-far": (
        "то, что нужно до него, замкнуто в круг: {modules} "
        "{count:plural:ждёт сам себя|ждут друг друга|ждут друг друга}",
        "what is needed before it is a circle: {modules} {count:plural:waits for itself|wait for each other}",
    ),
    "cause.obstacle.role": ("организация только предоставляет помещения", "the organisation only lends rooms"),
    "cause.obstacle.license": ("нет лицензии на этот вид программ", "no license for this type of program"),
    "cause.obstacle.form": ("другая форма обучения", "another form of study"),
    "cause.obstacle.availability": ("предложение закончится раньше", "the offer ends before the start"),
    "cause.obstacle.group-size": ("группа меньше допустимой", "the group is too small"),
    "cause.obstacle.seats": (
        "не хватает мест: {provider} берёт не больше {seats:count:слушателя|слушателей|слушателей}, "
        "а их {learners:number}",
        "not enough seats: {provider} takes {seats:count:learner|learners} at most, and there are {learners:number}",
    ),
    "cause.obstacle.equipment": ("не хватает оборудования", "not enough equipment"),
    # Defects of ours.
    "cause.inexact": (
        "Решатель не смог дать точный ответ: это ошибка программы, сообщите о ней вместе с заказом",
        "The solver could not give an exact answer: this is a defect, please report it with the request",
    ),
    "cause.refused": (
        "Решатель не принял задачу: это ошибка программы, сообщите о ней вместе с заказом",
        "The solver refused the problem: this is a defect, please report it with the request",
    ),
}
