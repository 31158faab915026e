"""Workbooks of other systems become files; importing them again keeps what people have added since."""

import pytest
from attrs import evolve
from plans import CURRICULUM, HEADINGS, TWO_SHEETS, workbook_of

from coppbuilder.errors import UsageError
from coppbuilder.importers import ImportOptions
from coppbuilder.importing import Fate, import_workbooks
from coppbuilder.loading.yaml_reader import read_yaml
from coppbuilder.model import ProgramType

OPTIONS = ImportOptions(
    owner="college-x", id="welding", program_type=ProgramType.PO_TRAINING, standards=("fgos-15.01.05-2016",)
)
MODULES = "out/modules/college-x"


@pytest.fixture
def imported(tmp_path):
    def imported_(sheets, options=OPTIONS):
        (tmp_path / "plan.xlsx").write_bytes(workbook_of(sheets))
        return import_workbooks([tmp_path / "plan.xlsx"], tmp_path / "out", options=options)

    return imported_


def plain(file):
    return read_yaml(file.read_bytes()).value


def test_modules_and_the_program_are_written(imported, tmp_path):
    done = imported(TWO_SHEETS)
    assert [each.message() for each in done.report.errors] == []
    assert {path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.yaml")} == {
        "programs/college-x.welding.yaml",
        *(f"modules/college-x/welding.{name}-1.0.yaml" for name in ("m1", "m2", "m3", "final")),
    }
    assert {each.code for each in done.repairs} == {"IMP105"}
    assert {each.code for each in done.left_out} == {"IMP106"}


def test_nothing_is_written_where_something_is_wrong(imported, tmp_path):
    done = imported({"План": ((HEADINGS, ("Основы", "Швы", "Тема", None, "много")), ())})
    assert ("IMP103.number", "E2") in {(each.key, each.location.cell) for each in done.report.errors}
    assert not (tmp_path / "out").exists()


def test_a_standard_that_nobody_knows_is_told(imported, tmp_path):
    with pytest.raises(UsageError, match="fgos-typo"):
        imported(TWO_SHEETS, evolve(OPTIONS, standards=("fgos-typo",)))
    assert not (tmp_path / "out").exists()


def test_a_second_import_changes_nothing(imported):
    imported(CURRICULUM)
    assert {each.fate for each in imported(CURRICULUM).files} == {Fate.UNCHANGED}


def test_what_people_added_stays(imported, tmp_path):
    imported(TWO_SHEETS)
    file = tmp_path / MODULES / "welding.m2-1.0.yaml"
    text = file.read_text("utf-8")
    text = text.replace("status: draft\n", "status: approved  # 12.11.2026\n")
    text = text.replace(
        "  - ps-40.002-2013:A/02.2\n", "  - ps-40.002-2013:A/04.2  # добавлено\n  - ps-40.002-2013:A/02.2\n"
    )
    text = text.replace("notes:\n", "rights: можно всем\nnotes:\n  - Наша заметка\n")
    assert text.count("добавлено") == text.count("Наша") == text.count("approved") == 1
    file.write_text(text, "utf-8")
    sheet, merged = TWO_SHEETS["2. По дисциплинам_модулям"]
    longer = [list(row) for row in sheet]
    longer[2][2], longer[2][5] = 12, "А/02.2; A/01.2; Z/09.9"

    done = imported({**TWO_SHEETS, "2. По дисциплинам_модулям": (longer, merged)})

    (updated,) = [each for each in done.files if each.id == "college-x.welding.m2"]
    assert (updated.fate, updated.comments_lost) == (Fate.UPDATED, False)
    module = plain(file)
    assert (module["status"], module["rights"]) == ("approved", "можно всем")
    assert module["units"][0]["hours"] == {"lecture": 12, "practice": 20}
    assert [str(each) for each in module["outcomes"]][:2] == ["ps-40.002-2013:A/04.2", "ps-40.002-2013:A/02.2"]
    assert "ps-40.002-2013:A/01.2" in module["outcomes"]
    assert "Наша заметка" in module["notes"]
    assert "# добавлено" in file.read_text("utf-8")
