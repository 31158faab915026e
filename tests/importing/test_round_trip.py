"""Documents of the catalogue come back from workbooks as they were."""

import pytest
from books import book, heading, limits, saved

from coppbuilder.convert import unstructure
from coppbuilder.importing import import_workbooks
from coppbuilder.loading import bundled_catalog
from coppbuilder.texts import label, render
from coppbuilder.workflow import load_catalog, load_document

EXAMPLES = bundled_catalog() / "examples"
#: What no sheet carries.
REST = {"rights", "notes", "source", "title_status", "verified", "verified_note"}


def hours(found):
    found = dict(found or {})
    found.update(found.pop("of_which", {}))
    return {f"hours.{kind}": value for kind, value in found.items()}


def given(**row):
    return {name: value for name, value in row.items() if value not in (None, [], {})}


def joined(values):
    return "; ".join(values) if values else None


def word(term, value):
    return label(term, value) if value is not None else None


def words(term, values):
    return joined([label(term, value) for value in values or ()])


def named(entry, key):
    """Return an entry that may be a bare text as a mapping."""
    return {key: entry} if isinstance(entry, str) else entry


def flag(value):
    return {True: "да", False: "нет", None: None}[value]


def module_rows(plain, sheets):
    of = f"{plain['id']}@{plain['version']}"
    group, needs = plain.get("group", {}), plain.get("requires", {})

    def add(sheet, **row):
        sheets.setdefault(sheet, []).append(given(of_module=of, **row))

    sheets.setdefault("modules", []).append(
        given(
            **{key: plain.get(key) for key in ("id", "version", "title", "owner", "derived_from")},
            **{f"group.{key}": value for key, value in group.items()},
            **hours(plain.get("hours")),
            status=word("module_status", plain.get("status")),
            role=word("module_role", plain.get("role")),
            education=word("education", needs.get("education")),
            age_min=needs.get("age_min"),
            medical=flag(needs.get("medical")),
            study_forms=words("study_form", plain.get("study_forms")),
            distance=plain.get("distance"),
            professions=joined(plain.get("professions")),
            excludes=joined(plain.get("excludes")),
            replaces=joined(plain.get("replaces")),
        )
    )
    content_rows(plain, add)
    need_rows(plain, needs, add)
    assessment_rows(plain, add)


def content_rows(plain, add):
    for unit in plain.get("units", ()):
        add(
            "units",
            key=unit["key"],
            content=unit.get("content"),
            optional=flag(unit.get("optional")),
            **{"unit.title": unit["title"]},
            **hours(unit["hours"]),
        )
        for outcome in unit.get("outcomes", ()):
            add("outcomes", **named(outcome, "competency"), unit=unit["key"])
    for outcome in plain.get("outcomes", ()):
        add("outcomes", **named(outcome, "competency"))
    for field, kind in (("knowledge", "knowledge"), ("skills", "skill"), ("experience", "experience")):
        for result in plain.get("results", {}).get(field, ()):
            found = named(result, "text")
            row = {"result.kind": label("result_kind", kind), "result.text": found["text"]}
            add("results", **row, competencies=joined(found.get("competencies")))


def need_rows(plain, needs, add):
    for need in needs.get("competencies", ()):
        add("requires", **named(need, "competency"))
    for need in needs.get("modules", ()):
        found = named(need, "module")
        add("requires", earlier=found["module"], versions=found.get("versions"))
    for need in plain.get("resources", ()):
        add("resources", equipment=need["type"], units=need.get("units"), per=word("per", need.get("per")))
    for need in plain.get("staff", ()):
        add("staff", staff=need["role"], count=need.get("count"), qualification=need.get("qualification"))


def assessment_rows(plain, add):
    for found in plain.get("assessment", ()):
        row = {
            "form": label("assessment_form", found["form"]),
            "task": found.get("task"),
            "min_score": found.get("min_score"),
            "checks": joined(found.get("checks")),
        }
        for criterion in found.get("criteria") or ({},):
            shown = named(criterion, "text")
            add("assessment", **row, criterion=shown.get("text"), points=shown.get("points"))
            row = {}
    for source in plain.get("literature", ()):
        add("sources", **{"source.kind": "литература", "source.title": source})
    for source in plain.get("digital_resources", ()):
        found = named(source, "title")
        add("sources", **{"source.kind": "электронный ресурс", "source.title": found["title"]}, url=found.get("url"))


def carried(plain):
    """Return what sheets carry of a module."""
    found = {key: value for key, value in plain.items() if key not in REST}
    for assessment in found.get("assessment", ()):
        assessment.pop("parts", None)
        assessment["criteria"] = [
            {key: value for key, value in named(each, "text").items() if key != "checks"}
            for each in assessment["criteria"]
        ]
        assessment["criteria"] = [each["text"] if len(each) == 1 else each for each in assessment["criteria"]]
    return found


@pytest.fixture(scope="module")
def examples():
    return load_catalog(EXAMPLES).catalog


def test_modules(examples, tmp_path):
    modules = [
        each for found in examples.modules.values() for each in found if each.owner in {"college-b", "college-h"}
    ]
    assert len(modules) > 20
    sheets = {}
    for module in modules:
        module_rows(unstructure(module), sheets)
    file = saved(book("modules", sheets), tmp_path / "modules.xlsx")
    done = import_workbooks([file], tmp_path / "out", catalog=EXAMPLES)
    assert [finding.message() for finding in done.report.errors] == []
    assert {each.fate for each in done.files} == {"new"}
    for module, each in zip(modules, done.files, strict=True):
        again = load_document(each.file).value
        assert unstructure(again) == carried(unstructure(module)), module.reference


