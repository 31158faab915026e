"""Only the rules that are needed run, and those that must come before them."""

from coppbuilder.model.settings import FileGlob, Settings
from coppbuilder.rules import RULES
from coppbuilder.rules.selection import awaited, running


def test_all_rules_run_by_themselves():
    assert running(RULES, Settings()) is RULES


def test_what_a_rule_requires_runs_with_it():
    needing = next(rule for rule in RULES.values() if rule.requires)
    found = running(RULES, Settings(select=(needing.code,)))
    assert {needing.code, *needing.requires} <= set(found)
    assert len(found) < len(RULES) / 2
    assert list(found) == [code for code in RULES if code in found]


def test_which_remarks_should_hide_something():
    off = Settings(ignore=("HRS",), per_file_ignores=((FileGlob(pattern="old"), ("REF",)),))
    assert not awaited("HRS1", "a.yaml", RULES, off)
    assert awaited("ALL", "a.yaml", RULES, off)
    assert awaited("REF", "a.yaml", RULES, off)
    assert not awaited("REF", "old/a.yaml", RULES, off)
    assert awaited("QQQ", "a.yaml", RULES, off)
