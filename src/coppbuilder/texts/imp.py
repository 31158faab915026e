"""What is said of workbooks that are imported (IMP1xx)."""

from .zip import TEXTS as ZIP_TEXTS

_SAVE = (
    "откройте файл в Excel или LibreOffice и сохраните как «Книга Excel (*.xlsx)»",
    "open the file in Excel or LibreOffice and save it as “Excel workbook (*.xlsx)”",
)
_FAR = (
    "посмотрите, что стоит в этой ячейке: сотрите лишнее или разделите таблицу на несколько книг",
    "look at what stands in this cell: clear it, or divide the table into several workbooks",
)

TEXTS: dict[str, tuple[str, str]] = {
    **{f"IMP101.{key}": words for key, words in ZIP_TEXTS.items()},
    # The workbook cannot be opened.
    "IMP101.help": _SAVE,
    "IMP101.empty": ("файл пуст", "the file is empty"),
    "IMP101.empty.help": ("выберите файл с данными", "choose a file with data"),
    "IMP101.kind": ("это не файл", "this is no file"),
    "IMP101.kind.help": ("укажите файл .xlsx", "name an .xlsx file"),
    "IMP101.closed": ("файл не открывается: {reason}", "the file cannot be opened: {reason}"),
    "IMP101.closed.help": (
        "закройте файл в других программах и проверьте права доступа",
        "close the file in other programs and look at its access rights",
    ),
    "IMP101.size": ("в файле {size} МБ, а читается не больше {limit} МБ", "{size} MB; at most {limit} MB are read"),
    "IMP101.size.help": (
        "уберите из книги рисунки и лишние листы",
        "remove pictures and sheets that are not needed",
    ),
    "IMP101.xls": ("это книга старого формата .xls", "this is a workbook of the old format .xls"),
    "IMP101.xlsb": ("это двоичная книга .xlsb", "this is a binary workbook, .xlsb"),
    "IMP101.ods": ("это таблица LibreOffice (.ods)", "this is a LibreOffice spreadsheet (.ods)"),
    "IMP101.docx": ("это документ Word, а не книга Excel", "this is a Word document, not an Excel workbook"),
    "IMP101.docx.help": (
        "перенесите таблицу из Word в книгу Excel и сохраните её как .xlsx",
        "copy the table from Word to an Excel workbook and save it as .xlsx",
    ),
    "IMP101.csv": (
        "это текстовая таблица (CSV), а не книга Excel",
        "this is a text table (CSV), not an Excel workbook",
    ),
    "IMP101.html": (
        "это веб-страница, сохранённая под именем таблицы: так выгружают данные некоторые системы",
        "this is a web page saved under the name of a table: some systems export so",
    ),
    "IMP101.xml": ("это файл XML, а не книга Excel", "this is an XML file, not an Excel workbook"),
    "IMP101.foreign": ("это не книга Excel", "this is no Excel workbook"),
    "IMP101.encrypted": ("книга закрыта паролем", "the workbook is protected by a password"),
    "IMP101.encrypted.help": (
        "снимите пароль: «Файл» → «Сведения» → «Защита книги» → «Зашифровать с использованием пароля», "
        "сотрите его и сохраните",
        "remove the password: File → Info → Protect Workbook → Encrypt with Password, clear it and save",
    ),
    "IMP101.damaged": ("книга повреждена: не читается её часть {part}", "the workbook is damaged: part {part}"),
    "IMP101.broken": (
        "книга повреждена или записана не по правилам формата .xlsx",
        "the workbook is damaged or does not keep to the rules of .xlsx",
    ),
    "IMP101.sheets": (
        "в книге {count:count:лист|листа|листов}, а читается не больше {limit}",
        "{count} sheets; at most {limit} are read",
    ),
    "IMP101.sheets.help": ("оставьте в книге только нужные листы", "keep only the sheets that are needed"),
    "IMP101.rows": (
        "строк больше {limit:number}: читать такую таблицу программа не будет",
        "more than {limit:number} rows: such a table is not read",
    ),
    "IMP101.columns": (
        "столбцов больше {limit:number}: читать такую таблицу программа не будет",
        "more than {limit:number} columns: such a table is not read",
    ),
    "IMP101.area": (
        "таблица занимает больше {limit:number} ячеек от A1 до последней заполненной",
        "the table takes more than {limit:number} cells from A1 to the last one with a value",
    ),
    **dict.fromkeys(("IMP101.rows.help", "IMP101.columns.help", "IMP101.area.help"), _FAR),
    "IMP101.cells": (
        "заполненных ячеек больше {limit:number}",
        "more than {limit:number} cells with values",
    ),
    "IMP101.cells.help": (
        "разделите таблицу на несколько книг",
        "divide the table into several workbooks",
    ),
    "IMP101.merged": (
        "объединённые ячейки занимают больше {limit:number} ячеек",
        "merged cells take more than {limit:number} cells",
    ),
    "IMP101.merged.help": (
        "снимите объединение: «Главная» → «Объединить и поместить в центре»",
        "unmerge them: Home → Merge & Center",
    ),
    "IMP101.elements": (
        "в книге больше {limit:number} элементов XML: люди таких не делают",
        "more than {limit:number} XML elements: people make no such workbooks",
    ),
    # What stands in a cell.
    "IMP103.formula": (
        "формула без сохранённого результата: ячейка прочитана как пустая",
        "a formula without a saved result: the cell is read as empty",
    ),
    "IMP103.formula.help": (
        "откройте книгу в Excel или LibreOffice, сохраните её, и результат формулы запишется в файл",
        "open the workbook in Excel or LibreOffice and save it: the result of the formula is written to the file",
    ),
    "IMP103.error": (
        "вместо значения ошибка Excel {value}: ячейка прочитана как пустая",
        "an Excel error {value} instead of a value: the cell is read as empty",
    ),
    "IMP103.error.help": ("исправьте формулу или впишите значение", "mend the formula or write the value"),
    # Which layout it is.
    "IMP102": (
        "по заголовкам не видно, что это за таблица: здесь {headings}",
        "the headings do not tell what table this is: here they are {headings}",
    ),
    "IMP102.help": (
        "нужны заголовки {columns}, или листы {tabs}, или наш бланк: coppbuilder template xlsx modules -o modules.xlsx",
        "needed are headings {columns}, or the sheets {tabs}, or our own form: "
        "coppbuilder template xlsx modules -o modules.xlsx",
    ),
    "IMP102.no-sheets": ("в книге нет ни одной заполненной ячейки", "no cell of the workbook holds anything"),
    "IMP102.no-sheets.help": (
        "заполните лист или выберите другую книгу",
        "fill in a sheet, or choose another workbook",
    ),
    "IMP102.hidden": (
        "нужный лист скрыт, а скрытые листы не читаются",
        "the sheet is hidden, and hidden sheets are not read",
    ),
    "IMP102.hidden.help": (
        "покажите лист: щёлкните правой кнопкой по ярлыку любого листа → «Показать»",
        "show it: right-click the tab of any sheet → Unhide",
    ),
    "IMP102.register": (
        "это таблица выпускников для ФИС ФРДО: в ней персональные данные, и программ обучения из неё не составить",
        "this is a table of graduates for the federal register of documents: it holds personal data and no programs",
    ),
    "IMP102.register.help": (
        "выберите книгу с учебным планом",
        "choose a workbook with a study plan",
    ),
    "IMP102.university": (
        "это учебный план вуза из 1С (АУП): нагрузка в нём расписана по семестрам и зачётным единицам, и модулей "
        "программы из неё не составить",
        "this is a university study plan exported from 1C: its load is told by semester and credits, which make no "
        "modules of a program",
    ),
    "IMP102.university.help": (
        "перенесите нужные дисциплины в бланк модулей: coppbuilder template xlsx modules -o modules.xlsx",
        "copy the courses that you need into the form of modules: coppbuilder template xlsx modules -o modules.xlsx",
    ),
    "IMP103.number": (
        "часы — число, а здесь «{value}»: посчитано как 0",
        "hours are a number; here it is “{value}”, counted as 0",
    ),
    "IMP103.number.help": (
        "впишите число академических часов, например 12 или 1,5",
        "write a number, such as 12 or 1.5",
    ),
    "IMP103.date": (
        "часы — число, а здесь дата {value}: похоже, Excel принял за дату число {meant}",
        "hours are a number; here it is the date {value}: it seems that Excel took {meant} for a date",
    ),
    "IMP103.date.help": (
        "задайте ячейке формат «Числовой» и впишите часы заново, например {meant}",
        "set the format of the cell to Number and write the hours again, for example {meant}",
    ),
    "IMP103.half": (
        "часы кратны половине, а здесь {value}: посчитано как 0",
        "hours are multiples of one half; here it is {value}, counted as 0",
    ),
    "IMP103.half.help": (
        "округлите до получаса: 0,5; 1; 1,5 (академический час — 45 минут)",
        "round to half an hour: 0.5, 1, 1.5 (an academic hour has 45 minutes)",
    ),
    "IMP103.range": (
        "часов от 0 до {most:number}, а здесь {value}: посчитано как 0",
        "hours lie between 0 and {most:number}; here it is {value}, counted as 0",
    ),
    "IMP103.range.help": (
        "впишите число академических часов, например 12",
        "write a number of academic hours, such as 12",
    ),
    "IMP103.type": (
        "тип поля «{value}» неизвестен: строка пропущена",
        "the type “{value}” is not known: the row is left out",
    ),
    "IMP103.type.help": (
        "напишите одно из этих слов: {known}",
        "write one of these words: {known}",
    ),
    "IMP103.assessment": (
        "форма аттестации «{value}» неизвестна: она записана в примечания модуля",
        "the form of assessment “{value}” is not known: it is kept in the notes of the module",
    ),
    "IMP103.assessment.help": (
        "напишите, например, {known}",
        "write, for example, {known}",
    ),
    "IMP103.study-form": (
        "форма обучения «{value}» неизвестна: она не записана",
        "the form of study “{value}” is not known: it is left out",
    ),
    "IMP103.study-form.help": (
        "напишите одно из этих слов: {known}",
        "write one of these words: {known}",
    ),
    "IMP103.no-date": ("«{value}» — не дата", "“{value}” is no date"),
    "IMP103.no-date.help": (
        "напишите дату как 28.11.2013; сейчас она перенесена в примечания как есть",
        "write the date as 28.11.2013; for now it is kept in the notes as it is",
    ),
    # Sums that do not agree.
    "IMP104.total": (
        "в итоге стоит {stated:hours}, а сумма строк — {added:hours}: взяты строки",
        "the sum says {stated:hours}, the rows add up to {added:hours}: the rows are taken",
    ),
    "IMP104.row": (
        "трудоёмкость {stated:hours}, а лекции, практика и самостоятельная работа вместе — {added:hours}: "
        "взято по видам занятий",
        "the volume is {stated:hours}, but lectures, practice and self-study add up to {added:hours}: these are taken",
    ),
    "IMP104.help": (
        "сверьте часы и исправьте число, которое неверно",
        "compare the hours and correct the number that is wrong",
    ),
    # What was repaired.
    "IMP105.comma": (
        "часы записаны текстом с запятой, прочитаны как число: {count:count:ячейка|ячейки|ячеек} ({cells})",
        "hours written as text with a comma are read as numbers: {count:count:cell|cells} ({cells})",
    ),
    "IMP105.unit": (
        "у часов написана единица («ч»), взято число: {count:count:ячейка|ячейки|ячеек} ({cells})",
        "hours written with their unit: the number is taken, {count:count:cell|cells} ({cells})",
    ),
    "IMP105.text-number": (
        "часы записаны текстом, прочитаны как число: {count:count:ячейка|ячейки|ячеек} ({cells})",
        "hours written as text are read as numbers: {count:count:cell|cells} ({cells})",
    ),
    "IMP105.dash": (
        "прочерк вместо часов прочитан как 0: {count:count:ячейка|ячейки|ячеек} ({cells})",
        "a dash instead of hours is read as 0: {count:count:cell|cells} ({cells})",
    ),
    "IMP105.merged": (
        "значения объединённых ячеек взяты для всех их строк: {ranges:count:диапазон|диапазона|диапазонов}",
        "values of merged cells are taken for all rows that they cover: {ranges:count:range|ranges}",
    ),
    "IMP105.empty-rows": (
        "пропущены пустые строки: {count:number}",
        "empty rows are skipped: {count:number}",
    ),
    "IMP105.module-above": (
        "модуль не назван, взят модуль строкой выше: {count:count:строка|строки|строк} ({cells})",
        "no module is named, the one above is taken: {count:count:row|rows} ({cells})",
    ),
    "IMP105.type-topic": (
        "тип поля не указан, строка прочитана как тема: {count:count:строка|строки|строк} ({cells})",
        "no type is given, the row is read as a topic: {count:count:row|rows} ({cells})",
    ),
    "IMP105.type-interim": (
        "тип поля не указан, строка прочитана как промежуточная аттестация: "
        "{count:count:строка|строки|строк} ({cells})",
        "no type is given, the row is read as an interim assessment: {count:count:row|rows} ({cells})",
    ),
    "IMP105.type-final": (
        "тип поля не указан, строка прочитана как итоговая аттестация: {count:count:строка|строки|строк} ({cells})",
        "no type is given, the row is read as the final assessment: {count:count:row|rows} ({cells})",
    ),
    "IMP105.interim": (
        "часы аттестации из столбцов занятий записаны как аттестация: {count:count:строка|строки|строк} ({cells})",
        "hours of an assessment, written in columns of lessons, are its own: {count:count:row|rows} ({cells})",
    ),
    "IMP105.interim-row": (
        "промежуточная аттестация стоит отдельной строкой: её часы отнесены к модулю «{title}» строкой выше",
        "an interim assessment has a row of its own: its hours are given to the module “{title}” above",
    ),
    "IMP105.interim-row.help": (
        "если она относится к другому модулю, переставьте строку под него",
        "if it belongs to another module, move the row below that one",
    ),
    "IMP105.final-hours": (
        "у итоговой аттестации указана только трудоёмкость: часы записаны как аттестация",
        "the final assessment states only its volume: the hours are those of assessment",
    ),
    "IMP105.date": ("дата записана текстом и прочитана как дата", "a date written as text is read as a date"),
    "IMP105.drafts": (
        "утверждены ли модули, в книге не сказано: они записаны как черновики",
        "the workbook does not tell whether the modules are approved: they are drafts",
    ),
    "IMP105.drafts.help": (
        "когда модули согласованы, поставьте в них status: approved",
        "when the modules are agreed, set status: approved in them",
    ),
    "IMP105.help": ("проверьте, что так и задумано", "see whether that was meant"),
    # What was left out.
    "IMP106.hidden": ("скрытый лист не прочитан", "a hidden sheet is not read"),
    "IMP106.sheet": (
        "на листе нет таблицы с такими заголовками: он не прочитан",
        "no such table is on the sheet: it is not read",
    ),
    "IMP106.columns": (
        "столбцы не нужны и не прочитаны: {headings}",
        "columns are not needed and not read: {headings}",
    ),
    "IMP106.headings": (
        "повторённые заголовки пропущены: {count:count:строка|строки|строк} ({cells})",
        "repeated headings are skipped: {count:count:row|rows} ({cells})",
    ),
    "IMP106.total": (
        "итоговые строки не входят в программу, по ним проверены суммы: {count:count:строка|строки|строк} ({cells})",
        "rows of sums are no part of the program, they prove the sums: {count:count:row|rows} ({cells})",
    ),
    "IMP106.module-sum": (
        "часы в строке с названием модуля не взяты, взяты часы его тем: {count:count:строка|строки|строк} ({cells})",
        "hours beside the title of a module are not taken, those of its topics are: {count:count:row|rows} ({cells})",
    ),
    "IMP106.remark": (
        "текст без темы и часов не прочитан: {count:count:строка|строки|строк} ({cells})",
        "text without topic and hours is not read: {count:count:row|rows} ({cells})",
    ),
    "IMP106.topic-form": (
        "форма аттестации у темы не переносится, она бывает у модуля: {count:count:строка|строки|строк} ({cells})",
        "a topic has no form of assessment, only a module has: {count:count:row|rows} ({cells})",
    ),
    "IMP106.after-total": (
        "строки после «ИТОГО» не прочитаны: {count:count:строка|строки|строк} ({cells})",
        "rows below the row of sums are not read: {count:count:row|rows} ({cells})",
    ),
    "IMP106.people": (
        "сведения о людях в каталог не переносятся: {count:count:ячейка|ячейки|ячеек} ({cells})",
        "data of people do not enter the catalogue: {count:count:cell|cells} ({cells})",
    ),
    "IMP106.people.help": (
        "имена указывают при выгрузке документов, в отдельном файле: --people people.yaml",
        "names are given when documents are exported, in a file of their own: --people people.yaml",
    ),
    "IMP106.no-type": (
        "вид программы в книге не указан: прочитаны модули, сама программа не составлена",
        "the workbook does not tell the type of the program: its modules are read, the program is not made",
    ),
    "IMP106.no-type.help": (
        "укажите вид программы: --type dpo-pk, dpo-pp, po-training, po-retraining, po-upgrade",
        "name the type: --type dpo-pk, dpo-pp, po-training, po-retraining, po-upgrade",
    ),
    "IMP106.no-targets": (
        "ни одной компетенции не найдено в каталоге: прочитаны модули, сама программа не составлена",
        "no competency is known to the catalogue: the modules are read, the program is not made",
    ),
    "IMP106.no-targets.help": (
        "укажите стандарт, из которого коды: --standard fgos-15.01.05-2016",
        "name the standard of the codes: --standard fgos-15.01.05-2016",
    ),
    **dict.fromkeys(
        (
            "IMP106.total.help",
            "IMP106.module-sum.help",
            "IMP106.headings.help",
            "IMP106.topic-form.help",
            "IMP106.macros.help",
            "IMP106.links.help",
        ),
        ("делать ничего не нужно", "nothing needs to be done"),
    ),
    "IMP106.hidden.help": (
        "если лист нужен, покажите его: щёлкните правой кнопкой по ярлыку любого листа → «Показать»",
        "if it is needed, show it: right-click the tab of any sheet → Unhide",
    ),
    "IMP106.help": ("если это нужно, впишите в документ", "if it is needed, write it into the document"),
    # What a workbook does not say.
    "IMP107.owner": ("неизвестно, чьи это модули", "it is not known whose modules these are"),
    "IMP107.owner.help": ("укажите колледж: --owner college-x", "name the college: --owner college-x"),
    "IMP107.id": ("неизвестно, как назвать документы", "it is not known how to name the documents"),
    "IMP107.id.help": (
        "укажите короткое имя программы латиницей: --id welding; модули получат имена college-x.welding.m1 и так далее",
        "give a short name in Latin letters: --id welding; modules will be college-x.welding.m1 and so on",
    ),
    "IMP107.form": (
        "{name} — строчные латинские буквы, цифры, точка и дефис, а здесь «{value}»",
        "{name}: lower-case Latin letters, digits, dots and hyphens; here it is “{value}”",
    ),
    "IMP107.form.help": ("напишите, например, college-x", "write, for example, college-x"),
    "IMP107.version": ("версия модулей «{value}» записана неверно", "“{value}” is no version of modules"),
    "IMP107.version.help": (
        "напишите два числа через точку: --module-version 1.0",
        "write two numbers with a dot: --module-version 1.0",
    ),
    "IMP107.module": ("не назван модуль: строка пропущена", "no module is named: the row is left out"),
    "IMP107.module.help": ("впишите название модуля", "write the title of the module"),
    "IMP107.title": (
        "у строки с часами нет названия: строка пропущена",
        "a row with hours has no title: it is left out",
    ),
    "IMP107.title.help": ("впишите название раздела", "write the title"),
    "IMP107.topic-title": ("тема не названа: записано «{title}»", "the topic has no title: it is called “{title}”"),
    "IMP107.topic-title.help": ("впишите название темы", "write the title of the topic"),
    "IMP107.topic-hours": ("у темы нет часов", "the topic has no hours"),
    "IMP107.topic-hours.help": (
        "впишите часы или удалите строку, если это заголовок",
        "write the hours, or delete the row if it is a heading",
    ),
    "IMP107.no-topics": ("в модуле «{title}» нет ни одной темы", "the module “{title}” has no topic"),
    "IMP107.no-topics.help": ("добавьте темы с часами", "add topics with hours"),
    "IMP107.form-of-assessment": ("форма аттестации не указана", "the form of assessment is missing"),
    "IMP107.form-of-assessment.help": ("впишите, например, {example}", "write, for example, {example}"),
    "IMP107.outcomes": (
        "в такой таблице нет компетенций, а без них модуль не подобрать под заказ",
        "such a table names no competencies, and without them no request finds the modules",
    ),
    "IMP107.outcomes.help": (
        "допишите в модули outcomes: какие компетенции они формируют",
        "add outcomes to the modules, that is the competencies that they train",
    ),
    "IMP107.no-outcomes": (
        "неизвестно, какие компетенции формирует модуль «{title}»",
        "it is not known which competencies the module “{title}” trains",
    ),
    "IMP107.no-outcomes.help": (
        "впишите коды в столбцы {columns} либо допишите в модуль outcomes",
        "write codes into the columns {columns}, or add outcomes to the module",
    ),
    "IMP107.no-total": (
        "нет строки «ИТОГО»: прочитан весь лист, суммы не сверены",
        "there is no row of sums: the whole sheet is read, the sums are not proved",
    ),
    "IMP107.no-total.help": ("добавьте строку {word}", "add a row {word}"),
    # Codes.
    "IMP108.standard": (
        "профессионального стандарта «{value}» в каталоге нет: коды функций не найти",
        "the catalogue does not have the professional standard “{value}”: codes of functions cannot be found",
    ),
    "IMP108.standard.help": (
        "впишите код стандарта, например 40.002; добавить стандарт в каталог: coppbuilder new standard",
        "write the code of the standard, such as 40.002; to add a standard: coppbuilder new standard",
    ),
    "IMP108.editions": (
        "«{value}» подходит к нескольким изданиям: {standards:list}",
        "“{value}” fits several editions: {standards:list}",
    ),
    "IMP108.editions.help": ("выберите одно: --standard {standards[0]}", "choose one: --standard {standards[0]}"),
    "IMP108.no-standard": (
        "из какого стандарта код {code}, в книге не сказано",
        "the workbook does not tell which standard the code {code} is of",
    ),
    "IMP108.no-standard.help": (
        "укажите стандарт: --standard fgos-15.01.05-2016",
        "name the standard: --standard fgos-15.01.05-2016",
    ),
    "IMP108.unknown": (
        "кода {code} нет в {standards:list}",
        "the code {code} is not in {standards:list}",
    ),
    "IMP108.unknown.help": (
        "проверьте код или укажите другой стандарт: --standard; пока код записан в примечания модуля",
        "look at the code, or name another standard: --standard; for now the code is kept in the notes of the module",
    ),
    "IMP108.several": (
        "код {code} встречается несколько раз: {found:list}",
        "the code {code} occurs several times: {found:list}",
    ),
    "IMP108.several.help": (
        "допишите в модуль нужную компетенцию: outcomes",
        "add the competency that is meant to the module: outcomes",
    ),
    "IMP108.no-code": (
        "компетенция записана словами, кода нет: «{value}»",
        "a competency is written in words without a code: “{value}”",
    ),
    "IMP108.no-code.help": (
        "впишите код, например «A/03.2» или «ПК 1.1»; пока текст записан в примечания модуля",
        "write the code, such as “A/03.2” or “ПК 1.1”; for now the text is kept in the notes of the module",
    ),
    # What is left alone.
    "IMP106.macros": ("макросы книги не читаются и не запускаются", "macros of the workbook are neither read nor run"),
    "IMP106.links": (
        "ссылки на другие книги не открываются: взяты значения, сохранённые в ячейках",
        "links to other workbooks are not followed: the values saved in the cells are taken",
    ),
}
