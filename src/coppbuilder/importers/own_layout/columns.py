"""Short ways to write columns that many sheets have."""

from __future__ import annotations

from enum import Enum
from typing import Any

from ...model import HOUR_KINDS, AssessmentForm, Education, StudyForm
from ...model.layout import CellKind, Column


def text(name: str, path: str | None = None, **more: Any) -> Column:
    """Make a column of text."""
    return Column(name=name, path=name if path is None else path, **more)


def code(name: str, path: str | None = None, **more: Any) -> Column:
    """Make a column of codes of ours: Latin letters, digits, dots, hyphens."""
    return Column(name=name, path=name if path is None else path, kind=CellKind.CODE, **{"width": 20, **more})


def whole(name: str, path: str | None = None, **more: Any) -> Column:
    """Make a column of whole numbers."""
    return Column(name=name, path=name if path is None else path, kind=CellKind.WHOLE, **{"width": 12, **more})


def number(name: str, path: str | None = None, **more: Any) -> Column:
    """Make a column of numbers."""
    return Column(name=name, path=name if path is None else path, kind=CellKind.NUMBER, **{"width": 12, **more})


def money(name: str, path: str | None = None, **more: Any) -> Column:
    """Make a column of roubles."""
    return Column(name=name, path=name if path is None else path, kind=CellKind.MONEY, **{"width": 14, **more})


def day(name: str, path: str | None = None, **more: Any) -> Column:
    """Make a column of days."""
    return Column(name=name, path=name if path is None else path, kind=CellKind.DAY, **{"width": 13, **more})


def flag(name: str, path: str | None = None, **more: Any) -> Column:
    """Make a column of yes and no."""
    return Column(name=name, path=name if path is None else path, kind=CellKind.FLAG, **{"width": 13, **more})


def choice(name: str, path: str | None, words: type[Enum] | tuple[str, ...], term: str, **more: Any) -> Column:
    """Make a column of words of a closed list."""
    values = words if isinstance(words, tuple) else tuple(str(word.value) for word in words)
    return Column(
        name=name,
        path=name if path is None else path,
        kind=CellKind.CHOICE,
        values=values,
        term=term,
        **{"width": 22, **more},
    )


def competency(name: str = "competency", path: str = "competency", **more: Any) -> Column:
    """Make a column of competencies."""
    return Column(name=name, path=path, kind=CellKind.REFERENCE, named="competency", **{"width": 44, **more})


def level(**more: Any) -> Column:
    """Make a column of levels of mastery."""
    return Column(
        name="level", path="level", kind=CellKind.LEVEL, values=("1", "2", "3"), term="level", **{"width": 20, **more}
    )


def version(**more: Any) -> Column:
    """Make a column of versions."""
    return Column(name="version", path="version", kind=CellKind.VERSION, **{"width": 10, **more})


def versions(path: str = "versions", **more: Any) -> Column:
    """Make a column of ranges of versions."""
    return Column(name="versions", path=path, kind=CellKind.VERSIONS, **{"width": 14, **more})


def hours(path: str = "hours", **more: Any) -> tuple[Column, ...]:
    """Make the columns of hours by kind, and of parts of them."""
    kinds = tuple(
        Column(name=f"hours.{kind}", path=f"{path}/{kind}", kind=CellKind.HOURS, with_="hours", width=12, **more)
        for kind in HOUR_KINDS
    )
    return kinds + tuple(
        Column(
            name=f"hours.{part}", path=f"{path}/of_which/{part}", kind=CellKind.HOURS, with_="hours", width=15, **more
        )
        for part in ("distance", "practical_training")
    )


def education(path: str, **more: Any) -> Column:
    """Make a column of levels of education."""
    return choice("education", path, Education, "education", **more)


def study_forms(**more: Any) -> Column:
    """Make a column of forms of study."""
    return choice("study_forms", "study_forms", StudyForm, "study_form", many=True, **more)


def assessment_form(path: str = "form", **more: Any) -> Column:
    """Make a column of forms of assessment."""
    return choice("form", path, AssessmentForm, "assessment_form", **{"width": 26, **more})


def term(name: str, path: str, subject: Any, **more: Any) -> Column:
    """Make a column of words of a vocabulary."""
    return Column(name=name, path=path, kind=CellKind.REFERENCE, named=subject, **{"width": 36, **more})


def profession(name: str, path: str, **more: Any) -> Column:
    """Make a column of professions of the list."""
    return Column(name=name, path=path, kind=CellKind.REFERENCE, named="profession", **{"width": 40, **more})
