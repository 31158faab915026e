"""`coppbuilder schedule`, as a process on the bundled examples."""

import json

import pytest


@pytest.fixture
def program(examples):
    return examples / "programs" / "welders-one-college-program.yaml"


def fits(text):
    return "\x1b" not in text and max(map(len, text.splitlines())) <= 80


def test_a_calendar_is_shown_with_loads_and_proof(run, program):
    done = run("schedule", program)
    assert (done.returncode, done.stderr) == (0, "")
    assert fits(done.stdout)
    assert "Доказано: короче нельзя." in done.stdout
    assert "Слушатель" in done.stdout
    assert "█" in done.stdout
    english = run("schedule", program, "--lang", "en")
    assert "Proven: none is shorter." in english.stdout


def test_a_dos_console_can_show_it(run, program):
    done = run("schedule", program, encoding="cp866", PYTHONIOENCODING="cp866")
    assert (done.returncode, done.stderr) == (0, "")
    assert "?" not in done.stdout
    assert "█" in done.stdout


def test_json_and_the_written_program_agree(run, program, tmp_path):
    done = run("schedule", program, "--format", "json", "-o", "new.yaml")
    found = json.loads(done.stdout)
    assert found["status"] == "optimal"
    assert found["objective"] == found["bound"] == len(found["weeks"])
    assert sum(week["hours"] for week in found["weeks"]) == 144
    assert found["weeks"][0]["from"] == "2027-02-01"
    written = json.loads(run("preview", "new.yaml", "--catalog", program.parents[1], "--format", "json").stdout)
    weeks = {place["module"]: place["weeks"] for place in written["program"]["modules"]}
    assert weeks == found["assignment"]
    assert (tmp_path / "new.yaml").exists()


def test_the_written_file_is_named(run, program):
    assert "new.json" in run("schedule", program, "-o", "new.json").stdout


def test_an_impossible_calendar_names_the_workshop_and_what_helps(run, program, tmp_path):
    done = run("schedule", program, "--weeks", "4", "-o", "new.yaml")
    assert (done.returncode, done.stderr) == (1, "")
    assert fits(done.stdout)
    assert "Такого календаря нет." in done.stdout
    assert "не хватает" in done.stdout
    assert "Что поможет" in done.stdout
    assert not (tmp_path / "new.yaml").exists()
    found = json.loads(run("schedule", program, "--weeks", "4", "--format", "json").stdout)
    assert (found["status"], found["objective"], found["assignment"]) == ("impossible", None, {})
    assert found["causes"][0]["key"].startswith("schedule.cause.")
    assert "schedule.help.weeks" in [help_["key"] for help_ in found["helps"]]


def test_periods(run, program):
    done = run("schedule", program, "--periods", "3", "--load", "0,5:100", "--count", ":2", "--balance")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Доказано: ниже нельзя." in done.stdout
    found = json.loads(run("schedule", program, "--periods", "3", "--load", "5:", "--format", "json").stdout)
    assert set(found) == {"status", "objective", "bound", "assignment", "loads", "counts"}
    assert found["objective"] is None
    assert found["assignment"]["college-b.welder-start"] < found["assignment"]["college-b.rds"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--even"], "--weeks"),
        (["--periods", "2", "--weeks", "3"], "--weeks"),
        (["--periods", "2", "-o", "x.yaml"], "-o"),
        (["--balance"], "--periods"),
        (["--load", "5:9"], "--periods"),
        (["--periods", "2", "--load", "9:5"], "9:5"),
        (["--periods", "2", "--count", ":"], "10:24"),
        (["--periods", "2", "--load", "a"], "10:24"),
    ],
)
def test_options_that_make_no_sense(run, program, words, told):
    done = run("schedule", program, *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


def test_even_within_weeks(run, program):
    done = run("schedule", program, "--weeks", "9", "--even", "--before-final", "1", "--effort", "2")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.index("Наибольшая нагрузка") < done.stdout.index("с такой нагрузкой короче нельзя")


def test_a_file_that_cannot_be_read_is_reported(run, tmp_path):
    (tmp_path / "bad.yaml").write_text("kind: program\nid: X Y\n", "utf-8")
    done = run("schedule", "bad.yaml")
    assert (done.returncode, done.stderr) == (1, "")
    assert "bad.yaml:2" in done.stdout
