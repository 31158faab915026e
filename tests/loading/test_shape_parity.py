"""The fast verdict and the library that finds the words agree, and what both accept the converter accepts."""

import copy
import datetime as dt
import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coppbuilder.convert import structure, unstructure
from coppbuilder.loading.schemas import load_schema, resolved
from coppbuilder.loading.shape import _verdict
from coppbuilder.loading.shape_messages import _validator, explain
from coppbuilder.model import KINDS

WORDS = st.text("абвгд xyz", min_size=1, max_size=5)
BY_FORM = {
    "hours": st.integers(0, 200).map(lambda number: number / 2),
    "share": st.sampled_from([0, 0.25, 1, 1.0]),
    "money": st.one_of(
        st.integers(0, 10**8).map(lambda number: number / 100),
        st.sampled_from(["0", "42000", "1250.5", "1250.50"]),
    ),
    "decimal": st.sampled_from([0, 2.5, "12.345"]),
    "date": st.dates(dt.date(1990, 1, 1), dt.date(2060, 1, 1)).map(dt.date.isoformat),
    "ref": st.sampled_from(["ps-40.002-2013:A/03.2", "ok-2022: ОК 04", "s:1"]),
    "key": st.sampled_from(["A/03.2", "ПК 1.1", "1"]),
    "id": st.sampled_from(["a", "college-b.rds", "0"]),
    "version": st.sampled_from(["1.0", "1.10", "2.0.1"]),
    "range": st.sampled_from([">=1.2,<2", "1.4", " >= 1 , != 1.5"]),
    "digest": st.just("sha256-1:" + "0f" * 32),
    "profession": st.sampled_from(["534-2026:3417", "534-2026:3170(4)"]),
    "language": st.sampled_from(["ru", "tat"]),
    "url": st.sampled_from(["https://example.org", "http://пример.рф/a?b#c"]),
}
STRANGE = (
    None,
    True,
    0,
    12,
    10**30,
    -0.0,
    3.0,
    0.07,
    0.1 + 0.2,
    1.005,
    1250.555,
    1e300,
    "",
    " ",
    "a\n",
    "2026-02-30",
    "2026-12-01\n",
    "0000-01-01",
    "1.0\n",
    "s:",
    "s: ",
    "٣",
    "42 000",
    "1e3",
    "-1",
    "d",
    "\u2028",
    [],
    {},
    [[]],
    {"": 1},
    {"any_of": 1, "share": 1},
    {"share": None},
)
HOSTILE = st.one_of(st.sampled_from(STRANGE), st.integers(-3, 12), WORDS)


def values(schema, root, depth=0):
    """Values that fit a schema, made from the schema itself."""
    if "if" in schema:
        return targets(schema, root, depth)
    if "$ref" in schema:
        target, file = resolved(schema, root)
        return values({**target, **{key: part for key, part in schema.items() if key != "$ref"}}, file, depth)
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    form = schema.get("x-form")
    found = [objects(schema, root, depth)] if "object" in kinds else []
    if form:
        return st.one_of(BY_FORM[form], *found)
    least, most = schema.get("minimum", 0), schema.get("maximum", 50)
    simple = {
        "string": WORDS,
        "null": st.none(),
        "boolean": st.booleans(),
        "integer": st.integers(least, min(most, least + 30)),
        "number": st.sampled_from([least, least + 0.5]),
    }
    found += [simple[kind] for kind in kinds if kind in simple]
    if "array" in kinds:
        size = {"min_size": schema.get("minItems", 0), "max_size": 0 if depth > 6 else 2}
        size["max_size"] = max(size.values())
        unique = {"unique_by": repr} if schema.get("uniqueItems") else {}
        found.append(st.lists(values(schema["items"], root, depth + 1), **size, **unique))
    return st.one_of(found)


def targets(schema, root, depth):
    some, share, one = schema["else"]["then"], schema["else"]["else"]["then"], schema["else"]["else"]["else"]
    return st.one_of(*(values(part, root, depth) for part in (schema["then"], some, share, one)))


def objects(schema, root, depth):
    if "properties" not in schema:
        keys = BY_FORM["language"] if "propertyNames" in schema and "minProperties" in schema else BY_FORM["id"]
        part = values(schema["additionalProperties"], root, depth + 1)
        return st.dictionaries(keys, part, min_size=schema.get("minProperties", 0), max_size=2)
    needed = schema.get("required", ())
    parts = {
        name: st.deferred(lambda part=part: values(part, root, depth + 1))
        for name, part in schema["properties"].items()
    }
    return st.fixed_dictionaries(
        {name: parts[name] for name in needed},
        optional={name: parts[name] for name in parts if name not in needed and depth < 5},
    )


