"""`coppbuilder update` as a methodologist uses it, on the bundled examples with a catalogue that changed."""

import json
import shutil
from pathlib import Path

import pytest


@pytest.fixture
def catalogue(tmp_path, examples) -> Path:
    folder = tmp_path / "catalogue"
    for part in ("modules", "providers", "requests"):
        shutil.copytree(examples / part, folder / part)
    return folder


@pytest.fixture
def program(run, catalogue, tmp_path) -> Path:
    file = tmp_path / "welders.program.yaml"
    done = run("assemble", catalogue / "requests" / "welders-spring-2027.yaml", "--catalog", catalogue, "-o", file)
    assert done.returncode == 0, done.stdout + done.stderr
    return file


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def retire(catalogue: Path, name: str) -> None:
    change(catalogue / "modules" / f"{name}.yaml", "kind: module\n", "kind: module\nstatus: retired\n")


def test_a_current_program_stays_byte_for_byte(run, catalogue, program, tmp_path):
    done = run("update", program, "--catalog", catalogue, "-o", tmp_path / "new.yaml")
    assert done.returncode == 0, done.stderr
    assert "Обновлять нечего" in done.stdout
    assert (tmp_path / "new.yaml").read_bytes() == program.read_bytes()
    as_json = run("update", program, "--catalog", catalogue, "-o", tmp_path / "new.json")
    assert as_json.returncode == 0
    assert json.loads((tmp_path / "new.json").read_text("utf-8"))["kind"] == "program"


def test_a_retired_module_is_replaced_and_the_new_program_is_sound(run, catalogue, program, tmp_path):
    retire(catalogue, "college-a/teamwork-1.0")
    shown = run("update", program, "--catalog", catalogue)
    assert shown.returncode == 0, shown.stdout + shown.stderr
    assert "Обновление: 4 модуля, ±0 ч, +14 400 ₽" in shown.stdout.replace("\u00a0", " ")
    assert "Доказано" in shown.stdout
    assert max(map(len, shown.stdout.splitlines())) <= 80
    new = tmp_path / "new.yaml"
    assert run("update", program, "--catalog", catalogue, "-o", new).returncode == 0
    assert run("check", new, "--catalog", catalogue).returncode == 0
    assert "Обновлять нечего" in run("update", new, "--catalog", catalogue).stdout


def test_a_new_version_counts_as_one_module(run, catalogue, program):
    folder = catalogue / "modules" / "college-a"
    newer = folder / "teamwork-1.1.yaml"
    shutil.copy(folder / "teamwork-1.0.yaml", newer)
    change(newer, 'version: "1.0"', 'version: "1.1"')
    retire(catalogue, "college-a/teamwork-1.0")
    english = run("update", program, "--catalog", catalogue, "--lang", "en")
    assert "Update: 1 module, ±0 h, ±0 RUB" in english.stdout.replace("\u00a0", " "), english.stdout
    done = json.loads(run("update", program, "--catalog", catalogue, "--format", "json").stdout)
    assert done["status"] == "optimal"
    assert (done["current"], done["changes"], done["best"]) == (False, 1, True)
    assert [module["module"] for module in done["diff"]["modules"]] == ["college-a.teamwork"]
    assert {value["name"] for value in done["objectives"]} == {"cost", "providers"}


def test_a_pin_that_cannot_stay_is_named_with_its_line_and_the_way_out(run, catalogue, program):
    change(program, "  - module: college-a.teamwork\n", "  - module: college-a.teamwork\n    pinned: true\n")
    assert "Обновлять нечего" in run("update", program, "--catalog", catalogue).stdout
    retire(catalogue, "college-a/teamwork-1.0")
    done = run("update", program, "--catalog", catalogue)
    assert done.returncode == 1
    assert "закреплён модуль «Работа в бригаде" in done.stdout
    assert "снят с использования" in done.stdout
    line = program.read_text("utf-8").splitlines().index("  - module: college-a.teamwork") + 1
    assert f"{program.name}:{line}\n" in done.stdout
    assert "снять закрепление модуля «Работа в бригаде" in done.stdout
    assert "--apply 1" in flat(done.stdout)
    assert "--only college-a.teamwork" in flat(done.stdout)
    applied = run("update", program, "--catalog", catalogue, "--apply", "1")
    assert applied.returncode == 0
    assert "снят с использования" in flat(applied.stdout)
    as_json = json.loads(run("update", program, "--catalog", catalogue, "--format", "json").stdout)
    assert [cause["key"] for cause in as_json["causes"]] == ["update.pin-barred"]
    released = run("update", program, "--catalog", catalogue, "--only", "college-a.teamwork")
    assert released.returncode == 0, released.stdout


