"""What `solve` promises: traps, exact limits, the lock file, repeatable answers."""

from __future__ import annotations

import itertools
import random
from decimal import Decimal
from pathlib import Path

import pytest
from assembly_parts import after, final, module, offer, outcomes, provider, ref, request, standard, target, unit
from attrs import evolve

from coppbuilder.assemble import solve
from coppbuilder.convert import digest
from coppbuilder.model import (
    AnyOfTarget,
    AppliesWhen,
    Assembled,
    AssemblyStatus,
    AssessmentForm,
    Catalog,
    CompetencyRef,
    Crosswalk,
    Entry,
    Equipment,
    FinalAssessment,
    Hours,
    LearnerGroup,
    License,
    LicenseCover,
    Limits,
    ModuleStatus,
    MoneyRange,
    Network,
    NetworkPart,
    NotAssembled,
    Objective,
    OfWhich,
    Outcome,
    Pair,
    Program,
    ProgramType,
    ProviderRole,
    Range,
    Relation,
    Resource,
    Risk,
    RiskCategory,
    RiskStage,
    ShareTarget,
    Text,
    Workshop,
)

SCP = Path(__file__).parents[3] / "shared" / "data" / "set-cover" / "scpa1.txt"


def assembled(documents, wanted, **more) -> Program:
    result = solve(Catalog.of(documents), wanted, **more)
    assert isinstance(result, Assembled), result
    return result.program


def ids(program: Program) -> list[str]:
    return [place.module for place in program.modules]


def impossible(documents, wanted) -> list[str]:
    result = solve(Catalog.of(documents), wanted)
    assert isinstance(result, NotAssembled)
    return [cause.key for cause in result.causes]


# Traps.


def test_a_circle_of_prerequisites_supports_nothing():
    circle = [standard("A", "B"), module("a", "A", needs=("B",)), module("b", "B", needs=("A",))]
    assert impossible(circle, request("A")) == ["cause.target-barred"]


def test_a_circle_is_entered_from_outside_even_at_a_price():
    documents = [
        standard("A", "B"),
        module("a", "A", needs=("B",), hours=1),
        module("b", "B", needs=("A",), hours=1),
        module("way-in", "B", hours=50),
    ]
    assert ids(assembled(documents, request("A"))) == ["way-in", "a"]
    assert ids(assembled(documents, request("A", "B"))) == ["way-in", "a"]


def test_every_way_into_two_circles_is_weighed():
    documents = [
        standard("A", "B", "C", "D"),
        module("a", "A", needs=("B",), hours=1),
        module("b", "B", needs=("A",), hours=1),
        module("c", "C", needs=("D",), hours=1),
        module("d", "D", needs=("C",), hours=1),
        module("x", "A", "C", hours=30),
        module("y", "B", hours=9),
        module("z", "D", hours=9),
    ]
    program = assembled(documents, request("A", "B", "C", "D"))
    assert program.hours.total == 20
    assert ids(program) == ["y", "a", "z", "c"]


def test_a_module_does_not_meet_its_own_requirement_nor_do_its_units():
    own = module("own", "A", needs=("B",), units=(unit("must", optional=False), unit("extra", "B")))
    assert impossible([standard("A", "B"), own], request("A")) == ["cause.target-barred"]
    assert ids(assembled([standard("A", "B"), own, module("b", "B")], request("A"))) == ["b", "own"]


def test_exact_pairs_do_not_support_each_other():
    pairs = (Pair(source=ref("A"), target=ref("A", "t"), relation=Relation.EXACT),)
    documents = [standard("A", "B"), standard("A", id_="t"), Crosswalk(id="x", pairs=pairs), module("b", "B")]
    wanted = evolve(target("A"), competency=ref("A", "t"))
    assert impossible(documents, request(wanted)) == ["cause.target-nobody"]
    assert ids(assembled([*documents, module("a", "A")], request(wanted))) == ["a"]


