"""What the rules of references say where the cases, which lie over the whole library, cannot show it."""

import datetime as dt

import pytest

from coppbuilder.model import (
    Catalog,
    CompetencyRef,
    CompetencyTarget,
    Family,
    HeldProfession,
    LearnerGroup,
    Module,
    Period,
    Profession,
    ProgramType,
    RefinedItem,
    Refinement,
    Request,
    Resource,
    ShareTarget,
    StaffNeed,
    Standard,
    Version,
    Vocabulary,
    VocabularySubject,
)
from coppbuilder.rules import FAMILIES, RULES, Context, validate
from coppbuilder.rules.ref.near import nearest
from coppbuilder.workflow import load_catalog

SEVERAL_KINDS = [rule for rule in (*FAMILIES["REF"], *FAMILIES["TYP"]) if len(rule.applies_to) > 1]


def request(**fields):
    target = CompetencyTarget(competency=CompetencyRef("own-2026", "1"))
    return Request(**{"id": "r", "program_type": ProgramType.PO_TRAINING, "targets": (target,), **fields})


def said(code, *documents, judged=None):
    report = validate([judged or documents[-1]], Catalog.of(documents), rules={code: RULES[code]})
    return [finding.key for finding in report.findings], [skipped.key for skipped in report.not_checked]


@pytest.mark.parametrize("rule", SEVERAL_KINDS, ids=lambda rule: rule.code)
def test_a_rule_has_nothing_to_say_of_other_kinds(rule):
    words = Vocabulary(id="words", subject=VocabularySubject.ROOM, terms=())

    assert list(rule.check(words, Context(catalog=Catalog.of([words])))) == []


class TestNearest:
    def test_a_longer_name_that_begins_alike_comes_first(self):
        assert nearest("ps-40.002", ["ps-40.021-2022", "ps-40.002-2013"]) == ("ps-40.002-2013",)

    def test_only_the_fewest_edits_are_proposed(self):
        assert nearest("A/03.3", ["A/03.2", "A/04.2", "B/01.3"]) == ("A/03.2",)

    def test_letters_of_the_other_alphabet_do_not_count(self):
        assert nearest("OK 044", ["ОК 04", "ОК 09"]) == ("ОК 04",)

    def test_what_is_far_away_is_not_proposed(self):
        assert nearest("college-a.exam", ["college-a.safety", "college-a.welding"]) == ()

    def test_nothing_is_near_in_an_empty_catalogue(self):
        assert nearest("college-a.exam", []) == ()

    def test_never_more_than_three(self):
        assert nearest("ok", ["ok-1", "ok-2", "ok-3", "ok-4"]) == ("ok-1", "ok-2", "ok-3")

    def test_of_very_many_names_only_those_of_the_same_owner_are_compared(self):
        many = [f"college-b.m{number}" for number in range(3000)]

        assert nearest("college-a.weldng", [*many, "college-a.welding"]) == ("college-a.welding",)
        assert nearest("college-c.m17", many) == ()


class TestNotChecked:
    def test_terms_without_a_vocabulary_once_for_each_subject(self):
        module = Module(
            id="a.m",
            version=Version.parse("1.0"),
            owner="a",
            resources=(Resource(type="x"), Resource(type="y")),
            staff=(StaffNeed(role="z"),),
        )

        assert said("REF303", module) == ([], ["REF303.no-terms", "REF303.no-terms"])

    def test_professions_without_any_list(self):
        learners = (LearnerGroup(count=1, professions=(HeldProfession(ref="534-2026:1"),)),)

        assert said("REF304", request(learners=learners)) == ([], ["REF304.no-list"])

    def test_an_edition_with_dates_on_an_unknown_day(self):
        standard = Standard(id="own-2026", family=Family.CORPORATE, in_force=Period(first=None, last=None))
        dated = Standard(id="own-2027", family=Family.CORPORATE, in_force=Period(last=dt.date(2030, 1, 1)))
        both = (
            ShareTarget(standard="own-2026", share=1),
            ShareTarget(standard="own-2027", share=1),
        )

        assert said("REF104", standard, dated, request(targets=both)) == ([], ["REF104.no-day"])


class TestTargets:
    def test_under_needs_a_standard_to_be_looked_up_in(self):
        assert said("REF101", request(targets=(ShareTarget(share=1, under="1"),))) == ([], [])

    def test_under_is_looked_up_in_the_standard_of_the_competency(self):
        standard = Standard(id="own-2026", family=Family.CORPORATE)
        target = ShareTarget(share=1, competency=CompetencyRef("own-2026", "1"), under="2")
        catalog = Catalog.of([standard])

        report = validate([request(targets=(target,))], catalog, rules={"REF101": RULES["REF101"]})

        assert [finding.path for finding in report.findings] == ["/targets/0/competency", "/targets/0/under"]


def test_a_refinement_of_an_unknown_standard_is_compared_with_itself_only():
    items = (RefinedItem(parent="1", key="1/а"), RefinedItem(parent="1", key="1/А"))

    assert said("REF402", Refinement(id="own", refines="unknown-2026", items=items)) == (["REF402"], [])


def test_a_repeated_id_is_told_without_files_too():
    first, second = Profession(id="0-2020:1"), Profession(id="0-2020:1")

    assert said("REF401", first, second) == (["REF401"], [])
    assert said("REF401", first, second, judged=first) == ([], [])


def test_a_document_that_is_not_in_the_catalogue_repeats_nothing():
    known = Profession(id="0-2020:1")

    assert said("REF401", known, judged=Profession(id="0-2020:1")) == ([], [])


def test_the_bundled_library_refers_to_nothing_unknown():
    catalog = load_catalog().catalog
    rules = {rule.code: rule for rule in FAMILIES["REF"]}

    report = validate(catalog.documents, catalog, rules=rules)

    assert [str(finding) for finding in report.errors] == []
