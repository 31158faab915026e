"""What is printed can be written instead: whole, and with one line on standard error about where it went."""

import json
from xml.etree import ElementTree as ET

import pytest

from warm import unmeasured

PROGRAM = "programs/housing-network-program.yaml"


@pytest.fixture
def environment(environment):
    return unmeasured(environment)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", PROGRAM),
        ("preview", PROGRAM),
        ("catalog", "list", "--kind", "provider"),
        ("catalog", "show", "college-a.prep@2.0"),
        ("catalog", "stats"),
        ("catalog", "gaps", "--standard", "ws-10-2026"),
        ("catalog", "search", "сварка"),
    ],
    ids=lambda arguments: "-".join(arguments[:2]).replace("/", "-"),
)
@pytest.mark.parametrize("format_", ["text", "json"])
def test_what_is_printed_is_written(run, examples, tmp_path, arguments, format_):
    command = [str(examples / word) if word == PROGRAM else word for word in arguments]
    command += ["--catalog", examples, "--format", format_]
    printed, written = run(*command), run(*command, "-o", "out.txt")
    assert (written.returncode, written.stdout) == (printed.returncode, "")
    assert written.stderr == printed.stderr + "Записано: out.txt\n"
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == printed.stdout
    assert printed.stdout.strip()


def test_the_suffix_of_a_preview_tells_what_is_written(run, examples, tmp_path):
    assert run("preview", examples / PROGRAM, "-o", "a.svg").stdout == ""
    assert run("preview", examples / PROGRAM, "-o", "a.json").stdout == ""
    title = ET.parse(tmp_path / "a.svg").getroot().find("{http://www.w3.org/2000/svg}title")  # noqa: S314 - our own
    assert title.text == json.loads((tmp_path / "a.json").read_bytes())["program"]["title"]


def test_a_file_that_cannot_be_written(run, examples):
    done = run("check", examples / PROGRAM, "-o", "nowhere/out.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Не удалось записать nowhere/out.txt" in done.stderr


def test_a_broken_program_is_told_in_the_file(run, broken, tmp_path):
    assert run("preview", broken, "-o", "out.txt").returncode == 1
    assert "broken.yaml:3:8 ошибка" in (tmp_path / "out.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["assemble", "preview", "diff"])
def test_a_folder_is_not_a_file(run, examples, command):
    done = run(command, examples, *[examples] * (command == "diff"))
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{examples} — папка, а нужен файл" in done.stderr


def test_one_of_several_requests_is_not_chosen_in_silence(run, tmp_path):
    same = {"kind": "request", "program_type": "other", "targets": ["ok-2022:ОК 04"]}
    rows = [same | {"id": id_} for id_ in ("first", "second")]
    (tmp_path / "r.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    done = run("assemble", "r.jsonl")
    assert (done.returncode, done.stdout) == (2, "")
    assert "в файле r.jsonl их 2: first и second" in done.stderr
