"""Verdicts are kept exactly as long as nothing that they looked at has changed."""

import ast
import datetime as dt
import json
from functools import partial
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import coppbuilder
from coppbuilder.cache.memory import Memory
from coppbuilder.cache.store import Store
from coppbuilder.convert import structure
from coppbuilder.model import Catalog, CompetencyRef, Module, Origin, Provider, Standard, Unread, Version
from coppbuilder.model.recorded import Reads, RecordedCatalog, State, fact, unread_behind, unread_for
from coppbuilder.rules import RULES, Context
from coppbuilder.rules.engine import run
from coppbuilder.rules.remembered import run_remembered
from small_world import DEMAND, MODULES, PROVIDERS, RISKS, STANDARDS, place

PROGRAM = {
    "kind": "program",
    "id": "c.program",
    "title": "Программа",
    "demand": DEMAND,
    "modules": [place("c.prep"), place("c.main"), place("c.exam")],
}
WORLD = [*STANDARDS, *MODULES, *PROVIDERS, *RISKS, PROGRAM]
#: A program is judged twice: once for its demand.
ALL = len(WORLD) + 1


class Judged:
    """Counts which documents rules really look at."""

    def __init__(self):
        self.names = []
        some = RULES["REF401"]

        def check(document, context):
            self.names.append(document.id)
            return some.check(document, context)

        self.rules = {**RULES, "REF401": evolve(some, check=check)}

    def taken(self):
        names, self.names = self.names, []
        return names


def documents(plains):
    """Read plain documents as from files of their own, in their order."""
    return [
        structure(plain, Origin(file=f"{plain['id']}-{plain.get('version')}.json", content=json.dumps(plain)))
        for plain in (
            {name: plain[name] for name in plain if name != "broken"} for plain in plains if not broken(plain)
        )
    ]


def broken(plain):
    """Tell whether a file cannot be read."""
    return plain.get("broken", False)


def unread(plains):
    """Name the documents of broken files."""
    return [
        Unread(kind=plain["kind"], id=plain["id"], version=plain.get("version"), file=f"{plain['id']}.json")
        for plain in filter(broken, plains)
    ]


def context_of(plains, **days):
    found = documents(plains)
    return found, Context(catalog=Catalog.of(found, unread(plains)), **days)


@pytest.fixture
def memory(tmp_path):
    store = Store(tmp_path)
    yield Memory(store, "1")
    store.close()


@pytest.fixture
def judged():
    return Judged()


def check(plains, memory, judged, **days):
    found, context = context_of(plains, **days)
    report = run_remembered(found, context, judged.rules, memory)
    names = judged.taken()
    assert report == run(found, context, judged.rules)
    judged.taken()
    return names


def changed(plains, name, **values):
    assert any(plain["id"] == name for plain in plains)
    return [plain | values if plain["id"] == name else plain for plain in plains]


def test_nothing_is_judged_twice(memory, judged):
    assert len(check(WORLD, memory, judged)) == ALL
    assert check(WORLD, memory, judged) == []


def test_the_next_run_knows(memory, judged):
    check(WORLD, memory, judged)
    memory.store.save()
    assert check(WORLD, Memory(memory.store, "1"), judged) == []
    assert len(check(WORLD, Memory(memory.store, "other code"), judged)) == ALL


def test_a_changed_module_concerns_itself_and_what_names_it(memory, judged):
    check(WORLD, memory, judged)
    names = set(check(changed(WORLD, "c.main", title="Другая сварка"), memory, judged))
    assert {"c.main", "c.program"} <= names
    assert names.isdisjoint({"c.spare", "c.exam", "d.main", "s", "t", "st", "net", "center"})


def test_a_removed_module_concerns_those_that_named_it(memory, judged):
    check(WORLD, memory, judged)
    without = [plain for plain in WORLD if plain["id"] != "c.prep"]
    names = set(check(without, memory, judged))
    assert {"d.main", "c", "d", "c.program"} <= names
    assert names.isdisjoint({"c.spare", "c.exam", "center"})


