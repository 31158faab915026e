"""`coppbuilder preview`, as a process."""

import json

import pytest


@pytest.fixture
def program(examples):
    return examples / "programs" / "housing-network-program.yaml"


def test_text_without_a_terminal_has_80_columns_and_no_codes(run, program):
    done = run("preview", program)
    assert (done.returncode, done.stderr) == (0, "")
    assert max(map(len, done.stdout.splitlines())) == 80
    assert "\x1b" not in done.stdout
    assert all(line == line.rstrip() for line in done.stdout.splitlines())


def test_json(run, program):
    facts = json.loads(run("preview", program, "--format", "json").stdout)
    assert list(facts) == [
        "program",
        "hours",
        "cost",
        "cost_per_learner",
        "learners",
        "providers",
        "targets",
        "report",
    ]
    assert facts["hours"]["total"] == 152
    assert sum(facts["hours"].values()) == 2 * 152
    assert (facts["cost"], facts["cost_per_learner"], facts["learners"]) == ("778000.00", "38900.00", 20)
    assert facts["targets"][0] == {"met": True, "share": 1.0, "needed": 1.0, "missing": []}


def test_a_picture_is_written_beside_the_text(run, program, tmp_path):
    done = run("preview", program, "--svg", "a.svg")
    run("preview", program, "--svg", "b.svg", "--format", "json", PYTHONHASHSEED="3")
    assert done.stdout.startswith("╭")
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
    assert run("preview", program, "--svg", "nowhere/a.svg").returncode == 2


def test_a_file_that_cannot_be_read(run, broken):
    done = run("preview", broken)
    assert done.returncode == 1
    assert "broken.yaml:3:8 ошибка" in done.stdout
    answer = json.loads(run("preview", broken, "--format", "json").stdout)
    assert answer["program"] is None
    assert answer["report"]["summary"]["errors"] == 1


def test_a_program_that_breaks_a_rule_is_shown_with_exit_code_one(run, program, tmp_path):
    text = program.read_text(encoding="utf-8").replace("total_hours: 152", "total_hours: 150")
    (tmp_path / "wrong.yaml").write_text(text, encoding="utf-8")
    done = run("preview", "wrong.yaml", "--catalog", program.parents[1])
    assert done.returncode == 1
    assert "ошибка HRS" in done.stdout


def test_views_by_name(run, program):
    done = run("preview", program, "--view", "layers, skills", "--view=colleges")
    assert (done.returncode, done.stderr) == (0, "")
    heads = ("Слои:", "Надпрофессиональные навыки", "Часы и стоимость по организациям")
    places = [done.stdout.index(head) for head in heads]
    assert places == sorted(places)
    assert "╭" not in done.stdout


def test_unknown_views_and_what_does_not_go_together(run, program):
    done = run("preview", program, "--view", "calender", "--lang", "en")
    assert done.returncode == 2
    assert "did you mean calendar?" in done.stderr
    assert run("preview", program, "--view", "difference").returncode == 2
    done = run("preview", program, "--watch")
    assert done.returncode == 2
    assert "--watch показывает программу в терминале" in done.stderr


def test_the_difference_of_two_programs(run, program, broken):
    other = program.with_name("web-retraining-256-program.yaml")
    done = run("preview", program, "--view", "difference", "--against", other)
    assert done.returncode == 0
    assert "Обслуживание электросетей" in done.stdout
    done = run("preview", program, "--view", "difference", "--against", broken)
    assert done.returncode == 1
    assert "broken.yaml:3:8 ошибка" in done.stdout


def test_files_are_written_whole_or_not_at_all(run, program, tmp_path):
    done = run("preview", program, "--view=passport", "--html", "a.html", "--text", "a.txt", "-o", "b.html")
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()
    assert (tmp_path / "a.html").read_text(encoding="utf-8").startswith('<!DOCTYPE html>\n<html lang="ru">')
    text = (tmp_path / "a.txt").read_text(encoding="utf-8")
    assert text == run("preview", program, "--view=passport").stdout
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()}
    assert run("preview", program, "--view=nothing", "--html", "a.html", "--text", "a.txt").returncode == 2
    assert run("preview", "gone.yaml", "--html", "a.html").returncode == 2
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()} == before
