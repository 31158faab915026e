"""Texts of templates of workbooks, and of what an import tells at its end."""

TEXTS: dict[str, tuple[str, str]] = {
    "importing.book.modules": ("Модули колледжа", "Modules of a college"),
    "importing.book.program": ("Программа", "Program"),
    "importing.book.request": ("Заказ на программу", "Request for a program"),
    "importing.book.provider": ("Организация", "Provider"),
    "importing.book.learners": ("Слушатели", "Learners"),
    "importing.about.title": ("Как заполнять эту книгу", "How to fill in this workbook"),
    "importing.about.1": (
        "Заполняйте белые ячейки. Столбцы со звёздочкой обязательны в каждой заполненной строке.",
        "Fill in the white cells. Columns with an asterisk are needed in each row that is filled in.",
    ),
    "importing.about.2": (
        "Серая строка с пометкой «пример» не загружается; её можно удалить.",
        "The grey row marked as an example is not imported; it may be deleted.",
    ),
    "importing.about.3": (
        "Коды пишутся латиницей: буквы, цифры, точка, дефис. Код модуля начинается с кода колледжа: college-b.rad. "
        "Код не меняется, даже если изменилось название.",
        "Codes are Latin letters, digits, dots, hyphens. The code of a module begins with that of its college: "
        "college-b.rad. A code stays, even if the title changes.",
    ),
    "importing.about.4": (
        "Компетенцию найдите фильтром на листе «Компетенции библиотеки» по коду или названию и скопируйте из первого "
        "столбца, или начните писать код в ячейке и выберите из списка.",
        "Find a competency by code or title with the filter of the sheet “Library competencies” and copy its first "
        "column, or begin to write its code in the cell and choose from the list.",
    ),
    "importing.about.5": (
        "Несколько значений в ячейке разделяйте точкой с запятой. Дробные числа пишите через запятую, даты — "
        "01.02.2027.",
        "Separate several values in a cell by semicolons. Write days as 01.02.2027.",
    ),
    "importing.about.6": (
        "Пустая ячейка «Код модуля» или «Код мастерской» означает то же, что в строке выше.",
        "An empty cell “Module code” or “Workshop code” means the same as in the row above.",
    ),
    "importing.about.7": (
        "При повторной загрузке пустая ячейка с описанием ничего не стирает в готовом файле, тире «—» стирает; "
        "часы, цены и границы всегда заменяются целиком. Лист без строк ничего не меняет.",
        "When a workbook is imported again, an empty description leaves the file as it is, and a dash “—” takes it "
        "out; hours, prices and bounds are always replaced as a whole. A sheet without rows changes nothing.",
    ),
    "importing.about.8": (
        "Имён, телефонов, почты и СНИЛС в книге быть не должно: только должности, роли и условные коды.",
        "No names, telephones, e-mail or insurance numbers: positions, roles and pseudonyms only.",
    ),
    "importing.about.9": (
        "Загрузка: coppbuilder import xlsx ФАЙЛ -o ПАПКА. Если что-то не так, будут названы лист и ячейка.",
        "Import: coppbuilder import xlsx FILE -o FOLDER. If anything is wrong, sheet and cell are named.",
    ),
    "importing.about.sheet": ("Лист", "Sheet"),
    "importing.about.column": ("Столбец", "Column"),
    "importing.about.required": ("Обязателен", "Required"),
    "importing.about.meaning": ("Что писать", "What to write"),
    "importing.about.values": ("Допустимые значения", "Allowed values"),
    "importing.values.competency": (
        "код с листа «Компетенции библиотеки»",
        "a code of the sheet “Library competencies”",
    ),
    "importing.values.list": ("из списка ячейки", "from the list of the cell"),
    "importing.values.many": ("несколько — через точку с запятой", "several, separated by semicolons"),
    "importing.kind.version": ("два числа через точку, например 1.0", "two numbers with a dot, for example 1.0"),
    "importing.kind.versions": (
        "например >=1.2,<2; одно число — ровно эта версия",
        ">=1.2,<2 for example; one number means just this version",
    ),
    "importing.kind.whole": ("целое число", "a whole number"),
    "importing.kind.number": ("число", "a number"),
    "importing.kind.hours": ("академические часы, кратно 0,5", "academic hours, multiples of 0.5"),
    "importing.kind.money": ("рубли, до копеек", "roubles and kopecks"),
    "importing.kind.share": ("проценты, например 20 %", "percent, for example 20 %"),
    "importing.kind.day": ("дата, например 01.02.2027", "a day, for example 01.02.2027"),
    "importing.kind.flag": ("да или нет", "yes or no"),
    "importing.kind.weeks": ("номера недель, например 3–7; 9", "numbers of weeks, for example 3–7; 9"),
    "importing.kind.code": ("латинские буквы, цифры, точка, дефис", "Latin letters, digits, dots, hyphens"),
    "importing.kind.text": ("текст", "text"),
    "importing.list.choose": ("Для вставки в ячейку", "To copy into a cell"),
    "importing.list.code": ("Код", "Code"),
    "importing.list.title": ("Название", "Title"),
    "importing.list.standard": ("Стандарт", "Standard"),
    "importing.list.kind": ("Вид", "Kind"),
    "importing.list.note": (
        "Все компетенции известных стандартов: {count:number}. Ищите фильтром в заголовке столбца.",
        "All competencies of the standards that are known: {count:number}. Search with the filter of a heading.",
    ),
    "importing.repairs": ("Исправлено при чтении: {count:number}", "Repaired while reading: {count:number}"),
    "importing.left_out": ("Не загружено: {count:number}", "Left out: {count:number}"),
    "importing.more": (
        "и ещё {count:number} (все — с --format json)",
        "and {count:number} more (all with --format json)",
    ),
    "importing.nothing": (
        "Ничего не записано: сначала исправьте ошибки. Прежние файлы не изменены.",
        "Nothing was written: mend the errors first. Files are as they were.",
    ),
    "importing.new": ("Записано: {path}", "Written: {path}"),
    "importing.updated": ("Обновлено: {path}", "Updated: {path}"),
    "importing.gone": ("в файле больше нет: {name}", "no longer in the file: {name}"),
    "importing.comments-lost": (
        "комментарии рядом с изменённым не сохранились",
        "comments beside what was changed are gone",
    ),
    "importing.summary": (
        "Документов: новых — {new:number}, обновлено — {updated:number}, без изменений — {unchanged:number}.",
        "Documents: {new:number} new, {updated:number} updated, {unchanged:number} unchanged.",
    ),
}
