from coppbuilder.change import Add, Drop, Swap, Trim, edit
from coppbuilder.model import NetworkPart
from small_world import CATALOG, catalog_of, place, program_of, usual

SECTIONS = [{"title": "Начало", "modules": ["c.prep"]}, {"title": "Сварка", "modules": ["c.main", "c.exam"]}]


def headings(program):
    return {str(section.title): section.modules for section in program.sections}


def test_a_swapped_module_stays_below_its_heading():
    new = edit(usual(sections=SECTIONS), CATALOG, [Swap(old="c.main", new="d.main")])
    assert headings(new) == {"Начало": ("c.prep",), "Сварка": ("d.main", "c.exam")}


def test_a_new_module_goes_below_the_heading_of_its_neighbour():
    new = edit(usual(sections=SECTIONS), CATALOG, [Add(module="c.spare")])
    assert headings(new)["Сварка"] == ("c.main", "c.spare", "c.exam")
    first = program_of(place("c.main"), sections=[{"title": "Сварка", "modules": ["c.main"]}])
    assert headings(edit(first, CATALOG, [Add(module="c.prep")])) == {"Сварка": ("c.prep", "c.main")}


def test_an_empty_heading_goes_and_a_module_below_none_stays_below_none():
    new = edit(usual(sections=SECTIONS), CATALOG, [Drop(module="c.prep")])
    assert list(headings(new)) == ["Сварка"]
    nothing_left = edit(program_of(place("c.prep"), sections=[SECTIONS[0]]), CATALOG, [Drop(module="c.prep")])
    assert nothing_left.sections == ()
    unheaded = usual(sections=[{"title": "Пусто", "modules": ["c.other"]}])
    assert edit(unheaded, CATALOG, [Add(module="c.spare")]).sections == ()


def test_a_network_begins_with_the_second_provider():
    new = edit(usual(), CATALOG, [Swap(old="c.main", new="d.main")])
    assert new.network.base == "center"
    assert new.network.parts == (
        NetworkPart(provider="c", modules=("c.prep", "c.exam")),
        NetworkPart(provider="d", modules=("d.main",)),
    )
    assert new.risks == ("net",)


def test_a_program_that_had_no_network_before_needs_none_now():
    two = program_of(place("c.prep"), place("d.main", provider="d"), place("c.exam"))
    assert edit(two, CATALOG, [Drop(module="c.exam")]).network is None


def test_without_a_center_the_base_is_who_teaches_most():
    catalog = catalog_of(without=("center",))
    new = edit(usual(), catalog, [Swap(old="c.main", new="d.main"), Drop(module="c.exam")])
    assert new.network.base == "d"


def test_parts_follow_who_teaches_what():
    network = {"base": "center", "parts": [{"provider": "c", "modules": ["c.prep", "c.main", "c.exam"]}]}
    new = edit(usual(network=network), CATALOG, [Swap(old="c.main", new="d.main")])
    assert [(part.provider, part.modules) for part in new.network.parts] == [
        ("c", ("c.prep", "c.exam")),
        ("d", ("d.main",)),
    ]
    back = edit(new, CATALOG, [Swap(old="d.main", new="c.main")])
    assert [part.provider for part in back.network.parts] == ["c"]


def test_parts_without_modules_stay_so_and_partners_stay():
    network = {"base": "c", "parts": [{"provider": "c"}, {"provider": "plant", "mode": "resource"}]}
    new = edit(usual(network=network), CATALOG, [Swap(old="c.main", new="d.main")])
    assert [(part.provider, part.modules) for part in new.network.parts] == [("c", ()), ("plant", ()), ("d", ())]


def test_a_network_of_the_base_alone_is_none():
    network = {
        "base": "c",
        "parts": [{"provider": "c", "modules": ["c.prep", "c.exam"]}, {"provider": "d", "modules": ["d.main"]}],
    }
    joint = program_of(place("c.prep"), place("d.main", provider="d"), place("c.exam"), network=network, risks=["net"])
    alone = edit(joint, CATALOG, [Drop(module="d.main")])
    assert alone.network is None
    assert alone.risks == ()


def test_a_base_that_comes_in_gets_a_part_where_parts_name_modules():
    network = {"base": "c", "parts": [{"provider": "d", "modules": ["d.main"]}]}
    joint = program_of(place("d.main", provider="d"), network=network)
    new = edit(joint, CATALOG, [Add(module="c.exam")])
    assert [part.provider for part in new.network.parts] == ["d", "c"]


def test_standards_are_pinned_with_use_and_let_go_without():
    old = usual(standards=["s", "other"], demand={"targets": ["s:A"]})
    new = edit(old, CATALOG, [Swap(old="c.main", new="d.main")])
    assert [pinned.standard for pinned in new.standards] == ["s", "other", "t"]
    assert new.standards[2].digest is not None
    back = edit(new, CATALOG, [Swap(old="d.main", new="c.main")])
    assert [pinned.standard for pinned in back.standards] == ["s", "other"]


def test_what_targets_name_stays_pinned():
    targets = {"targets": [{"standard": "s", "share": 0.5}, {"any_of": ["t:X"]}, {"competency": "t:Y", "share": 0.5}]}
    new = edit(usual(standards=["s", "t"], demand=targets), CATALOG, [Drop(module="c.main"), Drop(module="c.prep")])
    assert [pinned.standard for pinned in new.standards] == ["s", "t"]


def test_a_standard_that_the_catalogue_lacks_cannot_be_pinned():
    odd = {"kind": "module", "id": "c.odd", "version": "1.0", "owner": "c", "hours": {"lecture": 2}}
    new = edit(usual(), catalog_of(odd | {"outcomes": ["none:A"]}), [Add(module="c.odd")])
    assert new.standards == ()


def test_unknown_modules_are_in_no_ones_way():
    old = program_of(place("c.gone", provider=None), place("c.prep", "2.0"))
    assert edit(old, CATALOG, [Trim(module="c.prep", units=("tubes",))]).modules[0] == old.modules[0]
