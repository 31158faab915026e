"""Choosing among programs in one process: what is returned, shown and written as JSON."""

import io
from decimal import Decimal

import pytest
from attrs import evolve
from rich.console import Console

from coppbuilder import (
    Alternatives,
    Assembled,
    AssemblyStatus,
    Catalog,
    Conditions,
    Forced,
    Front,
    InternalError,
    Judging,
    ModuleRequirement,
    NotAssembled,
    Objective,
    UsageError,
    Verification,
    Version,
    alternatives,
    assemble,
    choices,
    front,
    impact,
    verify,
    what_if,
    why_not,
)
from coppbuilder.assemble.alternatives import with_next
from coppbuilder.convert import structure
from coppbuilder.exporters.choice_json import (
    alternatives_to_json,
    certificate_to_json,
    forced_to_json,
    front_to_json,
    impact_to_json,
    supposed_to_json,
)
from coppbuilder.preview.certificate import certificate_view
from coppbuilder.preview.change_words import Teller
from coppbuilder.preview.chart import Axis, Chart
from coppbuilder.preview.choices import alternatives_view, front_view
from coppbuilder.preview.forced import forced_view, supposed_view
from coppbuilder.preview.impact import impact_view

ITEMS = [{"key": key, "kind": "skill"} for key in "AB"]
STANDARD = {"kind": "standard", "id": "s", "family": "corporate", "complete": "yes", "items": ITEMS}


def module(id_, hours, outcome, version="1.0", **more):
    plain = {"kind": "module", "id": id_, "version": version, "owner": "c", "title": f"Модуль {id_}"}
    return plain | {"hours": {"lecture": hours}, "outcomes": [outcome]} | more


def provider(id_, **prices):
    offers = [{"module": f"c.{name}", "price_per_learner": price} for name, price in prices.items()]
    return {"kind": "provider", "id": id_, "title": f"Колледж {id_}", "offers": offers}


DOCUMENTS = [
    STANDARD,
    module("c.quick", 2, "s:A"),
    module("c.slow", 8, "s:A"),
    module("c.slow", 6, "s:A", "0.9"),
    module("c.base", 4, "s:B"),
    module("c.draft", 1, "s:A", status="draft"),
    provider("x", quick=300, slow=100, base=50, draft=1),
    provider("y", base=60),
]
CATALOG = Catalog.of(structure(plain) for plain in DOCUMENTS)


def request(**more):
    plain = {"kind": "request", "id": "r", "program_type": "other", "targets": ["s:A", "s:B"], "minimize": ["cost"]}
    return structure(plain | more)


IMPOSSIBLE = request(limits={"hours": {"max": 1}})
JUDGING = Judging()


def shown(view, width=80):
    console = Console(file=io.StringIO(), width=width)
    console.print(view)
    return " ".join(console.file.getvalue().replace("\u00a0", " ").split())


def tell(lang="ru"):
    return Teller(CATALOG, lang, {})


def ids(program):
    return [place.module for place in program.modules]


def test_alternatives_with_what_they_change():
    seen = []
    result = alternatives(CATALOG, request(), progress=lambda *step: seen.append(step))
    assert isinstance(result, Alternatives)
    assert [ids(found.program) for found in result.found] == [["c.base", "c.slow"], ["c.base", "c.quick"]]
    assert seen == [(1, 5), (2, 5)]
    text = shown(alternatives_view(result, tell()))
    assert "№ 2 против № 1: стоимость на 200 ₽ больше и объём в часах на 6 ч меньше" in text
    assert "+ Модуль c.quick 1.0, 2 ч — Колледж x" in text
    assert "других программ с таким отличием нет" in text
    near = alternatives(CATALOG, request(), distance=0, count=3)
    costs = [found.objectives[0].value for found in near.found]
    assert costs == [150, 150, 160]
    text = shown(alternatives_view(near, tell()))
    assert "версия 0.9 вместо 1.0" in text
    assert "ведёт Колледж y, а не Колледж x" in text
    late = evolve(result, found=(result.found[0], evolve(result.found[1], status=AssemblyStatus.FEASIBLE)))
    assert "№ 2: время поиска вышло" in shown(alternatives_view(late, tell()))
    values = alternatives_to_json(result, CATALOG, "ru")
    assert values["alternatives"][1]["price"]["cost"]["difference"] == "200.00"
    assert [change["module"] for change in values["alternatives"][1]["modules"]] == ["c.quick", "c.slow"]


def test_the_front_and_its_chart():
    result = front(CATALOG, request(), (Objective.COST, Objective.HOURS))
    assert isinstance(result, Front)
    pairs = [tuple(value.value for value in point.objectives) for point in result.points]
    assert pairs == [(150, 10), (350, 6)]
    text = shown(front_view(result, tell("en")))
    assert "2 points" in text
    assert front_to_json(result, CATALOG, "en")["by"] == ["cost", "hours"]
    with pytest.raises(UsageError, match="дважды"):
        front(CATALOG, request(), (Objective.COST, Objective.COST))


