"""The file with names of people: the schema for editors and the reader accept the same."""

import json

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from coppbuilder.loading.people import read_people
from coppbuilder.loading.schemas import load_schema, schema_names

REGISTRY = Registry().with_resources(
    (f"{name}.schema.json", Resource.from_contents(load_schema(name))) for name in schema_names()
)
VALIDATOR = Draft202012Validator(load_schema("people"), registry=REGISTRY)


@pytest.mark.parametrize(
    ("people", "fits"),
    [
        ({}, True),
        ({"kind": "people", "schema": 1, "organisation": "ЦОПП", "city": "Пермь"}, True),
        ({"kind": "learners"}, False),
        ({"schema": 2}, False),
        ({"approver": {"name": "И. И. Иванов", "position": "директор"}}, True),
        ({"approver": {"position": "директор"}}, False),
        ({"approver": "И. И. Иванов"}, False),
        (
            {"developers": [{"name": "И"}], "teachers": [{"name": "П", "module": "a.b", "qualification": "высшее"}]},
            True,
        ),
        ({"developers": {"name": "И"}}, False),
        ({"teachers": [{"name": "П", "role": "master"}]}, True),
        ({"commission": [{"name": "П", "role": "chair"}]}, True),
        ({"commission": [{"name": "П", "role": "boss"}]}, False),
        ({"signatories": [{"name": "П", "provider": "college-b", "basis": "устава"}]}, True),
        ({"signatories": [{"name": ""}]}, False),
        ({"signatories": [{"name": 5}]}, False),
        ({"city": "а" * 301}, False),
        ({"people": []}, False),
    ],
)
def test_people_are_read_where_the_schema_accepts_them(people, fits, tmp_path):
    file = tmp_path / "people.json"
    file.write_text(json.dumps({"$schema": "people.schema.json", **people}), "utf-8")
    assert read_people(file).report.ok == fits
    assert VALIDATOR.is_valid(people) == fits
