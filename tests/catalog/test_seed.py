"""Nothing of the transcribed official lists is lost, changed or added in the bundled standards and professions."""

import datetime as dt
import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from coppbuilder.model import Text

SEED = Path(__file__).resolve().parents[3] / "shared" / "data" / "seed"

if not SEED.is_dir():
    pytest.skip("the transcribed lists are not on this machine", allow_module_level=True)

KINDS = {
    "ВД": "activity",
    "ВД (модуль задания)": "activity",
    "ПК": "competency",
    "ОК": "competency",
    "ОТФ": "function",
    "ТФ": "function",
    "WSOS-раздел": "section",
    "сквозной раздел": "section",
    "модуль КОД": "section",
    "критерий": "criterion",
    "надпрофессиональный навык": "skill",
    "надпрофессиональная компетенция": "skill",
}
FAMILIES = {
    "fgos-spo": "fgos-spo",
    "profstandart": "profstandart",
    "worldskills": "worldskills",
    "kod": "demo-exam",
    "transversal": "transversal",
}
# Lists whose codes were given by whoever transcribed them: ours are keys, and there is no published code.
NUMBERED_BY_US = {"atlas-skills", "rsv-passport", "worldskills-common"}


def read_yaml(path):
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)


TRANSCRIBED = {path.stem: read_yaml(path) for path in sorted(SEED.glob("*/*.yaml"))}


def standard_id(listed):
    """The id is the published code and the year of the edition."""
    dates = [listed.get("order", {}).get("date"), listed.get("valid_from")]
    year = next((date[:4] for date in dates if date), "")
    match listed["kind"], listed.get("code"):
        case "fgos-spo", code:
            return f"fgos-{code}-{year}"
        case "profstandart", str(code):
            return f"ps-{code}-{year}"
        case "worldskills", code:
            return f"ws-{code}-2026"
        case _:
            return listed["id"]


def standard_of(listed, library):
    return library.standards[standard_id(listed)]


def numbered_by_us(listed):
    return listed["kind"] == "kod" or listed["id"] in NUMBERED_BY_US


def expected_points(item):
    """Points by level of the exam; where the source gives one figure for all levels of a criterion, that figure."""
    if "points_by_level" in item:
        return item["points_by_level"]
    if item["kind"] == "критерий" and "weight" in item:
        return dict.fromkeys(item["applies_to"], item["weight"])
    return {}


def official(title):
    """The published title: English where a Russian one stands beside it."""
    return None if title is None else title.in_language("en")


def cut_short(item):
    """The source keeps no more than 255 characters of a title."""
    return len(item["title"] or "") == 255


def expected_rows(listed):
    siblings = {}
    for item in listed["items"]:
        siblings.setdefault(item.get("parent"), []).append(item)
    for item in listed["items"]:
        weighted = all("weight" in sibling for sibling in siblings[item.get("parent")])
        yield (
            item.get("parent"),
            None if numbered_by_us(listed) else item.get("code_as_published", item["code"]),
            KINDS[item["kind"]],
            item["title"],
            item["weight"] if weighted else None,
            item.get("level"),
            item.get("variant"),
            tuple(expected_points(item).items()),
            item.get("confidence", "confirmed") == "confirmed" and item["code"] is not None and not cut_short(item),
        )


def bundled_rows(items, parent=None):
    for item in items:
        yield (
            parent,
            item.code,
            item.kind.value,
            official(item.title),
            item.weight,
            item.qualification_level,
            item.variant,
            tuple(item.points.items()),
            item.verified,
        )
        yield from bundled_rows(item.items, item.key)


def test_every_standard_is_there_and_no_other(library):
    assert set(library.standards) == {standard_id(listed) for listed in TRANSCRIBED.values()}
    assert len(library.standards) == len(TRANSCRIBED) == 113


def test_all_items_are_there(library):
    assert sum(1 for standard in library.standards.values() for _ in standard.walk()) == 1301


@pytest.mark.parametrize("name", TRANSCRIBED)
def test_items_are_those_of_the_transcription(name, library):
    listed = TRANSCRIBED[name]
    assert Counter(bundled_rows(standard_of(listed, library).items)) == Counter(expected_rows(listed))


@pytest.mark.parametrize("name", TRANSCRIBED)
def test_keys_are_the_codes_unless_those_repeat_or_are_missing(name, library):
    listed = TRANSCRIBED[name]
    plain = Counter(item["code"] for item in listed["items"] if "variant" not in item)
    standard = standard_of(listed, library)
    written = Counter(item.key for item in standard.walk())
    assert {code for code, times in plain.items() if code and times == 1} <= set(written)
    assert all(re.fullmatch(r"(v[1-9]/)?" + item.code, item.key) for item in standard.walk() if item.variant)
    assert set(written.values()) == {1}


def test_russian_titles_beside_english_ones_are_working_translations(library):
    for standard in library.standards.values():
        for item in standard.walk():
            translated = item.title is not None and len(item.title.languages) == 2
            assert (item.title_status == "working") == translated, (standard.id, item.key)
            assert translated is False or standard.language == "en"
    listed = {item["code"]: item["title_ru"] for item in TRANSCRIBED["worldskills-common"]["items"]}
    common = library.standards["worldskills-common"]
    assert {item.key: item.title.in_language("ru") for item in common.items} == listed


