from pathlib import Path

import pytest

from coppbuilder.loading.ignores import apply_ignores, ignores_in
from coppbuilder.model import Finding, Location, Severity


def finding(code, line, file="a.yaml"):
    return Finding(
        code=code, severity=Severity.ERROR, key="DOC112", location=Location(file=file, line=line, end_line=line)
    )


def left(text, *findings):
    return [
        f"{found.code}:{found.location.line}" for found in apply_ignores(findings, ignores_in("a.yaml", text.encode()))
    ]


def test_a_remark_behind_a_value_speaks_of_its_line():
    text = "id: a\ntype: b  # coppbuilder: ignore[TYP201] пример\n"
    assert left(text, finding("TYP201", 2), finding("TYP201", 1)) == ["TYP201:1"]


def test_a_remark_on_its_own_line_speaks_of_the_next():
    text = "id: a\n  # coppbuilder: ignore[TYP201, TYP202] пример\ntype: b\n"
    assert left(text, finding("TYP201", 3), finding("TYP202", 3), finding("TYP203", 3)) == ["TYP203:3"]


def test_only_the_file_of_the_remark_is_meant():
    text = "type: b  # coppbuilder: ignore[TYP201] пример\n"
    assert left(text, finding("TYP201", 1, "b.yaml")) == ["TYP201:1", "DOC130:1"]


@pytest.mark.parametrize("codes", ["TYP201", "", "TYP201, TYP202"])
def test_a_remark_that_hides_nothing_is_told(codes):
    assert left(f"type: b  # coppbuilder: ignore[{codes}] пример\n") == ["DOC130:1"]


def test_a_remark_needs_a_reason():
    text = "type: b  # coppbuilder: ignore[TYP201]\n"
    assert left(text, finding("TYP201", 1)) == ["DOC131:1"]


def test_the_place_of_a_remark_is_the_remark():
    (ignore,) = ignores_in("a.yaml", "тип: б  # coppbuilder: ignore[TYP201] пример\r\n".encode())
    assert (ignore.place.line, ignore.place.column, ignore.place.end_column) == (1, 9, 45)
    assert ignore.reason == "пример"


def test_text_without_remarks_is_passed_over():
    assert list(ignores_in(str(Path("a.yaml")), b"# coppbuilder is fine\n")) == []


def test_a_finding_without_a_place_stays():
    nowhere = Finding(code="TYP201", severity=Severity.ERROR, key="DOC112")
    assert apply_ignores([nowhere], ignores_in("a.yaml", b"id: a\n")) == (nowhere,)


@pytest.mark.parametrize("codes", ["TYP", "TYP2", "ALL", "typ201", "TYP202 TYP201", "HRS, TYP20"])
def test_the_beginning_of_a_code_is_enough(codes):
    text = f"type: b  # coppbuilder: ignore[{codes}] пример\n"
    found = left(text, finding("TYP201", 1), finding("REF101", 1))
    assert ("TYP201:1" not in found, "DOC130:1" in found) == (True, "," in codes or " " in codes)
    assert ("REF101:1" in found) == (codes != "ALL")


def test_a_code_of_no_rule_hides_nothing():
    text = "type: b  # coppbuilder: ignore[ТУР201] пример\n"
    assert left(text, finding("TYP201", 1)) == ["TYP201:1", "DOC130:1"]


def test_a_remark_that_had_nothing_to_hide_is_not_idle():
    text = b"type: b  # coppbuilder: ignore[TYP, REF] why\n"
    asked = []

    def awaited(code, file):
        asked.append((code, file))
        return code == "REF"

    (idle,) = apply_ignores([], ignores_in("a.yaml", text), awaited)
    assert (idle.code, idle.arguments) == ("DOC130", {"codes": ("REF",)})
    assert asked == [("TYP", "a.yaml"), ("REF", "a.yaml")]
