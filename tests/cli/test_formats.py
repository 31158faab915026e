"""Where reports go: the terminal, a file, the summary of a job — and told from the folder of the repository."""

import json
import sys

import pytest

from coppbuilder.cli.formats import repository_root
from coppbuilder.cli.main import call


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """Return a repository with one error, and work in a folder inside it."""
    (tmp_path / ".git").mkdir()
    inner = tmp_path / "каталог"
    inner.mkdir()
    (inner / "broken.yaml").write_text('kind: profession\nid: "534-2026:9999"\nranks: семь\n', "utf-8")
    monkeypatch.chdir(inner)
    monkeypatch.setenv("CI", "1")
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return tmp_path


def test_files_are_told_from_the_repository(repository, capsys):
    assert call(["check", "broken.yaml", "--format", "gitlab"]) == 1
    (issue,) = json.loads(capsys.readouterr().out)
    assert issue["location"]["path"] == "каталог/broken.yaml"
    assert repository_root(repository / "каталог") == repository


def test_where_there_is_no_repository_files_are_told_from_the_current_folder(repository, capsys):
    (repository / ".git").rmdir()
    call(["check", "broken.yaml", "--format", "github"])
    assert "file=broken.yaml,line=3" in capsys.readouterr().out


def test_a_report_goes_into_a_file(repository, capsys):
    assert call(["check", "--format", "sarif", "-o", "a.sarif"]) == 1
    assert capsys.readouterr().out == ""
    (run,) = json.loads((repository / "каталог" / "a.sarif").read_text("utf-8"))["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["DOC203"]


def test_the_summary_of_a_step_is_added_to_what_is_there(repository, capsys, monkeypatch):
    summary = repository / "summary.md"
    summary.write_text("before\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    call(["check", "--format", "text"])
    assert summary.read_text("utf-8") == "before\n"
    call(["check", "--format", "github"])
    assert capsys.readouterr().out.count("::error ") == 1
    text = summary.read_text("utf-8")
    assert text.startswith("before\n## Проверка каталога\n")
    assert "| 3:8 | ошибка | DOC203 |" in text


def test_a_summary_that_cannot_be_written_is_a_usage_error(repository, capsys, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(repository / "no" / "summary.md"))
    assert call(["check", "--format", "github"]) == 2
    assert "summary.md" in capsys.readouterr().err


@pytest.mark.usefixtures("repository")
def test_the_environment_of_a_forge_does_not_change_the_format(capsys, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    call(["check"])
    assert "::error" not in capsys.readouterr().out


def test_pages_of_rules_are_linked(repository, capsys):
    call(["check", "--format", "json", "--docs-url", "https://docs.example/x"])
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["url"] == "https://docs.example/x/ru/rules/DOC203.md"
    (repository / "coppbuilder.toml").write_text('docs-url = "https://own.example"\n', "utf-8")
    call(["check", "--format", "json"])
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["url"] == "https://own.example/ru/rules/DOC203.md"
    (repository / "coppbuilder.toml").write_text('docs-url = "own example"\n', "utf-8")
    assert call(["check"]) == 2
    assert "docs-url: нужен адрес" in capsys.readouterr().err
    (repository / "coppbuilder.toml").unlink()
    for address in ("docs.example", "https://a b", 'https://a"b'):
        assert call(["check", "--format", "json", "--docs-url", address]) == 2


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("format_", ["json", "sarif", "gitlab", "rdjson"])
def test_a_console_without_the_letters_gets_the_same_values(format_, capsys, monkeypatch):
    call(["check", "--format", format_])
    whole = capsys.readouterr().out
    monkeypatch.setattr(type(sys.stdout), "encoding", "cp866", raising=False)
    call(["check", "--format", format_])
    plain = capsys.readouterr().out
    assert plain.isascii()
    assert json.loads(plain) == json.loads(whole)


@pytest.mark.usefixtures("repository")
def test_warnings_fail_cases_only_when_they_fail_the_check(capsys, tmp_path):
    file = tmp_path / "warned.yaml"
    file.write_text('kind: profession\nid: "534-2026:9999"\ntitle: 12\n', "utf-8")
    assert call(["check", str(file), "--format", "junit"]) == 0
    assert "<failure" not in capsys.readouterr().out
    assert call(["check", str(file), "--format", "junit", "--fail-on", "warning"]) == 1
    assert "<failure" in capsys.readouterr().out
