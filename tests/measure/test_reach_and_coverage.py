from __future__ import annotations

from fractions import Fraction

import pytest
from assembly_parts import module, outcomes, ref, standard, target, unit
from attrs import evolve

from coppbuilder.measure.coverage import covers_item, leaf_weights, target_coverage
from coppbuilder.measure.reach import merge, reach_of, taught_outcomes
from coppbuilder.model import (
    AnyOfTarget,
    Catalog,
    Competency,
    CompetencyRef,
    Crosswalk,
    Family,
    ItemKind,
    Level,
    ModuleRole,
    Outcome,
    Pair,
    RefinedItem,
    Refinement,
    Relation,
    ShareTarget,
    Standard,
)


def crosswalk(*pairs: tuple[str, str, Relation]) -> Crosswalk:
    return Crosswalk(
        id="x",
        pairs=tuple(
            Pair(source=CompetencyRef.parse(a), target=CompetencyRef.parse(b), relation=relation)
            for a, b, relation in pairs
        ),
    )


def reached(catalog: Catalog, reference: str) -> set[str]:
    return {str(leaf) for leaf in reach_of(catalog).leaves(CompetencyRef.parse(reference))}


@pytest.mark.parametrize(
    ("relation", "forward", "back"),
    [
        (Relation.EXACT, {"t:B"}, {"s:A"}),
        (Relation.BROADER, {"t:B"}, set()),
        (Relation.NARROWER, set(), {"s:A"}),
        (Relation.RELATED, set(), set()),
    ],
)
def test_relations_carry_one_way_or_both(relation: Relation, forward: set[str], back: set[str]):
    catalog = Catalog.of([standard("A"), standard("B", id_="t"), crosswalk(("s:A", "t:B", relation))])
    assert reached(catalog, "s:A") == {"s:A"} | forward
    assert reached(catalog, "t:B") == {"t:B"} | back


def test_everything_below_and_across_in_turn_is_reached_with_its_path():
    catalog = Catalog.of(
        [
            standard(Z=("1", "2")),
            standard(Y=("3",), id_="t"),
            standard("end", id_="u"),
            crosswalk(
                ("s:2", "t:Y", Relation.EXACT), ("u:end", "t:3", Relation.NARROWER), ("s:2", "t:none", Relation.EXACT)
            ),
        ]
    )
    assert reached(catalog, "s:Z") == {"s:1", "s:2", "t:3", "u:end"}
    path = reach_of(catalog).path(ref("Z"), CompetencyRef("u", "end"))
    assert [str(step) for step in path] == ["s:Z", "s:2", "t:Y", "t:3", "u:end"]
    assert reach_of(catalog).path(ref("1"), ref("2")) == ()
    assert reach_of(catalog).path(ref("nothing"), ref("2")) == ()
    assert reached(catalog, "s:nothing") == set()


def test_children_never_reach_their_parent():
    catalog = Catalog.of([standard(Z=("1", "2")), standard("B", id_="t"), crosswalk(("s:Z", "t:B", Relation.EXACT))])
    training = reach_of(catalog).training(outcomes("1", "2"))
    assert {str(leaf) for leaf in training} == {"s:1", "s:2"}


def test_refinements_are_reached_and_become_the_leaves():
    added = (RefinedItem(parent="A", key="A/x"), RefinedItem(parent="A", key="A/y"), RefinedItem(parent="no", key="q"))
    catalog = Catalog.of([standard("A"), Refinement(id="f", refines="s", items=added)])
    assert reached(catalog, "s:A") == {"s:A/x", "s:A/y"}


def test_the_highest_level_counts():
    catalog = Catalog.of([standard("A", "B")])
    training = reach_of(catalog).training((*outcomes("A", level=2), *outcomes("A", level=1), *outcomes("B", level=1)))
    assert training == {ref("A"): 2, ref("B"): 1}
    assert merge(training, {ref("A"): 1, ref("B"): 3}) == {ref("A"): 2, ref("B"): 3}


def test_what_is_left_out_is_not_trained_and_finals_train_nothing():
    whole = module("m", "A", units=(unit("must", "B", optional=False), unit("may", "C")))
    assert [o.competency.key for o in taught_outcomes(whole)] == ["A", "B", "C"]
    assert [o.competency.key for o in taught_outcomes(whole, ("may",))] == ["A", "B"]
    assert taught_outcomes(evolve(whole, role=ModuleRole.FINAL)) == ()


# Coverage.


def weighted(**weights: float | None) -> Catalog:
    items = tuple(Competency(key=key, kind=ItemKind.SKILL, weight=weight) for key, weight in weights.items())
    return Catalog.of([Standard(id="s", family=Family.WORLDSKILLS, items=items)])


