"""A second act changes a number after a program was approved: what the program, its lock and another day say."""

import datetime as dt
import shutil

import pytest

from coppbuilder.model import Severity
from coppbuilder.revision import stale
from coppbuilder.workflow import check, load_catalog, load_program

NORM = """\
kind: norm
id: dpo-next
title: Порядок, который действовал бы после нынешнего
act: {title: Приказ для примера, number: "77", date: 2026-05-04}
in_force: {from: 2026-06-01}
replaces: [dpo-266]
verified: true
source: {document: Приказ для примера}
parameters:
  dpo-pk.hours.min: {value: 80, unit: академических часов, clause: п. 5}
"""
APPROVED, CHANGED, TODAY = dt.date(2026, 3, 2), dt.date(2026, 6, 1), dt.date(2026, 11, 2)


@pytest.fixture(scope="module")
def folder(tmp_path_factory, request):
    """Return a catalogue with the second act, beside a program of 72 hours approved before it."""
    examples = request.config.rootpath / "catalog" / "examples"
    folder = tmp_path_factory.mktemp("catalogue")
    for name in ("modules", "providers"):
        shutil.copytree(examples / name / "college-h" if name == "modules" else examples / name, folder / name)
    (folder / "norm.yaml").write_text(NORM, "utf-8")
    text = (examples / "programs" / "kindergarten-72-program.yaml").read_text("utf-8")
    text = text.replace("approval_date: 2026-12-01", "approval_date: 2026-03-02")
    (folder / "program.yaml").write_text(text, "utf-8")
    return folder


def found(folder, **days):
    report = check([folder / "program.yaml"], catalog=folder, **days)
    return {finding.code: finding for finding in report.findings if finding.code in {"REF501", "HRS211"}}


def test_the_program_is_judged_by_the_norm_of_its_day_and_says_that_it_has_changed(folder):
    told = found(folder, today=TODAY)
    assert told.keys() == {"REF501"}
    assert told["REF501"].severity is Severity.WARNING
    assert told["REF501"].message() == (
        "после утверждения (02.03.2026) норма «наименьший объём программы повышения квалификации, ч» изменилась: "
        "было 16, теперь 80 (Приказ для примера от 04.05.2026 № 77, п. 5)"
    )
    assert told["REF501"].location.line == 17
    assert "dpo-pk.hours.min" not in told["REF501"].message("en")


def test_another_day_judges_by_its_own_norm(folder):
    told = found(folder, on=CHANGED, today=TODAY)
    assert told["HRS211"].severity is Severity.ERROR
    assert told["HRS211"].citation.told() == "Приказ для примера от 04.05.2026 № 77, п. 5"
    assert "HRS211" not in found(folder, on=CHANGED - dt.timedelta(days=1), today=TODAY)


def test_nothing_has_changed_before_the_act_is_in_force(folder):
    assert found(folder, today=CHANGED - dt.timedelta(days=1)) == {}


def test_the_lock_is_stale_by_what_the_norm_of_today_adds(folder):
    known = load_catalog(folder).catalog
    program = load_program(folder / "program.yaml").value
    report = stale(program, known, today=TODAY)
    assert not report.empty
    assert {finding.code for finding in report.findings} == {"HRS211", "HRS302"}
    assert stale(program, known, today=APPROVED).findings == ()
