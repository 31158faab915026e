"""The caret stands exactly under the value, whatever the line holds."""

import io

import click
import pytest

from coppbuilder.cli.report import echo_report, report_lines, shown_path


def finding(**changes):
    return {
        "code": "DOC203",
        "severity": "error",
        "phase": "composition",
        "message": "плохо",
        "document": None,
        "file": None,
        "line": 1,
        "column": 1,
        "end_line": 1,
        "end_column": 1,
        "help": None,
        "citation": None,
    } | changes


def whole(*findings, not_checked=0):
    errors = sum(each["severity"] == "error" for each in findings)
    summary = {"files": 1, "errors": errors, "warnings": len(findings) - errors, "not_checked": not_checked}
    return {"findings": list(findings), "not_checked": [], "summary": summary}


def lines(*findings, **counts):
    return [click.unstyle(line) for line in report_lines(whole(*findings, **counts))]


def shown(tmp_path, line, column, end_column, *, end_line=1):
    """Return the source line and the carets below it as they are printed."""
    file = tmp_path / "a.yaml"
    file.write_text(line, encoding="utf-8")
    place = {"column": column, "end_line": end_line, "end_column": end_column}
    _, _, source, caret, *_ = lines(finding(file=str(file), **place))
    return source.removeprefix("1 | "), caret.removeprefix("  | ")


@pytest.mark.parametrize(
    ("line", "value", "source", "caret"),
    [
        ("ranks: семь", "семь", "ranks: семь", "       ^^^^"),
        ("a:\tсемь", "семь", "a: семь", "   ^^^^"),
        ("日本: 日本", "日本", "日本: 日本", "      ^^^^"),
        ("й\u0306 е\u0301: ё\u0308х", "ё\u0308х", "й\u0306 е\u0301: ё\u0308х", "     ^^"),
        ("\u202e\u200ba: b", "b", "  a: b", "     ^"),
        ("\ufeffa: b", "b", "a: b", "   ^"),
    ],
)
def test_carets(tmp_path, line, value, source, caret):
    column = line.removeprefix("\ufeff").rindex(value) + 1
    assert shown(tmp_path, line, column, column + len(value)) == (source, caret)


def test_a_value_of_no_length_or_many_lines(tmp_path):
    assert shown(tmp_path, "a: ", 4, 4) == ("a:", "   ^")
    assert shown(tmp_path, "a: [1,\n 2]", 4, 4, end_line=2) == ("a: [1,", "   ^^^")
    assert shown(tmp_path, "a", 9, 12) == ("a", " ^")


def test_a_long_line_is_cut_around_the_value(tmp_path):
    source, caret = shown(tmp_path, "а" * 300 + "значение" + "б" * 300, 301, 309)
    assert source[caret.index("^") :][:8] == "значение"
    assert caret.strip() == "^" * 8
    assert (source[0], source[-1]) == ("…", "…")
    assert len("1 | " + source) == 80
    source, caret = shown(tmp_path, "х" * 300, 1, 301)
    assert (caret, source) == ("^" * 60, "х" * 74 + "…")
    source, caret = shown(tmp_path, "х" * 300 + "конец", 301, 306)
    assert (caret.index("^"), source[-5:], len("1 | " + source)) == (70, "конец", 79)


def test_a_long_line_of_wide_characters_is_cut_by_the_columns_that_it_takes(tmp_path):
    source, caret = shown(tmp_path, "日" * 100 + "本本" + "日" * 100, 101, 103)
    assert source.index("本") * 2 - 1 == caret.index("^")
    assert caret.strip() == "^" * 4
    assert sum(1 if character == "…" else 2 for character in source) <= 76


def test_a_file_that_is_gone_or_shorter_shows_no_source(tmp_path):
    head, empty, *_ = lines(finding(file=str(tmp_path / "gone.yaml"), help=None))
    assert head.endswith("gone.yaml:1:1 ошибка DOC203 плохо")
    assert empty == ""
    short = tmp_path / "short.yaml"
    short.write_text("a", encoding="utf-8")
    assert len(lines(finding(file=str(short), line=9))) == 4


def test_a_finding_without_a_file_names_its_document():
    document = {"kind": "module", "id": "college.x", "version": None}
    assert lines(finding(document=document))[0] == "college.x ошибка DOC203 плохо"
    assert lines(finding())[0] == "ошибка DOC203 плохо"


def test_way_out_and_norm():
    assert lines(finding(help="исправьте", citation="273-ФЗ, ст. 76"))[1:3] == [
        "   = исправьте",
        "   = норма: 273-ФЗ, ст. 76",
    ]


def test_fixes_are_told_with_the_command_that_makes_them():
    assert lines(finding(fix={"safe": True, "edits": []}))[1] == "   = исправить: coppbuilder check --fix"
    assert lines(finding(fix={"safe": False, "edits": []}))[1].endswith("coppbuilder check --fix --unsafe-fixes")


def test_what_matters_most_comes_first_and_files_stay_together(tmp_path):
    a, b, c = (str(tmp_path / name) for name in "abc")
    said = lines(
        finding(file=a, line=9, severity="warning"),
        finding(file=b, line=7, severity="error"),
        finding(file=b, line=2, severity="info"),
        finding(file=c, line=1, severity="error"),
    )
    places = [line.split()[0].removeprefix(f"{tmp_path}/") for line in said if line.startswith(str(tmp_path))]
    assert places == ["b:2:1", "b:7:1", "c:1:1", "a:9:1"]
    assert said[-2] == "Правило с примерами: coppbuilder explain DOC203"


def test_summary():
    assert lines()[-1] == "0 ошибок, 0 предупреждений. Проверено: 1 файл."
    warning = finding(severity="warning", phase="approval")
    assert lines(finding(), warning, not_checked=2)[-1] == (
        "1 ошибка, 1 предупреждение. Проверено: 1 файл. До утверждения: 1 дело (--phase approval). "
        "Не проверено из-за нехватки данных: 2."
    )


def test_what_was_not_checked_is_named_by_rule():
    report = whole(not_checked=8)
    reasons = [("COV201", "не проверено: нет a"), ("COV201", "не проверено: нет b")]
    reasons += [(f"HRS{number}", "нет цены") for number in range(201, 207)]
    report["not_checked"] = [{"code": code, "message": message} for code, message in reasons]
    assert [click.unstyle(line) for line in report_lines(report)][1:] == [
        "   COV201 ×2: нет a",
        *(f"   HRS{number}: нет цены" for number in range(201, 205)),
        "   и ещё 2: --format json",
    ]


def test_paths_are_shown_from_the_current_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert shown_path(str(tmp_path / "a" / "b.yaml")) == "a/b.yaml"
    assert shown_path("/elsewhere/b.yaml") == "/elsewhere/b.yaml"
    assert shown_path("a.yaml") == "a.yaml"


def test_colours_only_where_they_are_wanted(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    def printed(no_colour):
        monkeypatch.setenv("NO_COLOR", no_colour)
        stream = Terminal()
        monkeypatch.setattr("sys.stdout", stream)
        echo_report(whole(finding()))
        return stream.getvalue()

    assert "\x1b[31m" in printed("")
    assert "\x1b" not in printed("1")
