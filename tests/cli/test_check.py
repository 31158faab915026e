"""`coppbuilder check`, as a process: what it prints, and what its exit code is."""

import json
import subprocess
import sys

import pytest


def test_a_sound_file_is_clean(run, profession):
    done = run("check", profession)
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        "0 ошибок, 0 предупреждений. Проверено: 1 файл.\n",
        "",
    )


@pytest.mark.usefixtures("profession", "broken")
def test_the_current_folder_is_checked_without_paths(run):
    done = run("check")
    assert done.returncode == 1
    assert "Проверено: 2 файла." in done.stdout


def test_a_finding_shows_place_line_caret_and_way_out(run, broken):
    done = run("check", broken.name)
    assert done.returncode == 1
    head, margin, source, caret, help_ = done.stdout.splitlines()[:5]
    assert head.startswith("broken.yaml:3:8 ошибка DOC203 ")
    assert (margin, source, caret) == ("  |", "3 | ranks: семь", "  |        ^^^^")
    assert help_.startswith("   = ")
    assert done.stderr == ""


def test_english_by_option_wherever_it_stands_and_by_environment(run, broken):
    wanted = [
        "1 error, 0 warnings. 1 file checked. Not checked for lack of data: 1.",
        "   DOC203: references and hours are not checked until the shape of the document is corrected",
    ]
    for arguments in (
        ["--lang", "en", "check", broken],
        ["check", broken, "--lang=en"],
        ["check", "--lang", "en", broken],
    ):
        assert run(*arguments).stdout.splitlines()[-2:] == wanted
    assert run("check", broken, COPP_LANG="en").stdout.splitlines()[-2:] == wanted
    assert run("check", broken, LC_ALL="en_US.UTF-8").stdout.splitlines()[-2:] == wanted
    assert "ошибка" in run("check", broken, "--lang", "ru", COPP_LANG="en").stdout


def test_json_has_neutral_codes_and_exact_places(run, broken):
    done = run("check", broken, "--format", "json")
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert set(report) == {"findings", "not_checked", "summary"}
    (finding,) = report["findings"]
    assert {"code", "severity", "phase", "message", "key", "arguments", "file", "line", "column"} <= set(finding)
    assert {"end_line", "end_column", "path", "help"} <= set(finding)
    assert (finding["code"], finding["severity"], finding["phase"]) == ("DOC203", "error", "composition")
    assert (finding["line"], finding["column"], finding["end_line"], finding["end_column"]) == (3, 8, 3, 12)
    assert (finding["file"], finding["path"]) == (str(broken), "/ranks")
    (left_out,) = report["not_checked"]
    assert (left_out["code"], left_out["file"]) == ("DOC203", str(broken))
    assert left_out["document"] == {"kind": "profession", "id": "534-2026:9999"}
    assert report["summary"] == {
        "files": 1,
        "errors": 1,
        "warnings": 0,
        "infos": 0,
        "not_checked": 1,
        "hidden": 0,
        "gone": 0,
    }


def test_warnings_fail_only_when_asked(run, tmp_path):
    file = tmp_path / "warned.yaml"
    file.write_text('kind: profession\nid: "534-2026:9999"\ntitle: 12\n', encoding="utf-8")
    assert run("check", file).returncode == 0
    assert run("check", file, "--fail-on", "warning").returncode == 1


def test_a_phase_keeps_its_findings_only(run, broken):
    done = run("check", broken, "--phase", "approval", "--format", "json")
    assert (done.returncode, json.loads(done.stdout)["findings"]) == (0, [])


def test_a_path_that_does_not_exist_is_a_usage_error(run):
    done = run("check", "nowhere\x1b[31m.yaml")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Ошибка: Нет такого файла или папки: nowhere [31m.yaml\n"


def test_an_unreadable_document_is_a_finding(run, tmp_path):
    file = tmp_path / "binary.yaml"
    file.write_bytes("сварка".encode("cp1251") * 20)
    done = run("check", file)
    assert done.returncode == 1
    assert "DOC110" in done.stdout


def test_the_day_is_written_either_way_or_refused(run, profession):
    assert run("check", profession, "--on", "2026-12-01").returncode == 0
    assert run("check", profession, "--on", "01.12.2026").returncode == 0
    done = run("check", profession, "--on", "2026-13-01")
    assert done.returncode == 2
    assert "«2026-13-01» — не дата" in done.stderr


def test_references_are_looked_up_in_the_nearest_catalogue(run, examples):
    request = examples / "requests" / "welders-spring-2027.yaml"
    done = run("check", request, "--format", "json")
    assert not [finding for finding in json.loads(done.stdout)["findings"] if finding["severity"] == "error"]


def test_a_reader_that_leaves_is_no_trouble(environment, tmp_path, examples):
    process = subprocess.Popen(
        [sys.executable, "-m", "coppbuilder", "catalog", "list", "--catalog", str(examples), "--format", "json"],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=30) != 3
