"""English texts hold no Russian but official names and abbreviations, and English quotation marks."""

import importlib
import pkgutil
import re

import pytest

import coppbuilder.texts
from coppbuilder.rules import RULES
from coppbuilder.rules.pages import page

#: Abbreviations and names without an English form of their own.
OFFICIAL = {"ФГОС", "СПО", "ДПО", "ПО", "ФЗ", "СНИЛС", "Профессионалы"}
TABLES = [module.name for module in pkgutil.iter_modules(coppbuilder.texts.__path__)]
#: Codes of competencies as federal standards write them, in Cyrillic letters.
CODES = re.compile(r"\b(?:ОК|ПК|ВД|ПМ)[ .]?[0-9][0-9.]*")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def foreign(text):
    words = re.findall(r"[А-Яа-яЁё]+", CODES.sub("", text))
    return [word for word in words if word not in OFFICIAL] + re.findall("[«»„]", text)


@pytest.mark.parametrize("name", TABLES)
def test_tables(name):
    texts = getattr(importlib.import_module(f"coppbuilder.texts.{name}"), "TEXTS", {})
    assert {
        key: found for key, (_, english) in texts.items() if (found := foreign(_PLACEHOLDER.sub("", english)))
    } == {}


@pytest.mark.parametrize("code", RULES)
def test_pages_of_rules(code):
    prose = re.sub(r"```yaml\n.*?```", "", page(RULES[code], "en"), flags=re.DOTALL)
    assert foreign(re.sub("`[^`]*`", "", prose)) == []
