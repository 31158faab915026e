"""STD1xx: codes and titles are written as their family writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...model import Argument, Document, Family, Refinement, Severity, Standard, normal_code
from ..naming import few
from ..rule import Context, Found, Rule, Said, rule
from .forms import ITEM_CODES, STANDARD_CODES, placed

_LATIN: Final = re.compile(r"[A-Za-z]")
_CYRILLIC: Final = re.compile(r"[А-Яа-яЁё]")
_WORD: Final = re.compile(r"[A-Za-zА-Яа-яЁё]+")
#: The year at the end of an id is that of the edition.
_YEAR: Final = re.compile(r"-((?:19|20)\d{2})$")
_CODE_IN_ID: Final = re.compile(r"(?<![\d.])\d{2}(?:\.\d{2,3})+(?![\d.]*\d)")
_KEPT: Final = "Codes are kept as published; the form is known from published standards."


@rule("STD101", Standard, severity=Severity.WARNING, no_citation=_KEPT)
def code_of_standard(standard: Standard, _: Context) -> Iterator[Said]:
    """The code of the standard is not written as its family writes codes.

    Why:
        The code is what everyone looks a standard up by. One with a digit too few, or with the code of another family,
        is usually a slip of copying; documents made from it would cite a standard that does not exist.

    Fails:
        family: profstandart
        code: "40.02"

    Passes:
        family: profstandart
        code: "40.002"

    """
    form = STANDARD_CODES.get(standard.family)
    if form is not None and standard.code is not None and not form[0].fullmatch(standard.code):
        arguments = {"code": standard.code, "family": standard.family.value, "example": form[1]}
        yield Found(path="/code", arguments=arguments)


@rule("STD102", Standard, severity=Severity.WARNING, no_citation=_KEPT)
def codes_of_items(standard: Standard, _: Context) -> Iterator[Said]:
    """The code of an item is not written as its family writes such codes.

    Why:
        Numbers, parents and levels are read from codes. What cannot be read so takes no part in these checks, and
        nobody finds it by its code. Letters that look alike, spaces and a dot at the end do not count here.

    Fails:
        family: fgos-spo
        items:
          - {key: "PK-2", code: "ПК 2", kind: competency, title: Выполнять сварку}

    Passes:
        family: fgos-spo
        items:
          - {key: "ПК 2.1", code: "ПК 2.1", kind: competency, title: Выполнять сварку}

    """
    for path, item, _variant, _parent in placed(standard):
        form = ITEM_CODES.get((standard.family, item.kind))
        if form is not None and item.code is not None and not form[0].fullmatch(normal_code(item.code)):
            yield Found(path=f"{path}/code", arguments={"code": item.code, "example": form[1]})


@rule("STD103", Standard, severity=Severity.WARNING, no_citation=_KEPT)
def letters_of_codes(standard: Standard, _: Context) -> Iterator[Said]:
    """Codes hold letters of the other alphabet.

    Why:
        Official files mix Latin and Cyrillic letters that look alike. References here do not mind, but a search in a
        document or another program takes them for different codes. The published code stays; the key may be clean.

    Fails:
        family: profstandart
        items:
          - {key: "А/01.3", code: "А/01.3", kind: function}

    Passes:
        family: profstandart
        items:
          - {key: "A/01.3", code: "A/01.3", kind: function}

    """
    foreign = _foreign(standard.family)
    if foreign is None:
        return
    found = [
        (f"{path}/code", item.code)
        for path, item, _variant, _parent in placed(standard)
        if foreign.search(item.code or "")
    ]
    if found:
        latin = "latin" if foreign is _CYRILLIC else "cyrillic"
        arguments: dict[str, Argument] = {"codes": few(f"«{code}»" for _, code in found), "count": len(found)}
        yield Found(path=found[0][0], variant=latin, arguments=arguments)


def _foreign(family: Family) -> re.Pattern[str] | None:
    """Return the letters that codes of a family should not hold."""
    if family is Family.PROFSTANDART:
        return _CYRILLIC
    return _LATIN if family is Family.FGOS_SPO else None


@rule("STD104", Standard, Refinement, severity=Severity.WARNING, no_citation="A word has letters of one alphabet.")
def letters_of_titles(document: Document, _: Context) -> Iterator[Said]:
    """A word of a title mixes Latin and Cyrillic letters.

    Why:
        The word looks right and is not found by any search; a speaking program stumbles over it. It comes from copying
        or from a keyboard left in the other layout.

    Fails:
        title: Cварщик

    Passes:
        title: Сварщик

    """
    titles = [("/title", document.title)]
    if isinstance(document, Standard):
        titles += [(f"{path}/title", item.title) for path, item, _variant, _parent in placed(document)]
    if isinstance(document, Refinement):
        titles += [(f"/items/{index}/title", item.title) for index, item in enumerate(document.items)]
    for path, text in titles:
        for _lang, written in text.languages if text is not None else ():
            mixed = [word for word in _WORD.findall(written) if _LATIN.search(word) and _CYRILLIC.search(word)]
            if mixed:
                yield Found(path=path, arguments={"words": few(f"«{word}»" for word in mixed), "count": len(mixed)})
                break


@rule("STD105", Standard, severity=Severity.WARNING, no_citation="Ids are our own: the code and the edition.")
def id_against_code(standard: Standard, _: Context) -> Iterator[Said]:
    """The id of the standard names another code or edition than its fields.

    Why:
        References name a standard by its id, documents print its code and edition. When the two disagree, a program
        trains one standard and cites another.

    Fails:
        id: fgos-15.01.05-2016
        code: "15.01.50"
        edition: "2016"

    Passes:
        id: fgos-15.01.05-2016
        code: "15.01.05"
        edition: "2016"

    """
    code = _CODE_IN_ID.search(standard.id)
    if code is not None and standard.code is not None and code.group() not in standard.code:
        arguments = {"id": standard.id, "named": code.group(), "field": standard.code}
        yield Found(path="/code", variant="code", arguments=arguments)
    year = _YEAR.search(standard.id)
    if year is not None and standard.edition is not None and year[1] not in standard.edition:
        arguments = {"id": standard.id, "named": year[1], "field": standard.edition}
        yield Found(path="/edition", variant="edition", arguments=arguments)


RULES: tuple[Rule, ...] = (code_of_standard, codes_of_items, letters_of_codes, letters_of_titles, id_against_code)