def test_weights_are_parts_of_their_siblings():
    catalog = weighted(A=10, B=30)
    assert leaf_weights(catalog, ShareTarget(standard="s", share=1)) == {
        ref("A"): Fraction(1, 4),
        ref("B"): Fraction(3, 4),
    }


def test_a_missing_weight_is_none_and_no_weights_are_equal_ones():
    assert leaf_weights(weighted(A=10, B=None), ShareTarget(standard="s", share=1))[ref("B")] == 0
    assert leaf_weights(weighted(A=0, B=0), ShareTarget(standard="s", share=1))[ref("B")] == Fraction(1, 2)
    assert leaf_weights(weighted(A=None, B=None), ShareTarget(standard="s", share=1))[ref("B")] == Fraction(1, 2)


def nested() -> Catalog:
    def leaf(key: str, kind: ItemKind = ItemKind.SKILL, variant: str | None = None) -> Competency:
        return Competency(key=key, kind=kind, variant=variant)

    first = Competency(key="G", kind=ItemKind.SECTION, items=(leaf("1"), leaf("2", ItemKind.KNOWLEDGE)))
    second = Competency(key="H", kind=ItemKind.SECTION, items=(leaf("3", variant="x"), leaf("4", variant="y")))
    third = Competency(key="I", kind=ItemKind.SECTION, items=(leaf("5", ItemKind.KNOWLEDGE),))
    return Catalog.of([Standard(id="s", family=Family.CORPORATE, items=(first, second, third))])


@pytest.mark.parametrize(
    ("conditions", "weights"),
    [
        ({"standard": "s"}, {"1": "1/6", "2": "1/6", "3": "1/6", "4": "1/6", "5": "1/3"}),
        ({"standard": "s", "kinds": (ItemKind.SKILL,)}, {"1": "1/2", "3": "1/4", "4": "1/4"}),
        ({"standard": "s", "variant": "x"}, {"1": "1/6", "2": "1/6", "3": "1/3", "5": "1/3"}),
        ({"standard": "s", "under": "G"}, {"1": "1/2", "2": "1/2"}),
        ({"competency": ref("G")}, {"1": "1/2", "2": "1/2"}),
        ({"competency": ref("G"), "under": "H"}, {"3": "1/2", "4": "1/2"}),
        ({"standard": "s", "under": "nothing"}, {}),
        ({"competency": ref("nothing")}, {}),
        ({"standard": "none"}, {}),
        ({}, {}),
    ],
)
def test_a_share_is_measured_over_what_is_left(conditions: dict[str, object], weights: dict[str, str]):
    found = leaf_weights(nested(), ShareTarget(share=1, **conditions))
    assert {leaf.key: str(weight) for leaf, weight in found.items()} == weights


def test_targets_of_three_kinds():
    catalog, training = nested(), {ref("1"): 3, ref("2"): 2}
    both = target_coverage(catalog, training, target("G", 2))
    assert (both.met, both.share, both.missing) == (True, 1, ())
    one = target_coverage(catalog, training, target("G", 3))
    assert (one.met, one.share, one.missing) == (False, Fraction(1, 2), (ref("2"),))
    third = target_coverage(catalog, training, ShareTarget(standard="s", share=0.3, level=Level.REPRODUCTIVE))
    assert (third.met, third.share, third.needed) == (True, Fraction(1, 3), Fraction(3, 10))
    choice = AnyOfTarget(any_of=(ref("1"), ref("G"), ref("3")), at_least=2, level=Level.REPRODUCTIVE)
    assert target_coverage(catalog, training, choice).met
    strict = target_coverage(catalog, training, evolve(choice, level=Level.PRODUCTIVE))
    assert (strict.met, strict.share, strict.missing) == (False, Fraction(1, 3), (ref("G"), ref("3")))


def test_what_is_unknown_is_never_met():
    catalog = nested()
    assert not target_coverage(catalog, {}, target("nothing")).met
    assert not target_coverage(catalog, {}, ShareTarget(standard="none", share=0)).met
    empty = target_coverage(catalog, {}, AnyOfTarget(any_of=(), at_least=1))
    assert (empty.met, empty.share, empty.needed) == (False, 0, 1)
    assert not covers_item(catalog, {}, ref("nothing"), 1)


def test_a_share_exactly_reached_is_reached():
    catalog = weighted(A=60, B=40)
    assert target_coverage(catalog, {ref("A"): 3}, ShareTarget(standard="s", share=0.6)).met
    assert not target_coverage(catalog, {ref("A"): 3}, ShareTarget(standard="s", share=0.600001)).met


def test_outcomes_in_either_alphabet_reach_the_item():
    catalog = Catalog.of([standard("А/01.3")])
    training = reach_of(catalog).training((Outcome(competency=ref("A/01.3.")),))
    assert target_coverage(catalog, training, target("a/01.3")).met