def test_the_next_program_is_not_told_where_time_is_up():
    best = assemble(CATALOG, request())
    assert with_next(CATALOG, best).proof.next_best.hours == 6
    assert with_next(CATALOG, best, time_limit=0) == best
    late = evolve(best, proof=evolve(best.proof, status=AssemblyStatus.FEASIBLE))
    assert with_next(CATALOG, late) == late


def test_a_front_tells_whether_there_are_more_points():
    part = front(CATALOG, request(), (Objective.COST, Objective.HOURS), limit=1)
    assert [point.objectives[0].value for point in part.points] == [150]
    assert (part.complete, front_to_json(part, CATALOG, "en")["complete"]) == (False, False)
    assert "1 point. These are not all: there are programs with still lower hours" in shown(
        front_view(part, tell("en"))
    )
    assert "1 показанный вариант лучший. Это не все" in shown(front_view(part, tell()))
    whole = front(CATALOG, request(), (Objective.COST, Objective.HOURS), limit=2)
    assert (len(whole.points), whole.complete) == (2, True)


def test_a_chart_of_many_points():
    count = 40
    values = tuple(Decimal(number) for number in range(count))
    across = Axis(name="x", values=values, low="0", high="39")
    console = Console(file=io.StringIO(), width=80)
    console.print(Chart(across, Axis(name="y", values=values[::-1], low="0", high="39")))
    lines = console.file.getvalue().splitlines()
    assert lines[1].startswith("39|1 2")
    assert lines[8].rstrip().endswith("*")
    crowded = Axis(name="x", values=(*values[:1], *values[:1], *values[-1:]), low="0", high="39")
    console.print(Chart(crowded, crowded))
    assert "2" not in console.file.getvalue().splitlines()[len(lines) + 8]


def test_a_module_forced_in_out_and_not_at_all():
    into = why_not(CATALOG, request(), "c.quick")
    assert isinstance(into, Forced)
    assert "стоимость на 200 ₽ больше" in shown(forced_view(into, tell()))
    assert forced_to_json(into, CATALOG, "ru")["forced"] == "in"
    program = assemble(CATALOG, request()).program
    out = why_not(CATALOG, program, "c.slow", Version.parse("0.9"))
    assert (out.present, "версия 0.9 вместо 1.0" in shown(forced_view(out, tell()))) == (False, True)
    gone = why_not(CATALOG, program, "c.base")
    assert isinstance(gone.result, NotAssembled)
    text = shown(forced_view(gone, tell()))
    assert "Без модуля «Модуль c.base» программы не получится." in text
    assert forced_to_json(gone, CATALOG, "ru")["causes"]
    barred = why_not(CATALOG, request(), "c.draft")
    assert barred.result is None
    assert "черновик" in shown(forced_view(barred, tell()))
    assert why_not(CATALOG, request(), "c.draft", judging=Judging(allow_drafts=True)).present
    with pytest.raises(UsageError):
        why_not(CATALOG, request(), "c.slow", Version.parse("3.0"))


def test_a_search_that_ran_out_of_time_claims_nothing():
    forced = why_not(CATALOG, request(), "c.quick")
    proof = evolve(forced.result.proof, status=AssemblyStatus.FEASIBLE)
    late = evolve(forced, result=evolve(forced.result, proof=proof))
    assert "Доказано" in shown(forced_view(forced, tell()))
    assert "Доказано" not in shown(forced_view(late, tell()))


def test_other_conditions():
    said = [("choice.if.provider", {"name": "x"})]
    less = what_if(CATALOG, request(), Conditions(hours=7))
    assert less.after.proof.value == 350
    assert "Разница: стоимость на 200 ₽ больше" in shown(supposed_view(less, said, tell()))
    assert supposed_to_json(less, CATALOG, "ru")["price"]["hours"]["difference"] == -6
    none = what_if(CATALOG, request(), Conditions(without_providers=("x",)))
    assert isinstance(none.after, NotAssembled)
    assert "Такой программы нет." in shown(supposed_view(none, said, tell()))
    assert supposed_to_json(none, CATALOG, "ru")["price"] is None
    helped = what_if(CATALOG, IMPOSSIBLE, Conditions(hours=100))
    assert isinstance(helped.after, Assembled)
    assert "При этих условиях программа есть:" in shown(supposed_view(helped, said, tell()))
    with pytest.raises(UsageError):
        what_if(CATALOG, request(), Conditions(retire=(ModuleRequirement(module="c.none"),)))
    with pytest.raises(UsageError):
        what_if(CATALOG, request(), Conditions(replace={"s": "t"}))


