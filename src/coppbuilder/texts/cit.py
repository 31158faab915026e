"""Texts of citations (CIT)."""

TEXTS: dict[str, tuple[str, str]] = {
    "CIT101": (
        "акт утратил силу {last:date}: {act}",
        "the act was in force until {last:date}: {act}",
    ),
    "CIT101.help": (
        "найдите действующий акт и сошлитесь на него; если речь о прежних нормах, напишите «в редакции, "
        "действовавшей до…» "
        "и поставьте пометку # coppbuilder: ignore[CIT101]",
        "find the act in force and cite it; if former norms are meant, say so and add # coppbuilder: ignore[CIT101]",
    ),
    "CIT101.replaced": (
        "акт утратил силу {last:date}: {act}; вместо него — {newer}",
        "the act was in force until {last:date}: {act}; instead of it there is {newer}",
    ),
    "CIT101.replaced.help": (
        "сошлитесь на новый акт и проверьте, не изменились ли его требования",
        "cite the new act, and check whether its requirements have changed",
    ),
    "CIT101.unknown": (
        "в реестре норм нет этих актов, действуют ли они — неизвестно: {acts}",
        "the register of norms does not hold these acts, so it is unknown whether they are in force: {acts}",
    ),
    "CIT102": (
        "акт вступает в силу только {first:date}: {act}",
        "the act comes in force only on {first:date}: {act}",
    ),
    "CIT102.help": (
        "до этого дня сошлитесь на прежний акт или перенесите дату утверждения",
        "cite the former act until that day, or move the day of approval",
    ),
    "CIT103": (
        "похоже на опечатку: «{written} от {date:date}», а в реестре — {act}",
        "it looks like a slip: “{written}” of {date:date}, but the register has {act}",
    ),
    "CIT103.help": (
        "сверьте номер и дату; если это другой акт, добавьте его в реестр норм",
        "compare number and date; if it is another act, add it to the register of norms",
    ),
    "CIT104": (
        "у акта «{written}» нет даты; в реестре под этим номером — {act}",
        "the act “{written}” has no date; the register has {act} under this number",
    ),
    "CIT104.help": (
        "впишите дату: приказы с одинаковыми номерами есть в каждом году",
        "add the date: each year has orders with the same numbers",
    ),
    "CIT105": (
        "приказ {order} утвердил стандарт «{standard}», срок действия которого истёк",
        "the order {order} approved the standard “{standard}”, which is no longer in force",
    ),
    "CIT105.help": (
        "найдите действующую редакцию стандарта и сошлитесь на её приказ",
        "find the edition in force and cite its order",
    ),
    "CIT105.replaced": (
        "приказ {order} утвердил прежнюю редакцию стандарта «{standard}», её заменяет {newer}",
        "the order {order} approved a former edition of “{standard}”, which {newer} replaces",
    ),
    "CIT105.replaced.help": (
        "перейдите на новую редакцию или объясните в пояснительной записке, почему взята прежняя",
        "move to the new edition, or say in the explanatory note why the former one was taken",
    ),
    "CIT201": (
        "источнику больше {limit:count:года|лет|лет}: {year} год",
        "the source is older than {limit:count:year|years}: {year}",
    ),
    "CIT201.help": (
        "найдите более новое издание; классический учебник можно оставить",
        "find a newer edition; a classic may stay",
    ),
    "CIT301": (
        "параметр {name} в один и тот же день задают две нормы: здесь {value}, в {other} — {theirs}",
        "two norms set the parameter {name} for the same day: {value} here, {theirs} in {other}",
    ),
    "CIT301.help": (
        "укажите, какая норма заменяет другую (replaces), или ограничьте срок одной из них (in_force)",
        "say which norm replaces the other (replaces), or bound the period of one of them (in_force)",
    ),
    "CIT302": (
        "акт действует с {begins:date}, а заменённый им — ещё до {ends:date}: {former}",
        "the act is in force from {begins:date}, but the one that it replaces lasts until {ends:date}: {former}",
    ),
    "CIT302.gap": (
        "заменённый акт закончился {ends:date}, а этот действует только с {begins:date}: {former}",
        "the replaced act ended on {ends:date}, but this one is in force only from {begins:date}: {former}",
    ),
    "CIT302.unknown": (
        "акт заменяет норму «{norm}», которой нет в каталоге",
        "the act replaces the norm “{norm}”, which the catalogue does not have",
    ),
    "CIT302.help": (
        "сверьте сроки действия (in_force) и id в replaces: прежний акт заканчивается накануне нового",
        "compare the periods (in_force) and the id in replaces: the former act ends the day before the new one begins",
    ),
    "CIT303": (
        "акт не может действовать с {day:date}: он подписан {than:date}",
        "the act cannot be in force from {day:date}: it was signed on {than:date}",
    ),
    "CIT303.end": (
        "акт не может утратить силу {day:date}: он начинается {than:date}",
        "the act cannot end on {day:date}: it begins on {than:date}",
    ),
    "CIT303.help": (
        "проверьте, не переставлены ли день и месяц и верен ли год",
        "check whether day and month changed places and the year is right",
    ),
    "CIT304": (
        "норма помечена как проверенная, но не сказано, по какому источнику",
        "the norm is called verified, but it is not said by which source",
    ),
    "CIT304.help": (
        "добавьте source (адрес или документ) или поставьте verified: false — тогда норма только предупреждает",
        "add source (an address or a document), or say verified: false, and the norm will only warn",
    ),
}
