"""Files of learners: the schema for editors and the reader accept the same."""

import json

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from coppbuilder.loading.learners import read_learners
from coppbuilder.loading.schemas import load_schema, schema_names
from coppbuilder.model import Catalog

REGISTRY = Registry().with_resources(
    (f"{name}.schema.json", Resource.from_contents(load_schema(name))) for name in schema_names()
)
VALIDATOR = Draft202012Validator(load_schema("learners"), registry=REGISTRY)


@pytest.mark.parametrize(
    ("learner", "fits"),
    [
        ({"id": "s-001"}, True),
        ({"id": "7", "modules": ["a.b@2.0", {"module": "a.b"}], "units": ["a.b:x,y"]}, True),
        ({"id": "s.2", "competencies": ["ok-2022:ОК 04 @2", {"competency": "ok-2022:ОК 04", "level": 2}]}, True),
        ({"id": "nobody"}, False),
        ({"id": "-1"}, False),
        ({"id": "s-1", "units": ["a.b"]}, False),
        ({"id": "s-1", "name": "s"}, False),
    ],
)
def test_learners_are_read_where_the_schema_accepts_them(learner, fits, tmp_path):
    file = tmp_path / "learners.json"
    file.write_text(json.dumps({"$schema": "learners.schema.json", "learners": [learner]}), "utf-8")
    found = read_learners(file, Catalog.of(()))
    assert all(finding.code == "LRN103" for finding in found.report.findings) == fits
    assert VALIDATOR.is_valid({"learners": [learner]}) == fits