@pytest.mark.parametrize("name", TRANSCRIBED)
def test_passport_of_the_standard(name, library):
    listed, standard = TRANSCRIBED[name], standard_of(TRANSCRIBED[name], library)
    assert standard.family == FAMILIES[listed["kind"]]
    if listed["kind"] == "worldskills":
        assert standard.title.in_language("en") == listed["title"]
        assert dict(standard.title.languages).get("ru") == listed.get("title_ru")
        assert (standard.title_status == "working") == ("title_ru" in listed)
    else:
        assert standard.title == Text.plain(listed["title"])
    if listed["kind"] != "transversal":
        assert standard.code == listed.get("code")
    assert standard.verified == (listed["confidence"] == "confirmed")
    assert standard.verified or standard.verified_note
    assert standard.source is not None
    assert standard.source.document


@pytest.mark.parametrize("name", TRANSCRIBED)
def test_registration_is_as_published(name, library):
    listed, registration = TRANSCRIBED[name], standard_of(TRANSCRIBED[name], library).registration
    order, minjust = listed.get("order", {}), listed.get("minjust", {})
    expected = {
        "issuer": order.get("issuer"),
        "order": order.get("number"),
        "date": order.get("date"),
        "register": listed.get("registration"),
        "minjust": minjust.get("number"),
        "minjust_date": minjust.get("date"),
    }
    if registration is None:
        assert not any(expected.values())
    else:
        dates = {"date", "minjust_date"}
        written = {key: getattr(registration, key) for key in expected}
        assert written == {
            key: dt.date.fromisoformat(value) if value and key in dates else value for key, value in expected.items()
        }


def test_validity_is_as_published(library):
    for listed in TRANSCRIBED.values():
        effective = listed.get("effective", {})
        first = listed.get("valid_from") or effective.get("from")
        last = listed.get("valid_to") or effective.get("to")
        in_force = standard_of(listed, library).in_force
        if first:
            assert in_force.first == dt.date.fromisoformat(first)
        if last:
            assert in_force.last == dt.date.fromisoformat(last)


def test_editions_that_were_superseded(library):
    standards = library.standards
    assert standards["fgos-15.01.05-2016"].admission_until == dt.date(2023, 12, 31)
    assert standards["fgos-15.01.05-2016"].replaced_by
    assert standards["ps-reg-51879-sidelka"].in_force.last == dt.date(2024, 2, 29)
    assert standards["ps-reg-51879-sidelka"].replaced_by == "ps-reg-1097"
    assert standards["ps-reg-1097"].replaces == ("ps-reg-51879-sidelka",)
    assert standards["ps-16.048-2014"].replaced_by


def test_weights_of_worldskills_sum_to_a_hundred(library):
    unweighted = []
    for standard in library.standards.values():
        if standard.family == "worldskills":
            weights = [section.weight for section in standard.items]
            if weights == [None] * len(weights):
                unweighted.append(standard.id)
            else:
                assert sum(weights) == 100, standard.id
    assert unweighted == ["ws-53-2026"]


def test_competencies_that_share_a_code_are_told_apart_by_variant(library):
    masonry = library.standards["fgos-08.01.27-2022"]
    shared = [item for item in masonry.walk() if item.code == "ПК 1.1"]
    assert [item.key for item in shared] == ["v1/ПК 1.1", "v2/ПК 1.1"]
    assert len({item.variant for item in shared}) == 2


def test_a_code_printed_twice_keeps_both_lines(library):
    milling = library.standards["fgos-15.01.34-2016"]
    twice = {item.key: item for item in milling.walk() if item.code == "ПК 1.2"}
    assert set(twice) == {"ПК 1.2-1", "ПК 1.2"}
    assert not twice["ПК 1.2-1"].verified
    assert twice["ПК 1.2"].verified


def rows_of_professions():
    return read_yaml(SEED / "professions.yaml")["professions"]


def test_every_profession_is_there_and_no_other(library):
    assert set(library.professions) == {f"534-2026:{row['item_number']}" for row in rows_of_professions()}


@pytest.mark.parametrize("row", rows_of_professions(), ids=lambda row: row["item_number"])
def test_profession_is_as_listed(row, library):
    profession = library.professions[f"534-2026:{row['item_number']}"]
    assert profession.title == Text.plain(row["name"])
    assert profession.code == row["okpdtr"]
    assert profession.category == {"рабочий": "worker", "служащий": "employee"}[row["category"]]
    assert profession.section == row["section"]
    assert profession.ranks_as_published == row["rank_range"]
    related = [TRANSCRIBED[name] for name in row.get("related", ())]
    assert profession.standards == tuple(standard_id(listed) for listed in related)
    numbers = [int(number) for number in re.findall(r"\d", row["rank_range"] or "")]
    if numbers:
        assert (profession.ranks.min, profession.ranks.max) == (numbers[0], numbers[-1])
    else:
        assert profession.ranks is None
