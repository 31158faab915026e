"""What people write in cells."""

import datetime as dt
from decimal import Decimal

import pytest

from coppbuilder.importers.own_layout import Lookup
from coppbuilder.importers.own_layout.values import RefusedError, read_cell
from coppbuilder.model import Catalog
from coppbuilder.model.layout import CellKind, Column
from coppbuilder.workflow import load_catalog

NOTHING = Lookup(Catalog.of([]))


def column(kind, **more):
    return Column(name="version", kind=CellKind(kind), **more)


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        ("text", Decimal(5), "5"),
        ("text", " a\u00a0 b \r\n c ", "a b\nc"),
        ("text", dt.date(2027, 2, 1), "01.02.2027"),
        ("text", True, "да"),
        ("code", "college-b.rad — Сварка", "college-b.rad"),
        ("version", Decimal("1.1"), "1.1"),
        ("version", Decimal(2), "2.0"),
        ("versions", "≥1.2; <2", ">=1.2, <2"),
        ("versions", Decimal("1.2"), "1.2"),
        ("whole", "18 лет", 18),
        ("number", "60 %", 60),
        ("hours", "7,5 ч", 7.5),
        ("hours", Decimal(6), 6),
        ("hours", "12 ч", 12),
        ("hours", "12 ак. часов", 12),
        ("whole", "12 чел.", 12),
        ("whole", "3 человека", 3),
        ("money", "500 руб.", 500),
        ("money", "16 900,50 ₽", "16900.50"),
        ("money", Decimal(5200), 5200),
        ("share", Decimal("0.2"), 0.2),
        ("share", "20 %", 0.2),
        ("day", dt.date(2027, 2, 1), "2027-02-01"),
        ("day", "1.2.2027 г.", "2027-02-01"),
        ("day", "2027-02-01", "2027-02-01"),
        ("day", "1 марта 2027 года", "2027-03-01"),
        ("day", "9 мая 2027", "2027-05-09"),
        ("day", "01/02/27", "2027-02-01"),
        ("day", Decimal(46419), "2027-02-01"),
        ("flag", True, True),
        ("flag", "Нет", False),
    ],
)
def test_is_read(kind, raw, value):
    assert read_cell(column(kind), raw, NOTHING).value == value


@pytest.mark.parametrize(
    ("kind", "raw", "key"),
    [
        ("versions", dt.date(2027, 2, 1), "CEL114.version-day"),
        ("number", "пять", "CEL114.number"),
        ("number", "ч 5", "CEL114.number"),
        ("whole", "12 человек и 3", "CEL114.number"),
        ("number", dt.time(1, 2), "CEL114.number-day"),
        ("money", "1,005", "CEL114.money"),
        ("share", "-5 %", "CEL114.share"),
        ("day", "завтра", "CEL114.day"),
        ("day", "31.02.2027", "CEL114.day"),
        ("day", Decimal(7), "CEL114.day"),
        ("day", "5 вторника 2027", "CEL114.day"),
        ("weeks", "третья", "CEL114.weeks"),
    ],
)
def test_is_refused(kind, raw, key):
    with pytest.raises(RefusedError) as refused:
        read_cell(column(kind), raw, NOTHING)
    assert refused.value.key == key


def test_several_values_are_told_apart():
    assert read_cell(column("weeks", many=True), "1–3; 5", NOTHING).value == [1, 2, 3, 5]
    assert read_cell(column("code", many=True), "a, b;a", NOTHING).value == ["a", "b"]
    assert read_cell(column("weeks", many=True), Decimal(4), NOTHING).value == [4]


@pytest.mark.parametrize(
    ("kind", "raw", "read"),
    [("hours", "2,5", 2.5), ("hours", "12 ч", 12), ("money", "16 900 ₽", 16900), ("whole", "18 лет", 18)],
)
def test_a_number_that_a_text_says_otherwise_is_told(kind, raw, read):
    assert read_cell(column(kind), raw, NOTHING).repairs == (("CEL121.number", {"value": raw, "read": read}),)
    assert read_cell(column(kind), "18", NOTHING).repairs == ()
    assert read_cell(column(kind), Decimal(18), NOTHING).repairs == ()


def test_an_unusual_day_is_told():
    assert read_cell(column("day"), "01/02/27", NOTHING).repairs[0][1]["read"] == "01.02.2027"
    assert read_cell(column("day"), "01.02.2027", NOTHING).repairs == ()


@pytest.fixture(scope="module")
def library():
    return Lookup(load_catalog().catalog)


def test_references_are_found_by_code_and_title(library):
    found = dict(library.entries("profession", "ru"))
    code = "534-2026:3417"
    for raw in (code, f"{code} — что угодно", found[code].upper()):
        assert read_cell(column("reference", named="profession"), raw, library).value == code
    raw = "welding-post-tig; сварочный стол, которого нет"
    with pytest.raises(RefusedError):
        read_cell(column("reference", named="equipment", many=True), raw, library)


def test_others_are_proposed_for_so_many_names(library):
    looked = Lookup(library.catalog)
    found = [looked.find("competency", f"ps-40.002-2013:A/04.{number}") for number in range(3, 300)]
    assert {code for code, _ in found} == {None}
    assert "ps-40.002-2013:A/04.2" in found[0][1]
    assert [bool(near) for _, near in found] == [True] * 100 + [False] * 197
    assert looked.find("competency", "ps-40.002-2013:A/04.3")[1] == found[0][1]


def test_a_title_may_hold_a_semicolon(library):
    item = next(item for item in library.catalog.items if item.title and ";" in str(item.title))
    raw = f"{item.ref} — {item.title}"
    assert read_cell(column("reference", named="competency", many=True), raw, library).value == [str(item.ref)]
