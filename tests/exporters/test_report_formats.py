"""Every format tells every finding, at its place, whatever the catalogue holds."""

import json
import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft4Validator
from markdown_it import MarkdownIt

from coppbuilder import UsageError, check
from coppbuilder.cli.formats import FORMATS
from coppbuilder.exporters.report_formats import REPORT_FORMATS
from coppbuilder.exporters.report_json import report_to_json
from coppbuilder.exporters.report_markdown import markdown
from coppbuilder.exporters.report_setting import ReportSetting
from coppbuilder.model import (
    Citation,
    Finding,
    Fix,
    Location,
    NotChecked,
    Phase,
    Report,
    Severity,
    Subject,
    TextEdit,
)
from coppbuilder.reporting import export_report, report_setting

SCHEMAS = Path(__file__).parents[3] / "shared" / "data" / "ci-schemas"
HOSTILE = (
    "\x1b[31m%0A::error::##[error]</script><img src=x>|`*[a](http://x.ru)*`|@all\u202e\x00\ufffe,:"
    "\r\n::set-env name=A::b\ud800"
)
SCHEME = {Severity.ERROR: 14, Severity.WARNING: 12, Severity.INFO: 11}


def place(file, line, column=1, *, end_line=None, end_column=None):
    return Location(file=file, line=line, column=column, end_line=end_line or line, end_column=end_column or column + 3)


def findings(root):
    """Many of each severity, about parts, files, documents and nothing; hostile, with and without fixes."""
    codes = {Severity.ERROR: "REF201", Severity.WARNING: "REF203", Severity.INFO: "REF204"}
    for severity, count in SCHEME.items():
        for number in range(count):
            file = str(root / "modules" / f"{number % 3} б,:%.yaml")
            yield Finding(
                code=codes[severity],
                severity=severity,
                key="REF201",
                arguments={"module": f"{severity}-{number}"},
                location=place(file, 10 + number, 5),
                subject=Subject(kind="module", id=f"a.{number}", file=file),
            )
    text = root / "text.yaml"
    text.write_text("ж𐐀: a\nid: 1.10\n", "utf-8")
    edit = TextEdit(place=place(str(text), 1, 5, end_column=6), text='"a"')
    for code, fix in (("DOC104", Fix(edits=(edit,))), ("DOC106", Fix(edits=(edit, edit), safe=False))):
        yield Finding(
            code=code, severity=Severity.ERROR, key="REF201", arguments={"module": code}, location=edit.place, fix=fix
        )
    yield Finding(
        code="REF202",
        severity=Severity.WARNING,
        key="REF201",
        arguments={"module": HOSTILE},
        location=place(str(root / ("::error::" + "x.yaml")), 2, 1, end_line=7),
        subject=Subject(kind="module", id="a.x"),
        citation=Citation(norm="law", text="273-ФЗ, ст. 76"),
        phase=Phase.APPROVAL,
    )
    yield Finding(
        code="REF206",
        severity=Severity.ERROR,
        key="REF201",
        arguments={"module": "nowhere"},
        subject=Subject(kind="module", id="a.nowhere"),
    )
    yield Finding(code="REF207", severity=Severity.WARNING, key="REF201", arguments={"module": "nothing"})


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return tmp_path_factory.mktemp("repository")


@pytest.fixture(scope="module")
def report(root):
    file = str(root / "text.yaml")
    skipped = NotChecked(code="DOC104", key="rules.requires", subject=Subject(kind="module", id="a", file=file))
    return Report(
        findings=tuple(findings(root)), not_checked=(skipped, NotChecked(code="HRS103", key="rules.requires"))
    )


@pytest.fixture(scope="module", params=["ru", "en"])
def told(request, report, root):
    return {name: export_report(report, name, lang=request.param, root=root) for name in REPORT_FORMATS}


def expected(report, root, *, column=True, nowhere=None):
    """The set of codes and places as a format tells them."""
    found = set()
    for finding in report.findings:
        where = finding.location
        file = Path(where.file).relative_to(root).as_posix() if where else nowhere
        line = where.line if where else (None if nowhere is None else 1)
        spot = (line, (where.column if where else line)) if column else (line,)
        found.add((finding.code, file, *spot))
    return found


def test_the_command_line_offers_every_format():
    assert tuple(REPORT_FORMATS) == FORMATS


def test_an_unknown_format_is_a_usage_error():
    with pytest.raises(UsageError, match="sarif"):
        export_report(Report(), "pdf")


