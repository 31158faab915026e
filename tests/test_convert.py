"""The converter: strict reading, canonical writing, digests."""

import datetime as dt
import enum
import types
from collections.abc import Mapping
from decimal import Decimal
from typing import Union, get_args, get_origin

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coppbuilder import model
from coppbuilder.convert import StructureError, digest, file_key, structure, unstructure
from coppbuilder.loading.shape import check_shape
from coppbuilder.model import (
    AnyOfTarget,
    CompetencyRef,
    CompetencyTarget,
    Hours,
    Level,
    Module,
    Origin,
    Outcome,
    Request,
    ShareTarget,
    Text,
    Version,
    identifiers,
)

MODULE = {"kind": "module", "id": "college-a.rds", "version": "1.4", "owner": "college-a"}
REQUEST = {"kind": "request", "id": "order", "program_type": "dpo-pk", "targets": ["s:A"]}
PROVIDER = {"kind": "provider", "id": "college-a"}
DELIVERY = {
    "kind": "delivery",
    "id": "d",
    "module": "m",
    "version": "1.0",
    "provider": "p",
    "from": "2026-01-12",
    "to": "2026-02-27",
    "enrolled": 24,
    "completed": 23,
    "passed": 21,
}


def with_target(target):
    (found,) = structure({**REQUEST, "targets": [target]}).targets
    return found


class TestReading:
    def test_the_kind_chooses_the_class(self):
        assert isinstance(structure(MODULE), Module)
        assert isinstance(structure(REQUEST), Request)

    def test_the_origin_is_kept_and_is_no_field_of_files(self):
        origin = Origin(file="a.yaml", line=3)
        assert structure(MODULE, origin).origin == origin
        with pytest.raises(StructureError):
            structure({**MODULE, "origin": {"file": "a.yaml"}})

    def test_the_address_of_the_schema_is_passed_over(self):
        assert structure({**MODULE, "$schema": "../module.schema.json", "schema": 1}) == structure(MODULE)

    def test_fields_with_another_word_in_files(self):
        delivery = structure(DELIVERY)
        assert (delivery.first, delivery.last) == (dt.date(2026, 1, 12), dt.date(2026, 2, 27))

    def test_short_and_long_forms_are_the_same(self):
        short = structure(
            {
                **MODULE,
                "outcomes": ["s:A"],
                "requires": {"modules": ["college-a.prep"]},
                "results": {"skills": ["варить"]},
                "assessment": [{"form": "test", "criteria": ["катет"], "checks": ["s:A"]}],
                "digital_resources": ["ЭБС"],
            }
        )
        long = structure(
            {
                **MODULE,
                "outcomes": [{"competency": "s:A", "level": 3}],
                "requires": {"modules": [{"module": "college-a.prep"}]},
                "results": {"skills": [{"text": "варить", "competencies": []}]},
                "assessment": [{"form": "test", "criteria": [{"text": "катет"}], "checks": ["s:A"]}],
                "digital_resources": [{"title": "ЭБС"}],
            }
        )
        assert short == long
        assert short.outcomes == (Outcome(competency=CompetencyRef("s", "A"), level=Level.PRODUCTIVE),)

    def test_short_forms_of_requests(self):
        request = structure(
            {
                **REQUEST,
                "profession": "534-2026:3417",
                "entry": {"modules": ["m"]},
                "forbid_modules": ["n"],
                "learners": [{"count": 1, "professions": ["534-2026:3417"], "recognized": ["k"]}],
            }
        )
        assert request.profession.ref == request.learners[0].professions[0].ref == "534-2026:3417"
        assert request.entry.modules[0].module == "m"
        assert request.forbid_modules[0].module == "n"
        assert request.learners[0].recognized[0].module == "k"

    def test_the_four_forms_of_a_target(self):
        assert with_target("s:A") == CompetencyTarget(competency=CompetencyRef("s", "A"))
        assert with_target({"competency": "s:A", "level": 2}).level is Level.REPRODUCTIVE
        assert with_target({"share": 0.5, "standard": "s"}) == ShareTarget(share=0.5, standard="s")
        assert with_target({"any_of": ["s:A"], "at_least": 1}) == AnyOfTarget(any_of=(CompetencyRef("s", "A"),))

    def test_no_professions_and_unknown_professions_differ(self):
        known = structure({**REQUEST, "learners": [{"count": 1, "professions": []}]})
        unknown = structure({**REQUEST, "learners": [{"count": 1}]})
        assert known.learners[0].professions == ()
        assert unknown.learners[0].professions is None

    def test_whole_numbers_are_whole(self):
        hours = structure({**MODULE, "hours": {"lecture": 6.0, "practice": 22.5}}).hours
        assert hours == Hours(lecture=6, practice=22.5)
        assert isinstance(hours.lecture, int)
        assert structure({**REQUEST, "learners": [{"count": 24.0}]}).learners[0].count == 24

    @pytest.mark.parametrize("written", [38400, 38400.0, "38400", "38400.00"], ids=repr)
    def test_money_is_a_number_or_a_decimal_text(self, written):
        offer = {"module": "m", "price_per_learner": written}
        assert structure({**PROVIDER, "offers": [offer]}).offers[0].price_per_learner == Decimal(38400)

    def test_an_objective_may_be_finer_than_a_kopeck(self):
        program = {
            "kind": "program",
            "id": "p",
            "demand": REQUEST,
            "modules": [],
            "assembly": {
                "status": "optimal",
                "objectives": [{"name": "experience", "value": "1.2345", "bound": 1.2345}],
            },
        }
        objective = structure(program).assembly.objectives[0]
        assert objective.value == objective.bound == Decimal("1.2345")
        assert unstructure(structure(program))["assembly"]["objectives"][0]["value"] == 1.2345

    @pytest.mark.parametrize(
        ("name", "read", "written"),
        [
            ("cost", 921600, "921600.00"),
            ("cost", "1.5", "1.50"),
            ("cost", "1.005", "1.005"),
            ("hours", "144", 144),
            ("hours", 7.5, 7.5),
            ("experience", "0.1234567890123456789", "0.1234567890123456789"),
        ],
    )
    def test_objectives_are_written_as_json_tells_them(self, name, read, written):
        objective = {"name": name, "value": read, "bound": read}
        record = {"status": "optimal", "objectives": [objective]}
        program = {"kind": "program", "id": "p", "demand": REQUEST, "modules": [], "assembly": record}
        (found,) = unstructure(structure(program))["assembly"]["objectives"]
        assert found == {"name": name, "value": written, "bound": written}
        assert type(found["value"]) is type(written)

    def test_a_standard_holds_items_within_items(self):
        item = {"key": "A", "kind": "function", "points": {"базовый": 25}, "items": [{"key": "B", "kind": "skill"}]}
        standard = structure({"kind": "standard", "id": "s", "family": "esco", "items": [item]})
        assert [found.key for found in standard.walk()] == ["A", "B"]
        assert standard.items[0].points == {"базовый": 25}

    @pytest.mark.parametrize("value", [16, 0.5, "да", True])
    def test_a_parameter_of_a_norm_is_a_number_a_word_or_a_truth(self, value):
        norm = structure({"kind": "norm", "id": "n", "act": {"title": "t"}, "parameters": {"a": {"value": value}}})
        assert norm.parameters["a"].value is value or norm.parameters["a"].value == value


