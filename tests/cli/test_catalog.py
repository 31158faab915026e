"""`coppbuilder catalog`: lists, single documents, numbers, gaps, search."""

import json

import pytest


def answer(done):
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_list(run, examples):
    rows = answer(run("catalog", "list", "--kind", "provider", "--catalog", examples, "--format", "json"))
    assert {row["kind"] for row in rows} == {"provider"}
    assert "college-a" in {row["id"] for row in rows}
    text = run("catalog", "list", "--kind", "module", "--catalog", examples).stdout
    assert "college-a.prep@2.0" in text
    assert text.splitlines()[0].split() == ["Вид", "Идентификатор", "Название"]


def test_list_of_the_library_alone(run):
    kinds = {row["kind"] for row in answer(run("catalog", "list", "--format", "json"))}
    assert "standard" in kinds
    assert "module" not in kinds


def test_a_catalogue_without_modules_is_told(run):
    assert run("catalog", "list", "--kind", "norm").stderr == (
        "В каталоге нет ни одного модуля — укажите папку: --catalog\n"
    )
    assert run("catalog", "list", "--format", "json").stderr == ""


def test_the_nearest_catalogue_is_taken(run, tmp_path):
    folder = tmp_path / "modules"
    folder.mkdir()
    (folder / "m.yaml").write_text("kind: profession\nid: '534-2026:9999'\ntitle: Рядом\n", encoding="utf-8")
    assert "Рядом" in run("catalog", "search", "рядом").stdout


def test_show(run, examples):
    (one,) = answer(run("catalog", "show", "college-a.prep@2.0", "--catalog", examples, "--format", "json"))
    assert one["version"] == "2.0"
    both = answer(run("catalog", "show", "college-a.prep", "--catalog", examples, "--format", "json"))
    assert len(both) > 1
    text = run("catalog", "show", "college-a.prep@2.0", "--catalog", examples, "--lang", "en").stdout
    assert "── Version: 2.0" in text or "version" in text.lower()
    missing = run("catalog", "show", "nothing")
    assert (missing.returncode, missing.stdout) == (2, "")
    assert "nothing" in missing.stderr


def test_fields_and_values_are_named_by_where_they_stand(run, examples):
    text = run("catalog", "show", "ws-10-2026").stdout
    assert "├── Вид документа: стандарт\n" in text
    assert "│   └── Дата источника: 2026-03-25\n" in text
    assert "Вид пункта: Раздел\n" in text
    assert "Дата приказа" not in text
    english = run("catalog", "show", "college-a.prep@2.0", "--catalog", examples, "--lang", "en").stdout
    assert "├── Kind of document: module\n" in english
    assert "├── Подтверждено: нет\n" in run("catalog", "show", "copp").stdout


def test_the_newest_version_comes_first(run, examples):
    both = answer(run("catalog", "show", "college-a.prep", "--catalog", examples, "--format", "json"))
    assert [each["version"] for each in both] == ["2.0", "1.2"]


def test_an_item_of_a_standard(run, examples):
    text = run("catalog", "show", "ws-10-2026:3", "--catalog", examples).stdout
    assert text.splitlines()[:2] == [
        "ws-10-2026:3 Сварочные материалы (раздел, вес 10)",
        "├── Стандарт: Сварочные технологии",
    ]
    assert "college-b.championship@1.0" in text
    (item,) = answer(run("catalog", "show", "ws-10-2026:4", "--catalog", examples, "--format", "json"))
    assert (item["reference"], item["kind"], item["parent"]) == ("ws-10-2026:4", "section", None)
    assert "ws-10-2026:4/SMAW" in item["children"]
    assert {"id": "college-b.rds", "version": "1.4", "level": 3} in item["modules"]
    above = run("catalog", "show", "ws-10-2026:4", "--catalog", examples).stdout
    assert "ws-10-2026:4/SMAW" in above.replace("\u00a0", " ")
    assert run("catalog", "show", "ws-10-2026:3").stdout.splitlines()[-1].strip(" └─") == "ни одним"
    assert run("catalog", "show", "ws-10-2026:nothing").returncode == 2


def test_stats(run, examples):
    numbers = answer(run("catalog", "stats", "--catalog", examples, "--format", "json"))
    assert numbers["documents"]["standard"] == 113
    assert 0 < numbers["standards"]["ws-10-2026"]["trained"] <= numbers["standards"]["ws-10-2026"]["items"]
    text = run("catalog", "stats", "--catalog", examples).stdout
    assert "113" in text
    assert "█" in text


def test_gaps(run, examples):
    gaps = answer(run("catalog", "gaps", "--standard", "ws-10-2026", "--catalog", examples, "--format", "json"))
    assert set(gaps) == {"ws-10-2026"}
    assert all(reference.startswith("ws-10-2026:") for reference in gaps["ws-10-2026"])
    assert "ws-10-2026" in run("catalog", "gaps", "--catalog", examples).stdout
    assert run("catalog", "gaps", "--lang", "en").stdout == "There are no gaps.\n"
    assert run("catalog", "gaps", "--standard", "nothing").returncode == 2


@pytest.mark.parametrize("words", [["сварка"], ["СВАРКУ"], ["ws-10-2026:4"], ["40.002"]])
def test_search(run, words):
    hits = answer(run("catalog", "search", *words, "--format", "json"))
    assert hits
    assert all(set(hit) == {"reference", "title", "score"} for hit in hits)
    assert hits[0]["reference"].split()[0] in run("catalog", "search", *words).stdout


def test_search_that_finds_nothing(run):
    done = run("catalog", "search", "ъъъъ")
    assert (done.returncode, done.stdout) == (0, "Ничего не найдено.\n")


def test_broken_documents_are_told_in_one_line(run, broken):
    done = run("catalog", "list", "--kind", "provider", "--catalog", broken.parent, "--format", "json")
    assert done.returncode == 0
    assert done.stderr.startswith("Внимание: в каталоге ")
    assert done.stderr.count("\n") == 1
