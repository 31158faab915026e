import math

import pytest

from coppbuilder.loading.yaml_scalars import FIRST, resolve


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("Null", None),
        ("TRUE", True),
        ("False", False),
        ("0", 0),
        ("-12", -12),
        ("+7", 7),
        ("08", 8),
        ("0o14", 12),
        ("0xfF", 255),
        ("40.010", 40.01),
        ("1.", 1.0),
        (".5", 0.5),
        ("-1e3", -1000.0),
        ("1E-2", 0.01),
        ("-.inf", -math.inf),
    ],
)
def test_the_core_schema(text, value):
    assert resolve(text) == value
    assert type(resolve(text)) is type(value)
    assert not text or text[0] in FIRST


@pytest.mark.parametrize(
    "text",
    ["yes", "On", "tRUE", "nULL", "1_000", "0b1", "0o8", "0xg", "-0x1", "12:30", "2026-01-01", ".", "-", "e5", "1e",
     "١٢", "²", "1 2", "Inf", "nan", "-.nan", "1\n", "0o", "1.2.3"],
)  # fmt: skip
def test_everything_else_is_text(text):
    assert resolve(text) == text


@pytest.mark.parametrize("text", [".nan", "9" * 41, "0." + "9" * 39, "0x" + "9" * 39])
def test_what_is_no_quantity_is_not_a_number(text):
    assert math.isnan(resolve(text))


def test_forty_digits_are_a_number():
    assert resolve("9" * 40) == 10**40 - 1