def test_a_new_document_of_the_same_name_concerns_both(memory, judged):
    check(WORLD, memory, judged)
    twin = PROVIDERS[2] | {"title": "Двойник", "version": "x"}
    del twin["version"]
    assert {"center"} <= set(check([*WORLD, twin], memory, judged))


def test_a_new_edition_concerns_all_that_name_items(memory, judged):
    check(WORLD, memory, judged)
    names = set(check(changed(WORLD, "s", title="Сварочное производство"), memory, judged))
    assert {"s", "c.main", "c.program"} <= names
    assert "center" not in names


def test_a_circle_concerns_those_in_it(memory, judged):
    check(WORLD, memory, judged)
    circle = changed(WORLD, "c.prep", requires={"modules": ["c.main"]})
    circle = changed(circle, "c.main", requires={"modules": ["c.prep"]})
    names = set(check(circle, memory, judged))
    assert {"c.prep", "c.main", "d.main"} <= names
    assert names.isdisjoint({"c.spare", "c.exam"})


def test_a_module_that_cannot_be_read_concerns_those_that_named_it(memory, judged):
    check(WORLD, memory, judged)
    names = set(check(changed(WORLD, "c.main", broken=True), memory, judged))
    assert {"c", "c.program"} <= names
    assert names.isdisjoint({"c.spare", "c.exam", "center"})
    mended = set(check(WORLD, memory, judged))
    assert mended <= names | {"c.main"}


def test_a_new_document_that_cannot_be_read_concerns_those_that_named_it(memory, judged):
    without = [plain for plain in WORLD if plain["id"] != "c.main"]
    check(without, memory, judged)
    names = set(check(changed(WORLD, "c.main", broken=True), memory, judged))
    assert {"c", "c.program"} <= names
    assert names.isdisjoint({"c.spare", "c.exam", "center", "s", "t"})


def test_the_day_concerns_only_those_that_ask_for_it(memory, judged):
    check(WORLD, memory, judged, today=dt.date(2026, 9, 1))
    names = set(check(WORLD, memory, judged, today=dt.date(2026, 9, 2)))
    assert "center" not in names
    assert len(names) < ALL


def test_other_rules_and_settings_give_other_verdicts(memory, judged):
    found, context = context_of(WORLD)
    run_remembered(found, context, judged.rules, memory)
    judged.taken()
    run_remembered(found, context, judged.rules, memory, "other parameters")
    assert len(judged.taken()) == ALL
    fewer = {code: rule for code, rule in judged.rules.items() if code != "REF302"}
    run_remembered(found, context, fewer, memory)
    assert len(judged.taken()) == ALL


def test_a_document_without_a_file_is_known_by_what_it_says(memory, judged):
    found = [structure(plain) for plain in WORLD]
    for _ in "12":
        report = run_remembered(found, Context(catalog=Catalog.of(found)), judged.rules, memory)
        assert report == run(found, Context(catalog=Catalog.of(found)), RULES)


def edits():
    """Draw what may happen to the files of a small catalogue: changed, removed, put back."""
    names = sorted({plain["id"] for plain in WORLD})
    change = st.sampled_from(
        [
            {"title": "Иначе"},
            {"status": "retired"},
            {"replaces": ["c.spare"]},
            {"excludes": ["d.main"]},
            {"requires": {"modules": ["c.main"]}},
            {"requires": {"modules": ["c.mian"]}},
            {"outcomes": ["s:B", "s:Q"]},
            {"offers": []},
            {"offers": [{"module": "c.main", "price_per_learner": 1}]},
            {"id": "c.main"},
            {"broken": True},
            {"broken": False},
            {"items": [{"key": "B", "kind": "function", "title": "Иначе"}]},
            None,
        ]
    )
    return st.lists(st.tuples(st.sampled_from(names), change), min_size=1, max_size=4)