def test_a_provider(examples, tmp_path):
    plain = unstructure(examples.providers["college-b"])
    sheets = {
        "provider": [
            given(
                id=plain["id"],
                title=plain["title"],
                region=plain["region"],
                covers=words("license_cover", plain["license"]["covers"]),
            )
        ],
        "workshops": [
            given(**{"workshop.id": room["id"], "workshop.title": room["title"]}, seats=room["seats"])
            | given(weekly_hours=room.get("weekly_hours"))
            for room in plain["workshops"]
        ],
        "equipment": [
            given(workshop=room["id"], equipment=each["type"], units=each.get("units"))
            for room in plain["workshops"]
            for each in room["equipment"]
        ],
        "closed": [{"workshop": room["id"], **each} for room in plain["workshops"] for each in room["closed_weeks"]],
        "bookings": [
            {"workshop": each["workshop"], "from": each["from"], "to": each["to"], "booked_hours": each["weekly_hours"]}
            | {"booking.note": each["note"]}
            for each in plain["bookings"]
        ],
        "staff": [{"staff": each["role"], **{k: v for k, v in each.items() if k != "role"}} for each in plain["staff"]],
        "offers": [
            given(
                module=each["module"],
                versions=each.get("versions"),
                price_per_learner=each["price_per_learner"],
                materials_per_learner=each.get("materials_per_learner"),
            )
            | {"offer.seats": each["seats"]}
            | {f"available.{end}": day for end, day in each.get("available", {}).items()}
            for each in plain["offers"]
        ],
    }
    done = import_workbooks([saved(book("provider", sheets), tmp_path / "a.xlsx")], tmp_path / "out", catalog=EXAMPLES)
    assert done.report.errors == ()
    assert done.repairs == ()
    assert unstructure(load_document(done.files[0].file).value) == carried(plain)


def request_sheets(plain):
    group = plain["learners"][0]
    form = given(
        **{key: plain[key] for key in ("id", "title", "approval_date", "start", "employer")},
        program_type=label("program_type", plain["program_type"]),
        profession=plain["profession"]["ref"],
        rank=plain["profession"]["rank"],
        form=label("assessment_form", plain["final_assessment"]["form"]),
        minimize=words("objective", plain["minimize"]),
    )
    targets = [
        given(
            target=each if isinstance(each, str) else each.get("competency") or joined(each["any_of"]),
            level=None if isinstance(each, str) else each["level"],
            at_least=None if isinstance(each, str) else each.get("at_least"),
        )
        for each in plain["targets"]
    ]
    groups = [{"learners": group["count"], "education": label("education", group["education"]), "age.min": 18}]
    return {"request": [form], "targets": targets, "groups": groups}


def carried_request(plain):
    found = carried(plain)
    del found["learners"][0]["professions"]  # an empty cell does not say that there are none
    return found


def test_a_request(examples, tmp_path):
    plain = unstructure(examples.requests["welders-spring-2027"])
    filled = limits(book("request", request_sheets(plain)), plain["limits"] | {"practice_share": {"min": "60 %"}})
    done = import_workbooks([saved(filled, tmp_path / "a.xlsx")], tmp_path / "out", catalog=EXAMPLES)
    assert done.report.errors == ()
    assert unstructure(load_document(done.files[0].file).value) == carried_request(plain)


def test_a_program(examples, tmp_path):
    """A program has the sheets of its request, and its own."""
    plain = unstructure(examples.programs["welders-one-college-program"])
    sections = {module: each["title"] for each in plain["sections"] for module in each["modules"]}
    parts = [
        given(mode=word("part_mode", each["mode"]))
        | given(**{"part.provider": each["provider"], "part.workshops": joined(each.get("workshops"))})
        for each in plain["network"]["parts"]
    ]
    sheets = request_sheets(plain["demand"]) | {
        "program": [{"id": plain["id"], "title": plain["title"], "total_hours": 144, "network.base": "copp"}],
        "placements": [
            {
                "section": sections[each["module"]],
                "place.provider": each["provider"],
                "place.workshop": each["workshop"],
            }
            | given(module=each["module"], version=each["version"], units_omitted=joined(each.get("units_omitted")))
            | {"weeks": f"{each['weeks'][0]}–{each['weeks'][-1]}"}
            | hours(each["hours"])
            for each in plain["modules"]
        ],
        "parts": parts,
        "lines": [
            {"line.kind": label("line_kind", kind), "line": text}
            for kind, field in (
                ("standard", "standards"),
                ("risk", "risks"),
                ("condition", "conditions"),
                ("developer", "developers"),
            )
            for text in plain[field]
        ],
    }
    bounds = plain["demand"]["limits"] | {"practice_share": {"min": "60 %"}}
    filled = limits(book("program", sheets), bounds)
    done = import_workbooks([saved(filled, tmp_path / "a.xlsx")], tmp_path / "out", catalog=EXAMPLES)
    assert [finding.message() for finding in done.report.errors] == []
    expected = carried(plain) | {"demand": carried_request(plain["demand"])}
    for place in expected["modules"]:
        del place["title"]
    assert unstructure(load_document(done.files[0].file).value) == expected


def test_headings_are_those_of_the_texts():
    assert heading("version") == render("column.version") == "Версия"