class TestRefusing:
    @pytest.mark.parametrize(
        "change",
        [
            {"version": 1.4},
            {"version": "1"},
            {"owner": 40.01},
            {"title": 5},
            {"title": ""},
            {"title": {}},
            {"title": {"ru": 1}},
            {"hours": {"lecture": "12"}},
            {"hours": {"lecture": True}},
            {"hours": {"lecture": float("nan")}},
            {"hours": {"lecture": float("inf")}},
            {"hours": "12"},
            {"hours": [1]},
            {"group": {"max": "12"}},
            {"group": {"max": True}},
            {"group": {"max": 2.5}},
            {"verified": 1},
            {"verified": "да"},
            {"literature": "книга"},
            {"outcomes": "s:A"},
            {"outcomes": ["A"]},
            {"outcomes": [{"competency": "s:A", "level": True}]},
            {"outcomes": [{"competency": "s:A", "level": 4}]},
            {"outcomes": [{"competency": "s:A", "level": "3"}]},
            {"status": "ready"},
            {"status": ["draft"]},
            {"source": {"date": "20261201"}},
            {"source": {"date": "2026-W01-1"}},
            {"source": {"date": "2026-02-30"}},
            {"source": {"date": 2026}},
            {"titel": "x"},
            {"kind": "modul"},
            {"kind": 5},
            {"kind": ["module"]},
        ],
        ids=str,
    )
    def test_nothing_is_guessed(self, change):
        with pytest.raises(StructureError) as caught:
            structure({**MODULE, **change})
        assert caught.value.arguments["id"] == "college-a.rds"
        assert "college-a.rds" in str(caught.value)

    @pytest.mark.parametrize(
        "price", ["42 000", "1e3", "-5", "12.345", 12.345, True, None, "٣", float("nan")], ids=repr
    )
    def test_what_is_no_money(self, price):
        offer = {"module": "m", "materials_per_learner": price}
        with pytest.raises(StructureError):
            structure({**PROVIDER, "offers": [offer]})

    def test_a_missing_field(self):
        with pytest.raises(StructureError):
            structure({"kind": "module", "id": "m"})

    def test_a_program_holds_a_request_and_nothing_else(self):
        with pytest.raises(StructureError):
            structure({"kind": "program", "id": "p", "demand": {**REQUEST, "kind": "module"}, "modules": []})