FITTING = {
    "status": {"module"}, "replaces": {"module"}, "excludes": {"module"}, "requires": {"module"},
    "outcomes": {"module"}, "offers": {"provider"}, "items": {"standard"}, "id": {"module"},
}  # fmt: skip


def edited(plain, change):
    fits = all(plain["kind"] in FITTING.get(name, {plain["kind"]}) for name in change)
    return plain | change if fits else plain


def test_looks_see_what_cannot_be_read():
    of = {kind: Unread(kind=kind, id="x", file=f"{kind}.yaml") for kind in ("module", "provider", "delivery", "risk")}
    nobody = Unread(id="x", file="nobody.yaml")
    whole = Catalog.of(documents(WORLD), [*of.values(), nobody])
    plain = State(Catalog.of(whole.documents), repr)
    state = State(whole, repr)
    seen = {
        ("one", "module", "x"): (of["module"], nobody),
        ("one", "module", "y"): (),
        ("one", "norm", "x"): (nobody,),
        ("unread", "risk"): (of["risk"], nobody),
        ("kind", "risk"): (of["risk"],),
        ("ids", "risk"): (of["risk"],),
        ("some", "risk"): (of["risk"],),
        ("some", "norm"): (),
        ("offers", "m"): (of["provider"],),
        ("deliveries", "m"): (of["delivery"],),
        ("all",): (*of.values(), nobody),
        ("on",): (),
    }
    for look, expected in seen.items():
        assert unread_behind(whole, [look]) == expected, look
        assert (state.of(look) == plain.of(look)) == (not expected), look
    assert whole.unread_of("module") == (of["module"], nobody)


def test_an_answer_waits_for_what_it_looked_for():
    missing = Unread(kind="risk", id="no.such", file="a.yaml")
    whole = Catalog.of(documents(WORLD), [missing])
    reads = Reads()
    view = RecordedCatalog(whole, reads)
    assert unread_for(view, lambda c: c.risks.get("no.such")) == (missing,)
    assert unread_for(view, lambda c: c.risks.get("no.such"), [("one", "risk")]) == ()
    assert unread_for(view, lambda c: c.risks.get("other")) == ()
    assert list(reads) == []
    assert unread_for(Catalog.of([]), pytest.fail) == ()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(edits(), min_size=1, max_size=3))
def test_with_and_without_memory_all_is_the_same(memory, judged, steps):
    plains = WORLD
    for step in steps:
        for name, change in step:
            plains = [
                plain if change is None or plain["id"] != name else edited(plain, change)
                for plain in plains
                if change is not None or plain["id"] != name
            ]
        check(plains, memory, judged)  # compares the reports


def test_each_look_is_noted_and_answered_as_by_the_catalogue():
    found, _ = context_of(WORLD)
    whole = Catalog.of(found)
    looks = {
        "all": lambda c: c.documents,
        "kind standard": lambda c: tuple(c.of_kind(Standard)),
        "one standard s": lambda c: c.standards["s"],
        "one module no.such": lambda c: "no.such" in c.modules,
        "one module c.prep": lambda c: c.versions("c.prep"),
        "one module c.main": lambda c: c.module("c.main", Version.parse("1.0")),
        "ids module": lambda c: (list(c.modules), len(c.modules)),
        "kind module": lambda c: (list(c.modules.values()), list(c.modules.items())),
        "some provider": lambda c: bool(c.providers),
        "one risk net": lambda c: c.risks.get("net"),
        "one norm x": lambda c: c.norms.get("x"),
        "one profession x": lambda c: c.professions.get("x"),
        "one vocabulary x": lambda c: c.vocabularies.get("x"),
        "one request x": lambda c: c.requests.get("x"),
        "one program x": lambda c: c.programs.get("x"),
        "kind crosswalk": lambda c: c.crosswalks,
        "kind delivery": lambda c: c.deliveries,
        "deliveries c.main": lambda c: c.deliveries_of("c.main"),
        "offers c.prep": lambda c: c.offers(c.whole.modules["c.prep"][0] if c is not whole else c.modules["c.prep"][0]),
        "kind refinement": lambda c: c.refinements,
        "unread module": lambda c: c.unread_of("module"),
    }
    for look, ask in (*looks.items(), ("all", lambda c: c.unread)):
        reads = Reads()
        assert ask(RecordedCatalog(whole, reads)) == ask(whole), look
        assert list(reads) == [tuple(look.split())], look
    items = (
        lambda c: list(c.items),
        lambda c: c.roots("s"),
        lambda c: c.leaves(CompetencyRef.parse("s:A")),
        lambda c: c.item(CompetencyRef.parse("s:A")),
    )
    for ask in items:
        reads = Reads()
        assert ask(RecordedCatalog(whole, reads)) == ask(whole)
        assert list(reads) == [("kind", "refinement"), ("kind", "standard")]