def test_codes_agree_in_either_alphabet():
    latin, cyrillic = "A/01.2", "А/01.2"
    assert latin != cyrillic
    documents = [standard(cyrillic), module("a", latin)]
    assert ids(assembled(documents, request(latin))) == ["a"]
    assert ids(assembled([*documents, module("b", "A/01.2", needs=("а/01.2",), hours=1)], request(cyrillic))) == ["a"]


def test_half_hours_count():
    documents = [standard("A"), module("a", "A", hours=7.5), module("b", "A", hours=8)]
    assert ids(assembled(documents, request("A", limits=Limits(hours=Range(exact=7.5))))) == ["a"]
    assert ids(assembled(documents, request("A", limits=Limits(hours=Range(min=7.6))))) == ["b"]


def test_kopecks_count():
    documents = [
        standard("A"),
        module("a", "A"),
        module("b", "A"),
        provider("p", offer("a", "100.01"), offer("b", "100.02")),
    ]
    learners = (LearnerGroup(count=3),)
    wanted = request("A", learners=learners, minimize=(Objective.COST,))
    program = assembled(documents, wanted)
    assert ids(program) == ["a"]
    assert program.assembly.objectives[0].value == Decimal("300.03")
    just = evolve(wanted, limits=Limits(cost=MoneyRange(max=Decimal("300.03"))))
    assert ids(assembled(documents, just)) == ["a"]
    short = evolve(wanted, limits=Limits(cost_per_learner=MoneyRange(max=Decimal("100.00"))))
    assert "cause.cost_per_learner-upper" in impossible(documents, short)


def test_a_share_just_at_its_limit_is_enough():
    split = module("a", "A", hours_=Hours(lecture=4, practice=6))
    limits = Limits(practice_share=Range(min=0.6, max=0.6))
    assert ids(assembled([standard("A"), split], request("A", limits=limits))) == ["a"]
    assert impossible([standard("A"), split], request("A", limits=Limits(practice_share=Range(min=0.61))))
    third = Limits(practice_share=Range(min=0.30000000000000004))
    exactly = module("a", "A", hours_=Hours(lecture=7, practice=3))
    assert "cause.practice_share-lower" in impossible([standard("A"), exactly], request("A", limits=third))


def test_a_share_of_a_standard_just_at_its_limit_is_enough():
    fifth = [standard("A", "B", "C", "D", "E"), *(module(key.lower(), key) for key in "ABCDE")]
    wanted = ShareTarget(standard="s", share=0.6)
    assert ids(assembled(fifth, request(wanted, minimize=(Objective.MODULES,)))) == ["a", "b", "c"]


def test_many_needers_share_many_suppliers():
    suppliers = [module(f"s{n}", "N", hours=5 + n) for n in range(4)]
    needers = [module("a", "A", needs=("N",)), module("b", "B", needs=("N",))]
    program = assembled([standard("A", "B", "N"), *suppliers, *needers], request("A", "B"))
    assert ids(program) == ["s0", "a", "b"]


# Ballast, units, versions.


def test_modules_that_serve_nothing_fill_the_hours():
    documents = [standard("A", "B"), module("a", "A", hours=10), *(module(f"x{n}", "B", hours=n) for n in range(1, 9))]
    program = assembled(documents, request("A", limits=Limits(hours=Range(exact=24.0))))
    assert program.hours.total == 24
    assert "a" in ids(program)
    assert ids(assembled(documents, request("A", limits=Limits(hours=Range(min=9))))) == ["a"]


def test_only_the_wanted_units_are_taught():
    big = module("pm", units=(unit("core", optional=False), unit("steel", "A", hours=30), unit("pipe", "B", hours=40)))
    program = assembled([standard("A", "B"), big], request("A"))
    assert program.modules[0].units_omitted == ("pipe",)
    assert program.hours.total == 32


def test_something_is_left_of_a_module_of_optional_units():
    hollow = module("pm", "A", units=(unit("steel", hours=3), unit("pipe", hours=2), unit("nothing", hours=0)))
    program = assembled([standard("A"), hollow], request("A"))
    assert program.modules[0].units_omitted == ("steel", "nothing")


