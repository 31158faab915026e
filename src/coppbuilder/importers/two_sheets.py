"""The layout of two sheets: «1. По программе» and «2. По дисциплинам_модулям», whose rows end with «ИТОГО»."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from ..model import ProgramType, StudyForm
from .account import Account
from .codes import Codes
from .draft import Draft, Names
from .forms import EXAMPLES, form_of
from .imported import Imported, ImportedDocument, ImportOptions
from .numbers import hours
from .sums import Sums, is_total
from .tables import Table, find_table, plain, text_of, words_of
from .workbook import Cell, Sheet, Workbook

_PROGRAM: Final = {
    "title": re.compile(r"наименование (программы|профессии|программы профессии)"),
    "standard": re.compile(r"профессиональный стандарт"),
    "order-date": re.compile(r"дата приказа минтруда"),
    "learners": re.compile(r"категория слушателей"),
    "form": re.compile(r"форма обучения"),
    "technologies": re.compile(r"технологии обучения"),
    "developers": re.compile(r"разработчики программы"),
    "levels": re.compile(r"уровни квалификации|уровень квалификации"),
    "rank": re.compile(r"разряд"),
}
_MODULES: Final = {
    "title": re.compile(r"наименование (раздела|дисциплины|модуля).{0,40}"),
    "total": re.compile(r"трудоемкость( час\w*)?"),
    "lecture": re.compile(r"лекции( час\w*)?"),
    "practice": re.compile(r"практик[иа]( час\w*)?"),
    "self_study": re.compile(r"срс( час\w*)?|самостоятельная работа( час\w*)?"),
    "function": re.compile(r"трудовая функция"),
    "level": re.compile(r"уровень квалификации"),
    "code": re.compile(r"код опк пк( по фгос)?|код пк( опк)?( по фгос)?"),
    "competency": re.compile(r"наименование (пк опк|опк пк|пк)"),
    "control": re.compile(r"форма контроля"),
    "number": re.compile(r"номер по уп"),
    "type": re.compile(r"вид раздела"),
    "content": re.compile(r"содержание раздела"),
    "self-study-content": re.compile(r"содержание срс"),
    "teacher": re.compile(r"фио преподавателя"),
    "degree": re.compile(r"научная степень звание должность|научная степень.*"),
    "interests": re.compile(r"сфера пед интересов"),
    "experience": re.compile(r"опыт стаж"),
}
_KINDS: Final = ("lecture", "practice", "self_study")
_FINAL: Final = re.compile(r"итогов\w+ аттестаци\w+.*|квалификационный экзамен.*|иа|демонстрационный экзамен.*")
_INTERIM: Final = re.compile(r"промежуточн\w+ аттестаци\w+.*|па")
_STUDY_FORMS: Final = {
    "очная": StudyForm.FULL_TIME,
    "очно заочная": StudyForm.PART_TIME,
    "заочная": StudyForm.EXTRAMURAL,
}
_KNOWN_FORMS: Final = "«очная», «очно-заочная», «заочная»"
_CODE_COLUMNS: Final = "«Трудовая_функция», «Код_ОПК_ПК_по_ФГОС»"
_DATE: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?г\w*\.?)?")


class TwoSheets:
    """Reads modules, and the program if its user says of which type it is."""

    def recognises(self, workbook: Workbook) -> bool:
        """Tell whether there is a sheet with the headings of each of the two."""
        return any(_program(sheet) for sheet in workbook.sheets) and any(_modules(sheet) for sheet in workbook.sheets)

    def read(self, workbook: Workbook, options: ImportOptions) -> Imported:
        """Read the first sheet of each sort that is not hidden."""
        account = Account()
        names = Names.of(options, workbook, account)
        documents: tuple[ImportedDocument, ...] = ()
        about = next((table for sheet in workbook.shown if (table := _program(sheet))), None)
        plan = next((table for sheet in workbook.shown if (table := _modules(sheet))), None)
        read = {table.sheet.name for table in (about, plan) if table is not None}
        for sheet in workbook.sheets:
            if sheet.hidden:
                account.left_out(sheet, "IMP106.hidden")
            elif sheet.name not in read and sheet.cells:
                account.left_out(sheet, "IMP106.sheet")
        if names is not None and (about is None or plan is None):
            account.wrong(workbook.sheets[0], "IMP102.hidden")
        elif names is not None and about is not None and plan is not None:
            documents = _read(about, plan, names, options, account)
        return Imported(
            documents=documents,
            findings=(*workbook.findings, *account.findings),
            repairs=account.repairs,
            left_out=account.omissions,
        )


def _program(sheet: Sheet) -> Table | None:
    return find_table(sheet, _PROGRAM, frozenset({"title", "standard", "form"}))


def _modules(sheet: Sheet) -> Table | None:
    return find_table(sheet, _MODULES, frozenset({"title", "total", "lecture", "practice"}))


def _read(
    about: Table, plan: Table, names: Names, options: ImportOptions, account: Account
) -> tuple[ImportedDocument, ...]:
    codes = Codes(options.catalog, options.standards, account)
    codes.name_standard(about.text(about.first, "standard"), about.sheet, about.cell(about.first, "standard"))
    modules = _Modules(plan, names, codes, account).read()
    if modules:
        account.repaired(plan.sheet, "IMP105.drafts")
    form = _study_form(about, account)
    if form is not None:
        for draft in modules:
            draft.put("study_forms", [form.value], about.sheet, about.cell(about.first, "form"))
    program = _Passport(about, names, options, account).program(modules, form)
    return tuple(draft.done() for draft in (*modules, *((program,) if program else ())))


def _study_form(about: Table, account: Account) -> StudyForm | None:
    cell, text = about.cell(about.first, "form"), about.text(about.first, "form")
    form = _STUDY_FORMS.get(plain(text).replace("-", " ").split(" с ")[0].split(" форма")[0])
    if form is None and text:
        account.doubtful(about.sheet, "IMP103.study-form", cell, value=text[:80], known=_KNOWN_FORMS)
    return form


class _Modules:
    """The sheet of modules, read from top to bottom until «ИТОГО»."""

    def __init__(self, table: Table, names: Names, codes: Codes, account: Account) -> None:
        self._table, self._sheet = table, table.sheet
        self._names, self._codes, self._account = names, codes, account
        self._sums = Sums(("total", *_KINDS))
        self._modules: list[Draft] = []
        self._finals: list[Draft] = []
        self._ended = False

    def read(self) -> list[Draft]:
        table, account = self._table, self._account
        if self._sheet.merged:
            account.repaired(self._sheet, "IMP105.merged", None, ranges=self._sheet.merged)
        if table.unknown:
            headings = ", ".join(f"«{str(cell.value)[:40]}»" for cell in table.unknown[:10])
            account.left_out(self._sheet, "IMP106.columns", table.unknown[0], headings=headings)
        for row in table.rows():
            if table.is_empty(row):
                if not self._ended:
                    account.repaired(self._sheet, "IMP105.empty-rows", Cell(row=row, column=1))
            else:
                self._row(row)
        if not self._ended:
            account.doubtful(self._sheet, "IMP107.no-total", word="«ИТОГО»")
        return [*self._modules, *self._finals]

    def _row(self, row: int) -> None:
        table, account = self._table, self._account
        repeated = table.repeats_headings(row)
        if table.text(row, "teacher") and not repeated:
            account.left_out(self._sheet, "IMP106.people", table.cell(row, "teacher"))
        if self._ended:
            if table.text(row, "title"):
                account.left_out(self._sheet, "IMP106.after-total", table.cell(row, "title"))
        elif repeated:
            account.left_out(self._sheet, "IMP106.headings", Cell(row=row, column=1))
        elif is_total(words_of(table.cell(row, "title"))):
            self._ended = True
            self._total(row)
        elif table.text(row, "title"):
            self._module(row)
        elif any(self._hours(row).values()):
            account.wrong(self._sheet, "IMP107.title", table.cell(row, "title"))

    def _hours(self, row: int) -> dict[str, float]:
        return {name: hours(self._sheet, self._table.cell(row, name), self._account) for name in ("total", *_KINDS)}

    def _total(self, row: int) -> None:
        cells = {name: self._table.cell(row, name) for name in ("total", *_KINDS) if name in self._table.columns}
        stated = {
            name: (cell, hours(self._sheet, cell, self._account))
            for name, cell in cells.items()
            if cell.value is not None
        }
        self._account.left_out(self._sheet, "IMP106.total", self._table.cell(row, "title"))
        self._sums.compare(stated, self._sheet, self._account)

    def _module(self, row: int) -> None:
        table, sheet = self._table, self._sheet
        cell, title = table.cell(row, "title"), table.text(row, "title")
        spent = self._hours(row)
        self._sums.add(spent)
        added = sum(spent[name] for name in _KINDS)
        words = {plain(title), words_of(table.cell(row, "type"))}
        if any(_INTERIM.fullmatch(each) for each in words) and self._modules:
            self._interim(row, spent["total"] or added)
            return
        is_final = any(_FINAL.fullmatch(each) for each in words)
        if is_final:
            draft = self._names.final(title, sheet, cell)
            self._finals.append(draft)
        else:
            draft = self._names.module(title, sheet, cell)
            self._modules.append(draft)
        draft.value["units"] = [{"key": "t1", "title": title, "hours": {}}]
        for name in _KINDS:
            draft.put(f"units/-/hours/{name}", spent[name], sheet, table.cell(row, name))
        self._agree(row, draft, spent["total"], added, is_final=is_final)
        self._details(row, draft)

    def _interim(self, row: int, held: float) -> None:
        """Give the row of an interim assessment to the module above it."""
        table, module = self._table, self._modules[-1]
        units = module.value["units"]
        units.append({"key": f"interim{len(units)}", "title": table.text(row, "title"), "hours": {}})
        module.put("units/-/hours/interim", held, self._sheet, table.cell(row, "total"))
        self._account.doubtful(self._sheet, "IMP105.interim-row", table.cell(row, "title"), title=module.value["title"])

    def _agree(self, row: int, draft: Draft, total: float, added: float, *, is_final: bool) -> None:
        """Compare the hours of a row with its sum; an assessment may say only the sum."""
        cell = self._table.cell(row, "total")
        if is_final and total and not added:
            draft.put("units/-/hours/interim", total, self._sheet, cell)
            self._account.repaired(self._sheet, "IMP105.final-hours", cell)
        elif total != added and cell.value is not None:
            self._account.doubtful(self._sheet, "IMP104.row", cell, stated=total, added=added)

    def _details(self, row: int, draft: Draft) -> None:
        table, sheet, account = self._table, self._sheet, self._account
        outcomes: list[dict[str, str]] = []
        for name, label in (("function", "Трудовая функция"), ("code", "Компетенции")):
            cell, text = table.cell(row, name), table.text(row, name)
            if text:
                found = self._codes.references(text, sheet, cell)
                named = [{"competency": str(each)} for each in found.references]
                outcomes += [each for each in named if each not in outcomes]
                if not found.complete:
                    draft.value.setdefault("notes", []).append(f"{label}: {text}")
        if not outcomes and draft.value.get("role") != "final":
            title_cell = table.cell(row, "title")
            account.doubtful(sheet, "IMP107.no-outcomes", title_cell, title=draft.value["title"], columns=_CODE_COLUMNS)
        source = table.cell(row, "function" if table.text(row, "function") else "code")
        draft.put("outcomes", outcomes, sheet, source)
        control = table.text(row, "control")
        form = form_of(control)
        if form is not None:
            draft.put("assessment", [{"form": form.value}], sheet, table.cell(row, "control"))
        elif control:
            cell = table.cell(row, "control")
            account.doubtful(sheet, "IMP103.assessment", cell, value=control[:80], known=EXAMPLES)
            draft.value.setdefault("notes", []).append(f"Форма контроля: {control}")
        content = [
            f"{label}{cell.value}"
            for name, label in (("content", ""), ("self-study-content", "Самостоятельная работа: "))
            if (cell := table.cell(row, name)).value is not None
        ]
        draft.put("units/-/content", "\n".join(content), sheet, table.cell(row, "content"))


class _Passport:
    """The sheet of the program: its passport, as far as the model has a place for it."""

    def __init__(self, table: Table, names: Names, options: ImportOptions, account: Account) -> None:
        self._table, self._sheet = table, table.sheet
        self._names, self._type, self._account = names, options.program_type, account

    def program(self, modules: list[Draft], form: StudyForm | None) -> Draft | None:
        """Return the program, or none where its type or its goals are not known."""
        table, sheet, account = self._table, self._sheet, self._account
        row = table.first
        title = table.cell(row, "title")
        if table.text(row, "developers"):
            account.left_out(sheet, "IMP106.people", table.cell(row, "developers"))
        self._date()
        targets = [{"competency": each} for each in _trained(modules)]
        if self._type is None:
            account.left_out(sheet, "IMP106.no-type", title)
            return None
        if not targets:
            account.left_out(sheet, "IMP106.no-targets", title)
            return None
        draft = Draft({"kind": "program", "id": self._names.program, "stage": "draft"})
        draft.put("title", text_of(title), sheet, title)
        draft.value["demand"] = {
            "kind": "request",
            "id": f"{self._names.program}.request",
            "program_type": ProgramType(self._type).value,
            "targets": targets,
        }
        if form is not None:
            draft.put("demand/study_form", form.value, sheet, table.cell(row, "form"))
        draft.put("demand/notes", self._notes(), sheet, title)
        draft.value["modules"] = [{"module": each.value["id"], "version": each.value["version"]} for each in modules]
        return draft

    def _notes(self) -> list[str]:
        """Return what the model has no field for, in the words of the workbook; lists go on in the rows below."""
        labels = {
            "standard": "Профессиональный стандарт",
            "order-date": "Дата приказа Минтруда",
            "learners": "Категория слушателей",
            "technologies": "Технологии обучения",
            "levels": "Уровни квалификации",
            "rank": "Разряд",
        }
        notes = []
        for name, label in labels.items():
            said = [self._said(name, row) for row in self._table.rows()]
            if any(said):
                notes.append(f"{label}: {'; '.join(filter(None, said))}")
        return notes

    def _said(self, name: str, row: int) -> str:
        """Return what a cell says; a date in Russian writing, also one that is written as text."""
        cell = self._table.cell(row, name)
        day = cell.value if isinstance(cell.value, dt.date) else _date_of(cell) if name == "order-date" else None
        return f"{day:%d.%m.%Y}" if day else text_of(cell)

    def _date(self) -> None:
        """Look at the date of the order, which is often a text."""
        cell = self._table.cell(self._table.first, "order-date")
        if isinstance(cell.value, str) and _date_of(cell):
            self._account.repaired(self._sheet, "IMP105.date", cell)
        elif isinstance(cell.value, str):
            self._account.doubtful(self._sheet, "IMP103.no-date", cell, value=cell.value[:80])


def _date_of(cell: Cell) -> dt.date | None:
    match = _DATE.fullmatch(text_of(cell))
    try:
        return dt.date(int(match[3]), int(match[2]), int(match[1])) if match else None
    except ValueError:
        return None


def _trained(modules: list[Draft]) -> list[str]:
    return list(dict.fromkeys(each["competency"] for draft in modules for each in draft.value.get("outcomes", ())))
