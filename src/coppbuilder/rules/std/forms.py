"""How families write their codes; compared in the normal form, so that look-alike letters do not count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from attrs import frozen

from ...model import Competency, Family, ItemKind, Standard, normal_code

#: Six digits were the codes of vocational programs before 2013.
STANDARD_CODES: Final[Mapping[Family, tuple[re.Pattern[str], str]]] = {
    Family.FGOS_SPO: (re.compile(r"\d{2}\.\d{2}\.\d{2}|\d{6}(\.\d{2,3})?"), "15.01.05"),
    Family.PROFSTANDART: (re.compile(r"\d{2}\.\d{3}"), "40.002"),
    Family.QUALIFICATION: (re.compile(r"\d{2}\.\d{3}00\.\d{2}"), "16.04800.02"),
}

_COMMON, _OWN, _FIELD, _FORMER_FIELD, _MODULE = (normal_code(letters) for letters in ("ОК", "ПК", "ВД", "ВПД", "ПМ"))

#: Codes of items by family and kind of item, with an example.
ITEM_CODES: Final[Mapping[tuple[Family, ItemKind], tuple[re.Pattern[str], str]]] = {
    (Family.FGOS_SPO, ItemKind.ACTIVITY): (
        re.compile(rf"({_FIELD}|{_FORMER_FIELD})\.?\d{{1,2}}|{_MODULE}\.?\d{{2}}"),
        "ВД 2",
    ),
    (Family.FGOS_SPO, ItemKind.COMPETENCY): (
        re.compile(rf"{_COMMON}\.?\d{{1,2}}|{_OWN}\.?\d{{1,2}}\.\d{{1,2}}"),
        "ПК 2.1",
    ),
    (Family.PROFSTANDART, ItemKind.FUNCTION): (re.compile(r"[A-Z]|[A-Z]/\d{2}\.\d(\.\d)?"), "A/03.2"),
}

_FUNCTION: Final = re.compile(r"([A-Z])/(\d{2})\.(\d)(?:\.\d)?")
_COMPETENCY: Final = re.compile(rf"{_OWN}\.?(\d{{1,2}})\.(\d{{1,2}})")
_SINGLE: Final = re.compile(rf"({_COMMON}|{_FIELD}|{_FORMER_FIELD})\.?(\d{{1,2}})")


@frozen(kw_only=True)
class Numbered:
    """An item with a number: items of one `series` (and variant) count up; `of` is its parent's number or letter."""

    path: str
    item: Competency
    variant: str | None
    series: str
    number: int
    of: str | None = None


def numbered(standard: Standard) -> Iterator[Numbered]:
    """Yield the items of a ФГОС, a list of common competencies or a профстандарт whose codes hold a number."""
    for path, item, variant, _ in placed(standard):
        code = normal_code(item.code or "")
        if match := _FUNCTION.fullmatch(code):
            series, number, of = f"{match[1]}/", int(match[2]), match[1]
        elif match := _COMPETENCY.fullmatch(code):
            series, number, of = f"ПК {match[1]}.", int(match[2]), str(int(match[1]))
        elif match := _SINGLE.fullmatch(code):
            series, number, of = f"{'ОК' if match[1] == _COMMON else 'ВД'} ", int(match[2]), ""
        else:
            continue
        yield Numbered(path=path, item=item, variant=variant, series=series, number=number, of=of or None)


def head(item: Competency) -> str | None:
    """Return the number or letter that codes below an activity or a generalized function begin with."""
    code = normal_code(item.code or "")
    match = _SINGLE.fullmatch(code)
    if match is not None:
        return str(int(match[2]))
    return code if len(code) == 1 and code.isalpha() else None


def level_in_code(item: Competency) -> int | None:
    """Return the level that the code of a function ends with."""
    match = _FUNCTION.fullmatch(normal_code(item.code or ""))
    return int(match[3]) if match else None


def placed(
    standard: Standard,
) -> Iterator[tuple[str, Competency, str | None, Competency | None]]:
    """Yield all items with their JSON pointer, inherited variant and parent."""
    yield from _below(standard.items, "", None, None)


def _below(
    items: tuple[Competency, ...], above: str, variant: str | None, parent: Competency | None
) -> Iterator[tuple[str, Competency, str | None, Competency | None]]:
    for index, item in enumerate(items):
        path = f"{above}/items/{index}"
        own = item.variant or variant
        yield path, item, own, parent
        yield from _below(item.items, path, own, item)
