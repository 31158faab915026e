"""Files of documents have names that every system keeps, and none lies over another."""

import unicodedata

import pytest
from books import MODULE, RAD, UNIT, book, saved

from coppbuilder.importers.own_layout import Draft
from coppbuilder.importing import import_workbooks
from coppbuilder.importing.written import alike, target
from coppbuilder.model import Location


def file_of(tmp_path, **plain):
    draft = Draft(kind=plain.pop("kind", "module"), place=Location(file="a.xlsx"), plain=plain)
    return target(draft, tmp_path).relative_to(tmp_path).as_posix()


@pytest.mark.parametrize(
    ("id_", "file"),
    [
        ("college-x", "college-x.yaml"),
        ("con", "_con.yaml"),
        ("CON", "_CON.yaml"),
        ("aux.yaml", "_aux.yaml.yaml"),
        ("Nul.2", "_Nul.2.yaml"),
        ("com1", "_com1.yaml"),
        ("lpt9.a", "_lpt9.a.yaml"),
        ("console", "console.yaml"),
        ("com10", "com10.yaml"),
        ("a.", "a.yaml"),
        ("...", "_.yaml"),
    ],
)
def test_names_are_those_that_every_system_keeps(tmp_path, id_, file):
    assert file_of(tmp_path, kind="provider", id=id_) == f"providers/{file}"


def test_modules_lie_with_their_owner(tmp_path):
    assert file_of(tmp_path, id="aux.rad", owner="aux", version="1.0") == "modules/_aux/rad-1.0.yaml"
    assert file_of(tmp_path, id="college-x.nul", owner="college-x", version="1.0") == "modules/college-x/nul-1.0.yaml"
    assert file_of(tmp_path, id="college-x.nul.a", owner="college-x", version="1.0") == (
        "modules/college-x/_nul.a-1.0.yaml"
    )


def test_names_are_compared_as_systems_without_capitals_do():
    assert alike("RAD.yaml") == alike("rad.yaml")
    assert alike(unicodedata.normalize("NFD", "Ёлка.yaml")) == alike("ёлка.yaml")
    assert alike("rad.yaml") != alike("rat.yaml")


def test_a_file_whose_name_differs_in_capitals_is_told(imported, tmp_path):
    taken = tmp_path / "out" / "modules" / "college-x" / "RAD-1.0.YAML"
    taken.parent.mkdir(parents=True)
    taken.write_text("kind: [\n", "utf-8")
    (error,) = [each for each in imported("modules", MODULE).report.errors if each.code == "CEL117"]
    assert error.arguments == {"path": str(taken)}
    assert [path.name for path in taken.parent.iterdir()] == ["RAD-1.0.YAML"]


def test_ids_that_differ_in_capitals_are_one(imported):
    rows = MODULE | {"modules": [RAD, {**RAD, "id": "College-X.Rad"}]}
    done = imported("modules", rows)
    assert {(each.key, each.location.cell) for each in done.report.errors} >= {("CEL113", "B5")}
    assert [(each.key, each.location.cell) for each in done.repairs] == [("CEL121.code", "B5")]


def test_two_modules_that_would_be_one_file_are_told(imported, tmp_path):
    rows = MODULE | {"modules": [RAD, {**RAD, "id": "rad"}], "units": [UNIT, {**UNIT, "of_module": "rad"}]}
    (error,) = [each for each in imported("modules", rows).report.errors if each.code == "CEL113"]
    assert (error.key, error.location.cell) == ("CEL113.file", "B5")
    path = tmp_path / "out" / "modules" / "college-x" / "rad-1.0.yaml"
    assert error.message() == f"лист «Модули», ячейка B5 («Код»): rad и college-x.rad попали бы в один файл {path}"
    assert not path.exists()


def test_a_code_with_slashes_leads_nowhere(imported, tmp_path):
    done = imported("modules", MODULE | {"modules": [{**RAD, "owner": "../../etc", "id": "..\\..\\rad"}]})
    assert {(each.key, each.location.cell) for each in done.report.errors} >= {
        ("CEL114.code", "B4"),
        ("CEL114.code", "E4"),
    }
    assert sorted(path.name for path in tmp_path.iterdir()) == ["modules.xlsx"]


def test_a_request_is_written_below_its_kind(tmp_path):
    rows = {"request": [{"id": "aux.2027", "program_type": "программа вне видов закона об образовании"}]}
    rows["targets"] = [{"target": "ps-40.002-2013:A/04.2"}]
    done = import_workbooks([saved(book("request", rows), tmp_path / "a.xlsx")], tmp_path / "out")
    assert [each.message() for each in done.report.errors] == []
    assert (tmp_path / "out" / "requests" / "_aux.2027.yaml").is_file()
