"""`coppbuilder why`, `diff`, `compare` and `edit`, as processes on the bundled examples."""

import json

import pytest


@pytest.fixture
def program(examples):
    return examples / "programs" / "welders-one-college-program.yaml"


@pytest.fixture
def other(examples):
    return examples / "programs" / "housing-network-program.yaml"


def fits(text):
    return "\x1b" not in text and max(map(len, text.splitlines())) <= 80


def test_why_of_every_module_and_of_one(run, program):
    done = run("why", program)
    assert (done.returncode, done.stderr) == (0, "")
    assert fits(done.stdout)
    assert "1 Вводный модуль сварщика" in done.stdout
    assert "Если убрать:" in done.stdout
    one = run("why", program, "college-b.rds", "--format", "json")
    (purpose,) = json.loads(one.stdout)
    assert (purpose["module"], purpose["needed"]) == ("college-b.rds", True)
    assert {target["number"] for target in purpose["targets"]} == {2, 3}


def test_why_of_a_module_that_is_not_there(run, program):
    done = run("why", program, "college-b.rdc")
    assert (done.returncode, done.stdout) == (2, "")
    assert "возможно, имелось в виду: college-b.rds" in done.stderr


@pytest.mark.parametrize(
    "words", [("why", "FILE"), ("diff", "FILE", "FILE"), ("diff", "--lock", "FILE"), ("compare", "FILE", "FILE")]
)
def test_files_that_cannot_be_read_are_reported(run, tmp_path, words):
    (tmp_path / "bad.yaml").write_text("kind: program\nid: X Y\n", "utf-8")
    done = run(*("bad.yaml" if word == "FILE" else word for word in words))
    assert (done.returncode, done.stderr) == (1, "")
    assert "bad.yaml:2" in done.stdout


def test_a_bad_program_is_not_edited(run, tmp_path):
    (tmp_path / "bad.yaml").write_text("kind: program\nid: X Y\n", "utf-8")
    done = run("edit", "bad.yaml", "--drop", "a.b", "-o", "new.yaml")
    assert done.returncode == 1
    assert not (tmp_path / "new.yaml").exists()


def test_diff_in_three_forms(run, program, other):
    text = run("diff", program, other)
    assert (text.returncode, text.stderr) == (0, "")
    assert fits(text.stdout)
    markdown = run("diff", program, other, "--format", "markdown")
    assert markdown.stdout.startswith("# ")
    assert "| `-` | Вводный модуль сварщика" in markdown.stdout
    plain = json.loads(run("diff", program, other, "--format", "json").stdout)
    assert plain["equal"] is False
    assert plain["hours"]["lecture"] == {"old": 22, "new": 31} or "lecture" in plain["hours"]


def test_the_exit_code_tells_only_if_asked(run, program, other):
    assert run("diff", program, program, "--exit-code").returncode == 0
    assert run("diff", program, other, "--exit-code").returncode == 1
    assert run("diff", program, program).stdout.strip() == "Отличий нет."


def test_diff_of_modules_and_of_requests(run, examples):
    modules = examples / "modules" / "college-b"
    done = run("diff", modules / "rds-1.3.yaml", modules / "rds-1.4.yaml")
    assert "~ Версия модуля                  1.3                    → 1.4" in done.stdout
    requests = examples / "requests"
    english = run("diff", requests / "welders-short.yaml", requests / "welders-spring-2027.yaml", "--lang", "en")
    assert "144" in english.stdout
    assert fits(english.stdout)


def test_diff_of_standards(run, examples):
    standards = examples.parent / "library" / "standards" / "fgos-spo"
    done = run("diff", *sorted(standards.glob("*.yaml"))[:2])
    assert (done.returncode, done.stderr) == (0, "")
    assert fits(done.stdout)


def test_documents_of_two_kinds_are_not_compared(run, program, examples):
    done = run("diff", program, examples / "requests" / "welders-short.yaml")
    assert done.returncode == 2
    assert "программа и заказ на программу" in done.stderr


def test_how_many_files(run, program):
    for words in (("diff", program), ("diff", "--lock", program, program), ("compare", program)):
        assert run(*words).returncode == 2
    assert run("diff", "--lock", program, "--format", "markdown").returncode == 2


def test_stale_pins(run, program):
    done = run("diff", "--lock", program, "--exit-code")
    assert (done.returncode, done.stderr) == (0, "")
    assert "есть новая версия 2.0" in done.stdout
    plain = json.loads(run("diff", "--lock", program, "--format", "json").stdout)
    assert plain["stale"] is False


