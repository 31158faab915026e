"""`coppbuilder assemble`: the program or the causes, as text and as JSON, and the file that is written."""

import json
import os
import stat

import pytest


@pytest.fixture
def possible(examples):
    return examples / "requests" / "welders-spring-2027.yaml"


@pytest.fixture
def impossible(examples):
    return examples / "requests" / "welders-short.yaml"


def test_a_program_as_json(run, possible, tmp_path):
    done = run("assemble", possible, "--format", "json")
    result = json.loads(done.stdout)
    assert done.returncode == 0
    assert list(result) == [
        "status",
        "objectives",
        "gap",
        "next_best",
        "only",
        "program",
        "scope",
        "causes",
        "relaxations",
        "elapsed_ms",
    ]
    assert result["next_best"] == {
        "objectives": [
            {"name": "cost", "value": "936000.00", "bound": "936000.00"},
            {"name": "providers", "value": 1, "bound": 1},
        ],
        "hours": 144,
        "cost_per_learner": "39000.00",
        "providers": 1,
    }
    assert "next_best" not in result["program"]["assembly"]
    assert (result["status"], result["gap"], result["causes"]) == ("optimal", 0, [])
    assert result["objectives"][0] == {"name": "cost", "value": "921600.00", "bound": "921600.00"}
    assert result["objectives"][1] == {"name": "providers", "value": 2, "bound": 2}
    assert result["program"]["total_hours"] == 144
    assert isinstance(result["elapsed_ms"], int)
    assert {file.name for file in tmp_path.iterdir()} <= {"cache"}


def test_a_program_as_markdown(run, possible):
    text = run("assemble", possible, "--format", "markdown").stdout.replace("\u00a0", " ")
    assert text.startswith("# Сварщики")
    assert "| 1 | Подготовка и сборка деталей под сварку | 2.0 |" in text
    following = "Следующая по цене: 39 000 ₽ на слушателя, 144 ч, 1 организация"
    assert f"\n- {following} → coppbuilder alternatives ЗАКАЗ\n" in text


def test_causes_as_json(run, impossible):
    done = run("assemble", impossible, "--format", "json", "-o", "out.yaml")
    result = json.loads(done.stdout)
    assert done.returncode == 1
    assert (result["status"], result["objectives"], result["program"]) == ("impossible", [], None)
    assert all(cause["message"] for cause in result["causes"])
    assert {13, 19} <= {cause["line"] for cause in result["causes"]}


def test_causes_as_text(run, impossible):
    done = run("assemble", impossible, "-o", "out.yaml")
    assert done.returncode == 1
    assert done.stdout.startswith("Такой программы нет.\n")
    assert "welders-short.yaml:13" in done.stdout.replace("\n", "").replace("  ", "")


@pytest.mark.parametrize("name", ["out.yaml", "out.json"])
def test_the_program_is_written_and_can_be_checked_and_shown(run, possible, tmp_path, name, examples):
    done = run("assemble", possible, "-o", name)
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == f"Программа записана: {name}"
    assert "Доказано: меньше 921 600 ₽" in done.stdout.replace("\u00a0", " ")
    assert run("check", name, "--catalog", examples).returncode == 0
    shown = run("preview", name, "--catalog", examples)
    assert shown.returncode == 0
    lines = done.stdout.splitlines(keepends=True)
    next_best = next(number for number, line in enumerate(lines) if line.startswith("Следующая по цене"))
    # What is not recorded, the next program, takes two lines; the last one says where the file is.
    assert shown.stdout == "".join(lines[:next_best] + lines[next_best + 2 : -1])
    # The cache is there only if the files of the catalogue had been left alone for a while before the check.
    assert {file.name for file in tmp_path.iterdir()} - {"cache"} == {name}


def test_the_same_input_gives_the_same_bytes(run, possible, tmp_path):
    run("assemble", possible, "-o", "a.yaml")
    run("assemble", possible, "-o", "b.yaml", PYTHONHASHSEED="7")
    assert (tmp_path / "a.yaml").read_bytes() == (tmp_path / "b.yaml").read_bytes()


