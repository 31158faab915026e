from fractions import Fraction

from coppbuilder.measure.comparison import compare
from coppbuilder.measure.plan import plan_of
from coppbuilder.model import Finding, Report, Severity
from small_world import CATALOG, place, program_of, usual

NEIGHBOURS = program_of(place("c.prep", "2.0"), place("d.main", provider="d"), place("c.exam"))
POOR = program_of(place("c.prep"), place("c.exam", provider=None))


def rows(*programs, reports=()):
    comparison = compare([plan_of(CATALOG, program) for program in programs], reports)
    return {str(row.target.competency) if row.target else row.name: row for row in comparison.rows}


def test_the_best_of_each_row():
    found = rows(usual(), NEIGHBOURS)
    assert found["hours"].values == (32, 34)
    assert found["hours"].best == {0}
    assert found["practice_share"].values == (Fraction(24, 32), Fraction(26, 34))
    assert found["practice_share"].best == {1}
    assert found["cost_per_learner"].values == (4200, 3200)
    assert found["cost"].best == {1}
    assert found["providers"].best == {0}


def test_equal_values_have_no_best_one_and_some_rows_never_have():
    found = rows(usual(), NEIGHBOURS)
    assert found["modules"].values == (2, 2)
    assert found["modules"].best == frozenset()
    assert found["learners"].best == frozenset()
    assert found["risks"].best == frozenset()


def test_several_may_be_best():
    found = rows(usual(), NEIGHBOURS, usual())
    assert found["hours"].best == {0, 2}


def test_an_unknown_price_is_not_nothing():
    found = rows(usual(), POOR)
    assert found["cost"].values == (42000, None)
    assert found["cost"].best == found["cost_per_learner"].best == frozenset()


def test_each_target_of_any_program_is_measured_in_all():
    found = rows(usual(demand={"targets": ["s:A"]}), program_of(place("c.exam"), demand={"targets": ["s:B"]}))
    assert found["s:A"].values == (1, 0)
    assert found["s:B"].values == (1, 0)
    assert found["s:B"].best == {0}


def test_risks_are_those_that_apply():
    joint = program_of(place("c.prep"), network={"base": "center"})
    found = rows(usual(), joint)
    assert found["risks"].values == (0, 1)
    assert found["risk_score"].values == (0, 6)
    assert found["risk_score"].best == {0}


def test_findings_are_compared_if_there_are_reports():
    bad = Report(findings=(Finding(code="X1", severity=Severity.ERROR, key="usage.no-change"),))
    found = rows(usual(), NEIGHBOURS, reports=(Report(), bad))
    assert found["errors"].values == (0, 1)
    assert found["errors"].best == {0}
    assert "errors" not in rows(usual())


def test_who_is_compared():
    comparison = compare([plan_of(CATALOG, usual(title=None)), plan_of(CATALOG, NEIGHBOURS)])
    assert [str(program.title) for program in comparison.programs] == ["Сварщики", "Программа"]
    assert comparison.programs[1].modules == ("c.prep@2.0", "d.main@1.0", "c.exam@1.0")
    assert comparison.programs[1].providers == ("c", "d")