class TestWriting:
    def test_the_canonical_form(self):
        module = structure(
            {
                "title": {"und": "Сварка"},
                "units": [{"hours": {"practice": 22.0, "lecture": 6}, "title": "Швы", "key": "t1"}],
                "outcomes": [{"level": 3, "competency": "s:A"}, {"competency": "s:B", "level": 2}],
                "distance": 0,
                "source": {"date": "2026-12-01"},
                **MODULE,
            },
            Origin(file="a.yaml"),
        )
        plain = unstructure(module)
        assert plain == {
            "schema": 1,
            "kind": "module",
            "id": "college-a.rds",
            "title": "Сварка",
            "source": {"date": "2026-12-01"},
            "version": "1.4",
            "owner": "college-a",
            "units": [{"key": "t1", "title": "Швы", "hours": {"lecture": 6, "practice": 22}}],
            "outcomes": ["s:A", {"competency": "s:B", "level": 2}],
        }
        assert list(plain) == ["schema", "kind", "id", "title", "source", "version", "owner", "units", "outcomes"]
        assert list(plain["units"][0]["hours"]) == ["lecture", "practice"]

    @pytest.mark.parametrize(
        ("amount", "written"),
        [("38400.00", "38400"), ("1250.5", "1250.50"), ("1250.05", "1250.05"), ("0.1", "0.10"), ("100", "100")],
    )
    def test_money_is_a_decimal_text(self, amount, written):
        offer = {"module": "m", "price_per_learner": amount}
        plain = unstructure(structure({**PROVIDER, "offers": [offer]}))
        assert plain["offers"] == [{"module": "m", "price_per_learner": written}]

    def test_a_request_within_a_program_is_a_whole_document(self):
        program = structure({"kind": "program", "id": "p", "demand": REQUEST, "modules": []})
        assert unstructure(program)["demand"] == {
            "schema": 1,
            "kind": "request",
            "id": "order",
            "program_type": "dpo-pk",
            "targets": ["s:A"],
        }

    def test_no_professions_are_written_as_such(self):
        request = structure({**REQUEST, "learners": [{"count": 1, "professions": []}]})
        assert unstructure(request)["learners"] == [{"count": 1, "professions": []}]


class TestDigest:
    def test_order_defaults_spelling_of_numbers_and_the_file_do_not_count(self):
        other = {
            "owner": "college-a",
            "version": "1.4",
            "schema": 1,
            "status": "approved",
            "id": "college-a.rds",
            "hours": {"practice": 6.0},
            "kind": "module",
        }
        mine = digest(structure({**MODULE, "hours": {"practice": 6}}))
        assert digest(structure(other, Origin(file="b.yaml"))) == mine

    @pytest.mark.parametrize(
        "change", [{"title": "x"}, {"version": "1.5"}, {"notes": ["x"]}, {"outcomes": ["s:A"]}], ids=str
    )
    def test_any_other_change_counts(self, change):
        assert digest(structure({**MODULE, **change})) != digest(structure(MODULE))

    def test_its_form(self):
        # The algorithm is part of the format of lock files: a new one needs a new prefix.
        assert digest(structure(MODULE)) == "sha256-1:b9e275e8308b303c714a02b9414582095ff3271fe3688cb1d0102f175b02a701"