def test_among_equals_the_newest_version_then_the_first_id():
    documents = [
        standard("A"),
        *(module("b", "A", version=v) for v in ("1.0", "1.10", "1.9")),
        module("c", "A", version="3.0"),
    ]
    place = assembled(documents, request("A")).modules[0]
    assert (place.module, str(place.version)) == ("b", "1.10")
    older = module("a", "A", version="1.0"), module("a", "B", version="2.0")
    assert ids(assembled([*documents, *older, standard("A", "B")], request("A"))) == ["b"]


def test_drafts_only_when_allowed_and_retired_never():
    draft = module("a", "A", status=ModuleStatus.DRAFT)
    assert ids(assembled([standard("A"), draft], request("A"), allow_drafts=True)) == ["a"]
    assert impossible([standard("A"), draft], request("A")) == ["cause.target-barred"]
    retired = module("a", "A", status=ModuleStatus.RETIRED)
    assert isinstance(solve(Catalog.of([standard("A"), retired]), request("A"), allow_drafts=True), NotAssembled)


def test_no_objective_at_all_still_gives_a_program():
    program = assembled([standard("A"), module("a", "A"), module("b", "A")], request("A", minimize=()))
    assert ids(program) == ["a"]
    assert program.assembly.objectives == ()


def test_an_option_that_learners_bring_counts():
    wanted = AnyOfTarget(any_of=(ref("A"), ref("B"), ref("nothing")), at_least=2)
    documents = [standard("A", "B"), module("b", "B")]
    assert ids(assembled(documents, request(wanted, entry=Entry(competencies=outcomes("A"))))) == ["b"]


def test_nothing_to_teach_is_an_empty_program():
    entry = Entry(competencies=outcomes("A"))
    program = assembled([standard("A"), module("a", "A")], request("A", entry=entry))
    assert program.modules == ()
    assert program.total_hours == 0
    wanted = request("A", entry=entry, limits=Limits(practice_share=Range(min=0.5)))
    assert impossible([standard("A"), module("a", "A")], wanted)


def test_huge_numbers_are_still_exact():
    entry = request("A", limits=Limits(practice_share=Range(min=0.1234567890123)))
    below = module("a", "A", hours_=Hours(lecture=8, practice=1))
    above = module("b", "A", hours_=Hours(lecture=7, practice=1))
    assert ids(assembled([standard("A"), below, above], entry)) == ["b"]
    upper = request("A", limits=Limits(practice_share=Range(max=0.1234567890123)))
    assert ids(assembled([standard("A"), below, above], upper)) == ["a"]


# The lock file.


def network_documents():
    room = Workshop(id="w", seats=20, equipment=(Equipment(type="bench", units=20),))
    licensed = License(covers=(LicenseCover.PO,))
    return [
        standard("A", "B"),
        standard("Z", id_="unused"),
        module("a", "A", title=Text.plain("Первый"), hours=8),
        module(
            "b", "B", hours_=Hours(work_practice=20, of_which=OfWhich(distance=2)), resources=(Resource(type="bench"),)
        ),
        final(),
        provider("college", offer("a"), offer("final"), license=licensed),
        provider("other", offer("b"), license=licensed, workshops=(room,)),
    ]


def test_the_lock_pins_everything():
    documents = network_documents()
    wanted = request(
        "A", "B", program_type=ProgramType.PO_TRAINING, title=Text.plain("Программа"), learners=(LearnerGroup(count=9),)
    )
    program = assembled(documents, wanted)
    assert program.id == "r.program"
    assert str(program.title) == "Программа"
    assert ids(program) == ["a", "b", "final"]
    assert [place.provider for place in program.modules] == ["college", "other", "college"]
    assert [place.workshop for place in program.modules] == [None, "w", None]
    assert [place.digest for place in program.modules] == [digest(documents[n]) for n in (2, 3, 4)]
    assert [(pin.standard, pin.digest) for pin in program.standards] == [("s", digest(documents[0]))]
    assert program.total_hours == program.hours.total == 32
    record = program.assembly
    assert record.status is AssemblyStatus.OPTIMAL
    assert record.demand == digest(wanted)
    assert record.engine.startswith("HiGHS 1.")
    assert program.network == Network(
        base="other",
        parts=(NetworkPart(provider="college", modules=("a", "final")), NetworkPart(provider="other", modules=("b",))),
    )


