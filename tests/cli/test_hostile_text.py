"""Nothing that stands in a file, a name of a file or an argument reaches the terminal as a command to it."""

import json
import unicodedata

import pytest

#: Control codes are refused when a file is read; these characters are not, as some languages need them.
SOFT = "кр\u202eабв\u200b\u2066[/нет] :warning: [bold]" + "ы" * 150
HARD = "\x1b[31m\x1b]8;;http://x\x07\x9b2J" + SOFT

REQUEST = """\
kind: request
id: hostile
title: {text}
program_type: other
employer: {text}
learners: [{{count: 2}}]
targets: []
"""
PROGRAM = """\
kind: program
id: hostile.program
title: {text}
demand:
  kind: request
  id: hostile
  title: {text}
  program_type: other
  employer: {text}
  qualification: {text}
  targets: ["ws-10-2026:4", "none:x"]
modules:
  - {{module: college-a.hostile, version: "1.0", title: {text}, provider: college-a, hours: {{lecture: 2}}}}
"""


def dangerous(text: str) -> set[str]:
    """Return the control and format characters of a text, but for the ends of lines."""
    return {character for character in text if unicodedata.category(character) in {"Cc", "Cf"}} - {"\n"}


@pytest.fixture
def program(tmp_path):
    file = tmp_path / "hostile\x1b[7m.yaml"
    file.write_text(PROGRAM.format(text=json.dumps(SOFT)), encoding="utf-8")
    return file


@pytest.fixture
def refused(tmp_path):
    file = tmp_path / "refused\x9b.yaml"
    file.write_text(PROGRAM.format(text=json.dumps(HARD)), encoding="utf-8")
    return file


def test_the_check_is_sensitive():
    assert dangerous(HARD) == {"\x1b", "\x07", "\x9b", "\u202e", "\u200b", "\u2066"}


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("command", ["preview", "check"])
def test_text_of_documents(run, program, refused, command, lang):
    for file in (program, refused):
        done = run(command, file, "--lang", lang)
        assert done.returncode == 1
        assert dangerous(done.stdout + done.stderr) == set()
    if command == "preview":
        done = run(command, program, "--lang", lang)
        assert "[/нет] :warning: [bold]" in " ".join(done.stdout.replace("│", " ").split())


def test_source_lines(run, tmp_path):
    file = tmp_path / "lines.yaml"
    file.write_text(
        'kind: profession\nid: "534-2026:9999"\nranks: "\u202e\u200b\x9b\u2066" # \x1b[31m\n', encoding="utf-8"
    )
    done = run("check", file)
    assert done.returncode == 1
    assert dangerous(done.stdout) == set()


def test_lists_searches_and_single_documents(run, program):
    for arguments in (["list"], ["search", "hostile.program"], ["show", "hostile.program"], ["show", "\x9bx"]):
        done = run("catalog", *arguments, "--catalog", program)
        assert dangerous(done.stdout + done.stderr) == set()
        assert done.stdout or done.returncode == 2


def test_json_is_escaped_and_exact(run, program):
    done = run("catalog", "show", "hostile.program", "--catalog", program, "--format", "json")
    assert dangerous(done.stdout) == set()
    assert json.loads(done.stdout)[0]["title"] == SOFT


@pytest.mark.parametrize(
    "arguments", [["\x1b[31m"], ["explain", "\x9b\u202e"], ["check", "--\u202eoption"], ["--lang", "\x1b"]]
)
def test_arguments(run, arguments):
    done = run(*arguments)
    assert done.returncode == 2
    assert dangerous(done.stdout + done.stderr) == set()


def test_causes(run, tmp_path):
    file = tmp_path / "request\x9b.yaml"
    file.write_text(REQUEST.format(text=json.dumps(HARD)) + "\x1b: 1\n", encoding="utf-8")
    for options in ([], ["--format", "json"]):
        done = run("assemble", file, *options)
        assert done.returncode == 1
        assert dangerous(done.stdout + done.stderr) == set()


def test_pictures(run, program, tmp_path):
    run("preview", program, "--svg", "picture.svg")
    assert dangerous((tmp_path / "picture.svg").read_text("utf-8")) == set()