def places(value, path=()):
    """Every place of a document."""
    yield path
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in below:
        yield from places(part, (*path, key))


def changed(draw, document):
    """The document with one or a few places replaced, removed or added to."""
    for _ in range(draw(st.integers(1, 3))):
        *path, last = draw(st.sampled_from([place for place in places(document) if place]))
        part = document
        for key in path:
            part = part[key]
        what = draw(st.sampled_from(["replace", "remove", "add"]))
        if what == "replace" or (what == "add" and not isinstance(part, dict)):
            part[last] = draw(HOSTILE)
        elif what == "remove":
            del part[last]
        else:
            part[draw(st.sampled_from(["titel", "", "a/b", "hours"]))] = draw(HOSTILE)
        if not document:
            break
    return document


QUICK = {"deadline": None, "suppress_health_check": list(HealthCheck), "derandomize": True}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_both_accept_what_fits_and_so_does_the_converter(kind):
    schema = load_schema(kind)

    @settings(max_examples=25, **QUICK)
    @given(values(schema, schema))
    def check(document):
        assert _verdict(kind)(document)
        assert not list(_validator(kind).iter_errors(document))
        value = structure(document)
        assert structure(unstructure(value)) == value

    check()


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_both_agree_on_hostile_documents(kind):
    schema = load_schema(kind)

    @settings(max_examples=60, **QUICK)
    @given(st.data())
    def check(data):
        document = changed(data.draw, data.draw(values(schema, schema)))
        accepted = _verdict(kind)(document)
        assert accepted == _validator(kind).is_valid(document)
        if accepted:
            structure(document)
        else:
            problems = explain(kind, document)
            assert "DOC203.whole" not in {problem.key for problem in problems}

    check()


DOCUMENTS = (
    {
        "kind": "module",
        "id": "a",
        "title": {"ru": "x"},
        "version": "1.0",
        "owner": "a",
        "source": {"url": "https://example.org", "date": "2026-12-01"},
        "outcomes": ["s:A", {"competency": "s:A", "level": 2}],
        "requires": {"modules": [{"module": "m", "versions": ">=1.0"}], "medical": True},
        "units": [{"key": "t", "title": "x", "hours": {"lecture": 1.5}}],
        "study_forms": ["full-time"],
        "distance": 0.5,
    },
    {
        "kind": "request",
        "id": "a",
        "program_type": "other",
        "profession": {"ref": "534-2026:3417", "rank": 2},
        "targets": ["s:A", {"any_of": ["s:A"]}, {"share": 0.5, "kinds": ["skill"]}],
        "limits": {"hours": {"exact": 72}, "cost": {"max": "42000.50"}, "providers": {"max": 2}},
        "minimize": ["cost"],
    },
)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document["kind"])
@pytest.mark.parametrize("strange", STRANGE, ids=lambda value: repr(value)[:20])
def test_both_agree_on_each_strange_value_in_each_place(document, strange):
    kind = document["kind"]
    assert _verdict(kind)(document)
    for *path, last in [place for place in places(document) if place]:
        changed_document = copy.deepcopy(document)
        part = changed_document
        for key in path:
            part = part[key]
        part[last] = strange
        assert _verdict(kind)(changed_document) == _validator(kind).is_valid(changed_document), (path, last)


@settings(max_examples=300, **QUICK)
@given(st.floats(-1, 10**7) | st.integers(0, 10**8).map(lambda number: number / 100))
def test_money_is_judged_alike(number):
    document = {
        "kind": "request",
        "id": "a",
        "program_type": "other",
        "targets": ["s:A"],
        "funding": {"ceiling": number},
    }
    accepted = _verdict("request")(document)
    assert accepted == _validator("request").is_valid(document)
    if accepted:
        assert math.isclose(structure(document).funding.ceiling, number)


def test_a_request_inside_a_program_is_measured_as_one_alone():
    demand = {
        "kind": "request",
        "id": "a",
        "program_type": "other",
        "targets": ["s:1"],
        "limits": {"cost": {"max": 0.47}},
    }
    document = {"kind": "program", "id": "a", "demand": demand}
    assert [problem.key for problem in explain("program", document)] == ["DOC201.p"]  # the modules are missing
