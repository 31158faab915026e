"""Workbooks as training centers have them, with all the dirt that hands leave in them."""

import datetime as dt
import io

import openpyxl

HEADINGS = (
    "Модуль",
    "Тема/аттестация",
    "Тип поля",
    "Форма аттестации",
    "Лекции (ак. часов)",
    "Лекции (содержание)",
    "Практика (ак. часов)",
    "Практика (содержание)",
    "Консультации (ак. часов)",
    "Консультации (содержание)",
    "Сам. работа (ак. часов)",
    "Сам. работа (содержание)",
)

#: Sheets by title: rows, and the ranges that are merged.
CURRICULUM = {
    "План": (
        (
            ("Учебный план программы «Сварщик»",),
            (),
            (*HEADINGS, "Примечание"),
            tuple(str(number) for number in range(1, 13)),
            ("Основы сварки", "Охрана труда", "Тема", "опрос", "2,5", "Инструктаж", "–", None, None, None, 1, "Чтение"),
            (None, "Сборка", "Тема", None, "4 ч.", "Схемы", 1.5, "Сборка узла"),
            (),
            (None, "Швы", None, None, 1, "Виды швов", 8, "\tШвы"),
            (None, None, "Промежуточная аттестация", "Диф. зачет", None, None, 2),
            ("Итого по модулю", None, None, None, 7.5, None, 11.5, None, None, None, 1),
            HEADINGS,
            ("Практика на посту", "Проба", "тема", None, 0, None, 6, None, 2),
            (None, "Квалификационная работа", "Итоговая аттестация", "Квалификационный экзамен", 2, None, 6),
            ("ИТОГО", None, None, None, 99, None, 23.5, None, 2, None, 1),
            ("Составил: методист",),
        ),
        ("A1:L1", "A5:A9"),
    ),
    "Черновик": ((HEADINGS, ("Тайный модуль", "Тема", "Тема", None, 100)), ()),
    "Справка": ((("Справочная информация",),), ()),
}

PROGRAM = (
    "Наименование_программы",
    "Профессиональный_стандарт",
    "Дата_приказа_МИНТРУДА",
    "Категория_слушателей",
    "Форма_обучения",
    "Технологии_обучения",
    "Разработчики_программы",
    "Уровни_квалификации",
    "Разряд",
)
DISCIPLINES = (
    "Наименование_раздела",
    "Трудоемкость",
    "Лекции_час",
    "Практики_час",
    "СРС_час",
    "Трудовая_функция",
    "Уровень_квалификации",
    "Код_ОПК_ПК_по_ФГОС",
    "Наименование_ПК_ОПК",
    "Форма_контроля",
    "ФИО_преподавателя",
)
TWO_SHEETS = {
    "1. По программе": (
        (
            PROGRAM,
            (
                "Ручная дуговая сварка",
                "40.002 Сварщик",
                "28.11.2013 г.",
                "Безработные",
                "очная",
                "лекции",
                "И. И.",
                "2",
                3,
            ),
            (None, None, None, "Студенты", None, "практикумы", "П. П.", "3"),
        ),
        (),
    ),
    "2. По дисциплинам_модулям": (
        (
            DISCIPLINES,
            ("Сборка", "20", "8", "12", "-", "A/01.2 Подготовительные операции", "2", "ПК 1.1", "…", "зачёт", "С. С."),
            ("Дуговая сварка", 30, "10,5", "20", 0, "А/02.2; Z/09.9", "2", "ПК-2.1, ПК 9.9", "…", "опрос", "С. С."),
            ("Промежуточная аттестация", 2),
            ("Резка", None, 2, None, None, "газовая резка"),
            ("Итоговая аттестация", "6", None, None, None, None, None, None, None, "Квалификационный экзамен"),
            ("ИТОГО", 58, 20.5, 32, 0),
            ("прочее",),
        ),
        (),
    ),
}
HIDDEN = ("Черновик",)


def workbook_of(sheets, hidden=HIDDEN):
    """Return the bytes of a workbook; two workbooks with the same cells may differ in their dates."""
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = dt.datetime(2026, 1, 1)  # noqa: DTZ001 - openpyxl wants it so
    book.remove(book.active)
    for title, (rows, merged) in sheets.items():
        sheet = book.create_sheet(title)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                if value is not None:
                    sheet.cell(number, column, value)
        for each in merged:
            sheet.merge_cells(each)
        sheet.sheet_state = "hidden" if title in hidden else "visible"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()