def test_text(told, report, root):
    place_ = re.compile(r"^(?:(.+):(\d+):(\d+) )?(?:[a-z.]+ )?\w+ ((?:REF|DOC)\d{3}) ", re.MULTILINE)
    found = {
        (code, file.replace(": :", "::") or None, int(line) if line else None, int(column) if column else None)
        for file, line, column, code in place_.findall(told["text"])
    }
    assert found == expected(report, root)
    assert len(place_.findall(told["text"])) == len(report.findings)
    assert not re.search(r"^\s*::|##\w*\[", told["text"], re.MULTILINE), "a log would obey it"


def test_json(told, report, root):
    value = json.loads(told["json"])
    found = {
        (one["code"], one["file"] and Path(one["file"]).relative_to(root).as_posix(), one["line"], one["column"])
        for one in value["findings"]
    }
    assert found == expected(report, root)
    assert len(value["findings"]) == len(report.findings)
    assert len({one["fingerprint"] for one in value["findings"]}) == len(report.findings)
    (fixed,) = [one["fix"] for one in value["findings"] if one["code"] == "DOC104"]
    assert fixed["safe"] is True
    assert (fixed["edits"][0]["line"], fixed["edits"][0]["column"], fixed["edits"][0]["text"]) == (1, 5, '"a"')
    assert {one["url"] for one in value["findings"]} == {None}


def test_sarif(told, report, root):
    (run,) = json.loads(told["sarif"])["runs"]
    found = set()
    for one in run["results"]:
        where = one.get("locations", [{}])[0].get("physicalLocation")
        region = where["region"] if where else {}
        file = unquote(where["artifactLocation"]["uri"]) if where else None
        found.add((one["ruleId"], file, region.get("startLine"), region.get("startColumn")))
        assert run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]
    assert found == expected(report, root)
    assert len(run["results"]) == len(report.findings)
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert set(rules) == {finding.code for finding in report.findings} | {"HRS103"}
    assert "```yaml" in rules["REF201"]["help"]["markdown"]
    assert all("helpUri" not in rule for rule in rules.values())
    assert run["columnKind"] == "unicodeCodePoints"
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert [note["associatedRule"]["id"] for note in notes] == ["DOC104", "HRS103"]
    fixed = {one["ruleId"]: one["fixes"] for one in run["results"] if "fixes" in one}
    (change,) = fixed["DOC104"][0]["artifactChanges"]
    assert change["artifactLocation"]["uri"] == "text.yaml"
    assert change["replacements"][0]["insertedContent"] == {"text": '"a"'}
    assert len(fixed["DOC106"][0]["artifactChanges"][0]["replacements"]) == 2


@pytest.mark.skipif(not SCHEMAS.is_dir(), reason="the official schema of SARIF is not at hand")
def test_sarif_is_valid_by_the_official_schema(told):
    schema = json.loads((SCHEMAS / "sarif-schema-2.1.0.json").read_text("utf-8"))
    assert not [error.message for error in Draft4Validator(schema).iter_errors(json.loads(told["sarif"]))]


def test_gitlab(told, report, root):
    issues = json.loads(told["gitlab"])
    found = {
        (
            one["check_name"],
            one["location"]["path"],
            one["location"]["lines"]["begin"],
            one["location"]["positions"]["begin"]["column"],
        )
        for one in issues
    }
    assert found == expected(report, root, nowhere=".")
    assert len({one["fingerprint"] for one in issues}) == len(issues) == len(report.findings)
    grave = ["critical", "minor", "info"]
    order = [grave.index(one["severity"]) for one in issues]
    assert order == sorted(order)
    assert set(order) == {0, 1, 2}


def test_github(told, report, root):
    lines = told["github"].splitlines()
    commands = [line for line in lines if line.startswith("::") and "group" not in line.partition(" ")[0]]
    kinds = [re.match("::([a-z]+) ", command)[1] for command in commands]
    assert kinds == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    plain = re.compile(r"^\w+ ([A-Z]{3}\d{3}) (?:(.+?):(\d+):(\d+) )?")
    first, last = next(n for n, line in enumerate(lines) if line.startswith("::group")), lines.index("::endgroup::")
    listed = [plain.match(line).groups() for line in lines[first + 1 : last]]
    found = {(code, file, line and int(line), column and int(column)) for code, file, line, column in listed}
    assert found == expected(report, root)
    assert len(listed) == len(report.findings)
    # No line but ours is a command, and nothing of the catalogue reaches the runner as one.
    assert not [line for line in lines[first + 1 : last] if line.lstrip().startswith("::")]
    assert "##[" not in told["github"]


