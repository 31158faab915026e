"""Words for forms of assessment, and the forms that they mean."""

import pytest

from coppbuilder.importers.forms import EXAMPLE, EXAMPLES, form_of


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Зачёт", "credit"),
        ("диф. зачет", "graded-credit"),
        ("Дифференцированный зачёт", "graded-credit"),
        ("ДЗ", "graded-credit"),
        ("комплексный экзамен", "exam"),
        ("Экзамен", "exam"),
        ("Квалификационный экзамен", "qualification-exam"),
        ("Экзамен (квалификационный)", "qualification-exam"),
        ("ДЭ", "demo-exam"),
        ("итоговый экзамен", "final-exam"),
        ("Итоговый зачёт", "final-credit"),
        ("Тестирование", "test"),
        ("практическая работа", "practical-task"),
        ("Портфолио", "portfolio"),
        ("защита группового проекта", "project-defence"),
        ("защита итоговой аттестационной работы", "final-work-defence"),
    ],
)
def test_words_of_methodologists(words, form):
    assert form_of(words) == form


@pytest.mark.parametrize("words", ["", "опрос", "зачёт или экзамен", "собеседование"])
def test_other_words_mean_no_form(words):
    assert form_of(words) is None


def test_the_words_that_are_offered_are_understood():
    offered = [word.strip("« »") for word in EXAMPLES.split(",")]
    assert all(form_of(word) for word in offered)
    assert EXAMPLE.strip("«»") in offered
