"""What names in cells stand for: competencies, professions, words of vocabularies, by code or by title."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cached_property
from typing import Final

from attrs import field, frozen

from ...model import Catalog, VocabularySubject, normal_code
from ...model.layout import BETWEEN, Named
from ...texts import LANGUAGES

_SHOWN: Final = 3
_ALIKE: Final = 0.75
#: For so many names that nobody knows others are proposed: looking for them takes long.
_PROPOSED: Final = 100


@frozen(slots=False, eq=False)
class Lookup:
    """Codes and titles of a catalogue."""

    catalog: Catalog
    _near: dict[tuple[Named, str], tuple[str, ...]] = field(factory=dict, init=False, repr=False)

    def find(self, named: Named, text: str) -> tuple[str | None, tuple[str, ...]]:
        """Return the code that a text stands for, else none and codes that resemble it.

        A text is a code, a code with its title behind a dash, or a title that only one code has. Look-alike letters,
        spaces and case of codes do not matter.
        """
        table = self._tables[named]
        for wanted in dict.fromkeys((text.partition(BETWEEN)[0].strip(), text)):
            found = table.codes.get(normal_code(wanted))
            if found is not None:
                return found, ()
        titled = table.titles.get(_folded(text), ())
        if len(titled) == 1:
            return titled[0], ()
        return None, titled[:_SHOWN] or self._alike(named, text.partition(BETWEEN)[0])

    def _alike(self, named: Named, text: str) -> tuple[str, ...]:
        if (named, text) not in self._near and len(self._near) < _PROPOSED:
            self._near[named, text] = self._tables[named].near(text)
        return self._near.get((named, text), ())

    def entries(self, named: Named, lang: str) -> tuple[tuple[str, str], ...]:
        """Return codes with their titles, in the order of the catalogue."""
        return tuple((code, said.get(lang) or said["ru"]) for code, said in self._tables[named].entries.items())

    @cached_property
    def _tables(self) -> Mapping[Named, Table]:
        catalog = self.catalog
        return {
            "competency": Table.of(
                {
                    str(item.ref): {lang: item.title.in_language(lang) for lang in LANGUAGES} if item.title else {}
                    for item in catalog.items
                }
            ),
            "profession": Table.of({each.id: _titles(each.title, each.id) for each in catalog.professions.values()}),
            "equipment": self._terms(VocabularySubject.EQUIPMENT),
            "staff-role": self._terms(VocabularySubject.STAFF_ROLE),
            "risk": Table.of({each.id: _titles(each.title, each.id) for each in catalog.risks.values()}),
            "standard": Table.of({each.id: _titles(each.title, each.id) for each in catalog.standards.values()}),
        }

    def _terms(self, subject: VocabularySubject) -> Table:
        vocabularies = [each for each in self.catalog.vocabularies.values() if each.subject is subject]
        terms = [term for vocabulary in vocabularies for term in vocabulary.terms]
        table = Table.of({term.key: _titles(term.title, term.key) for term in terms})
        for term in terms:
            for word in term.synonyms:
                table.titles.setdefault(_folded(word), (term.key,))
        return table


@frozen(slots=False, eq=False)
class Table:
    """Codes with titles, and the ways to find them."""

    entries: Mapping[str, Mapping[str, str]]
    codes: Mapping[str, str]
    titles: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, entries: Mapping[str, Mapping[str, str]]) -> Table:
        """Index codes with their titles by language."""
        titles: dict[str, tuple[str, ...]] = {}
        for code, said in entries.items():
            for title in dict.fromkeys(said.values()):
                titles[_folded(title)] = (*titles.get(_folded(title), ()), code)
        said_all = {code: said or {"ru": code} for code, said in entries.items()}
        return cls(said_all, {normal_code(code): code for code in entries}, titles)

    def near(self, text: str) -> tuple[str, ...]:
        """Return codes that resemble a text, or end with it."""
        wanted = normal_code(text)
        ending = tuple(code for normal, code in self.codes.items() if wanted and normal.endswith(f":{wanted}"))
        if ending:
            return ending[:_SHOWN]
        close = [self.codes[each] for each in get_close_matches(wanted, self.codes, _SHOWN, _ALIKE)]
        titled = [
            code for each in get_close_matches(_folded(text), self.titles, _SHOWN, _ALIKE) for code in self.titles[each]
        ]
        return tuple(dict.fromkeys((*close, *titled)))[:_SHOWN]


def _titles(title: object, code: str) -> Mapping[str, str]:
    said = getattr(title, "in_language", None)
    return {lang: said(lang) for lang in LANGUAGES} if said is not None else {"ru": code}


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("ё", "е").split())
