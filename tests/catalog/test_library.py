"""The bundled library hangs together: references lead somewhere, and nothing in it leaks or contradicts itself."""

import re
from collections import Counter

import pytest

from coppbuilder.measure.norms import norm_parameter
from coppbuilder.model import CompetencyRef, ProgramType, Relation, RiskStage, VocabularySubject, normal_code

LEVEL_OF_FUNCTION = re.compile(r"[A-Z]/\d\d[.](\d)")


def test_pairs_of_crosswalks_lead_to_items(library):
    for crosswalk in library.crosswalks:
        for pair in crosswalk.pairs:
            assert library.item(pair.source) is not None, str(pair.source)
            assert library.item(pair.target) is not None, str(pair.target)


def test_every_pair_says_why_and_is_marked_as_working(library):
    for crosswalk in library.crosswalks:
        assert not crosswalk.verified
        assert crosswalk.verified_note
        assert all(pair.note for pair in crosswalk.pairs), crosswalk.id


def test_two_items_are_aligned_once(library):
    pairs = (pair for crosswalk in library.crosswalks for pair in crosswalk.pairs)
    times_aligned = Counter(frozenset((pair.source, pair.target)) for pair in pairs)
    assert [pair for pair, times in times_aligned.items() if times > 1] == []


@pytest.mark.parametrize(
    ("source", "relation", "target"),
    [
        ("fgos-15.01.05-2016:ВД 2", Relation.BROADER, "ps-40.002-2013:A/03.2"),
        ("fgos-15.01.05-2016:ПК 2.1", Relation.RELATED, "ps-40.002-2013:A/03.2"),
        ("ws-10-2026:4/SMAW", Relation.BROADER, "fgos-15.01.05-2016:ПК 2.1"),
        ("ok-2016:ОК 09", Relation.NARROWER, "ok-2022:ОК 02"),
        ("ok-2016:ОК 10", Relation.EXACT, "ok-2022:ОК 09"),
        ("ok-2016:ОК 11", Relation.NARROWER, "ok-2022:ОК 03"),
    ],
)
def test_alignments_of_the_worked_examples(library, source, relation, target):
    wanted = CompetencyRef.parse(source), CompetencyRef.parse(target)
    pairs = (pair for crosswalk in library.crosswalks for pair in crosswalk.pairs)
    assert [pair.relation for pair in pairs if (pair.source, pair.target) == wanted] == [relation]


def test_no_function_of_a_professional_standard_covers_a_competency_of_an_educational_one(library):
    """A simple function must not count as a whole competency: what flows that way is listed here, with its reason."""
    flows = set()
    for crosswalk in library.crosswalks:
        for pair in crosswalk.pairs:
            ends = (pair.source, pair.target)
            forward = pair.relation in {Relation.EXACT, Relation.BROADER}
            back = pair.relation in {Relation.EXACT, Relation.NARROWER}
            for carries, (start, end) in ((forward, ends), (back, ends[::-1])):
                if carries and start.standard.startswith("ps-") and end.standard.startswith("fgos-"):
                    flows.add((str(start), str(end)))
    assert flows == {
        ("ps-06.001-2022:B/04.4", "fgos-09.02.07-2016:ПК 1.5"),  # refactoring and inspection hold refactoring
        ("ps-06.001-2022:C/02.5", "fgos-09.02.07-2016:ПК 2.2"),  # integration and its check hold integration
    }


def test_refinements_stand_below_items_and_say_whose_they_are(library):
    for refinement in library.refinements:
        assert any("центр" in note for note in refinement.notes)
        for added in refinement.items:
            item = library.item(CompetencyRef(refinement.refines, added.key))
            assert item is not None
            assert item.refined
            assert item.parent == CompetencyRef(refinement.refines, added.parent)
    assert {item.ref.key for item in library.leaves(CompetencyRef("ws-10-2026", "4"))} == {"4/SMAW", "4/GMAW"}


def test_keys_differ_after_normalisation(library):
    for standard in library.standards.values():
        keys = Counter(normal_code(item.key) for item in standard.walk())
        assert set(keys.values()) == {1}, standard.id


def test_siblings_are_weighted_all_or_none(library):
    for standard in library.standards.values():
        for siblings in (standard.items, *(item.items for item in standard.walk())):
            assert len({item.weight is None for item in siblings}) <= 1, standard.id


def test_functions_hold_the_level_of_their_code(library):
    differ = {
        f"{standard.id}:{item.key}"
        for standard in library.standards.values()
        for item in standard.walk()
        if (match := LEVEL_OF_FUNCTION.fullmatch(item.key)) and item.qualification_level != int(match[1])
    }
    assert differ == {"ps-01.002-2015:B/01.6"}  # published so


def test_what_is_not_verified_says_why(library):
    for document in library.documents:
        assert document.verified or document.verified_note, document.id
    for standard in library.standards.values():
        for item in standard.walk():
            assert item.verified or item.verified_note, (standard.id, item.key)


def test_editions_name_each_other(library):
    for standard in library.standards.values():
        for earlier in standard.replaces:
            assert library.standards[earlier].replaced_by == standard.id
    for norm in library.norms.values():
        assert set(norm.replaces) <= set(library.norms), norm.id


def test_professions_name_known_standards(library):
    for profession in library.professions.values():
        assert set(profession.standards) <= set(library.standards), profession.id


@pytest.mark.parametrize(
    ("name", "value", "verified"),
    [
        ("dpo-pk.hours.min", 16, True),
        ("dpo-pp.hours.min", 250, True),
        ("dpo.admission.education", "spo-student", True),
        ("po.final.form", "qualification-exam", True),
        ("academic-hour.minutes", 45, False),
        ("week.hours.max", 40, False),
        ("minors.work-practice.weekly.under-16", 24, False),
        ("minors.work-practice.weekly.16-18", 35, False),
        ("practice.share.typical", 0.75, False),
        ("risk.zone.medium", 5, False),
        ("risk.zone.high", 10, False),
        ("risk.zone.critical", 15, False),
    ],
)
def test_parameters_of_norms(library, name, value, verified):
    found = norm_parameter(library, name, None)
    assert found is not None
    assert (found.parameter.value, found.verified) == (value, verified)


def test_no_norm_invents_a_minimum_for_vocational_training(library):
    names = {name for norm in library.norms.values() for name in norm.parameters}
    assert not [name for name in names if name.startswith("po") and "hours" in name]


def test_risks_of_every_stage_with_measures_of_known_owners(library):
    roles = library.terms(VocabularySubject.STAFF_ROLE)
    stages = Counter(risk.stage for risk in library.risks.values())
    assert set(stages) == set(RiskStage)
    assert len(library.risks) >= 32
    for risk in library.risks.values():
        kinds = [measure.kind for measure in risk.measures]
        assert len(kinds) >= 2, risk.id
        assert "prevent" in kinds, risk.id
        assert {measure.owner for measure in risk.measures} <= roles, risk.id
        assert 1 <= risk.probability <= 5, risk.id
        assert 1 <= risk.impact <= 5, risk.id
        assert risk.indicator, risk.id
        assert set(risk.applies_when.program_types) <= set(ProgramType)


@pytest.mark.parametrize("subject", VocabularySubject)
def test_a_term_is_defined_once(library, subject):
    terms = [term for v in library.vocabularies.values() if v.subject is subject for term in v.terms]
    keys = Counter(term.key for term in terms)
    assert keys
    assert [key for key, times in keys.items() if times > 1] == []
