"""What would help an impossible request: shown, applied, saved, a skeleton written."""

import json

import pytest

from coppbuilder.cli.relax import Wish
from coppbuilder.model import (
    Catalog,
    FailureScope,
    FailureStatus,
    NotAssembled,
    ProgramType,
    Relaxation,
    RelaxationKind,
    Request,
)


@pytest.fixture
def short(examples):
    return examples / "requests" / "welders-short.yaml"


def test_the_changes_are_shown_with_what_they_bring(run, short):
    text = run("assemble", short).stdout.replace("\u00a0", " ")
    assert "часы до 114" in text
    assert "→ 114 ч, 33 100 ₽" in text
    assert "→ 84 ч" in text
    assert "→ 88 ч" in text
    assert "--apply 1" in text
    assert all(len(line) <= 80 for line in text.splitlines() if "coppbuilder" not in line)


def test_a_change_is_applied_and_saved_with_its_comments(run, short, tmp_path):
    done = run("assemble", short, "--apply", "1", "--save", "changed.yaml", "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["program"]["total_hours"] == 114
    assert (tmp_path / "changed.yaml").read_text() == short.read_text().replace("{max: 96}", "{max: 114}")
    other = run("assemble", short, "--apply", "1", "--save", "changed.json")
    assert other.returncode == 0
    assert json.loads((tmp_path / "changed.json").read_text())["limits"]["hours"]["max"] == 114


def test_the_skeleton_passes_the_check_and_its_change_applies(run, short, tmp_path, examples):
    assert run("assemble", short, "--draft-module", "new.yaml").returncode == 1
    assert "status: draft" in (tmp_path / "new.yaml").read_text()
    assert run("check", "new.yaml", "--catalog", examples).returncode == 0
    assert run("assemble", short, "--apply", "4").returncode == 0


def test_a_wrong_type_is_changed(run, examples):
    wrong = examples / "requests" / "bricklayers-wrong-type.yaml"
    result = json.loads(run("assemble", wrong, "--format", "json").stdout)
    assert result["scope"] == "rules"
    assert result["relaxations"][0]["edits"] == [{"path": "/program_type", "value": "po-upgrade"}]


def test_where_no_module_would_help_the_causes_are_told_and_why(run, examples, tmp_path):
    wrong = examples / "requests" / "bricklayers-wrong-type.yaml"
    refused = run("assemble", wrong, "--draft-module", "new.yaml", "--format", "json")
    assert refused.returncode == 1
    result = json.loads(refused.stdout)
    assert len(result["causes"]) == 2
    assert result["relaxations"]
    assert "заказ нарушает правила" in refused.stderr
    possible = run("assemble", examples / "requests" / "cooks-upgrade-72.yaml", "--draft-module", "new.yaml")
    assert possible.returncode == 0
    assert "без нового модуля" in possible.stderr
    assert not (tmp_path / "new.yaml").exists()


def test_causes_as_markdown_and_as_a_tree(run, short):
    text = run("assemble", short, "--format", "markdown").stdout
    assert text.startswith("# Программы нет: ")
    assert "\n  - её дают только " in text
    assert "\n1. часы до 114" in text
    causes = json.loads(run("assemble", short, "--format", "json").stdout)["causes"]
    facts = [fact["key"] for fact in causes[0]["because"]]
    assert facts == ["cause.trainers", "cause.prerequisites", "cause.retired"]
    made_of, same, *_ = causes[-1]["because"]
    assert made_of["key"] == "cause.made-of.hours"
    assert "2.0 (30 ч)" in made_of["message"]
    assert same == {"same_as": "/causes/0"}


@pytest.mark.parametrize("options", [("--apply", "99"), ("--save", "x.yaml"), ("--apply", "0")])
def test_what_makes_no_sense_is_refused(run, short, options):
    assert run("assemble", short, *options).returncode == 2


def test_nothing_to_apply(run, examples):
    assert run("assemble", examples / "requests" / "welders-spring-2027.yaml", "--apply", "1").returncode == 2


@pytest.mark.parametrize(
    ("status", "scope", "changes", "why"),
    [
        ("unknown", None, 0, "поиск не закончен"),
        ("impossible", "limits", 1, "помогут другие изменения"),
        ("impossible", "catalogue", 0, "один новый модуль не поможет"),
    ],
)
def test_why_no_skeleton_is_written(capsys, tmp_path, status, scope, changes, why):
    change = Relaxation(kind=RelaxationKind.DRAFTS, key="relax.drafts", hours=None)
    result = NotAssembled(
        status=FailureStatus(status),
        scope=FailureScope(scope) if scope else None,
        causes=(),
        relaxations=(change,) * changes,
    )
    wish = Wish(number=None, save=None, draft=tmp_path / "new.yaml")
    wanted = Request(id="r", program_type=ProgramType.OTHER, targets=())
    catalog = Catalog.of([])
    assert wish.grant(result, catalog, wanted, None) == (result, catalog)
    assert why in capsys.readouterr().err
    assert not (tmp_path / "new.yaml").exists()
