"""`coppbuilder template xlsx` and `coppbuilder import xlsx`, as people call them."""

import json

import openpyxl
import pytest


@pytest.fixture
def filled(run, tmp_path):
    """Return a workbook of a module, and a way to write it with another version."""
    assert run("template", "xlsx", "modules", "-o", "modules.xlsx").returncode == 0

    def with_(version="1.0"):
        workbook = openpyxl.load_workbook(tmp_path / "modules.xlsx")
        for column, value in enumerate(["college-x.rad", version, "Сварка", "college-x"], 2):
            workbook["Модули"].cell(4, column, value)
        for column, value in ((2, "college-x.rad"), (4, "Швы"), (6, 40)):
            workbook["Темы"].cell(4, column, value)
        workbook.save(tmp_path / "filled.xlsx")

    return with_


def test_a_workbook_is_made_filled_and_imported(run, filled, tmp_path):
    filled(version="1,0")
    done = run("import", "xlsx", "filled.xlsx", "-o", "out")
    assert done.returncode == 0, done.stderr
    assert "filled.xlsx лист «Модули», ячейка C4 («Версия»): «1,0» прочитано как 1.0" in done.stdout
    assert "Записано: out/modules/college-x/rad-1.0.yaml" in done.stdout
    assert "новых — 1, обновлено — 0, без изменений — 0" in done.stdout
    assert run("check", "out").returncode == 0
    path = tmp_path / "out/modules/college-x/rad-1.0.yaml"
    path.write_text("# мой\n" + path.read_text("utf-8").replace("practice: 40", "practice: 30  # мало"), "utf-8")
    again = run("import", "xlsx", "filled.xlsx", "-o", "out")
    assert "Обновлено: out/modules/college-x/rad-1.0.yaml" in again.stdout
    assert "комментарии рядом с изменённым не сохранились" in again.stdout
    assert path.read_text("utf-8").startswith("# мой\nschema: 1\n")


def test_what_is_no_longer_in_the_file_is_told(run, filled, tmp_path):
    filled()
    run("import", "xlsx", "filled.xlsx", "-o", "out")
    path = tmp_path / "out/modules/college-x/rad-1.0.yaml"
    text = path.read_text("utf-8")
    path.write_text(text + "  - key: tubes\n    title: Трубы\n    hours:\n      lecture: 2\n", "utf-8")
    again = run("import", "xlsx", "filled.xlsx", "-o", "out")
    assert "Обновлено: out/modules/college-x/rad-1.0.yaml\n  в файле больше нет: units: tubes\n" in again.stdout
    assert path.read_text("utf-8") == text


def test_a_wrong_cell_is_named_and_nothing_written(run, filled, tmp_path):
    filled(version="первая")
    done = run("import", "xlsx", "filled.xlsx", "-o", "out")
    assert done.returncode == 1
    assert "filled.xlsx ошибка CEL114 лист «Модули», ячейка C4 («Версия»): «первая» — не версия" in done.stdout
    assert "Ничего не записано" in done.stdout
    assert "coppbuilder explain CEL" not in done.stdout
    assert not (tmp_path / "out").exists()


def test_json_tells_cells(run, filled):
    filled(version="первая")
    done = run("import", "xlsx", "filled.xlsx", "-o", "out", "--format", "json", "--lang", "en")
    (error,) = [each for each in json.loads(done.stdout)["report"]["findings"] if each["severity"] == "error"]
    assert (error["sheet"], error["cell"], error["heading"]) == ("Модули", "C4", "Версия")
    assert error["message"] == "sheet “Модули”, cell C4 (“Версия”): “первая” is no version"


def test_usage(run):
    assert run("import", "xlsx", "none.xlsx", "-o", "out").returncode == 2
    assert run("import", "xlsx").returncode == 2
    assert run("template", "xlsx", "people", "-o", "a.xlsx").returncode == 2
    assert run("template", "xlsx", "modules", "-o", "none/a.xlsx").returncode == 2


def test_much_that_is_left_out_is_told_in_part(run, filled, tmp_path):
    filled()
    workbook = openpyxl.load_workbook(tmp_path / "filled.xlsx")
    for number in range(25):
        workbook.create_sheet(f"Черновик {number}")["A1"] = "x"
    workbook.save(tmp_path / "filled.xlsx")
    done = run("import", "xlsx", "filled.xlsx", "-o", "out")
    assert "Не загружено: 25" in done.stdout
    assert "и ещё 5 (все — с --format json)" in done.stdout
