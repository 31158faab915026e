"""`coppbuilder assemble --learners` as a methodologist uses it."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from coppbuilder import load_catalog
from warm import unmeasured

FILE = """
learners:
  - {id: s-001}
  - {id: s-002, modules: [college-a.safety, college-a.prep]}
  - {id: s-003, units: ["college-b.rds:tubes"]}
  - {id: s-004, modules: [college-b.exam-rd, college-a.safety, college-a.prep]}
"""


@pytest.fixture
def learners(tmp_path):
    file = tmp_path / "learners.yaml"
    file.write_text(FILE, "utf-8")
    return file


@pytest.fixture
def words(examples, learners):
    request = examples / "requests" / "welders-spring-2027.yaml"
    return ["assemble", request, "--catalog", examples, "--learners", learners]


def test_each_learner_gets_a_plan_in_the_order_of_the_file(run, words, tmp_path):
    done = run(*words, "-o", tmp_path / "plans.jsonl")
    assert done.returncode == 0, done.stdout + done.stderr
    plain = done.stdout.replace("\u00a0", " ")
    assert "4 слушателя, 2 разных плана" in plain
    assert "Часов: от 100 до 144, в среднем 122; на слушателя: от 28 900 ₽ до 38 400 ₽" in plain
    assert "итоговую аттестацию college-b.exam-rd зачесть нельзя" in plain
    table = done.stdout.partition("Индивидуальные планы")[2].partition("Записано")[0]
    assert max(map(len, table.splitlines())) <= 80
    lines = [json.loads(line) for line in (tmp_path / "plans.jsonl").read_text("utf-8").splitlines()]
    assert [(line["id"], line["hours"], line["recognized_hours"], line["cost"]) for line in lines] == [
        ("s-001", 144, 0, "38400.00"),
        ("s-002", 100, 44, "28900.00"),
        ("s-003", 144, 0, "38400.00"),
        ("s-004", 100, 44, "28900.00"),
    ]
    assert [part["module"] for part in lines[3]["modules"]][-1] == "college-b.exam-rd"
    assert {part["module"] for part in lines[1]["recognized"]} == {"college-a.safety", "college-a.prep"}


def test_one_process_and_two_say_the_same(run, words):
    one, two = (run(*words, "--workers", number, "--format", "json") for number in (1, 2))
    assert one.returncode == two.returncode == 0
    assert one.stdout == two.stdout
    assert set(json.loads(one.stdout)) == {"learners", "report"}


def test_data_of_persons_is_refused(run, words, learners):
    learners.write_text("learners:\n  - {id: s-001, ФИО: Иванов Иван Иванович}\n", "utf-8")
    done = run(*words)
    assert done.returncode == 1
    assert "LRN102" in done.stdout
    assert "learners.yaml:2:17" in done.stdout
    told = json.loads(run(*words, "--format", "json").stdout)
    assert told["learners"] == []
    assert {finding["code"] for finding in told["report"]["findings"]} == {"LRN102"}


def test_a_learner_without_a_plan_makes_the_exit_code_one(run, words, examples):
    words[1] = examples / "requests" / "welders-short.yaml"
    done = run(*words)
    assert done.returncode == 1
    assert "Без плана" in done.stdout


def test_an_empty_file_and_a_wrong_name_are_told(run, words, learners, tmp_path):
    learners.write_text("learners: []\n", "utf-8")
    assert "нет слушателей" in run(*words).stdout
    wrong = run(*words, "-o", tmp_path / "plans.yaml")
    assert wrong.returncode == 2
    assert ".jsonl" in wrong.stderr
    assert run(*words, "-o", tmp_path / "nowhere" / "plans.jsonl").returncode == 2


def children_of(pid):
    """Return the processes that a process has started, as Linux tells them."""
    told = Path(f"/proc/{pid}/task/{pid}/children")
    return told.read_text("ascii").split() if told.exists() else []


def until(true, seconds=20.0):
    ends = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < ends
        time.sleep(0.02)


def gone(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for processes as Linux tells them")
def test_an_interruption_ends_it_in_the_middle_without_a_trace(words, learners, environment, tmp_path, examples):
    """Half a minute of work for two workers; the key reaches all processes of the terminal, as Ctrl-C does."""
    ids = sorted(load_catalog(examples, library=False).catalog.modules)[:11]
    brought = (", ".join(id_ for bit, id_ in enumerate(ids) if number >> bit & 1) for number in range(2048))
    lines = (f"  - {{id: s-{number}, modules: [{modules}]}}\n" for number, modules in enumerate(brought))
    learners.write_text("learners:\n" + "".join(lines), "utf-8")
    command = [sys.executable, "-m", "coppbuilder", *map(str, words), "--workers", "2", "-o", "plans.jsonl"]
    # An interruption while coverage holds its own lock would wait for that lock for ever, so this run is not measured.
    with subprocess.Popen(
        command,
        env=unmeasured(environment),
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        try:
            until(lambda: len(children_of(process.pid)) == 2)
            time.sleep(0.2)
            assert process.poll() is None
            pressed = time.monotonic()
            os.killpg(process.pid, signal.SIGINT)
            said, error = process.communicate(timeout=20)
        finally:
            process.kill()
    assert time.monotonic() - pressed < 10
    assert process.returncode == 130
    assert (said, b"Traceback" in error) == (b"", False)
    until(lambda: gone(process.pid))
    assert {file.name for file in tmp_path.iterdir()} - {"cache"} == {"learners.yaml"}
