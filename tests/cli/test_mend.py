"""`check --fix`, `--diff` and `--unsafe-fixes`, as people and CI call them."""

import json
import stat
import subprocess
from pathlib import Path

import pytest

from coppbuilder.cli import mend as mending
from coppbuilder.cli.main import call
from coppbuilder.mending import Mended
from coppbuilder.model import Report

GOOD = """\
kind: request
id: news
title: Новости   # в заказе
program_type: other
approval_date: 2026-12-01
targets:
  - "ps-40.002-2013:A/01.2"
limits: {hours: {max: 40}}
"""
WRONG = GOOD.replace("2026-12-01", "01.12.2026").replace("max: 40", "max: 40 ч")
GUESS = WRONG.replace("title:", "titel:")


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CI", "1")
    file = tmp_path / "a.yaml"
    file.write_bytes(WRONG.encode())
    return file


@pytest.fixture
def check(file, capsys):
    def check_(*arguments):
        assert file.parent == Path.cwd()
        code = call(["check", *arguments, "--select", "DOC"])
        out, err = capsys.readouterr()
        return code, out, err

    return check_


def test_what_is_clear_is_mended_and_told(check, file):
    code, out, err = check("--fix")
    assert (code, err) == (0, "Исправлено: 2 в 1 файле.\n")
    assert out.startswith("0 ошибок, 0 предупреждений.")
    assert file.read_bytes() == GOOD.encode()
    assert check("--fix")[2] == "Исправлено: 0 в 0 файлах.\n"
    assert file.read_bytes() == GOOD.encode()


def test_the_difference_is_shown_and_nothing_is_written(check, file):
    code, out, err = check("--diff")
    assert (code, err) == (1, "Будет исправлено: 2 в 1 файле (--fix).\n")
    assert out.splitlines()[:2] == ["--- a.yaml", "+++ a.yaml"]
    assert [line for line in out.splitlines() if line[0] in "+-"][2:] == [
        "-approval_date: 01.12.2026",
        "+approval_date: 2026-12-01",
        "-limits: {hours: {max: 40 ч}}",
        "+limits: {hours: {max: 40}}",
    ]
    assert file.read_bytes() == WRONG.encode()
    subprocess.run(["git", "apply", "-p0", "-"], input=out.encode(), check=True)  # noqa: S607 - git as in a shell
    assert file.read_bytes() == GOOD.encode()
    assert check("--diff") == (0, "", "Будет исправлено: 0 в 0 файлах (--fix).\n")


def test_guesses_need_leave(check, file):
    file.write_bytes(GUESS.encode())
    code, out, _ = check("--fix")
    assert code == 1
    assert "С вашей проверкой: 1 (--fix --unsafe-fixes)." in out
    assert file.read_bytes() == GOOD.replace("title:", "titel:").encode()
    assert check("--fix", "--unsafe-fixes")[0] == 0
    assert file.read_bytes() == GOOD.encode()
    assert check("--unsafe-fixes")[0] == 2


def test_the_report_says_how_many_can_be_mended(check):
    code, out, _ = check()
    assert code == 1
    assert "Можно исправить: 2 (--fix)." in out
    fixes = [finding["fix"] for finding in json.loads(check("--format", "json")[1])["findings"]]
    assert [fix["safe"] for fix in fixes] == [True, True]


def test_a_link_stays_a_link_and_rights_stay(check, file):
    real = file.rename(file.parent / "real.txt")
    real.chmod(0o640)
    file.symlink_to(real)
    assert check("--fix", "a.yaml")[0] == 0
    assert file.is_symlink()
    assert real.read_bytes() == GOOD.encode()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert sorted(path.name for path in file.parent.iterdir()) == ["a.yaml", "real.txt"]


def test_marks_and_ends_of_lines_stay(check, file):
    file.write_bytes("\ufeff".encode() + WRONG.replace("\n", "\r\n").rstrip().encode())
    assert "\\ No newline at end of file" in check("--diff")[1]
    assert check("--fix")[0] == 0
    assert file.read_bytes() == "\ufeff".encode() + GOOD.replace("\n", "\r\n").rstrip().encode()


def test_what_is_ignored_is_not_mended(check, file):
    text = WRONG.replace("01.12.2026", "01.12.2026  # coppbuilder: ignore[DOC206] так")
    file.write_bytes(text.encode())
    check("--fix")
    assert file.read_bytes() == text.replace("40 ч", "40").encode()


def test_a_file_that_changed_meanwhile_is_left_alone(file, capsys):
    name = str(file)
    result = Mended(before={name: b"old"}, after={name: b"new"}, fixed=1, refused=2, report=Report())
    mending.write_mended(result)
    told = capsys.readouterr().err
    assert "a.yaml за это время изменился" in told
    assert "иначе ошибок стало бы больше: 2" in told
    assert file.read_bytes() == WRONG.encode()


def test_a_terminal_gets_no_control_codes(monkeypatch, capsys):
    result = Mended(before={"a": b"\x1b[31m\n"}, after={"a": b"x\n"}, fixed=1, refused=0, report=Report())
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert mending.show_difference(result) == 1
    assert "\x1b" not in capsys.readouterr().out


def test_a_file_that_cannot_be_written(check, file, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("coppbuilder.exporters.write.write_bytes", refuse)
    code, _, err = check("--fix")
    assert code == 2
    assert "a.yaml" in err
    assert file.read_bytes() == WRONG.encode()
