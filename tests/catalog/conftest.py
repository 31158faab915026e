"""The bundled library, read with PyYAML: another reader than the product's own."""

import datetime as dt
import json
from pathlib import Path

import pytest
import yaml

from coppbuilder.convert import structure
from coppbuilder.model import Catalog

LIBRARY = Path(__file__).resolve().parents[2] / "catalog" / "library"


@pytest.fixture(scope="session")
def library() -> Catalog:
    files = sorted(LIBRARY.rglob("*.yaml"))
    yamls = [yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader) for path in files]
    jsonl = [json.loads(line) for path in LIBRARY.rglob("*.jsonl") for line in path.read_text("utf-8").splitlines()]
    return Catalog.of(structure(dates_as_text(plain)) for plain in [*yamls, *jsonl])


def dates_as_text(value):
    match value:
        case dict():
            return {key: dates_as_text(part) for key, part in value.items()}
        case list():
            return [dates_as_text(part) for part in value]
        case dt.date():
            return value.isoformat()
        case _:
            return value