def test_github_has_annotations_without_a_place(root):
    told = [
        Finding(code="REF207", severity=Severity.WARNING, key="REF201", arguments={"module": "x"}),
        Finding(
            code="REF208",
            severity=Severity.INFO,
            key="REF201",
            arguments={"module": "y"},
            location=place(str(root / "a.yaml"), 2, 3, end_line=4),
        ),
    ]
    first, second, *_ = export_report(Report(findings=tuple(told)), "github", root=root, lang="en").splitlines()
    assert first.startswith("::warning title=REF207 A pinned document has changed::the catalogue has no module “x”")
    assert second.startswith("::notice file=a.yaml,line=2,endLine=4,title=REF208 ")


def test_github_escapes_what_would_end_a_command(root):
    finding = Finding(
        code="REF202",
        severity=Severity.ERROR,
        key="REF201",
        arguments={"module": HOSTILE},
        location=place(str(root / "a,b:c%.yaml"), 2, 3),
    )
    command, *_ = export_report(Report(findings=(finding,)), "github", root=root).splitlines()
    properties, _, message = command.removeprefix("::error ").partition("::")
    assert properties.split(",")[:5] == ["file=a%2Cb%3Ac%25.yaml", "line=2", "endLine=2", "col=3", "endColumn=6"]
    assert message.startswith("в каталоге нет модуля")
    assert "%250A" in message, "a percent sign of the catalogue stays one"
    assert "##[" not in command


def test_junit(told, report, root):
    suites = ET.fromstring(told["junit"])  # noqa: S314 - our own
    line_of = re.compile(r"^(?:(.+?):(\d+):(\d+): )?.*?\b((?:REF|DOC)\d{3}) ", re.MULTILINE)
    found, count = set(), 0
    for case in suites.iter("testcase"):
        for text in (case.findtext("failure"), case.findtext("system-out")):
            for file, line, column, code in line_of.findall((text or "").strip()):
                found.add((code, file or None, int(line) if line else None, int(column) if column else None))
                count += 1
    assert found == expected(report, root)
    assert count == len(report.findings)
    failed = {
        case.find("properties/property[@name='code']").get("value")
        for case in suites.iter("testcase")
        if case.find("failure") is not None
    }
    assert failed == {finding.code for finding in report.errors}
    names = [(case.get("classname"), case.get("name")) for case in suites.iter("testcase")]
    assert len(set(names)) == len(names), "systems know cases by their names"
    assert int(suites.get("skipped")) == len(list(suites.iter("skipped"))) == 2
    assert int(suites.get("tests")) == len(list(suites.iter("testcase")))
    assert int(suites.get("failures")) == len(list(suites.iter("failure")))


def test_junit_fails_on_warnings_when_asked(report, root):
    suites = ET.fromstring(export_report(report, "junit", root=root, fail_on=Severity.WARNING))  # noqa: S314 - our own
    types = {failure.get("type") for failure in suites.iter("failure")}
    assert types == {"error", "warning"}


def test_markdown(told, report, root):
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(told["markdown"])
    file, found, row = None, [], []
    for previous, token in pairwise(tokens):
        if previous.type == "heading_open" and previous.tag == "h3":
            file = "".join(child.content for child in token.children)
        elif previous.type == "td_open":
            row.append("".join(child.content for child in token.children))
        elif token.type == "tr_close" and row:
            line, _, column = row[0].partition(":")
            found.append((row[2], file if line else None, int(line) if line else None, int(column) if line else None))
            row = []
    assert set(found) == expected(report, root)
    assert len(found) == len(report.findings)


def test_markdown_shows_hostile_text_and_does_nothing(told):
    html = MarkdownIt("gfm-like", {"linkify": False}).render(told["markdown"])
    assert "<img" not in html
    assert "<script" not in html
    assert "href" not in html
    assert "@all" not in html, "nobody is mentioned"
    assert "://" not in html, "no site makes a link of it"
    assert not set(told["markdown"]) & set("\x1b\x00\u202e")


def test_markdown_of_a_clean_report_and_within_a_limit(report, root):
    assert "Замечаний нет." in export_report(Report(checked=3), "markdown")
    facts = report_to_json(report, "ru")
    setting = report_setting(facts, lang="ru", root=root)
    whole = markdown(facts, setting)
    short = markdown(facts, setting, 3000)
    assert len(short.encode()) <= 3000 < len(whole.encode())
    kept = short.count("| REF") + short.count("| DOC")
    assert kept
    assert f"И ещё {len(report.findings) - kept} замечани" in short
    assert markdown(facts, setting, 10**6) == whole
    many = [NotChecked(code="HRS103", key="usage.no-path", arguments={"path": str(number)}) for number in range(25)]
    told = export_report(Report(not_checked=tuple(many)), "markdown", lang="en")
    assert told.count("- HRS103") == 20
    assert "and 5 more" in told


