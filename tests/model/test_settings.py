"""Which rules count: the longest prefix wins, reading is always told, files may differ."""

import time

import pytest

from coppbuilder.model import Finding, Phase, Severity
from coppbuilder.model.settings import FileGlob, Settings, covers


def finding(code, severity=Severity.ERROR, phase=Phase.COMPOSITION):
    return Finding(code=code, severity=severity, key=code, phase=phase)


@pytest.mark.parametrize(
    ("settings", "on", "off"),
    [
        ({}, ["HRS101", "DOC130"], []),
        ({"select": ("HRS",)}, ["HRS101"], ["REF101", "DOC130"]),
        ({"ignore": ("HRS",)}, ["REF101"], ["HRS101"]),
        ({"ignore": ("HRS",), "extend_select": ("HRS101",)}, ["HRS101", "REF101"], ["HRS102"]),
        ({"select": ("HRS101",), "ignore": ("HRS1",)}, ["HRS101"], ["HRS102"]),
        ({"select": ("HRS",), "ignore": ("HRS",)}, [], ["HRS101"]),
        ({"select": ("ALL",), "ignore": ("ALL",)}, [], ["HRS101"]),
        ({"select": (), "extend_select": ("HRS",)}, ["HRS101"], ["REF101"]),
    ],
)
def test_the_longest_prefix_counts_and_of_two_the_one_that_ignores(settings, on, off):
    chosen = Settings(**settings)
    assert [code for code in (*on, *off) if chosen.selects(code)] == on


def test_what_cannot_be_read_is_told_unless_just_that_is_ignored():
    narrow = Settings(select=("HRS",))
    assert narrow.tells(finding("DOC112"))
    assert not narrow.tells(finding("DOC130", Severity.WARNING))
    assert not narrow.tells(finding("REF101"))
    assert not Settings(select=("HRS",), ignore=("DOC112",)).tells(finding("DOC112"))
    assert not Settings(ignore=("ALL",)).tells(finding("DOC112"))
    inside = Settings(select=("HRS",), per_file_ignores=((FileGlob(pattern="old"), ("DOC",)),))
    assert inside.tells(finding("DOC112"), "new/a.yaml")
    assert not inside.tells(finding("DOC112"), "old/a.yaml")


def test_rules_that_do_not_count_in_some_files():
    chosen = Settings(per_file_ignores=((FileGlob(pattern="old/**"), ("HRS", "REF1")),))
    assert not chosen.selects("HRS101", "old/deep/a.yaml")
    assert not chosen.selects("REF101", "old/a.yaml")
    assert chosen.selects("REF201", "old/a.yaml")
    assert chosen.selects("HRS101", "new/old.yaml")
    assert chosen.selects("HRS101")


@pytest.mark.parametrize(
    ("pattern", "yes", "no"),
    [
        ("*.json", ["a.json", "x/y/a.json"], ["a.yaml"]),
        ("modules", ["modules/a.yaml", "x/modules/y/a.yaml"], ["modules2/a.yaml", "mod/ules"]),
        ("/modules", ["modules/a.yaml"], ["x/modules/a.yaml"]),
        ("modules/", ["modules/a.yaml", "x/modules/a.yaml"], []),
        ("modules/*/a.yaml", ["modules/b/a.yaml"], ["modules/a.yaml", "modules/b/c/a.yaml"]),
        ("modules/**/a.yaml", ["modules/a.yaml", "modules/b/c/a.yaml"], ["a.yaml", "modules/b/c"]),
        ("**/a?.yaml", ["ab.yaml", "x/ab.yaml"], ["a.yaml"]),
        ("[ab].yaml", ["a.yaml", "c/b.yaml"], ["c.yaml"]),
        ("колледж-й", ["колледж-и\u0306/a.yaml"], ["колледж/a.yaml"]),
        ("./a.yaml", ["a.yaml", "b/a.yaml"], []),
    ],
)
def test_patterns_of_files(pattern, yes, no):
    glob = FileGlob(pattern=pattern)
    assert [name for name in (*yes, *no) if glob.matches(name)] == yes


def test_a_pattern_of_stars_takes_no_long_time():
    started = time.process_time()
    assert not FileGlob(pattern="**/" * 60 + "*a" * 20 + "/b").matches("/".join(["a" * 60] * 60))
    assert time.process_time() - started < 1


def test_severity_by_the_longest_prefix():
    chosen = Settings(severity={"ALL": Severity.INFO, "HRS": Severity.WARNING, "HRS101": Severity.ERROR})
    weights = [chosen.weighed(finding(code)).severity for code in ("HRS101", "HRS102", "REF101")]
    assert weights == [Severity.ERROR, Severity.WARNING, Severity.INFO]
    assert Settings(severity={"HRS": Severity.INFO}).weighed(finding("REF101")).severity is Severity.ERROR


def test_what_is_to_be_done_until_approval_stays_a_list_of_things_to_do():
    chosen = Settings(severity={"ALL": Severity.ERROR})
    assert chosen.weighed(finding("NET101", Severity.INFO, Phase.APPROVAL)).severity is Severity.INFO
    assert chosen.weighed(finding("NET101", Severity.WARNING, Phase.APPROVAL)).severity is Severity.ERROR


def test_a_new_selection_replaces_the_old_one():
    before = Settings(
        select=("REF",),
        ignore=("HRS101",),
        extend_select=("COV",),
        per_file_ignores=((FileGlob(pattern="old"), ("HRS",)),),
    )
    now = before.overridden(select=["HRS"])
    assert now.selects("HRS101")
    assert not now.selects("COV101")
    assert not now.selects("HRS101", "old/a.yaml")


def test_prefixes_name_rules():
    assert [covers(prefix, "HRS101") for prefix in ("ALL", "H", "HRS", "HRS1", "HRS101", "HRS1011", "REF")] == [
        *([True] * 5),
        *([False] * 2),
    ]


def test_what_is_added_and_taken_now_counts_more_than_the_file():
    before = Settings(select=("HRS",), ignore=("HRS101",))
    assert before.overridden(extend_select=["HRS101"]).selects("HRS101")
    assert not before.overridden(ignore=["HRS102"]).selects("HRS102")
    assert before.overridden() == before
