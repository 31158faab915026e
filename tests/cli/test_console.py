"""Progress is shown on a terminal, after a while, and leaves nothing behind."""

import io
import sys
import time

import pytest
from rich.panel import Panel
from rich.text import Text

from coppbuilder.cli import console


class Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self):
        return True


def terminal(monkeypatch, name):
    """Put a terminal in the place of a stream: in the test itself, as pytest changes the streams between fixtures."""
    stream = Terminal()
    monkeypatch.setattr(sys, name, stream)
    return stream


def test_no_bar_without_a_terminal(monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with console.progress("cli.progress.reading") as told:
        assert told is None
    assert sys.stderr.getvalue() == ""


def test_no_bar_for_quick_work(monkeypatch):
    stderr = terminal(monkeypatch, "stderr")
    with console.progress("cli.progress.reading") as told:
        told(1, 2)
    assert "Чтение файлов" not in stderr.getvalue()


def test_a_bar_for_long_work_also_when_it_fails(monkeypatch):
    stderr = terminal(monkeypatch, "stderr")
    monkeypatch.setattr(console, "_PATIENCE", 0.01)

    def work():
        with console.progress("cli.progress.solving") as told:
            told(1, 2)
            time.sleep(0.3)
            raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - the work's own error comes through
        work()
    assert "Поиск лучшей программы" in stderr.getvalue()


def test_a_terminal_gets_its_own_width_and_colours(monkeypatch):
    stream = terminal(monkeypatch, "stdout")
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    console.show(Panel(Text("а", style="red")))
    assert "\x1b[31mа" in stream.getvalue()
    assert stream.getvalue().splitlines()[0].count("─") == 38
