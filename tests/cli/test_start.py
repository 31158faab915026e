"""The entry point: exit codes of what goes wrong."""

import subprocess
import sys

import pytest

from coppbuilder.cli import main, start


def test_an_internal_error_is_one_line_and_three(monkeypatch, capsys):
    def fail(_):
        raise ValueError("плохо\x1b")

    monkeypatch.setattr(main, "call", fail)
    monkeypatch.delenv("COPP_DEBUG", raising=False)
    assert start.run([]) == 3
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "ValueError: плохо " in said
    assert "\x1b" not in said
    monkeypatch.setenv("COPP_DEBUG", "1")
    with pytest.raises(ValueError, match="плохо"):
        start.run([])


def test_an_interrupt_is_130(monkeypatch):
    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(main, "call", interrupted)
    assert start.run([]) == 130


def test_an_interrupt_inside_a_command_is_130_and_quiet(environment, tmp_path):
    code = (
        "import sys, coppbuilder.workflow as w\n"
        "def load(*a, **k): raise KeyboardInterrupt\n"
        "w.load_catalog = load\n"
        "sys.argv = ['coppbuilder', 'catalog', 'list']\n"
        "from coppbuilder.cli.start import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.strip()) == (130, b"", b"")


def test_help_names_the_program_and_all_commands(run):
    done = run("--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Вызов: coppbuilder [ПАРАМЕТРЫ] КОМАНДА [АРГУМЕНТЫ]...")
    assert all(f"\n  {name} " in done.stdout for name in main.COMMANDS)
    assert run("--help", "--lang", "en").stdout.startswith("Usage: coppbuilder [OPTIONS] COMMAND [ARGS]...")


@pytest.mark.parametrize("command", [*main.COMMANDS, "catalog list", "schema export"])
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_every_command_has_help(run, command, lang):
    done = run(*command.split(), "--help", "--lang", lang)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith({"ru": "Вызов", "en": "Usage"}[lang] + f": coppbuilder {command} ")
    assert any(letter in "абвгдежз" for letter in done.stdout) is (lang == "ru")


def test_version(run):
    assert run("--version").stdout == "coppbuilder 0.1.0\n"


@pytest.mark.parametrize("arguments", [["nothing"], ["check", "--nothing"], ["--lang", "fr"], [], ["catalog"]])
def test_a_call_that_makes_no_sense_is_two(run, arguments):
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Вызов: coppbuilder" in done.stderr
