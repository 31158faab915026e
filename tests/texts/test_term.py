"""Every word of a closed list has a label in both languages."""

import enum
import re

import attrs
import pytest

from coppbuilder import model
from coppbuilder.importers.own_layout import LAYOUTS
from coppbuilder.texts import label
from coppbuilder.texts.term import TEXTS
from coppbuilder.workflow import load_catalog

LISTS = [cls for cls in vars(model).values() if isinstance(cls, type) and issubclass(cls, enum.Enum)]
WORDS = {
    f"term.{re.sub(r'(?<!^)(?=[A-Z])', '_', cls.__name__).lower()}.{member.value}" for cls in LISTS for member in cls
}


def bound_by_type():
    """Return the parameters of the library that bind programs by their type, as REF501 tells them."""
    types = {kind.value for kind in model.ProgramType} | {"po", "dpo", "program"}
    names = {name for norm in load_catalog().catalog.norms.values() for name in norm.parameters}
    return {name for name in names if name.partition(".")[0] in types}


OTHERS = (
    {f"term.kind.{kind}" for kind in model.KINDS}
    | {f"term.{group}.{kind}" for group in ("hours", "hours_short") for kind in model.HOUR_KINDS}
    | {f"term.agreement_term.{field.name}" for field in attrs.fields(model.AgreementTerms)}
    | {
        f"term.{column.term}.{value}"
        for layout in LAYOUTS.values()
        for sheet in layout.sheets
        for column in sheet.columns
        for value in column.values
    }
    | {f"term.norm_parameter.{name}" for name in bound_by_type()}
    | {f"term.standard_date.{name}" for name in ("order", "minjust", "first", "last", "admission")}
)


def test_none_is_missing_and_none_is_left_over():
    assert len(LISTS) > 20
    assert set(TEXTS) == WORDS | OTHERS


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_a_label_is_said_in_both_languages(key):
    russian, english = TEXTS[key]
    assert re.search("[А-Яа-яЁё]", russian) or russian == "—"
    assert english.strip() == english != ""


def test_labels_of_one_list_differ():
    for cls in LISTS:
        group = re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()
        labels = [label(group, str(member.value)) for member in cls]
        assert len(set(labels)) == len(labels), group
