"""Watching: shown again after a change, through errors in the file, until it is interrupted."""

import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from coppbuilder.cli.watch import stamps, watch
from coppbuilder.errors import UsageError

#: Seconds of patience: a machine at work on other things may be slow.
PATIENCE = 30


def program(title: str) -> str:
    demand = "  kind: request\n  id: r\n  program_type: other\n  targets: ['ps-40.002-2013:A/01.2']\n"
    return f"kind: program\nid: p\ntitle: {title}\nmodules: []\ndemand:\n{demand}"


def later(file: Path, text: str) -> None:
    """Write a file so that its time of change is another one, however coarse the clock of the disk is."""
    before = file.stat().st_mtime_ns
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(before + 2_000_000_000, before + 2_000_000_000))


def test_stamps_are_those_of_files_and_of_the_documents_in_folders(tmp_path):
    (tmp_path / "modules").mkdir()
    for name in ("modules/a.yaml", "b.json", "c.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    found = stamps([tmp_path, tmp_path / "c.txt", tmp_path / "gone.yaml"])
    assert {path.name for path in found} == {"a.yaml", "b.json", "c.txt"}
    later(tmp_path / "b.json", "y")
    assert stamps([tmp_path])[tmp_path / "b.json"] != found[tmp_path / "b.json"]


def test_it_acts_once_for_every_change_and_goes_on_when_a_file_is_gone(tmp_path, capsys):
    file = tmp_path / "p.yaml"
    file.write_text("1", encoding="utf-8")
    acts, waits = [], []

    def act():
        acts.append(len(waits))
        if not file.exists():
            raise UsageError("usage.no-path", path="p.yaml")

    def wait(_):
        waits.append(None)
        match len(waits):
            case 2:
                later(file, "2")
            case 4:
                file.unlink()
            case 6:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        watch([file], act, wait)
    assert acts == [0, 2, 4]
    assert "Нет такого файла или папки: p.yaml" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_in_a_terminal(tmp_path, environment):
    import pty  # noqa: PLC0415 - not there on every system

    file = tmp_path / "p.yaml"
    file.write_text(program("Первая"), encoding="utf-8")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "coppbuilder", "preview", "p.yaml", "--view=passport,modules", "--watch"]
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=tmp_path, env=environment | {"TERM": "xterm"}
    ) as process:
        os.close(theirs)
        try:
            until(ours, "Первая", "Ctrl-C")
            later(file, program("[ошибка"))
            until(ours, "p.yaml:3", "Ctrl-C")
            later(file, program("Вторая"))
            assert "Traceback" not in until(ours, "Вторая", "Ctrl-C")
            process.send_signal(signal.SIGINT)
            assert process.wait(PATIENCE) == 130
        finally:
            process.kill()
            os.close(ours)


def until(terminal: int, *words: str) -> str:
    """Read what is shown until all words have come, one after the other."""
    seen, end = b"", time.monotonic() + PATIENCE
    while time.monotonic() < end:
        ready, _, _ = select.select([terminal], [], [], 1)
        seen += os.read(terminal, 65536) if ready else b""
        text = seen.decode(errors="ignore")
        last = 0
        for word in words:
            last = text.find(word, last) + 1
            if not last:
                break
        else:
            return text
    msg = f"not shown within {PATIENCE} s: {words}; but: {seen.decode(errors='replace')}"
    raise AssertionError(msg)
