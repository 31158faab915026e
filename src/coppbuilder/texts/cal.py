"""Texts of the calendar (CAL)."""

TEXTS: dict[str, tuple[str, str]] = {
    "CAL101": (
        "{span:plural:неделя|недели|недели} {weeks}: нужно не меньше {hours:hours} ч, а по заказу в них помещается "
        "{fit:hours} ч",
        "{span:plural:week|weeks} {weeks}: at least {hours:hours} h are needed, but the demand leaves room for "
        "{fit:hours} h",
    ),
    "CAL101.help": (
        "дайте модулям больше недель или увеличьте limits.weekly_hours; верный график составит coppbuilder schedule",
        "give the modules more weeks or raise limits.weekly_hours; coppbuilder schedule makes a valid calendar",
    ),
    "CAL102": (
        "{span:plural:неделя|недели|недели} {weeks}: нужно не меньше {hours:hours} ч, а при обычной нагрузке в них "
        "помещается {fit:hours} ч",
        "{span:plural:week|weeks} {weeks}: at least {hours:hours} h are needed, but the usual load leaves room for "
        "{fit:hours} h",
    ),
    "CAL102.holidays": (
        "{span:plural:неделя|недели|недели} {weeks} с праздничными днями: нужно не меньше {hours:hours} ч, а при "
        "обычной нагрузке в них "
        "помещается {fit:hours} ч",
        "{span:plural:week|weeks} {weeks} with public holidays: at least {hours:hours} h are needed, but the usual "
        "load leaves "
        "room "
        "for {fit:hours} h",
    ),
    "CAL102.help": (
        "добавьте неделю или перенесите часть модулей; график заново составит coppbuilder schedule",
        "add a week or move some modules; coppbuilder schedule makes the calendar anew",
    ),
    "CAL103": (
        "{span:plural:неделя|недели|недели} {weeks}: {hours:hours} ч практики на производстве, а слушателям от "
        "{age:count:года|лет|лет} можно не больше "
        "{limit:hours} ч в неделю",
        "{span:plural:week|weeks} {weeks}: {hours:hours} h of practice at work, but learners from "
        "{age:count:year|years} of age may have {limit:hours} h a "
        "week",
    ),
    "CAL103.help": (
        "растяните практику на большее число недель или наберите отдельную группу совершеннолетних",
        "spread the practice over more weeks, or form a group of adults of its own",
    ),
    "CAL103.no-norm": (
        "в каталоге нет нормы о рабочем времени несовершеннолетних",
        "the catalogue has no norm on the working hours of minors",
    ),
    "CAL104": (
        "график занимает {last:count:неделю|недели|недель}, а по заказу — не больше {limit}",
        "the calendar takes {last:count:week|weeks}, but the demand allows {limit}",
    ),
    "CAL104.help": (
        "составьте график заново (coppbuilder schedule) или увеличьте limits.weeks",
        "make the calendar anew (coppbuilder schedule) or raise limits.weeks",
    ),
    "CAL201": (
        "«{module}» начинается на {begins}-й неделе, а нужный для него модуль «{needed}» заканчивается на {ends}-й",
        "“{module}” begins in week {begins}, but “{needed}”, which it requires, ends in week {ends}",
    ),
    "CAL201.help": (
        "начните этот модуль не раньше {ends}-й недели или завершите «{needed}» раньше",
        "begin this module in week {ends} or later, or end “{needed}” earlier",
    ),
    "CAL202": (
        "итоговая аттестация начинается на {begins}-й неделе, а {count:plural:позже заканчивается|позже заканчиваются|"
        "позже заканчиваются} {modules}",
        "the final assessment begins in week {begins}, but {modules} {count:plural:ends|end} later",
    ),
    "CAL202.help": (
        "поставьте итоговую аттестацию на последние недели",
        "put the final assessment into the last weeks",
    ),
    "CAL202.gap": (
        "итоговая аттестация начинается на {begins}-й неделе, а по заказу — не раньше {least}-й: остальное "
        "заканчивается на {ends}-й, и аттестация — через {gap:count:неделю|недели|недель} или позже",
        "the final assessment begins in week {begins}, but the request allows week {least} or later: everything else "
        "ends in week {ends}, and it follows {gap:count:week|weeks} later at the earliest",
    ),
    "CAL202.gap.help": (
        "поставьте итоговую аттестацию не раньше {least}-й недели или уменьшите final_assessment.weeks_after в заказе",
        "put the final assessment into week {least} or later, or lower final_assessment.weeks_after in the request",
    ),
    "CAL203": (
        "{count:plural:неделя|недели|недели} {weeks} без занятий, а обучение потом продолжается",
        "{count:plural:week|weeks} {weeks} {count:plural:is|are} empty, and training goes on afterwards",
    ),
    "CAL203.help": (
        "сдвиньте следующие модули; если перерыв нужен, поставьте пометку # coppbuilder: ignore[CAL203] с причиной",
        "move the following modules; if the break is meant, add # coppbuilder: ignore[CAL203] with the reason",
    ),
    "CAL301": (
        "колледж предлагает «{module}» с {first:date} по {last:date}, а {count:plural:неделя|недели|недели} {weeks} "
        "— вне "
        "этого срока",
        "the college offers “{module}” from {first:date} to {last:date}, but {count:plural:week|weeks} {weeks} "
        "{count:plural:lies|lie} outside",
    ),
    "CAL301.from": (
        "колледж предлагает «{module}» с {first:date}, а {count:plural:неделя|недели|недели} {weeks} — раньше",
        "the college offers “{module}” from {first:date} on, but {count:plural:week|weeks} {weeks} "
        "{count:plural:is|are} earlier",
    ),
    "CAL301.to": (
        "колледж предлагает «{module}» по {last:date}, а {count:plural:неделя|недели|недели} {weeks} — позже",
        "the college offers “{module}” until {last:date}, but {count:plural:week|weeks} {weeks} "
        "{count:plural:is|are} later",
    ),
    "CAL301.help": (
        "перенесите недели или начало обучения, выберите другой колледж или договоритесь о сроке",
        "move the weeks or the start of training, choose another college, or agree on the period",
    ),
    "CAL302": (
        "мастерская «{room}» закрыта все недели модуля «{module}»: практику провести негде",
        "the workshop “{room}” is closed in all weeks of “{module}”: there is no room for practice",
    ),
    "CAL302.help": (
        "перенесите модуль на другие недели или выберите другую мастерскую",
        "move the module to other weeks, or choose another workshop",
    ),
    "CAL303": (
        "неделя {week} (с {day:date}) вся праздничная: заниматься нельзя",
        "week {week} (from {day:date}) has public holidays only: nothing can be taught",
    ),
    "CAL303.help": (
        "уберите её из недель модуля; чтобы праздники учитывались сами, составьте график через coppbuilder schedule",
        "take it out of the weeks of the module; coppbuilder schedule heeds public holidays by itself",
    ),
    "CAL304": (
        "начало обучения — {day:date} — нерабочий праздничный день",
        "training starts on {day:date}, a public holiday",
    ),
    "CAL304.weekend": (
        "начало обучения — {day:date} — выходной день",
        "training starts on {day:date}, a day of the weekend",
    ),
    "CAL304.help": (
        "укажите первый учебный день, например {better:date}; если группа учится по выходным, поставьте пометку "
        "# coppbuilder: ignore[CAL304]",
        "give the first study day, for example {better:date}; if the group studies on weekends, add "
        "# coppbuilder: ignore[CAL304]",
    ),
    "CAL305": (
        "обучение начинается {start:date}, раньше утверждения программы ({approved:date})",
        "training starts on {start:date}, before the program is approved ({approved:date})",
    ),
    "CAL305.help": (
        "проверьте год в обеих датах; учить можно по утверждённой программе",
        "check the year of both days; a program is taught after it has been approved",
    ),
}
