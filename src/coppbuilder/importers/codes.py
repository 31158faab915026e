"""Competencies by their official codes, among the standards that a workbook or its user names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from ..model import Catalog, CompetencyRef, Family, Standard, normal_code
from .account import Account
from .tables import plain
from .workbook import Cell, Sheet

_STANDARD_CODE: Final = re.compile(r"(?<![\d.])(\d{2}\.\d{3})(?![\d.])")
_LETTERS: Final = "A-Za-zА-Яа-яЁё"
#: `ПК 1.1`, `ОПК-3`, `А/01.3`, `ТФ B/02.4`; what stands around is words.
_CODE: Final = re.compile(
    rf"(?<![{_LETTERS}\d])(?:(?:[ОO]?[ПP][КK]|[ОO][КK]|ВД|ЛР)\s?[-–]?\s?\d{{1,2}}(?:\.\d{{1,2}})*|[A-ZА-Я]/\d{{2}}\.\d)(?![\d{_LETTERS}])"
)
_SIGNS: Final = re.compile("[-–—]")
_NAMED: Final = 4


class Found(NamedTuple):
    """The competencies that a text names, and whether that is all that it says."""

    references: tuple[CompetencyRef, ...]
    complete: bool


class Codes:
    """Looks codes up; each code that is not found is told once."""

    def __init__(self, catalog: Catalog | None, named: Iterable[str], account: Account) -> None:
        """Look in these standards (ids), and in those that the workbook turns out to name."""
        self._catalog = catalog
        self._standards = [catalog.standards[id_] for id_ in named if catalog and id_ in catalog.standards]
        self._account = account
        self._told: set[str] = set()

    def name_standard(self, text: str, sheet: Sheet, cell: Cell) -> None:
        """Take a professional standard that the workbook names by its code («40.002») or by its title."""
        if self._catalog is None or not text:
            return
        codes = _STANDARD_CODE.findall(text)
        known = [each for each in self._catalog.standards.values() if each.family is Family.PROFSTANDART]
        found = (
            [each for each in known if each.code in codes] if codes else [each for each in known if _named(each, text)]
        )
        chosen = [each for each in found if each in self._standards] or found
        if len(chosen) == 1:
            self._standards += [each for each in chosen if each not in self._standards]
        elif chosen:
            ids = tuple(each.id for each in chosen[:_NAMED])
            self._account.doubtful(sheet, "IMP108.editions", cell, value=text[:80], standards=ids)
        else:
            self._account.doubtful(sheet, "IMP108.standard", cell, value=text[:80])

    def references(self, text: str, sheet: Sheet, cell: Cell) -> Found:
        """Return the competencies whose codes stand in a text; what is no code of a known standard is told."""
        written = list(dict.fromkeys(match.group() for match in _CODE.finditer(text)))
        if not written and plain(text):
            self._account.doubtful(sheet, "IMP108.no-code", cell, value=text[:80])
        found = {code: list(dict.fromkeys(self._find(code))) for code in written}
        for code, references in found.items():
            if len(references) != 1 and code not in self._told:
                self._told.add(code)
                self._tell(code, references, sheet, cell)
        clear = tuple(references[0] for references in found.values() if len(references) == 1)
        return Found(clear, len(clear) == len(written) > 0)

    def _tell(self, code: str, found: list[CompetencyRef], sheet: Sheet, cell: Cell) -> None:
        if found:
            names = tuple(str(each) for each in found[:_NAMED])
            self._account.doubtful(sheet, "IMP108.several", cell, code=code, found=names)
        elif self._standards:
            names = tuple(each.id for each in self._standards[:_NAMED])
            self._account.doubtful(sheet, "IMP108.unknown", cell, code=code, standards=names)
        else:
            self._account.doubtful(sheet, "IMP108.no-standard", cell, code=code)

    def _find(self, code: str) -> Iterator[CompetencyRef]:
        wanted = _comparable(code)
        for standard in self._standards:
            for item in standard.walk():
                if wanted in {_comparable(item.key), _comparable(item.code or item.key)}:
                    yield CompetencyRef(standard.id, item.key)


def _comparable(code: str) -> str:
    return normal_code(_SIGNS.sub("", code))


def _named(standard: Standard, text: str) -> bool:
    return standard.title is not None and plain(str(standard.title)) in plain(text)