# Values of the model, made from its own types.
WORDS = st.text("абвгде xyz«»-", min_size=1, max_size=6).filter(str.strip)
IDS = st.from_regex(identifiers.ID_PATTERN.replace("*", "{0,5}"), fullmatch=True)
PROFESSIONS = st.sampled_from(["534-2026:3417", "534-2026:3170(4)"])
BY_PATTERN = {
    identifiers.ID_PATTERN: IDS,
    identifiers.PROFESSION_ID_PATTERN: PROFESSIONS,
    identifiers.DIGEST_PATTERN: st.just("sha256-1:" + "0a" * 32),
}
REFS = st.builds(CompetencyRef, IDS, st.sampled_from(["A/03.2", "ОК 04", "ПК 1.1"]))
HALVES = st.integers(0, 400).map(lambda number: number / 2 if number % 2 else number // 2)
KOPECKS = st.integers(0, 10**9).map(lambda number: Decimal(number) / 100)
BY_TYPE = {
    bool: st.booleans(),
    dt.date: st.dates(dt.date(2000, 1, 1), dt.date(2040, 1, 1)),
    Decimal: KOPECKS,
    CompetencyRef: REFS,
    Version: st.sampled_from(["1.0", "1.4", "2.0.10"]).map(Version.parse),
    model.VersionRange: st.sampled_from([">=1.2,<2", "1.4"]).map(model.VersionRange.parse),
    Text: st.one_of(
        WORDS.map(Text.plain),
        st.dictionaries(st.sampled_from(["ru", "en", "tt"]), WORDS, min_size=1).map(Text.of),
    ),
    float | str | bool: st.one_of(HALVES, WORDS, st.booleans()),
}
BY_NAME = {
    "schema": st.just(1),
    "language": st.sampled_from(["ru", "en"]),
    "url": st.just("https://example.org/а?b=1"),
    "key": st.sampled_from(["A/03.2", "ПК 1.1", "1"]),
    "parent": st.sampled_from(["A/03.2", "4"]),
    "age_min": st.integers(0, 90),
    "score": st.sampled_from([0, 78.5, 100]),
}
IDENTIFIERS = {
    "module": IDS,
    "provider": IDS,
    "base": IDS,
    "standard": IDS,
    "refines": IDS,
    "type": IDS,
    "role": IDS,
    "excludes": IDS,
    "replaces": IDS,
    "standards": IDS,
    "risks": IDS,
    "modules": IDS,
    "professions": PROFESSIONS,
}
SHARES = st.sampled_from([0, 0.25, 0.6, 1])


def values(cls, name, depth):
    if get_origin(cls) in {Union, types.UnionType} and type(None) in get_args(cls):
        (some,) = (part for part in get_args(cls) if part is not type(None))
        return st.none() | values(some, name, depth)
    if cls == model.Target:
        return st.one_of(*(of_class(part, depth) for part in get_args(cls)))
    if cls in BY_TYPE:
        return BY_TYPE[cls]
    if get_origin(cls) is tuple:
        return lists(get_args(cls)[0], name, depth)
    if get_origin(cls) is Mapping:
        return st.dictionaries(IDS, values(get_args(cls)[1], name, depth + 1), max_size=2)
    if issubclass(cls, enum.Enum):
        return st.sampled_from(cls)
    simple = {
        str: IDENTIFIERS.get(name, WORDS),
        int: st.integers(1, 5),
        float: SHARES if name in {"distance", "share"} else HALVES,
    }
    return simple[cls] if cls in simple else of_class(cls, depth)


def lists(part, name, depth):
    if part is model.Competency and depth > 2:
        return st.just(())
    unique = part is int or name == "professions" or (isinstance(part, type) and issubclass(part, enum.Enum))
    least = 1 if name in {"targets", "items", "pairs", "terms", "any_of", "modules", "study_forms"} else 0
    return st.lists(values(part, name, depth + 1), min_size=least, max_size=2, unique=unique).map(tuple)


def of_class(cls, depth=0):
    def field(attribute):
        if "pattern" in attribute.metadata:
            made = BY_PATTERN[attribute.metadata["pattern"]]
            return made if attribute.default is attrs.NOTHING else st.none() | made
        if cls is model.Term and attribute.name == "key":
            return IDS
        if cls is model.Limits and attribute.name == "weeks":
            return st.builds(model.Range, max=st.none() | st.sampled_from([1, 208]))
        if cls is model.Range:
            return st.none() | st.sampled_from([0, 1])
        if cls is model.OfWhich or (cls is model.Hours and attribute.type is float):
            return HALVES
        if attribute.name in BY_NAME and attribute.type is not Text:
            found = BY_NAME[attribute.name]
            return found if attribute.type in {str, int, float} else st.none() | found
        return values(attribute.type, attribute.name, depth)

    found = [a for a in attrs.fields(attrs.resolve_types(cls)) if not a.metadata.get("internal")]
    # Not all fields at once: a document says little, and the reader must fill the rest.
    required = {a.name: field(a) for a in found if a.default is attrs.NOTHING}
    others = {a.name: field(a) for a in found if a.default is not attrs.NOTHING}
    return st.fixed_dictionaries(required, optional=others).map(lambda given: cls(**given))


@pytest.mark.parametrize("kind", sorted(model.KINDS))
def test_what_is_written_fits_the_schema_and_is_read_back(kind):
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(of_class(model.KINDS[kind]))
    def check(document):
        plain = unstructure(document)
        assert check_shape(plain) == ()
        again = structure(plain)
        assert again == document
        assert unstructure(again) == plain
        assert digest(again) == digest(document)

    check()


def test_the_key_of_a_field_in_files():
    assert [file_key(attribute) for attribute in attrs.fields(model.Period)] == ["from", "to"]
