"""Texts of findings about cells of filled workbooks."""

TEXTS: dict[str, tuple[str, str]] = {
    # Something is not there.
    "CEL111": ("не заполнено: {name}", "nothing in “{name}”"),
    "CEL111.help": (
        "заполните ячейку; если строка не нужна, удалите её целиком",
        "fill in the cell; if the row is not needed, delete the whole row",
    ),
    "CEL111.column": ("на листе нет столбца «{name}»", "the sheet has no column “{name}”"),
    "CEL111.column.help": (
        "верните столбец с этим заголовком, лучше всего из нового шаблона (coppbuilder template xlsx)",
        "put the column back under this heading, best from a new template (coppbuilder template xlsx)",
    ),
    "CEL111.head": (
        "на листе не найдена строка заголовков: {known:list}",
        "the sheet has no row of headings: {known:list}",
    ),
    "CEL111.head.help": (
        "верните заголовки шаблона в одну из первых строк",
        "put the headings of the template into one of the first rows",
    ),
    "CEL111.requirement": (
        "в строке нет ни компетенции, ни модуля",
        "the row names neither a competency nor a module",
    ),
    "CEL111.form": ("у критерия нет аттестации", "the criterion belongs to no assessment"),
    "CEL111.form.help": (
        "укажите форму аттестации в этой строке или выше",
        "name the form of assessment in this row or above",
    ),
    "CEL111.criterion": ("есть баллы, но нет критерия", "there are points but no criterion"),
    "CEL111.criterion.help": ("напишите, за что эти баллы", "write what the points are for"),
    "CEL111.url": ("адрес в сети указан у литературы", "literature has an address"),
    "CEL111.url.help": (
        "выберите вид источника «электронный ресурс» или уберите адрес",
        "choose “digital resource” as the kind, or take the address away",
    ),
    "CEL111.target": ("в строке нет цели", "the row names no target"),
    "CEL111.target.help": (
        "напишите компетенцию или долю стандарта",
        "write a competency, or a share of a standard",
    ),
    "CEL111.share": ("не сказано, доля чего", "of what is this a share?"),
    "CEL111.share.help": ("укажите стандарт или компетенцию", "name a standard or a competency"),
    # A name stands for nothing.
    "CEL112.module": (
        "на первом листе нет модуля {name}; есть: {known:list}",
        "the first sheet has no module {name}; there are: {known:list}",
    ),
    "CEL112.versions": (
        "у модуля {name} несколько версий: {known:list}",
        "the module {name} has several versions: {known:list}",
    ),
    "CEL112.versions.help": ("напишите код вместе с версией", "write the code with its version"),
    "CEL112.unit": ("в модуле нет темы «{name}»; есть: {known:list}", "the module has no topic “{name}”: {known:list}"),
    "CEL112.workshop": (
        "на листе «Мастерские» нет кода {name}; есть: {known:list}",
        "the sheet “Workshops” has no code {name}; there are: {known:list}",
    ),
    "CEL112.competency": ("в библиотеке нет компетенции «{name}»", "the library has no competency “{name}”"),
    "CEL112.competency.help": (
        "найдите код на листе «Компетенции библиотеки» или выберите его из списка ячейки",
        "find the code on the sheet “Library competencies”, or choose it from the list of the cell",
    ),
    "CEL112.competency.near": (
        "в библиотеке нет компетенции «{name}»; похожие: {known:list}",
        "the library has no competency “{name}”; alike: {known:list}",
    ),
    "CEL112.competency.near.help": (
        "напишите код вместе со стандартом, как на листе «Компетенции библиотеки»",
        "write the code with its standard, as the sheet “Library competencies” has it",
    ),
    "CEL112.profession": ("в перечне нет профессии «{name}»", "the list has no profession “{name}”"),
    "CEL112.profession.near": (
        "в перечне нет профессии «{name}»; похожие: {known:list}",
        "the list has no profession “{name}”; alike: {known:list}",
    ),
    "CEL112.equipment": ("в словаре нет оборудования «{name}»", "the vocabulary has no equipment “{name}”"),
    "CEL112.equipment.near": (
        "в словаре нет оборудования «{name}»; похожее: {known:list}",
        "the vocabulary has no equipment “{name}”; alike: {known:list}",
    ),
    "CEL112.staff-role": ("в словаре нет роли «{name}»", "the vocabulary has no role “{name}”"),
    "CEL112.staff-role.near": (
        "в словаре нет роли «{name}»; похожие: {known:list}",
        "the vocabulary has no role “{name}”; alike: {known:list}",
    ),
    "CEL112.risk": ("в библиотеке нет риска «{name}»", "the library has no risk “{name}”"),
    "CEL112.risk.near": (
        "в библиотеке нет риска «{name}»; похожие: {known:list}",
        "the library has no risk “{name}”; alike: {known:list}",
    ),
    "CEL112.standard": ("в библиотеке нет стандарта «{name}»", "the library has no standard “{name}”"),
    "CEL112.standard.near": (
        "в библиотеке нет стандарта «{name}»; похожие: {known:list}",
        "the library has no standard “{name}”; alike: {known:list}",
    ),
    "CEL112.help": ("выберите значение из списка ячейки", "choose a value from the list of the cell"),
    "CEL113": ("{name} уже есть в этой книге", "{name} occurs twice in this workbook"),
    "CEL113.help": ("оставьте одну строку или измените код или версию", "keep one row, or change the code or version"),
    # A value cannot be read.
    "CEL114.number": ("«{value}» — не число", "“{value}” is no number"),
    "CEL114.number.help": ("напишите число, например 7,5", "write a number such as 7.5"),
    "CEL114.number-day": (
        "здесь дата {value}: Excel превратил число в дату",
        "here is the date {value}: Excel has turned a number into a date",
    ),
    "CEL114.number-day.help": (
        "выберите для ячейки формат «Числовой» и напишите число заново",
        "give the cell the format “Number” and write the number again",
    ),
    "CEL114.whole": ("«{value}» — не целое число", "“{value}” is no whole number"),
    "CEL114.whole.help": ("напишите целое число, например 12", "write a whole number such as 12"),
    "CEL114.money": ("в сумме «{value}» больше двух знаков после запятой", "“{value}” has parts of kopecks"),
    "CEL114.money.help": ("округлите до копеек, например 16900,50", "round to kopecks, for example 16900.50"),
    "CEL114.share": ("«{value}» — не доля", "“{value}” is no share"),
    "CEL114.share.help": ("напишите от 0 % до 100 %, например 20 %", "write 0 % to 100 %, for example 20 %"),
    "CEL114.day": ("«{value}» — не дата", "“{value}” is no date"),
    "CEL114.day.help": ("напишите день, месяц и год, например 01.02.2027", "write a day such as 01.02.2027"),
    "CEL114.flag": ("«{value}» — не «да» и не «нет»", "“{value}” is neither yes nor no"),
    "CEL114.flag.help": ("напишите «да» или «нет»", "write yes or no"),
    "CEL114.choice": ("значения «{value}» нет в списке: {known}", "“{value}” is not in the list: {known}"),
    "CEL114.choice.help": ("выберите значение из списка ячейки", "choose a value from the list of the cell"),
    "CEL114.level": ("«{value}» — не уровень освоения", "“{value}” is no level"),
    "CEL114.level.help": (
        "напишите 1 (ознакомительный), 2 (репродуктивный) или 3 (продуктивный)",
        "write 1 (awareness), 2 (reproductive) or 3 (productive)",
    ),
    "CEL114.code": ("«{value}» не подходит для кода", "“{value}” is no code"),
    "CEL114.code.help": (
        "только латинские буквы, цифры, точка и дефис, например college-b.rad",
        "Latin letters, digits, dots and hyphens only, for example college-b.rad",
    ),
    "CEL114.version": ("«{value}» — не версия", "“{value}” is no version"),
    "CEL114.version.help": ("напишите два числа через точку, например 1.0", "write two numbers, for example 1.0"),
    "CEL114.version-day": (
        "здесь дата {value}: Excel превратил версию в дату",
        "here is the date {value}: Excel has turned a version into a date",
    ),
    "CEL114.version-day.help": (
        "выберите для ячейки формат «Текстовый» и напишите версию заново, например 1.2",
        "give the cell the format “Text” and write the version again, for example 1.2",
    ),
    "CEL114.weeks": ("«{value}» — не номера недель", "“{value}” are no numbers of weeks"),
    "CEL114.weeks.help": ("напишите, например, 3–7; 9", "write 3–7; 9, for example"),
    "CEL115.share": (
        "доля бывает только от одного: стандарта или компетенции",
        "a share is of one thing only: a standard or a competency",
    ),
    "CEL115.no-share": (
        "столбец заполнен, а доля стандарта не указана",
        "this is filled in, but there is no share of a standard",
    ),
    "CEL115.no-share.help": ("напишите долю или очистите ячейку", "write the share, or clear the cell"),
    "CEL115.person": (
        "похоже на сведения о человеке: имя, СНИЛС, телефон, почта или паспорт",
        "this looks like data of a person: a name, insurance number (СНИЛС), telephone, e-mail or passport",
    ),
    "CEL115.person.help": (
        "уберите их: в книге и документах бывают только должности, роли и условные коды",
        "take it away: workbooks and documents hold positions, roles and pseudonyms only",
    ),
    "CEL116": ("в книге нет ни одной заполненной строки", "no row of the workbook is filled in"),
    "CEL116.help": (
        "заполните первый лист; строка с пометкой «пример» не загружается",
        "fill in the first sheet; a row that is marked as an example is not imported",
    ),
    "CEL113.file": (
        "{name} и {other} попали бы в один файл {path}",
        "{name} and {other} would be the same file {path}",
    ),
    "CEL113.file.help": (
        "дайте одному из них другой код",
        "give one of them another code",
    ),
    "CEL113.books": ("{name} уже есть в книге {file}", "{name} is in the workbook {file}, too"),
    "CEL117": ("файл {path} уже есть, но это не этот документ", "the file {path} is there, but is not this document"),
    "CEL117.outside": ("{path} ведёт за пределы папки", "{path} leads out of the folder"),
    "CEL117.help": (
        "переименуйте или исправьте этот файл, или выберите другую папку",
        "rename or mend that file, or choose another folder",
    ),
    # Read nevertheless.
    "CEL121.code": ("«{value}» прочитано как {read}", "“{value}” was read as {read}"),
    "CEL121.version": ("«{value}» прочитано как {read}", "“{value}” was read as {read}"),
    "CEL121.day": ("«{value}» прочитано как {read}", "“{value}” was read as {read}"),
    "CEL121.number": (
        "число записано текстом «{value}», прочитано как {read:number}",
        "the number is written as the text “{value}”; it was read as {read:number}",
    ),
    "CEL121.percent": ("{value} прочитано как {value} %", "{value} was read as {value} %"),
    "CEL121.reference": ("«{value}» прочитано как {read}", "“{value}” was read as {read}"),
    "CEL121.help": ("проверьте, что так и задумано", "see whether that was meant"),
    # Left out.
    "CEL122.sheet": ("лист не из шаблона и не загружен", "the sheet is none of the template and was left out"),
    "CEL122.hidden": ("скрытый лист загружен", "the sheet is hidden; it was imported nevertheless"),
    "CEL122.column": ("столбца «{name}» нет в шаблоне, он не загружен", "the column “{name}” was left out"),
    "CEL122.no-heading": ("у столбца нет заголовка, он не загружен", "the column has no heading and was left out"),
    "CEL122.total": (
        "строка итогов не загружена: суммы программа считает сама",
        "the row of totals was left out: sums are counted without it",
    ),
    "CEL122.total.help": ("делать ничего не нужно", "nothing needs to be done"),
    "CEL122.line": ("строки «{name}» нет в шаблоне, она не загружена", "the line “{name}” was left out"),
    "CEL122.example": (
        "строка помечена как пример и не загружена, хотя её изменили",
        "the row is marked as an example and was left out, though it was changed",
    ),
    "CEL122.example.help": (
        "если строка нужна, очистите ячейку «Пометка»",
        "if the row is wanted, clear its cell “Mark”",
    ),
    "CEL122.help": (
        "если это нужно, перенесите в лист или столбец шаблона",
        "if it is wanted, move it to a sheet or column of the template",
    ),
}