def test_without_a_file_the_way_to_keep_it_is_told(run, possible, tmp_path):
    assert run("assemble", possible).stdout.splitlines()[-1].startswith("Сохранить программу: ")
    assert {file.name for file in tmp_path.iterdir()} <= {"cache"}


def test_an_old_file_stays_if_there_is_no_program(run, impossible, tmp_path):
    (tmp_path / "out.yaml").write_text("old")
    assert run("assemble", impossible, "-o", "out.yaml").returncode == 1
    assert (tmp_path / "out.yaml").read_text() == "old"


def test_an_old_file_keeps_its_rights(run, possible, tmp_path):
    file = tmp_path / "out.yaml"
    file.write_text("old")
    file.chmod(0o640)
    assert run("assemble", possible, "-o", "out.yaml").returncode == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert file.read_text(encoding="utf-8").startswith("schema: 1\n")


@pytest.mark.parametrize(
    ("output", "said"),
    [("nowhere/out.yaml", "Нет такой папки: nowhere"), ("out.docx", "out.docx"), (".", "Неверное значение")],
)
def test_a_file_that_cannot_be_written_is_told_before_the_work(run, possible, output, said):
    done = run("assemble", possible, "-o", output)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_without_the_right_to_write(run, possible, tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    done = run("assemble", possible, "-o", "locked/out.yaml")
    assert done.returncode == 2
    assert "locked/out.yaml" in done.stderr


def test_a_request_that_cannot_be_read(run, tmp_path):
    (tmp_path / "broken.yaml").write_text("kind: request\nid: x\ntargets: 7\n", encoding="utf-8")
    text = run("assemble", "broken.yaml")
    assert text.returncode == 1
    assert "broken.yaml:3:10 ошибка DOC" in text.stdout
    done = run("assemble", "broken.yaml", "--format", "json")
    result = json.loads(done.stdout)
    assert (done.returncode, result["status"], result["program"]) == (1, "impossible", None)
    assert {cause["line"] for cause in result["causes"]} == {1, 3}


def test_a_file_that_is_no_request(run, profession):
    done = run("assemble", profession)
    assert (done.returncode, done.stdout) == (2, "")
    assert "«заказ на программу»" in done.stderr


@pytest.mark.parametrize("seconds", ["0", "-1", "x"])
def test_a_limit_that_makes_no_sense(run, possible, seconds):
    assert run("assemble", possible, "--time-limit", seconds).returncode == 2


def test_the_demo_shows_both_outcomes(run):
    done = run("demo")
    assert (done.returncode, done.stderr) == (0, "")
    assert "$ coppbuilder assemble welders-spring-2027.yaml" in done.stdout
    assert "Доказано: меньше" in done.stdout
    assert "Такой программы нет." in done.stdout


def test_the_demo_is_written_into_a_file(run, tmp_path):
    done = run("demo", "-o", "demo.txt")
    assert (done.returncode, done.stdout) == (0, "")
    text = (tmp_path / "demo.txt").read_text("utf-8")
    assert "Доказано: меньше" in text
    assert "Такой программы нет." in text


def test_a_tiny_limit_gives_a_program_with_its_bound_and_a_warning(run, possible, tmp_path):
    asked = ("assemble", possible, "--time-limit", "0.000001")
    text = run(*asked, "-o", "p.yaml")
    assert text.returncode == 0
    assert "Время поиска вышло: программа допустима" in text.stdout
    assert "Доказано: меньше 921 600 ₽" in text.stdout.replace("\u00a0", " ")
    assert "Меньше 2 организаций не найдено" in text.stdout.replace("\u00a0", " ")
    assert "status: feasible" in (tmp_path / "p.yaml").read_text()
    found = run(*asked, "--format", "json")
    result = json.loads(found.stdout)
    assert (found.returncode, result["status"], result["gap"]) == (0, "feasible", 1)
    assert result["objectives"][1] == {"name": "providers", "value": 2, "bound": 0}
    assert "Время поиска вышло" in found.stderr
    page = run(*asked, "--format", "markdown")
    assert page.returncode == 0
    assert "Меньше 2 организаций не найдено" in page.stdout.replace("\u00a0", " ")
    assert "Время поиска вышло" in page.stderr