def test_a_changed_digest_is_stale(run, program, tmp_path, examples):
    text = program.read_text("utf-8")
    pinned = text.replace(
        "  - ps-40.002-2013\n", f'  - {{standard: ps-40.002-2013, digest: "sha256-1:{"0" * 64}"}}\n', 1
    )
    assert pinned != text
    (tmp_path / "p.yaml").write_text(pinned, "utf-8")
    done = run("diff", "--lock", "p.yaml", "--catalog", examples, "--exit-code")
    assert done.returncode == 1
    assert "содержание изменено" in done.stdout


def test_compare(run, program, other):
    done = run("compare", program, other)
    assert (done.returncode, done.stderr) == (0, "")
    assert fits(done.stdout)
    (hours,) = [line for line in done.stdout.splitlines() if line.startswith(" Часы ")]
    assert hours.split() == ["Часы", "144", "*", "152"]
    plain = json.loads(run("compare", program, other, "--format", "json").stdout)
    assert [each["id"] for each in plain["programs"]] == ["welders-one-college-program", "housing-network-program"]


def test_edit_shows_and_writes_only_if_asked(run, program, tmp_path):
    done = run("edit", program, "--swap", "college-b.rds=college-b.rds@2.0")
    assert done.stderr == ""
    assert "Файл не записан" in done.stdout
    assert list(tmp_path.glob("*.yaml")) == []


def test_edit_writes_a_program_that_can_be_read_again(run, program, tmp_path, examples):
    done = run("edit", program, "--restore", "college-b.rds:tubes", "-o", "new.yaml")
    assert done.returncode == 1
    assert "ошибка HRS205" in done.stdout
    assert done.stdout.endswith("Программа записана: new.yaml\n")
    assert [file.name for file in tmp_path.glob("*.yaml")] == ["new.yaml"]
    back = run("edit", "new.yaml", "--trim", "college-b.rds:tubes", "-o", "back.yaml", "--catalog", examples)
    assert back.returncode == 0
    there = json.loads(run("diff", program, "back.yaml", "--catalog", examples, "--format", "json").stdout)
    assert [each["facts"] for each in there["modules"]] == [["digest", "pinned"]]
    assert there["hours"] == there["cost"] == {}


def test_an_error_that_the_change_causes_is_the_exit_code(run, program, examples):
    done = run("edit", program, "--drop", "college-b.welder-start", "-o", "new.yaml")
    assert done.returncode == 1
    assert "ошибка PRE201" in done.stdout
    plain = json.loads(run("diff", program, "new.yaml", "--catalog", examples, "--format", "json").stdout)
    assert [each["module"] for each in plain["modules"]] == ["college-b.welder-start"]
    added = "college-b.welder-start@1.0:college-b"
    back = run("edit", "new.yaml", "--add", added, "--catalog", examples, "--format", "json")
    assert back.returncode == 0
    assert json.loads(back.stdout)["broken"] == []
    assert json.loads(back.stdout)["mended"]


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--swap", "a"),
        ("--swap", "a=b@x"),
        ("--add", "a@b@c"),
        ("--add", "a@one"),
        ("--trim", "a"),
        ("--restore", ":x"),
        ("--drop", "college-b.rdd"),
    ],
)
def test_what_cannot_be_understood_is_refused(run, program, tmp_path, words):
    done = run("edit", program, *words, "-o", "new.yaml")
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "new.yaml").exists()


def test_old_consoles_can_show_it(run, program, other):
    done = run("diff", program, other, encoding="cp866", PYTHONIOENCODING="cp866")
    assert done.returncode == 0
    assert "Модули" in done.stdout
    assert run("compare", program, other, encoding="cp866", PYTHONIOENCODING="cp866").returncode == 0


def test_edit_keeps_comments_of_what_it_does_not_touch(run, program, tmp_path, examples):
    text = program.read_text()
    line = text.index("  - module: college-b.rds")
    (tmp_path / "by-hand.yaml").write_text(f"# наша программа\n{text[:line]}  # главное\n{text[line:]}# конец\n")
    edit = ("edit", "by-hand.yaml", "--drop", "college-b.welder-start", "--catalog", examples, "-o")
    done = run(*edit, "new.yaml")
    assert done.stderr == ""
    written = (tmp_path / "new.yaml").read_text()
    assert written.startswith("# наша программа\n")
    assert "  # главное\n  - module: college-b.rds" in written
    assert written.endswith("# конец\n")
    assert "welder-start" not in written
    lost = run("--lang", "en", *edit, "new.json")
    assert "without the comments" in lost.stderr
    run(*edit[:4], "--catalog", examples, "-o", "plain.json")
    assert (
        run("edit", "plain.json", "--restore", "college-b.rds:tubes", "--catalog", examples, "-o", "p.yaml").stderr
        == ""
    )


@pytest.mark.parametrize("name", ["why", "diff", "compare", "edit"])
def test_help_in_both_languages(run, name):
    russian, english = run(name, "--help"), run(name, "--help", "--lang", "en")
    assert russian.returncode == english.returncode == 0
    assert russian.stdout != english.stdout