def test_the_center_is_the_base_of_the_network():
    wanted = request("A", "B", program_type=ProgramType.PO_TRAINING)
    documents = [*network_documents(), provider("zcopp", role=ProviderRole.BASE)]
    assert assembled(documents, wanted).network.base == "zcopp"
    bases = [evolve(d, role=ProviderRole.BASE) if d.id == "other" else d for d in documents]
    assert assembled(bases, wanted).network.base == "other"


def test_one_organisation_is_no_network():
    documents = [standard("A"), module("a", "A"), provider("p", offer("a")), provider("zcopp", role=ProviderRole.BASE)]
    assert assembled(documents, request("A")).network is None


def test_risks_that_apply_are_named():
    def risk(id_: str, **when):
        text = Text.plain("т")
        return Risk(
            id=id_,
            stage=RiskStage.NETWORK,
            category=RiskCategory.LEGAL,
            cause=text,
            event=text,
            consequence=text,
            probability=1,
            impact=1,
            applies_when=AppliesWhen(**when),
        )

    documents = [
        *network_documents(),
        risk("z", network=True),
        risk("b"),
        risk("c", network=False),
        risk("d", distance=True),
    ]
    program = assembled(documents, request("A", "B", program_type=ProgramType.PO_TRAINING))
    assert program.risks == ("b", "d", "z")


def test_standards_of_all_kinds_of_targets_are_pinned():
    documents = [standard("A", id_=name) for name in ("one", "two", "three", "four")]
    teach = module(
        "a", outcomes=tuple(Outcome(competency=CompetencyRef(name, "A")) for name in ("one", "two", "three"))
    )
    wanted = request(
        ShareTarget(standard="one", share=1),
        ShareTarget(competency=CompetencyRef("two", "A"), share=1),
        AnyOfTarget(any_of=(CompetencyRef("three", "A"), CompetencyRef("four", "A"))),
    )
    assert [pin.standard for pin in assembled([*documents, teach], wanted).standards] == ["four", "one", "three", "two"]


def test_the_answer_does_not_depend_on_the_order_of_documents():
    rng = random.Random(7)  # noqa: S311 - a repeatable sequence
    documents = [
        standard(*"ABCDEFGH"),
        *(
            module(f"m{n}", *rng.sample("ABCDEFGH", 3), hours=rng.choice([4, 6, 8]), version=rng.choice(["1.0", "1.1"]))
            for n in range(40)
        ),
        *(provider(f"p{n}", *(offer(f"m{k}", str(k % 3)) for k in range(40) if (k + n) % 3)) for n in range(3)),
    ]
    wanted = request(*"ABCDEFGH", minimize=(Objective.MODULES, Objective.COST, Objective.PROVIDERS))
    answers = set()
    for _ in range(4):
        answers.add(digest(assembled(documents, wanted)))
        rng.shuffle(documents)
    assert len(answers) == 1


def test_the_catalogue_digest_changes_with_what_the_proof_rests_on():
    documents = [standard("A", "B"), module("a", "A"), module("b", "B")]
    before = assembled(documents, request("A")).assembly.catalogue
    unrelated = assembled([*documents, module("c", "B")], request("A")).assembly.catalogue
    longer = assembled([documents[0], module("a", "A", hours=11), documents[2]], request("A")).assembly.catalogue
    assert before == unrelated != longer


# Finals.


