"""What is said of workbooks that are imported (IMP1xx)."""

_SAVE = (
    "откройте файл в Excel или LibreOffice и сохраните как «Книга Excel (*.xlsx)»",
    "open the file in Excel or LibreOffice and save it as “Excel workbook (*.xlsx)”",
)

TEXTS: dict[str, tuple[str, str]] = {
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
    "IMP101.far.help": (
        "посмотрите, что стоит в этой ячейке: сотрите лишнее или разделите таблицу на несколько книг",
        "look at what stands in this cell: clear it, or divide the table into several workbooks",
    ),
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
    # What is left alone.
    "IMP106.macros": ("макросы книги не читаются и не запускаются", "macros of the workbook are neither read nor run"),
    "IMP106.links": (
        "ссылки на другие книги не открываются: взяты значения, сохранённые в ячейках",
        "links to other workbooks are not followed: the values saved in the cells are taken",
    ),
}
for _far in ("rows", "columns", "area"):
    TEXTS[f"IMP101.{_far}.help"] = TEXTS["IMP101.far.help"]
