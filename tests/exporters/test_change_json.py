import json

from coppbuilder.change import Drop
from coppbuilder.convert import structure
from coppbuilder.exporters.change_json import (
    comparison_to_json,
    diff_to_json,
    edited_to_json,
    stale_to_json,
    why_to_json,
)
from coppbuilder.revision import compare, diff, edit, stale, why
from small_world import CATALOG, MODULES, catalog_of, locked, place, program_of, usual

NEIGHBOURS = program_of(
    place("c.prep", "2.0"), place("d.main", provider="d"), place("c.exam"), standards=["s"], risks=["net"], id="q"
)


def read_back(value):
    return json.loads(json.dumps(value, ensure_ascii=False))


def test_a_difference_of_programs():
    plain = read_back(diff_to_json(diff(usual(), NEIGHBOURS, CATALOG)))
    assert (plain["kind"], plain["old"], plain["new"], plain["equal"]) == ("program", "p", "q", False)
    assert [(each["module"], each["facts"]) for each in plain["modules"]] == [
        ("c.prep", ["version", "hours"]),
        ("d.main", []),
        ("c.main", []),
    ]
    assert plain["modules"][1]["old"] is None
    assert plain["modules"][1]["new"]["hours"] == {"lecture": 2, "practice": 14, "total": 16}
    assert plain["modules"][1]["new"]["cost"] == "20000.00"
    assert plain["hours"] == {"practice": {"old": 24, "new": 26}, "total": {"old": 32, "new": 34}}
    assert plain["practice_share"] == {"old": 0.75, "new": 0.764706}
    assert plain["weeks"] is None
    assert plain["targets"] == []
    assert plain["competencies"] == {"s:C": {"old": 0, "new": 2}, "t:Y": {"old": 0, "new": 1}}
    assert plain["cost"]["per_learner"] == {"old": "4200.00", "new": "3200.00"}
    assert plain["provider_cost"]["d"] == {"old": None, "new": "20000.00"}
    assert plain["risks"] == {"added": ["net"], "removed": []}
    assert plain["standards"] == {"s": {"old": None, "new": {"digest": None}}}


def test_targets_and_requirements():
    demand = {
        "targets": [
            "s:A",
            {"standard": "s", "share": 0.5, "kinds": ["skill"]},
            {"competency": "s:A", "share": 0.5},
            {"any_of": ["s:A", "s:B"], "at_least": 2},
        ]
    }
    wrong = program_of(place("c.main"), place("d.main", provider="d"), demand=demand)
    plain = read_back(diff_to_json(diff(usual(demand=demand), wrong, CATALOG)))
    first, share, part, choice = (each["new"] for each in plain["targets"])
    assert first == {"competency": "s:A", "level": 3, "met": False, "share": 0, "needed": 1}
    assert (share["standard"], share["competency"], share["kinds"]) == ("s", None, ["skill"])
    assert part["competency"] == "s:A"
    assert (choice["any_of"], choice["at_least"]) == (["s:A", "s:B"], 2)
    assert plain["unmet_requirements"]["added"] == [
        {"module": "c.main", "later": False, "requires": {"competency": "s:A", "level": 2}},
        {"module": "d.main", "later": False, "requires": {"module": "c.prep", "versions": None}},
    ]
    assert plain["unmet_requirements"]["removed"] == []


def test_a_target_that_was_dropped():
    (dropped,) = diff_to_json(diff(usual(), usual(demand={"targets": ["s:A"]}), CATALOG))["targets"]
    assert (dropped["old"]["competency"], dropped["new"]) == ("t:X", None)


def test_a_requirement_with_versions():
    needy = {"kind": "module", "id": "c.n", "version": "1.0", "owner": "c", "hours": {"lecture": 2}}
    catalog = catalog_of(needy | {"requires": {"modules": [{"module": "c.prep", "versions": ">=2"}]}})
    plain = diff_to_json(diff(usual(), program_of(place("c.n", provider=None)), catalog))
    assert plain["unmet_requirements"]["added"][0]["requires"] == {"module": "c.prep", "versions": ">=2"}


def test_a_difference_of_weeks_and_of_demands():
    slow = usual(demand={"limits": {"weekly_hours": {"max": 8}}})
    plain = read_back(diff_to_json(diff(usual(), slow, CATALOG)))
    assert plain["weeks"] == {"old": 1, "new": 4}
    assert plain["demand"] == [{"path": ["limits"], "old": None, "new": {"weekly_hours": {"max": 8}}}]


def test_a_difference_of_other_documents():
    plain = read_back(diff_to_json(diff(structure(MODULES[2]), structure(MODULES[3]), CATALOG)))
    assert (plain["kind"], plain["old"], plain["new"]) == ("module", "c.main", "d.main")
    assert {"path": ["owner"], "old": "c", "new": "d"} in plain["changes"]


def test_a_change_by_hand():
    plain = read_back(edited_to_json(edit(usual(), CATALOG, [Drop(module="c.prep")]), "en"))
    assert [finding["code"] for finding in plain["broken"]] == ["COV201", "PRE201"]
    assert [finding["code"] for finding in plain["mended"]] == ["LCK204"]  # of the module that is gone
    assert (plain["unproven"], plain["unapproved"]) == (False, False)
    assert plain["diff"]["modules"][0]["module"] == "c.prep"


