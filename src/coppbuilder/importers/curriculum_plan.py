"""The layout «Модуль | Тема/аттестация | Тип поля | Форма аттестации | Лекции … | Практика … | Консультации … | …»."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, Final

from .account import Account
from .draft import Draft, Names
from .forms import EXAMPLE, EXAMPLES, form_of
from .imported import Imported, ImportOptions
from .numbers import hours
from .sums import Sums, is_total
from .tables import Table, find_table, plain, words_of
from .workbook import Cell, Sheet, Workbook

#: Kinds of hours by the field of the table that holds them, in the order of the plan.
_KINDS: Final = {
    "lecture": r"лекци\w*",
    "practice": r"практик\w*|практическ\w*( \w+)?",
    "consultation": r"консультаци\w*",
    "self_study": r"сам\w* работа|срс|самоподготовка",
}
_LABELS: Final = {
    "lecture": "Лекции",
    "practice": "Практика",
    "consultation": "Консультации",
    "self_study": "Самостоятельная работа",
}
_FIELDS: Final = {
    "module": re.compile(r"(наименование |название )?модул[ья]( раздела?)?|модуль дисциплина"),
    "title": re.compile(r"тема аттестация|тема|темы|(наименование|название) темы( аттестации)?|тема вид аттестации"),
    "type": re.compile(r"тип( поля)?( тема.*)?"),
    "form": re.compile(r"форма (промежуточной |итоговой )?(аттестации|контроля)"),
    **{f"{name}.hours": re.compile(rf"({words}) (ак )?ч(ас\w*)?( ак)?") for name, words in _KINDS.items()},
    **{f"{name}.text": re.compile(rf"({words}) содержание") for name, words in _KINDS.items()},
}
_REQUIRED: Final = frozenset({"module", "title", "type", "lecture.hours", "practice.hours"})
_TOPIC, _INTERIM, _FINAL = "topic", "interim", "final"
_KNOWN_TYPES: Final = "«Тема», «Промежуточная аттестация», «Итоговая аттестация»"
_TYPES: Final = (
    (_TOPIC, re.compile(r"тем\w*|раздел|занятие")),
    (_INTERIM, re.compile(r"пром.*|па|зачет.*")),
    (_FINAL, re.compile(r"итог.*|иа|кэ|квалиф.*")),
)


class CurriculumPlan:
    """Reads modules with their topics; the program itself is not described in this layout."""

    def recognises(self, workbook: Workbook) -> bool:
        """Tell whether some sheet has these headings."""
        return any(_table(sheet) for sheet in workbook.sheets)

    def read(self, workbook: Workbook, options: ImportOptions) -> Imported:
        """Read the modules of all sheets that are not hidden and have these headings."""
        account = Account()
        names = Names.of(options, workbook, account)
        drafts: list[Draft] = []
        found = False
        for sheet in workbook.sheets:
            table = _table(sheet)
            if sheet.hidden:
                account.left_out(sheet, "IMP106.hidden")
            elif table is None:
                if sheet.cells:
                    account.left_out(sheet, "IMP106.sheet")
            elif names is not None:
                found = True
                drafts += _Plan(table, names, account).read()
        if names is not None and not found:
            account.wrong(workbook.sheets[0], "IMP102.hidden")
        return Imported(
            documents=tuple(draft.done() for draft in drafts),
            findings=(*workbook.findings, *account.findings),
            repairs=account.repairs,
            left_out=account.omissions,
        )


def _table(sheet: Sheet) -> Table | None:
    return find_table(sheet, _FIELDS, _REQUIRED)


class _Plan:
    """One table, read from top to bottom."""

    def __init__(self, table: Table, names: Names, account: Account) -> None:
        self._table, self._sheet = table, table.sheet
        self._names, self._account = names, account
        self._modules: dict[str, Draft] = {}
        self._final: Draft | None = None
        self._current: Draft | None = None
        self._sums = Sums(name for name in _KINDS if f"{name}.hours" in table.columns)
        self._numbers: Counter[tuple[str, str]] = Counter()

    def read(self) -> list[Draft]:
        """Return the modules in their order, the final assessment last."""
        if self._sheet.merged:
            self._account.repaired(self._sheet, "IMP105.merged", None, ranges=self._sheet.merged)
        if self._table.unknown:
            headings = ", ".join(f"«{str(cell.value)[:40]}»" for cell in self._table.unknown[:10])
            self._account.left_out(self._sheet, "IMP106.columns", self._table.unknown[0], headings=headings)
        for row in self._table.rows():
            self._row(row)
        for draft in self._modules.values():
            if not draft.value.get("units"):
                place = self._sheet.cell(self._table.heading, self._table.columns["module"])
                self._account.doubtful(self._sheet, "IMP107.no-topics", place, title=draft.value["title"])
        drafts = list(self._modules.values())
        if drafts:
            self._account.doubtful(self._sheet, "IMP107.outcomes")
            self._account.repaired(self._sheet, "IMP105.drafts")
        return [*drafts, self._final] if self._final is not None else drafts

    def _row(self, row: int) -> None:
        table = self._table
        if table.is_empty(row):
            self._account.repaired(self._sheet, "IMP105.empty-rows", Cell(row=row, column=1))
        elif table.repeats_headings(row):
            self._account.left_out(self._sheet, "IMP106.headings", Cell(row=row, column=1))
        elif any(is_total(words_of(table.cell(row, name))) for name in ("module", "title", "type")):
            self._total(row)
        else:
            self._content(row)

    def _total(self, row: int) -> None:
        columns = {name: self._table.cell(row, f"{name}.hours") for name in self._sums_names()}
        stated = {
            name: (cell, hours(self._sheet, cell, self._account))
            for name, cell in columns.items()
            if cell.value is not None
        }
        self._account.left_out(self._sheet, "IMP106.total", self._table.cell(row, "module"))
        self._sums.compare(stated, self._sheet, self._account)

    def _sums_names(self) -> list[str]:
        return [name for name in _KINDS if f"{name}.hours" in self._table.columns]

    def _content(self, row: int) -> None:
        table, account, sheet = self._table, self._account, self._sheet
        spent = {name: hours(sheet, table.cell(row, f"{name}.hours"), account) for name in self._sums_names()}
        if not table.text(row, "type") and not table.text(row, "title"):
            self._module_alone(row, has_hours=any(spent.values()))
            if self._leads(row) or not any(spent.values()):
                return
        type_ = self._type(row)
        if type_ is None:
            return
        self._sums.add(spent)
        if type_ is _FINAL:
            self._final_row(row, spent)
            return
        module = self._module(row)
        if module is not None:
            self._unit(module, row, spent, is_topic=type_ is _TOPIC)

    def _unit(self, module: Draft, row: int, spent: dict[str, float], *, is_topic: bool) -> None:
        """Add a topic, or the interim assessment, to a module."""
        table, account, sheet = self._table, self._account, self._sheet
        units: list[dict[str, Any]] = module.value.setdefault("units", [])
        key = "t" if is_topic else "interim"
        self._numbers[module.value["id"], key] += 1
        number = self._numbers[module.value["id"], key]
        title = f"Тема {number}" if is_topic else "Промежуточная аттестация"
        units.append({"key": f"{key}{number}" if is_topic or number > 1 else key, "title": title, "hours": {}})
        interim = _source_of_interim(table, row)
        self._put_hours(module, row, spent if is_topic else _as_interim(spent), interim=interim)
        if not is_topic:
            self._put_form(module, row)
        elif table.text(row, "form"):
            account.left_out(sheet, "IMP106.topic-form", table.cell(row, "form"))
        cell = table.cell(row, "title")
        if is_topic and not any(spent.values()):
            account.doubtful(sheet, "IMP107.topic-hours", cell)
        if is_topic and cell.value is None:
            account.doubtful(sheet, "IMP107.topic-title", cell, title=title)
        module.put("units/-/title", table.text(row, "title"), sheet, cell)
        self._put_content(module, row)

    def _leads(self, row: int) -> bool:
        """Tell whether a row names the module of the rows below, which then do not repeat it."""
        table = self._table
        below = next((number for number in range(row + 1, table.sheet.rows + 1) if not table.is_empty(number)), None)
        return (
            bool(table.text(row, "module"))
            and below is not None
            and not table.text(below, "module")
            and bool(table.text(below, "type") or table.text(below, "title"))
        )

    def _module_alone(self, row: int, *, has_hours: bool) -> None:
        """Read a row that names no topic: the beginning of a module, a remark, or nothing but a merged cell."""
        cell = self._table.cell(row, "module")
        if self._leads(row):
            self._module(row)
            if has_hours:
                self._account.left_out(self._sheet, "IMP106.module-sum", cell)
        elif not has_hours and cell.merged_from is not None:
            self._account.repaired(self._sheet, "IMP105.empty-rows", cell)
        elif not has_hours:
            self._account.left_out(self._sheet, "IMP106.remark", cell)

    def _type(self, row: int) -> str | None:
        """Return what a row is, as it says or as its title suggests."""
        table, account, sheet = self._table, self._account, self._sheet
        words = words_of(table.cell(row, "type"))
        title = words_of(table.cell(row, "title"))
        if words:
            known = next((name for name, pattern in _TYPES if pattern.fullmatch(words)), None)
            if known is None:
                account.wrong(
                    sheet,
                    "IMP103.type",
                    table.cell(row, "type"),
                    value=table.text(row, "type")[:80],
                    known=_KNOWN_TYPES,
                )
            return known
        guessed = _FINAL if title.startswith("итоговая") else _INTERIM if "аттестац" in title else _TOPIC
        account.repaired(sheet, f"IMP105.type-{guessed}", table.cell(row, "type"))
        return guessed

    def _module(self, row: int) -> Draft | None:
        table, sheet = self._table, self._sheet
        cell = table.cell(row, "module")
        title = table.text(row, "module")
        if not title:
            if self._current is None:
                self._account.wrong(sheet, "IMP107.module", cell)
            else:
                self._account.repaired(sheet, "IMP105.module-above", cell)
            return self._current
        known = self._modules.get(plain(title))
        if known is None:
            known = self._modules[plain(title)] = self._names.module(title, sheet, cell)
        self._current = known
        return known

    def _final_row(self, row: int, spent: dict[str, float]) -> None:
        table, sheet = self._table, self._sheet
        cell = table.cell(row, "title")
        if self._final is None:
            self._final = self._names.final(table.text(row, "title") or "Итоговая аттестация", sheet, cell)
            self._final.value["units"] = []
        units: list[dict[str, Any]] = self._final.value["units"]
        units.append(
            {"key": f"part{len(units) + 1}", "title": table.text(row, "title") or "Итоговая аттестация", "hours": {}}
        )
        # an exam's theory is «аттестация», its practical work counts as practice
        held = spent | {"lecture": 0, "interim": spent.get("lecture", 0)}
        self._put_hours(self._final, row, held, interim="lecture")
        self._put_form(self._final, row)
        self._put_content(self._final, row)

    def _put_hours(self, draft: Draft, row: int, spent: dict[str, float], *, interim: str) -> None:
        """Put hours by kind; those of an assessment stand in the column of other hours (`interim`)."""
        for name, number in spent.items():
            source = name if name in _KINDS else interim
            draft.put(f"units/-/hours/{name}", number, self._sheet, self._table.cell(row, f"{source}.hours"))
        if spent.get("interim"):
            self._account.repaired(self._sheet, "IMP105.interim", self._table.cell(row, "type"))

    def _put_form(self, draft: Draft, row: int) -> None:
        cell, text = self._table.cell(row, "form"), self._table.text(row, "form")
        if not text:
            self._account.doubtful(self._sheet, "IMP107.form-of-assessment", cell, example=EXAMPLE)
            return
        form = form_of(text)
        if form is None:
            self._account.doubtful(self._sheet, "IMP103.assessment", cell, value=text[:80], known=EXAMPLES)
            draft.value.setdefault("notes", []).append(f"Форма аттестации: {text}")
            return
        forms = draft.value.setdefault("assessment", [])
        if all(each["form"] != form.value for each in forms):
            forms.append({})
            draft.put("assessment/-/form", form.value, self._sheet, cell)

    def _put_content(self, draft: Draft, row: int) -> None:
        """Put the contents of lectures, practice and so on together; each says what it is where there are several."""
        said = {name: self._table.cell(row, f"{name}.text") for name in _KINDS}
        texts = {
            name: str(cell.value).strip()
            for name, cell in said.items()
            if cell.value is not None and plain(str(cell.value))
        }
        if not texts:
            return
        lines = [text if len(texts) == 1 else f"{_LABELS[name]}: {text}" for name, text in texts.items()]
        draft.put("units/-/content", "\n".join(lines), self._sheet, said[next(iter(texts))])


def _as_interim(spent: dict[str, float]) -> dict[str, float]:
    """Return the hours of an interim assessment: lessons of it are the assessment itself."""
    held = spent.get("lecture", 0) + spent.get("practice", 0)
    return {"interim": held, "consultation": spent.get("consultation", 0), "self_study": spent.get("self_study", 0)}


def _source_of_interim(table: Table, row: int) -> str:
    return next(
        (name for name in ("practice", "lecture") if table.cell(row, f"{name}.hours").value is not None), "lecture"
    )