def test_rdjson(told, report, root):
    result = json.loads(told["rdjson"])
    found = set()
    for one in result["diagnostics"]:
        start = one["location"].get("range", {}).get("start", {})
        found.add((one["code"]["value"], one["location"]["path"], start.get("line", 1), start.get("column", 1)))
    wanted = expected(report, root, nowhere=".")
    in_bytes = {(code, file, line, column + (4 if file == "text.yaml" else 0)) for code, file, line, column in wanted}
    assert found == in_bytes
    assert len(result["diagnostics"]) == len(report.findings)
    suggested = {one["code"]["value"]: one["suggestions"] for one in result["diagnostics"] if "suggestions" in one}
    # «ж» takes two bytes, «𐐀» four; a fix of two edits is no suggestion, as one of them alone would mend half.
    assert suggested == {
        "DOC104": [{"range": {"start": {"line": 1, "column": 9}, "end": {"line": 1, "column": 10}}, "text": '"a"'}]
    }


def test_pages_are_linked_where_their_address_is_known(report, root):
    page = "https://docs.example/ru/rules/REF201.md"
    for name in sorted(set(REPORT_FORMATS) - {"text"}):
        assert page in export_report(report, name, root=root, docs_url="https://docs.example"), name
    english = export_report(report, "json", root=root, lang="en", docs_url="https://docs.example/")
    assert "https://docs.example/rules/REF201.md" in english


def test_files_outside_the_repository_keep_their_whole_names(root):
    finding = Finding(
        code="REF201",
        severity=Severity.ERROR,
        key="REF201",
        arguments={"module": "x"},
        location=place("/else/б.yaml", 1),
    )
    (run,) = json.loads(export_report(Report(findings=(finding,)), "sarif", root=root))["runs"]
    where = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert where == {"uri": "file:///else/%D0%B1.yaml"}
    (issue,) = json.loads(export_report(Report(findings=(finding,)), "gitlab", root=root))
    assert issue["location"]["path"] == "/else/б.yaml"


def test_a_file_on_another_drive_has_an_address(report):
    facts = report_to_json(report, "ru")
    setting = ReportSetting(lang="ru", version="1", path=lambda _: "D:/каталог/a b.yaml")
    (run,) = json.loads(REPORT_FORMATS["sarif"](facts, setting))["runs"]
    uris = {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"][:5]}
    assert uris == {"file:///D:/%D0%BA%D0%B0%D1%82%D0%B0%D0%BB%D0%BE%D0%B3/a%20b.yaml"}


def test_lines_that_cannot_be_read_leave_places_as_they_are(report, root):
    facts = report_to_json(report, "ru", root=root)
    setting = ReportSetting(lang="ru", version="1")
    result = json.loads(REPORT_FORMATS["rdjson"](facts, setting))
    columns = {
        one["location"]["range"]["start"]["column"] for one in result["diagnostics"] if "range" in one["location"]
    }
    assert columns == {1, 5}
    assert " | " not in REPORT_FORMATS["text"](facts, setting)


@pytest.mark.parametrize("name", REPORT_FORMATS)
def test_a_clean_report_is_told_in_every_format(name):
    told = export_report(Report(checked=3), name, lang="en")
    if name in {"text", "github", "markdown"}:
        assert "3 files checked." in told
        assert "::" not in told
    elif name == "junit":
        assert 'tests="1" failures="0"' in told
    else:
        assert json.loads(told) is not None


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab", "rdjson", "junit"])
def test_formats_for_machines_stay_whole_where_the_console_lacks_letters(report, root, name):
    facts = report_to_json(report, "ru")
    plain = REPORT_FORMATS[name](facts, report_setting(facts, lang="ru", root=root, plain=True))
    assert plain.isascii()
    rich = REPORT_FORMATS[name](facts, report_setting(facts, lang="ru", root=root))
    if name == "junit":
        assert ET.canonicalize(plain) == ET.canonicalize(rich)
    else:
        assert json.loads(plain) == json.loads(rich)


def test_fingerprints_survive_lines_inserted_above(tmp_path):
    file = tmp_path / "a.yaml"
    source = (
        'kind: module\nid: a.b\nowner: a\nversion: "1.1"\ntitle: x\n'
        'outcomes:\n  - {competency: "ps-40.002-2013:A/77.2", level: 3}\n'
    )
    prints = []
    for text in (source, "# one\n\n# two\n" + source, source.replace("owner", "rights: open\nowner")):
        file.write_text(text, "utf-8")
        issues = json.loads(export_report(check([file]), "gitlab", root=tmp_path))
        prints.append({(one["check_name"], one["fingerprint"]) for one in issues})
        assert {"REF101", "HRS102"} <= {one["check_name"] for one in issues}
    assert prints[0] == prints[1] == prints[2]