def test_a_demand_that_cannot_be_met_any_more_is_explained_with_its_line_in_the_program(run, catalogue, program):
    change(program, "exact: 144", "exact: 30")
    done = run("update", program, "--catalog", catalogue)
    assert done.returncode == 1
    line = next(n for n, text in enumerate(program.read_text("utf-8").splitlines(), 1) if "exact: 30" in text)
    assert f"{program.name}:{line}\n" in done.stdout


def test_a_demand_changed_by_hand_says_what_that_changes(run, catalogue, program):
    change(program, 'max: "42000"', 'max: "41000"')
    kept = run("update", program, "--catalog", catalogue)
    assert "Новому заказу прежний состав тоже отвечает." in flat(kept.stdout)
    assert "Состав программы не меняется" in kept.stdout
    assert "0 модулей" not in kept.stdout
    change(program, "exact: 144", "exact: 152")
    asked = flat(run("update", program, "--catalog", catalogue).stdout)
    assert "Новому заказу прежний состав не отвечает: часов всего: 144, а нужно не меньше 152" in asked
    assert "Обновление: 1 модуль, +8 ч, +52 800 ₽" in asked
    change(program, "exact: 152", "exact: 96")
    done = run("update", program, "--catalog", catalogue, "--lang", "en")
    assert done.returncode == 1
    assert "exactly 140 h → 140 h, 38,200 RUB" in flat(done.stdout)
    as_json = json.loads(run("update", program, "--catalog", catalogue, "--format", "json").stdout)
    assert as_json["relaxations"][0]["edits"] == [{"path": "/demand/limits/hours/exact", "value": 140}]
    applied = run("update", program, "--catalog", catalogue, "--apply", "1", "--format", "json")
    assert json.loads(applied.stdout)["program"]["demand"]["limits"]["hours"] == {"exact": 140}
    assert json.loads(applied.stdout)["reasons"][0]["key"] == "choice.flaw.demand"
    assert run("update", program, "--catalog", catalogue, "--apply", "9").returncode == 2


def test_what_was_looked_at_and_the_price_of_what_is_gone(run, catalogue, program):
    nothing = run("update", program, "--catalog", catalogue)
    assert "Просмотрено: 5 модулей (версии, содержание, кто ведёт), 6 закреплённых стандартов" in flat(nothing.stdout)
    assert "1.4 → 2.0" in flat(nothing.stdout)
    assert "--only college-b.rds" in flat(nothing.stdout)
    assert run("update", program, "--catalog", catalogue, "--apply", "1").returncode == 2
    (catalogue / "modules" / "college-a" / "teamwork-1.0.yaml").unlink()
    done = flat(run("update", program, "--catalog", catalogue).stdout)
    gone = "модуля college-a.teamwork@1.0 нет в каталоге"
    assert f"Почему программу нужно обновить: {gone}" in done
    assert f"разница в стоимости неизвестна ({gone})" in done
    assert f"стоимость неизвестна: {gone}" in done
    as_json = json.loads(run("update", program, "--catalog", catalogue, "--format", "json").stdout)
    assert as_json["diff"]["cost"]["total"]["old"] is None


def flat(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def test_what_makes_no_sense_is_refused(run, catalogue, program, broken, tmp_path):
    unknown = run("update", program, "--catalog", catalogue, "--only", "college-a.nothing")
    assert unknown.returncode == 2
    assert "college-a.nothing" in unknown.stderr
    assert run("update", program, "--catalog", catalogue, "-o", tmp_path / "new.txt").returncode == 2
    assert run("update", tmp_path / "nothing.yaml").returncode == 2
    text = program.read_text("utf-8").replace("kind: program", "kind: program\nhours: семь", 1)
    broken.write_text(text, "utf-8")
    assert run("update", broken, "--catalog", catalogue).returncode == 1
    report = json.loads(run("update", broken, "--catalog", catalogue, "--format", "json").stdout)
    assert report["program"] is None
    assert report["report"]["summary"]["errors"]


def test_a_better_program_that_changes_more_is_mentioned(run, examples):
    hand_made = examples / "programs" / "welders-one-college-program.yaml"
    done = run("update", hand_made, "--catalog", examples)
    assert "Обновлять нечего" in done.stdout
    assert "найдётся программа лучше" in done.stdout