@pytest.mark.parametrize(
    ("kind", "wanted", "taken"),
    [
        (ProgramType.PO_TRAINING, None, "exam"),
        (ProgramType.DPO_PK, None, "credit"),
        (ProgramType.GENERAL, FinalAssessment(), "credit"),
        (ProgramType.OTHER, FinalAssessment(module="exam"), "exam"),
        (ProgramType.DPO_PP, FinalAssessment(form=AssessmentForm.QUALIFICATION_EXAM), "exam"),
    ],
)
def test_one_right_final_comes_last(kind, wanted, taken):
    documents = [
        standard("A"),
        module("z", "A"),
        final("exam", hours=9),
        final("credit", form=AssessmentForm.FINAL_CREDIT, hours=3),
    ]
    assert ids(assembled(documents, request("A", program_type=kind, final_assessment=wanted))) == ["z", taken]


def test_no_final_is_taken_where_none_is_needed():
    documents = [standard("A"), module("z", "A", hours=2), final()]
    assert ids(assembled(documents, request("A", limits=Limits(hours=Range(max=6))))) == ["z"]
    assert "cause.hours-lower" in impossible(documents, request("A", limits=Limits(hours=Range(min=6))))


def test_the_final_has_requirements_and_is_none():
    ending = final("final", requires=after("z"))
    looping = module("y", "A", requires=after("final"))
    documents = [standard("A", "B"), module("z", "B"), module("x", "A", hours=20), looping, ending]
    assert ids(assembled(documents, request("A", program_type=ProgramType.PO_TRAINING))) == ["x", "z", "final"]


# Who teaches.


def test_providers_are_counted_only_where_they_matter():
    documents = [
        standard("A", "B"),
        module("a", "A"),
        module("b", "B"),
        provider("p", offer("a", "1"), offer("b", "9")),
        provider("q", offer("b", "1")),
    ]
    cheap = request("A", "B", minimize=(Objective.COST,))
    assert [place.provider for place in assembled(documents, cheap).modules] == ["p", "q"]
    few = request("A", "B", minimize=(Objective.PROVIDERS, Objective.COST))
    assert [place.provider for place in assembled(documents, few).modules] == ["p", "p"]
    both = request("A", "B", minimize=(Objective.COST,), limits=Limits(providers=Range(min=2)))
    assert assembled(documents, both).assembly.objectives[0].value == 2
    dear = request("A", "B", minimize=(Objective.COST,), limits=Limits(cost=MoneyRange(min=Decimal(3))))
    assert assembled(documents, dear).assembly.objectives[0].value == 10


# Time.


def test_a_limit_of_nothing_finds_nothing():
    documents = [
        standard(*"ABCDEFGH"),
        *(module(f"m{n}", *c) for n, c in enumerate(itertools.combinations("ABCDEFGH", 3))),
    ]
    result = solve(Catalog.of(documents), request(*"ABCDEFGH"), time_limit=0)
    assert isinstance(result, NotAssembled)
    assert result.status.value == "unknown"


def test_progress_is_told_step_by_step():
    steps: list[str] = []
    assembled([standard("A"), module("a", "A")], request("A"), progress=steps.append)
    assert steps == ["candidates", "hours"]
    steps.clear()
    solve(Catalog.of([standard("A")]), request("A"), progress=steps.append)
    assert steps == ["candidates", "hours", "explain"]


# A known instance.


def test_scpa1():
    if not SCP.exists():
        pytest.skip("the set-cover instance scpa1 is not on this machine")
    numbers = [int(word) for word in SCP.read_text(encoding="ascii").split()]
    rows, columns = numbers[:2]
    costs, rest = numbers[2 : 2 + columns], numbers[2 + columns :]
    trains: list[list[str]] = [[] for _ in range(columns)]
    for row in range(rows):
        count = rest.pop(0)
        for column in rest[:count]:
            trains[column - 1].append(str(row))
        del rest[:count]
    documents = [
        module(f"m{n:04}", *keys, hours=cost) for n, (keys, cost) in enumerate(zip(trains, costs, strict=True))
    ]
    keys = [str(row) for row in range(rows)]
    program = assembled([standard(*keys), *documents], request(*keys))
    assert program.hours.total == 253
    assert program.assembly.objectives[0].bound == 253