def test_the_impact_of_a_retired_module():
    plain = {"kind": "program", "id": "p", "demand": {"id": "r", "program_type": "other", "targets": ["s:A", "s:B"]}}
    places = [{"module": id_, "version": "1.0", "provider": "x"} for id_ in ("c.base", "c.slow")]
    program = structure(plain | {"modules": places})
    other = evolve(program, modules=program.modules[:1])
    steps = []
    slow = Conditions(retire=(ModuleRequirement(module="c.slow"),))
    first, second = impact(CATALOG, (program, other), slow, progress=lambda *step: steps.append(step))
    assert (first.touched, first.saved, len(first.fallen), first.file) == (True, True, 1, None)
    assert (second.touched, second.saved) == (False, True)
    assert steps == [(0, 2), (1, 2)]
    assert "можно собрать заново: стоимость на 200 ₽ больше" in shown(impact_view((first, second), (), tell()))
    (lost,) = impact(CATALOG, (program,), Conditions(retire=(ModuleRequirement(module="c.base"),)))
    assert not lost.saved
    assert "собрать заново нельзя" in shown(impact_view((lost,), (), tell()))
    assert impact_to_json((first, second, lost), CATALOG, "ru")["lost"] == 1
    unmet = evolve(first, unmet=("c.base",))
    assert "остаются без того, на что опираются: Модуль c.base" in shown(impact_view((unmet,), (), tell()))
    assert "изменение затрагивает 0" in shown(impact_view((second,), (), tell()))


def test_what_others_rest_on_is_missed():
    needy = module("c.top", 1, "s:A", requires={"modules": ["c.base"]})
    known = Catalog.of((*CATALOG.documents, structure(needy), structure(provider("z", top=1))))
    plain = {"kind": "program", "id": "p", "demand": {"id": "r", "program_type": "other", "targets": ["s:A"]}}
    places = [
        {"module": "c.base", "version": "1.0", "provider": "x"},
        {"module": "c.top", "version": "1.0", "provider": "z"},
    ]
    (found,) = impact(
        known, [structure(plain | {"modules": places})], Conditions(retire=(ModuleRequirement(module="c.base"),))
    )
    assert (found.unmet, found.fallen) == (("c.top",), ())


def test_verification_in_words_and_as_json():
    program = assemble(CATALOG, request(minimize=["cost", "hours"])).program
    certificate = verify(CATALOG, program)
    assert certificate.ok
    text = shown(certificate_view(certificate, tell()))
    assert "стоимость — меньше 150 ₽ нельзя" in text
    assert "и при этом меньше" in text
    values = certificate_to_json(certificate, "ru")
    assert values["bounds"][0]["verdict"] == "proven"
    first = certificate.bounds[0]
    refuted = evolve(first, verdict=Verification.REFUTED, better=evolve(first.claim, value=Decimal(100)))
    undecided = evolve(first, verdict=Verification.UNDECIDED)
    doubtful = evolve(certificate, bounds=(refuted, undecided))
    assert not doubtful.ok
    text = shown(certificate_view(doubtful, tell()))
    assert "есть программа, где это 100 ₽" in text
    assert "не успел проверить" in text
    assert certificate_to_json(doubtful, "ru")["bounds"][0]["better"] == "100.00"
    unsound = verify(CATALOG, evolve(program, total_hours=99))
    assert [flaw.key for flaw in unsound.flaws] == ["choice.flaw.total"]
    assert "записано 99 ч" in shown(certificate_view(unsound, tell()))
    by_hand = verify(CATALOG, evolve(program, assembly=None))
    assert (by_hand.ok, by_hand.claimed) == (True, False)
    assert "Доказательства в файле нет" in shown(certificate_view(by_hand, tell()))


def test_the_rules_have_their_say_too(monkeypatch):
    program = assemble(CATALOG, request()).program
    monkeypatch.setattr(choices, "flaws", lambda *_, **__: ())
    found = verify(CATALOG, evolve(program, modules=program.modules * 2))
    assert found.flaws
    assert not any(flaw.key.startswith("choice.") for flaw in found.flaws)


def test_nothing_is_chosen_where_there_is_nothing():
    for result, write in (
        (alternatives(CATALOG, IMPOSSIBLE), alternatives_to_json),
        (front(CATALOG, IMPOSSIBLE, (Objective.COST, Objective.HOURS)), front_to_json),
        (why_not(CATALOG, IMPOSSIBLE, "c.quick"), forced_to_json),
    ):
        assert isinstance(result, NotAssembled)
        assert write(result, CATALOG, "ru")["causes"]


def test_an_assembled_program_that_breaks_a_rule_is_a_defect():
    program = assemble(CATALOG, request()).program
    twice = evolve(program, modules=program.modules * 2)
    with pytest.raises(InternalError):
        JUDGING.keep_promise(CATALOG, [program, twice])