def test_stale_pins():
    program = locked(program_of(place("c.prep"), place("c.gone", provider=None)), catalog_of(GONE))
    plain = read_back(stale_to_json(stale(program, CATALOG), "ru"))
    assert plain["stale"]
    assert plain["modules"][0] == {
        "module": "c.prep",
        "version": "1.0",
        "ways": ["newer"],
        "newest": "2.0",
        "pinned_hours": {"lecture": 4, "practice": 6, "total": 10},
        "hours": {"lecture": 4, "practice": 6, "total": 10},
    }
    assert (plain["modules"][1]["ways"], plain["modules"][1]["hours"]) == (["gone"], None)
    assert (plain["demand_changed"], plain["findings"]) == (False, [])
    unread = stale_to_json(stale(usual(), CATALOG), "ru")
    assert unread["modules"][0]["pinned_hours"] is None
    lost = usual(standards=["none"])
    assert stale_to_json(stale(lost, CATALOG), "ru")["standards"] == [
        {"standard": "none", "ways": ["gone"], "replaced_by": None}
    ]


GONE = {"kind": "module", "id": "c.gone", "version": "1.0", "owner": "c", "title": "Нет", "hours": {"lecture": 2}}


def test_programs_side_by_side():
    unpriced = program_of(place("c.exam", provider=None), title=None, id="r")
    plain = read_back(comparison_to_json(compare([usual(), NEIGHBOURS, unpriced], CATALOG)))
    rows = {row["name"]: row for row in plain["rows"] if row["target"] is None}
    assert rows["hours"] == {"name": "hours", "target": None, "values": [32, 34, 2], "best": [2]}
    assert rows["cost"]["values"] == ["42000.00", "32000.00", None]
    assert rows["practice_share"]["values"] == [0.75, 0.764706, 0]
    targets = [row["target"] for row in plain["rows"] if row["target"] is not None]
    assert targets == [{"competency": "s:A", "level": 3}, {"competency": "t:X", "level": 2}]
    assert plain["programs"][0]["modules"] == ["c.prep@1.0", "c.main@1.0", "c.exam@1.0"]


def test_a_choice_tells_what_covers_it():
    demand = {"targets": [{"any_of": ["s:A", "s:B"], "at_least": 1}]}
    plain = read_back(comparison_to_json(compare([usual(demand=demand), program_of(place("c.prep"))], CATALOG)))
    (row,) = (row for row in plain["rows"] if row["target"] == {"any_of": ["s:A", "s:B"], "at_least": 1, "level": 3})
    assert (row["met"], row["covered"]) == ([True, True], [["s:A", "s:B"], ["s:A"]])
    assert "covered" not in plain["rows"][-3]


def test_an_unknown_cost_is_null_and_says_why():
    plain = read_back(diff_to_json(diff(usual(), program_of(place("c.gone", provider="c")), CATALOG)))
    assert plain["cost"]["total"] == {"old": "42000.00", "new": None}
    assert plain["provider_cost"]["c"] == {"old": "42000.00", "new": None}
    assert plain["unpriced"] == {
        "old": [],
        "new": [{"module": "c.gone", "version": "1.0", "provider": "c", "why": "gone"}],
    }
    assert plain["missing"] == {"old": [], "new": ["c.gone@1.0"]}


def test_a_program_without_any_title():
    nameless = program_of(place("c.exam"), title=None, demand={"title": None})
    assert comparison_to_json(compare([nameless], CATALOG))["programs"][0]["title"] is None
    plain = diff_to_json(diff(nameless, program_of(place("c.gone", provider=None)), CATALOG))
    assert plain["modules"][0]["new"]["title"] is None


def test_why():
    prep, main, exam = read_back(why_to_json(why(usual(), CATALOG)))
    assert (prep["number"], prep["needed"], prep["idle"], prep["final"]) == (1, True, False, False)
    assert prep["needed_by"] == [{"module": "c.main", "lost": True, "requires": {"competency": "s:A", "level": 2}}]
    assert main["targets"][0]["evidence"] == [{"outcome": "s:B", "level": 3, "path": ["s:B", "t:X"]}]
    assert (main["hours_share"], main["cost_share"]) == (0.625, 0.714286)
    assert (exam["cost"], exam["cost_per_learner"], exam["final"]) == ("2000.00", "200.00", True)


def test_why_of_minimums():
    demand = {"limits": {"hours": {"min": 32}}}
    first = why_to_json(why(usual(demand=demand), CATALOG))[0]
    assert first["minimums"] == [{"name": "hours", "limit": 32, "without": 22, "norm": None}]
    norm = {"kind": "norm", "id": "n", "act": {"title": "Порядок"}, "in_force": {}}
    norm["parameters"] = {"dpo-pk.hours.min": {"value": 31, "unit": "hours"}}
    unpriced = program_of(
        place("c.prep", provider=None), place("c.main"), place("c.exam"), demand={"program_type": "dpo-pk"}
    )
    first = why_to_json(why(unpriced, catalog_of(norm)))[0]
    assert (first["minimums"][0]["norm"], first["cost"], first["cost_share"]) == ("n", None, None)
