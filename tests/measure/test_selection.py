"""Settings applied to reports and to norms."""

import datetime as dt

import pytest

from coppbuilder.measure.norms import norm_parameter
from coppbuilder.measure.selection import file_names, is_profile, told, weighed, with_parameters
from coppbuilder.model import Catalog, Finding, Location, Norm, NotChecked, Report, Severity, Subject
from coppbuilder.model.norm import Act, Parameter
from coppbuilder.model.settings import FileGlob, Settings

SUBJECT = Subject(kind="module", id="a", file="/colleges/old/a.yaml")
FOUND = Finding(code="HRS101", severity=Severity.ERROR, key="HRS101", subject=SUBJECT)
PLACED = Finding(code="HRS102", severity=Severity.ERROR, key="HRS102", location=Location(file="old/b.yaml"))
BARE = Finding(code="REF101", severity=Severity.WARNING, key="REF101")
REPORT = Report(
    findings=(FOUND, PLACED, BARE),
    not_checked=(NotChecked(code="HRS103", key="x", subject=SUBJECT), NotChecked(code="REF102", key="x")),
    checked=3,
)


def codes(report):
    return [one.code for one in (*report.findings, *report.not_checked)]


@pytest.mark.parametrize(
    ("settings", "left"),
    [
        ({}, ["HRS101", "HRS102", "REF101", "HRS103", "REF102"]),
        ({"ignore": ("HRS",)}, ["REF101", "REF102"]),
        ({"select": ("HRS",)}, ["HRS101", "HRS102", "HRS103"]),
        ({"per_file_ignores": ((FileGlob(pattern="old/a.yaml"), ("HRS",)),)}, ["HRS102", "REF101", "REF102"]),
        ({"per_file_ignores": ((FileGlob(pattern="old"), ("ALL",)),)}, ["REF101", "REF102"]),
    ],
)
def test_only_what_is_asked_for_is_told(settings, left):
    report = told(REPORT, Settings(folder="/colleges", **settings), "/colleges")
    assert codes(report) == left
    assert report.checked == 3


def test_files_have_names_only_where_there_is_a_folder():
    assert file_names(Settings(), "/")("a.yaml") is None
    assert file_names(Settings(folder="/a"), "/a/b")("c.yaml") == "b/c.yaml"


def test_findings_are_weighed():
    chosen = Settings(severity={"REF": Severity.ERROR})
    assert [one.severity for one in weighed((FOUND, BARE), chosen)] == [Severity.ERROR, Severity.ERROR]


PROFILE = Norm(
    id="profile-copp",
    act=Act(title="Профиль"),
    parameters={"week.hours.max": Parameter(value=40, verified=False), "day.hours.max": Parameter(value=8)},
)
LAW = Norm(id="law", act=Act(title="Закон", number="1"), parameters={"week.hours.max": Parameter(value=36)})


def test_parameters_of_profiles_are_replaced_and_those_of_the_law_are_not():
    catalog = Catalog.of([PROFILE, LAW])
    own = with_parameters(catalog, Settings(parameters={"week.hours.max": 30}, file="/x/coppbuilder.toml"))
    assert own.norms["law"] == LAW
    changed = own.norms["profile-copp"].parameters
    assert (changed["week.hours.max"].value, changed["week.hours.max"].verified) == (30, False)
    assert changed["day.hours.max"].value == 8
    only = Catalog.of([own.norms["profile-copp"]])
    parameter = norm_parameter(only, "week.hours.max", dt.date(2026, 1, 1))
    assert parameter.citation.text == "Профиль, coppbuilder.toml"
    assert with_parameters(catalog, Settings()) is catalog
    nameless = with_parameters(catalog, Settings(parameters={"week.hours.max": 30}))
    assert nameless.norms["profile-copp"].parameters["week.hours.max"].clause is None


def test_a_profile_has_no_legal_force_and_says_so():
    assert is_profile(PROFILE)
    assert not is_profile(LAW)
    dated = Norm(id="profile-x", act=Act(title="Приказ", date=dt.date(2026, 1, 1)))
    assert not is_profile(dated)
