"""What must come before what: by name, by competency, with a choice of suppliers, the final assessment last."""

from coppbuilder.assemble.precedence import Circle, precedence
from coppbuilder.measure.plan import plan_of
from coppbuilder.model import (
    Catalog,
    Competency,
    CompetencyRef,
    Complete,
    Entry,
    EntryModule,
    Family,
    Hours,
    ItemKind,
    Module,
    ModuleRequirement,
    ModuleRole,
    Outcome,
    Placement,
    Program,
    ProgramType,
    Request,
    Requires,
    Standard,
    Text,
    Version,
)

V1 = Version.parse("1.0")
STANDARD = Standard(
    id="s",
    family=Family.CORPORATE,
    complete=Complete.YES,
    items=tuple(Competency(key=key, kind=ItemKind.COMPETENCY, title=Text.plain(key)) for key in ("a", "b")),
)


def ref(key):
    return Outcome(competency=CompetencyRef("s", key))


def module(name, *, trains=(), needs=(), after=(), role=ModuleRole.MODULE):
    return Module(
        id=f"c.{name}",
        version=V1,
        owner="c",
        hours=Hours(lecture=2),
        role=role,
        outcomes=tuple(map(ref, trains)),
        requires=Requires(
            competencies=tuple(map(ref, needs)),
            modules=tuple(ModuleRequirement(module=f"c.{other}") for other in after),
        ),
    )


def order(*modules, recognized=(), **entry):
    request = Request(id="r", program_type=ProgramType.OTHER, targets=(), entry=Entry(**entry))
    places = tuple(
        Placement(module=each.id, version=V1, recognized=each.id.removeprefix("c.") in recognized) for each in modules
    )
    catalog = Catalog.of([STANDARD, *modules])
    return precedence(plan_of(catalog, Program(id="p", demand=request, modules=places)))


def names(found):
    return [place.placement.module.removeprefix("c.") for place in found.places]


def needs_of(found, name):
    at = names(found)
    return {frozenset(at[option] for option in options) for options in found.needs[at.index(name)]}


def test_any_of_several_suppliers_will_do():
    found = order(module("x", trains="a"), module("y", trains="a"), module("z", needs="a"))
    assert needs_of(found, "z") == {frozenset("xy")}


def test_each_needed_competency_needs_a_supplier():
    found = order(module("x", trains="a"), module("y", trains="ab"), module("z", needs="ab"))
    assert needs_of(found, "z") == {frozenset("xy"), frozenset("y")}


def test_what_learners_bring_needs_no_supplier():
    known = (module("x", trains="a"), module("z", needs="a"))
    assert needs_of(order(*known, competencies=(ref("a"),)), "z") == set()
    assert needs_of(order(*known, recognized=("x",)), "z") == set()


def test_a_module_that_learners_have_finished_is_not_waited_for():
    known = (module("x"), module("z", after=["x"]))
    assert needs_of(order(*known), "z") == {frozenset("x")}
    assert needs_of(order(*known, modules=(EntryModule(module="c.x"),)), "z") == set()
    assert needs_of(order(*known, recognized=("x",)), "z") == set()


def test_what_the_program_lacks_is_not_waited_for():
    found = order(module("z", needs="a", after=["gone"]))
    assert found.needs == ((),)


def test_suppliers_that_come_later_do_not_count_if_an_earlier_one_does():
    found = order(module("x", trains="a"), module("z", needs="a"), module("y", trains="a", after=["z"]))
    assert needs_of(found, "z") == {frozenset("x")}


def test_the_final_assessment_waits_for_everything():
    found = order(module("end", role=ModuleRole.FINAL), module("x"), module("y"))
    assert names(found) == ["x", "y", "end"]
    assert needs_of(found, "end") == {frozenset("x"), frozenset("y")}


def test_modules_that_need_each_other_make_a_circle():
    found = order(module("x", trains="a", needs="b"), module("y", trains="b", needs="a"), module("z"))
    assert isinstance(found, Circle)
    assert names(found) == ["x", "y"]
