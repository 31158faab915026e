"""Texts of references (REF): what is named and not there, not in force, or written otherwise."""

_NEAR = (
    "возможно, имелось в виду: {near:list}",
    "perhaps you meant {near:list}",
)

TEXTS: dict[str, tuple[str, str]] = {
    "REF101": (
        "в стандарте «{standard}» нет компетенции «{key}»",
        "the standard “{standard}” has no competency “{key}”",
    ),
    "REF101.help": (
        "сверьте код с текстом стандарта; в других редакциях нумерация может отличаться",
        "compare the code with the text of the standard; other editions may number otherwise",
    ),
    "REF101.near": (
        "в стандарте «{standard}» нет компетенции «{key}»",
        "the standard “{standard}” has no competency “{key}”",
    ),
    "REF101.near.help": _NEAR,
    "REF102": ("в каталоге нет стандарта «{standard}»", "the catalogue has no standard “{standard}”"),
    "REF102.help": (
        "укажите идентификатор стандарта вместе с редакцией, например ps-40.002-2013, или добавьте стандарт в каталог",
        "give the id of the standard with its edition, as in ps-40.002-2013, or add the standard to the catalogue",
    ),
    "REF102.near": ("в каталоге нет стандарта «{standard}»", "the catalogue has no standard “{standard}”"),
    "REF102.near.help": _NEAR,
    "REF103": (
        "код «{written}» в стандарте записан иначе: «{key}»",
        "the standard writes the code “{written}” as “{key}”",
    ),
    "REF103.letters": (
        "в коде «{written}» есть буквы не того алфавита ({letters:list}), хотя на вид он такой же, как в стандарте",
        "the code “{written}” holds letters of another alphabet ({letters:list}), though it looks as in the standard",
    ),
    "REF103.help": ("скопируйте код из стандарта: {key}", "copy the code from the standard: {key}"),
    "REF104": (
        "стандарт «{standard}» заменён новой редакцией: {newer}",
        "the standard “{standard}” is replaced by a newer edition: {newer}",
    ),
    "REF104.help": (
        "перенесите цели на новую редакцию или объясните в пояснительной записке, почему взята прежняя",
        "move the targets to the newer edition, or explain in the program why the former one is taken",
    ),
    "REF104.expired": (
        "стандарт «{standard}» действовал по {day:date}",
        "the standard “{standard}” was in force until {day:date}",
    ),
    "REF104.expired.help": (
        "найдите действующую редакцию; если срок стандарта продлён, исправьте даты в каталоге",
        "find the edition in force; if the term was extended, correct the dates in the catalogue",
    ),
    "REF104.not-yet": (
        "стандарт «{standard}» вступает в силу только с {day:date}",
        "the standard “{standard}” is in force only from {day:date}",
    ),
    "REF104.unborn": (
        "стандарт «{standard}» утверждён только {day:date}: раньше этой редакции не было",
        "the standard “{standard}” was approved only on {day:date}: before, this edition did not exist",
    ),
    "REF104.unborn.help": (
        "возьмите редакцию, которая действовала в день утверждения, или поправьте дату утверждения",
        "take the edition that was in force on the day of approval, or correct that day",
    ),
    "REF104.not-yet.help": (
        "возьмите действующую редакцию или перенесите утверждение программы",
        "take the edition in force, or approve the program later",
    ),
    "REF104.no-day": (
        "неизвестно, на какой день проверять действие стандарта «{standard}»: нет даты утверждения",
        "it is unknown on which day the standard “{standard}” must be in force: there is no approval date",
    ),
    "REF201": ("в каталоге нет модуля «{module}»", "the catalogue has no module “{module}”"),
    "REF201.help": (
        "проверьте идентификатор модуля и загружен ли каталог колледжа, которому он принадлежит",
        "check the id of the module, and whether the catalogue of its college is loaded",
    ),
    "REF201.near": ("в каталоге нет модуля «{module}»", "the catalogue has no module “{module}”"),
    "REF201.near.help": _NEAR,
    "REF201.locked": (
        "в каталоге больше нет модуля «{module}», закреплённого в программе",
        "the catalogue no longer has the module “{module}”, which the program has pinned",
    ),
    "REF201.locked.help": (
        "проверьте, загружен ли каталог колледжа; если модуля больше нет, замените его: coppbuilder update ФАЙЛ",
        "check whether the catalogue of its college is loaded; if the module is gone, let it be replaced: "
        "coppbuilder update FILE",
    ),
    "REF202": (
        "у модуля «{module}» нет версии «{wanted}»; есть {known:list}",
        "the module “{module}” has no version “{wanted}”; there is {known:list}",
    ),
    "REF202.help": ("укажите одну из имеющихся версий", "give one of the versions that exist"),
    "REF202.locked": (
        "версии {wanted} модуля «{module}», закреплённой в программе, в каталоге больше нет; есть {known:list}",
        "version {wanted} of the module “{module}”, which the program has pinned, is gone; there is {known:list}",
    ),
    "REF202.locked.help": (
        "пересоберите программу с наименьшими изменениями: coppbuilder update ФАЙЛ",
        "assemble the program again with the least change: coppbuilder update FILE",
    ),
    "REF203": (
        "модуль «{title}» {version} снят колледжем, новой версии нет",
        "the module “{title}” {version} is retired, and there is no newer version",
    ),
    "REF203.help": ("замените его другим модулем", "take another module instead"),
    "REF203.newer": (
        "модуль «{title}» {version} снят колледжем, действует версия {newer}",
        "the module “{title}” {version} is retired; version {newer} is taught now",
    ),
    "REF203.newer.help": ("возьмите версию {newer}", "take version {newer}"),
    "REF203.program": (
        "модуль «{title}» {version} снят колледжем, новой версии нет",
        "the module “{title}” {version} is retired, and there is no newer version",
    ),
    "REF203.program.help": (
        "подберите замену: coppbuilder update ФАЙЛ",
        "let another module take its place: coppbuilder update FILE",
    ),
    "REF203.program-newer": (
        "модуль «{title}» {version} снят колледжем, действует версия {newer}",
        "the module “{title}” {version} is retired; version {newer} is taught now",
    ),
    "REF203.program-newer.help": (
        "обновите программу (coppbuilder update ФАЙЛ) или поставьте новую версию сами: coppbuilder edit ФАЙЛ --swap "
        "{module}={module}@{newer}",
        "update the program (coppbuilder update FILE), or take the version yourself: coppbuilder edit FILE --swap "
        "{module}={module}@{newer}",
    ),
    "REF204": (
        "модуль «{title}» {version} — ещё проект, он может измениться",
        "the module “{title}” {version} is a draft and may still change",
    ),
    "REF204.help": (
        "дождитесь утверждения модуля или возьмите утверждённую версию",
        "wait until the module is approved, or take an approved version",
    ),
    "REF205": (
        "модули требуют друг друга по кругу: {circle}",
        "the modules require each other in a circle: {circle}",
    ),
    "REF205.help": (
        "уберите одно из требований: иначе ни один из этих модулей нельзя поставить раньше другого",
        "drop one of the requirements, else none of these modules can come before the others",
    ),
    "REF206": (
        "указан модуль «{module}», которого нет в каталоге: строка ни на что не влияет",
        "the module “{module}” is not in the catalogue: the line has no effect",
    ),
    "REF206.help": ("исправьте идентификатор или удалите строку", "correct the id, or remove the line"),
    "REF206.near": (
        "указан модуль «{module}», которого нет в каталоге: строка ни на что не влияет",
        "the module “{module}” is not in the catalogue: the line has no effect",
    ),
    "REF206.near.help": _NEAR,
    "REF207": (
        "«{title}» с тех пор изменили: содержание не то, что закреплено в программе",
        "“{title}” has been changed since: it is not what the program has pinned",
    ),
    "REF207.help": (
        "примите новое содержание (coppbuilder update ФАЙЛ) или верните прежний документ: изменённому содержанию нужна "
        "новая версия",
        "accept the new content (coppbuilder update FILE), or restore the document: changed content deserves a new "
        "version",
    ),
    "REF208": (
        "в модуле «{title}» {version} нет темы «{unit}»",
        "the module “{title}” {version} has no unit “{unit}”",
    ),
    "REF208.help": (
        "укажите ключ темы так, как он записан в модуле",
        "give the key of the unit as the module writes it",
    ),
    "REF208.mandatory": (
        "тему «{unit}» модуля «{title}» {version} исключить нельзя: она обязательная",
        "the unit “{unit}” of the module “{title}” {version} cannot be left out: it is mandatory",
    ),
    "REF208.mandatory.help": (
        "верните тему; исключать можно только темы с пометкой optional: true",
        "put the unit back; only units marked optional: true may be left out",
    ),
    "REF208.recognized": (
        "ни в одной версии модуля «{title}» нет темы «{unit}»",
        "no version of the module “{title}” has a unit “{unit}”",
    ),
    "REF301": (
        "в каталоге нет организации «{provider}»",
        "the catalogue has no provider “{provider}”",
    ),
    "REF301.help": (
        "проверьте идентификатор или добавьте в каталог описание организации",
        "check the id, or add the provider to the catalogue",
    ),
    "REF301.near": (
        "в каталоге нет организации «{provider}»",
        "the catalogue has no provider “{provider}”",
    ),
    "REF301.near.help": _NEAR,
    "REF301.no-providers": (
        "в каталоге нет ни одной организации, сверять не с чем",
        "the catalogue has no providers to compare with",
    ),
    "REF302": (
        "{provider} не предлагает модуль «{title}» в версии {version}",
        "{provider} does not offer the module “{title}” in version {version}",
    ),
    "REF302.help": (
        "выберите другую организацию или версию либо добавьте предложение в её описание",
        "choose another provider or version, or add the offer to the provider",
    ),
    "REF303": (
        "в словаре «{subject:term:vocabulary_subject}» нет слова «{term}»",
        "the vocabulary “{subject:term:vocabulary_subject}” has no term “{term}”",
    ),
    "REF303.help": (
        "возьмите слово из словаря или добавьте в него новое: иначе потребность не сойдётся с оснащением",
        "take a term of the vocabulary, or add one: otherwise needs and equipment never match",
    ),
    "REF303.near": (
        "в словаре «{subject:term:vocabulary_subject}» нет слова «{term}»",
        "the vocabulary “{subject:term:vocabulary_subject}” has no term “{term}”",
    ),
    "REF303.near.help": _NEAR,
    "REF303.no-terms": (
        "в каталоге нет словаря «{subject:term:vocabulary_subject}», сверять не с чем",
        "the catalogue has no vocabulary “{subject:term:vocabulary_subject}” to compare with",
    ),
    "REF304": (
        "неизвестна редакция перечня профессий «{edition}»; есть {known:list}",
        "the edition “{edition}” of the list of professions is unknown; there is {known:list}",
    ),
    "REF304.help": (
        "возьмите номер из известной редакции или добавьте нужные строки перечня в каталог",
        "take the number of a known edition, or add the rows of the list to the catalogue",
    ),
    "REF304.no-list": (
        "в каталоге нет перечня профессий, строку «{profession}» сверить не с чем",
        "the catalogue has no list of professions to compare “{profession}” with",
    ),
    "REF305": ("в реестре нет риска «{risk}»", "the register has no risk “{risk}”"),
    "REF305.help": ("укажите идентификатор риска из каталога", "give the id of a risk of the catalogue"),
    "REF305.near": ("в реестре нет риска «{risk}»", "the register has no risk “{risk}”"),
    "REF305.near.help": _NEAR,
    "REF306": (
        "модуля «{module}» нет в программе",
        "the program does not hold the module “{module}”",
    ),
    "REF306.help": (
        "добавьте модуль в программу или уберите его из раздела или из части сетевого участника",
        "add the module to the program, or take it out of the section or of the partner's part",
    ),
    "REF307": (
        "в описании организации «{provider}» нет мастерской «{workshop}»",
        "the provider “{provider}” has no workshop “{workshop}”",
    ),
    "REF307.help": ("укажите идентификатор мастерской из её описания", "give the id of a workshop of the provider"),
    "REF307.near": (
        "в описании организации «{provider}» нет мастерской «{workshop}»",
        "the provider “{provider}” has no workshop “{workshop}”",
    ),
    "REF307.near.help": _NEAR,
    "REF401": ("идентификатор «{id}» уже занят другим документом", "another document already has the id “{id}”"),
    "REF401.place": ("идентификатор «{id}» уже занят: {place}", "the id “{id}” is already taken: {place}"),
    "REF401.help": (
        "дайте документу другой идентификатор; у новой версии модуля меняется только version",
        "give the document another id; a new version of a module changes its version only",
    ),
    "REF402": (
        "ключ «{key}» повторяется: он совпадает с «{first}»",
        "the key “{key}” repeats: it is the same as “{first}”",
    ),
    "REF402.same": ("ключ «{key}» здесь уже занят", "the key “{key}” is taken already"),
    "REF402.same.help": (
        "дайте каждому свой ключ: скопированный нужно изменить",
        "give each a key of its own: one that was copied has to be changed",
    ),
    "REF402.help": (
        "сделайте ключи разными; опубликованный код остаётся в поле code",
        "make the keys differ; the published code stays in the field code",
    ),
    "REF403": (
        "идентификатор модуля «{id}» не начинается с «{owner}.»",
        "the id “{id}” of the module does not begin with “{owner}.”",
    ),
    "REF403.help": (
        "поставьте впереди идентификатор владельца и точку, чтобы названия разных колледжей не столкнулись",
        "put the owner's id and a dot in front, so that the names of colleges never collide",
    ),
    "REF404": (
        "пункт «{item}» сопоставлен сам с собой",
        "the item “{item}” is aligned with itself",
    ),
    "REF404.help": (
        "укажите пункт другого стандарта или удалите пару",
        "name an item of the other standard, or remove the pair",
    ),
    "REF405": (
        "нет пункта «{parent}», ниже которого добавлено уточнение",
        "there is no item “{parent}” to add below",
    ),
    "REF405.help": (
        "укажите ключ пункта стандарта или пункта, добавленного в этом документе выше",
        "give the key of an item of the standard, or of one added earlier in this document",
    ),
    "REF405.near": (
        "нет пункта «{parent}», ниже которого добавлено уточнение",
        "there is no item “{parent}” to add below",
    ),
    "REF405.near.help": _NEAR,
    "REF501": (
        "после утверждения ({day:date}) норма «{name:term:norm_parameter}» изменилась: было {old}, теперь {new} "
        "({act})",
        "since the approval ({day:date}) the norm “{name:term:norm_parameter}” has changed from {old} to {new} ({act})",
    ),
    "REF501.help": (
        "сверьте программу с новой нормой; если она ей отвечает, обновите ссылки на акт и дату утверждения",
        "compare the program with the new norm; if it complies, renew the references to the act and the approval",
    ),
    "REF501.act": (
        "после утверждения ({day:date}) норму «{name:term:norm_parameter}» устанавливает другой акт: {act}; значение "
        "прежнее",
        "since the approval ({day:date}) another act sets the norm “{name:term:norm_parameter}”: {act}; the value is "
        "the same",
    ),
    "REF501.act.help": (
        "обновите ссылки на акт при следующем утверждении",
        "renew the references to the act with the next approval",
    ),
    "REF501.new": (
        "после утверждения ({day:date}) появилась норма «{name:term:norm_parameter}»: {act}",
        "since the approval ({day:date}) there is a norm “{name:term:norm_parameter}”: {act}",
    ),
    "REF501.new.help": (
        "сверьте программу с новой нормой; если она ей отвечает, обновите ссылки на акт и дату утверждения",
        "compare the program with the new norm; if it complies, renew the references to the act and the approval",
    ),
    "REF501.gone": (
        "после утверждения ({day:date}) норма «{name:term:norm_parameter}» перестала действовать: {act}",
        "since the approval ({day:date}) the norm “{name:term:norm_parameter}” is no longer in force: {act}",
    ),
    "REF501.gone.help": (
        "уберите из программы ссылки на этот акт",
        "remove the references to this act from the program",
    ),
}