def test_what_is_not_noted_finely_rests_on_all():
    reads = Reads()
    tuple(RecordedCatalog(Catalog.of([]), reads).of_kind(coppbuilder.model.Document))
    assert list(reads) == [("all",)]
    assert repr(RecordedCatalog(Catalog.of([]), reads)) == "RecordedCatalog(0 documents)"


@fact
def _modules_known(catalog, prefix):
    return sum(name.startswith(prefix) for name in catalog.modules)


def test_of_a_fact_only_its_value_counts():
    whole = Catalog.of(documents(WORLD))
    reads = Reads()
    assert _modules_known(RecordedCatalog(whole, reads), "c.") == _modules_known(whole, "c.") == 4
    (look,) = reads
    assert look[0] == "fact"
    assert State(whole, repr).of(look) == "4"
    assert State(whole, repr).of(("fact", "of a rule that is gone")) == "?"


def test_what_looks_see():
    whole = Catalog.of(documents(WORLD))
    state = State(whole, lambda document: document.id, dt.date(2026, 1, 2), None)
    assert state.of(("on",)) == "2026-01-02"
    assert state.of(("today",)) == "None"
    assert state.of(("some", "module")) == "True"
    assert state.of(("some", "norm")) == "False"
    assert state.of(("ids", "risk")) == state.of(("kind", "risk")) == "net"
    assert state.of(("one", "module", "c.prep")) == "c.prep\nc.prep"
    assert state.of(("offers", "c.prep")) == "c\nd"
    assert state.of(("deliveries", "c.prep")) == ""
    assert state.of(("all",)).split("\n") == [document.id for document in whole.documents]


def test_every_public_answer_of_the_catalogue_is_noted():
    """A new one may stay out of this list only if it is answered out of others that are noted."""
    own = {name for name in vars(Catalog) if not name.startswith("_")} | {"documents", "unread"}
    derived = {"of", "module", "versions"}
    assert own - derived - set(vars(RecordedCatalog)) == set()
    assert {Module, Provider} < set(map(type, documents(WORLD)))


def test_what_is_kept_of_a_catalogue_in_rules_and_measures_is_noted():
    """`lru_cache` over a catalogue is sound: each document is judged over a view of its own. `cache` is not bounded."""
    package = Path(coppbuilder.__file__).parent
    for file in (*package.glob("rules/**/*.py"), *package.glob("measure/*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and any("atalog" in ast.dump(each) for each in node.args.args[:1]):
                names = {each.id for each in node.decorator_list if isinstance(each, ast.Name)}
                assert "cache" not in names, f"{file}: {node.name}"


def test_days_are_noted_when_asked_for():
    reads = Reads()
    context = Context(catalog=RecordedCatalog(Catalog.of([]), reads), today=dt.date(2026, 1, 1))
    partial(context.day)()
    assert list(reads) == [("on",), ("today",)]
