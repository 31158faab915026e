"""Known findings are hidden as often as they are listed; what has gone is counted; the rest stays."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coppbuilder.measure.baseline import known_findings, renewed, without_known
from coppbuilder.model import Finding, Location, Report, Severity

ONE = Finding(code="HRS101", severity=Severity.ERROR, key="HRS101", path="/a", location=Location(file="a.yaml"))
TWO = evolve(ONE, code="REF101", anchor="/b/[key=x]", location=Location(file="b.yaml"))
BARE = evolve(ONE, location=None)


def listed(*findings):
    return known_findings(findings, "/x", "/x")


def new(findings, known, judged=lambda _: True):
    return without_known(Report(findings=tuple(findings)), known, "/x", "/x", judged)


def test_the_list_says_what_people_need_to_know():
    bare, one, two = listed(TWO, ONE, TWO, BARE)
    assert (one.code, one.file, one.path, one.count) == ("HRS101", "a.yaml", "/a", 1)
    assert (two.code, two.file, two.path, two.count) == ("REF101", "b.yaml", "/b/[key=x]", 2)
    assert (bare.file, bare.count) == (None, 1)


def test_only_so_many_are_known():
    report = new([ONE, ONE, TWO], listed(ONE))
    assert (report.findings, report.hidden, report.gone) == ((ONE, TWO), 1, 0)


def test_what_has_gone_is_counted_where_it_could_have_been_found():
    known = listed(ONE, TWO, TWO)
    assert new([TWO], known).gone == 2
    assert new([TWO], known, lambda one: one.code != "HRS101").gone == 1


def test_a_list_is_known_in_another_folder_and_line():
    moved = evolve(ONE, location=Location(file="/x/a.yaml", line=7))
    assert new([moved], listed(ONE)).findings == ()


def test_renewing_keeps_what_was_not_judged():
    after = renewed(listed(ONE, TWO), listed(evolve(ONE, path="/new")), lambda one: one.code == "HRS101")
    assert [(one.code, one.path) for one in after] == [("HRS101", "/new"), ("REF101", "/b/[key=x]")]


@given(st.lists(st.sampled_from([ONE, TWO, BARE])), st.lists(st.sampled_from([ONE, TWO, BARE])))
def test_hidden_and_gone_add_up(before, now):
    known = listed(*before)
    report = new(now, known)
    assert report.hidden + len(report.findings) == len(now)
    assert report.hidden + report.gone == len(before)
    assert listed(*reversed(before)) == known
