"""Folders of sound and broken files: everything is told at once, with its exact place, and the sound ones are read."""

import gc
import json
from pathlib import Path

import pytest

from coppbuilder.loading import Batch, documents, load_library, locate_findings, read_documents
from coppbuilder.model import Profession, Severity, Version
from coppbuilder.rules import RULES
from coppbuilder.texts import has_text
from coppbuilder.workflow import check, load_catalog

MODULE = """\
schema: 1
kind: module
id: college-a.welding
version: "1.0"
owner: college-a
units:
  - {key: t1, title: Сварка, hours: {lecture: 2}}
"""
PROFESSION = {"kind": "profession", "id": "534-2026:3417"}


def write(folder, files):
    for name, content in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())


def told(folder, batch):
    """Return `file:line:column code` of all findings, in the order of files and places."""
    return [
        f"{Path(found.location.file).relative_to(folder).as_posix()}:{found.location.line}:{found.location.column} "
        f"{found.key}"
        for found in locate_findings(batch.findings)
    ]


def read(folder, files):
    write(folder, files)
    return read_documents([folder])


def lines(*values):
    return "".join(
        (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)) + "\n" for value in values
    )


def test_everything_wrong_with_a_folder_is_told_at_once(tmp_path):
    batch = read(
        tmp_path,
        {
            "01.yaml": MODULE,
            "02.yaml": "kind: module\nid: a\n  b: c\n",
            "03.yaml": "",
            "04.yaml": "kind: module\ntitle: Сварка".encode("cp1251"),
            "05.yaml": MODULE.replace('"1.0"', "1.10"),
            "06.yaml": MODULE + "titel: Сварка\nowner: college-b\n",
            "07.json": '{"kind": "module",\n "id": "college-a.cutting",}',
            "08.json": lines({**PROFESSION, "code": 5}),
            "09.jsonl": lines(PROFESSION, "", {**PROFESSION, "id": 5}, "not json", {**PROFESSION, "titel": "x"}),
            "10.yaml": MODULE.replace("lecture: 2", 'lecture: "2"'),
            "11.yaml": "- kind: module\n",
            "12.yaml": "kind: modul\nid: a\n",
            "13/x.yaml/14.yml": "a: &x b\n",
        },
    )
    assert told(tmp_path, batch) == [
        "02.yaml:3:4 DOC101.indent",
        "03.yaml:1:1 DOC112",
        "04.yaml:2:8 DOC110.encoding",
        "05.yaml:4:10 DOC104",
        "06.yaml:9:1 DOC102",
        "06.yaml:8:1 DOC202.near",
        "07.json:2:27 DOC101.trailing-comma",
        "08.json:1:55 DOC104.same",
        "09.jsonl:3:30 DOC206.profession",
        "09.jsonl:4:1 DOC101.json",
        "09.jsonl:5:47 DOC202.near",
        "10.yaml:7:47 DOC203.hours",
        "11.yaml:1:1 DOC113.list",
        "12.yaml:1:7 DOC204.near-kind",
        "13/x.yaml/14.yml:1:4 DOC103.anchor",
    ]
    assert batch.files == 13
    assert [Path(document.origin.file).name for document in batch.documents] == [
        "01.yaml",
        "05.yaml",
        "08.json",
        "09.jsonl",
    ]
    for found in batch.findings:
        assert found.code in RULES, found.code
        assert has_text(f"{found.key}.help") or has_text(f"{found.code}.help"), found.key


def test_all_lines_of_a_bulk_file_are_read_with_their_numbers(tmp_path):
    professions = [{**PROFESSION, "id": f"534-2026:{number}"} for number in range(1, 4)]
    batch = read(tmp_path, {"a.jsonl": lines(professions[0], "", professions[1], "{", professions[2])})
    assert [(document.id, document.origin.line) for document in batch.documents] == [
        ("534-2026:1", 1),
        ("534-2026:2", 3),
        ("534-2026:3", 5),
    ]
    assert told(tmp_path, batch) == ["a.jsonl:4:2 DOC101.unfinished"]
    assert batch.files == 1


def test_a_document_of_a_file_of_its_own_has_no_line(tmp_path):
    (document,) = read(tmp_path, {"a.yaml": MODULE}).documents
    assert (document.origin.file, document.origin.line) == (str(tmp_path / "a.yaml"), None)


def test_files_that_cannot_be_read_do_not_stop_the_others(tmp_path, monkeypatch):
    write(tmp_path, {"a.yaml": MODULE, "b.yaml": MODULE, "c.yaml": MODULE})
    (tmp_path / "link.yaml").symlink_to(tmp_path / "nowhere")
    reading = Path.read_bytes

    def guarded(path):
        if path.name == "b.yaml":
            raise PermissionError
        return reading(path)

    monkeypatch.setattr(Path, "read_bytes", guarded)
    batch = read_documents([tmp_path])
    assert told(tmp_path, batch) == ["b.yaml:1:1 DOC120.rights", "link.yaml:1:1 DOC120.gone"]
    assert [found.code for found in batch.findings] == ["DOC120", "DOC120"]
    assert len(batch.documents) == 2
    assert batch.files == 4


def test_a_folder_without_documents(tmp_path):
    assert read(tmp_path, {"notes.txt": "text", ".hidden/a.yaml": MODULE}) == Batch()


@pytest.mark.parametrize("written", ["40.010", "40.002"])
def test_a_code_without_quotes_is_put_back_and_the_rules_see_it(tmp_path, written):
    standard = f"""\
schema: 1
kind: standard
id: own
code: {written}
title: Свой стандарт
family: corporate
items:
  - {{key: "1", kind: competency, title: Сварка}}
  - {{key: "1", kind: competency, title: Резка}}
"""
    (document,) = read(tmp_path, {"a.yaml": standard}).documents
    assert document.code == written
    report = check([tmp_path])
    assert {"DOC104", "REF402"} <= {found.code for found in report.findings}
    (unquoted,) = (found for found in report.findings if found.code == "DOC104")
    assert (unquoted.location.line, unquoted.location.column, unquoted.location.end_column) == (4, 7, 13)
    assert unquoted.severity is (Severity.ERROR if written == "40.010" else Severity.WARNING)


def test_a_repaired_document_with_another_mistake_is_left_out(tmp_path):
    text = MODULE.replace('"1.0"', "1.10").replace("lecture: 2", "lecture: -1")
    batch = read(tmp_path, {"a.yaml": text})
    assert told(tmp_path, batch) == ["a.yaml:4:10 DOC104", "a.yaml:7:47 DOC205.hours"]
    assert batch.documents == ()


def test_a_named_file_with_a_foreign_suffix_is_read_as_yaml(tmp_path):
    write(tmp_path, {"a.txt": MODULE.replace('"1.0"', "1.0")})
    batch = read_documents([tmp_path / "a.txt"])
    assert told(tmp_path, batch) == ["a.txt:4:10 DOC104.same"]
    assert batch.documents[0].version == Version.parse("1.0")


def test_a_suffix_in_capitals(tmp_path):
    batch = read(tmp_path, {"A.JSON": json.dumps(PROFESSION), "B.JSONL": lines(PROFESSION), "C.YML": MODULE})
    assert [type(document).__name__ for document in batch.documents] == ["Profession", "Profession", "Module"]


def test_files_named_twice_are_read_once_in_the_order_of_the_arguments(tmp_path):
    write(tmp_path, {"a/1.yaml": MODULE, "b/2.yaml": MODULE})
    batch = read_documents([tmp_path / "b", tmp_path, tmp_path / "a" / "1.yaml"])
    assert [Path(document.origin.file).name for document in batch.documents] == ["2.yaml", "1.yaml"]
    assert batch.files == 2


class TestProgress:
    def test_it_is_told_after_each_file_and_nothing_is_read_after_the_last(self, tmp_path, monkeypatch):
        write(tmp_path, {"a.yaml": MODULE, "b.yaml": "", "c.jsonl": lines(PROFESSION, PROFESSION)})
        seen = []
        opening = Path.open

        def noted(path, *arguments, **options):
            seen.append(path.name)
            return opening(path, *arguments, **options)

        monkeypatch.setattr(Path, "open", noted)
        read_documents([tmp_path], lambda done, whole: seen.append((done, whole)))
        assert seen == ["a.yaml", (1, 3), "b.yaml", (2, 3), "c.jsonl", (3, 3)]

    def test_none_is_told_of_an_empty_folder(self, tmp_path):
        assert read_documents([tmp_path], lambda *_: pytest.fail("told")) == Batch()


class TestGarbageCollection:
    @pytest.fixture(autouse=True)
    def _restored(self):
        enabled = gc.isenabled()
        yield
        gc.enable() if enabled else gc.disable()

    @pytest.mark.parametrize("enabled", [True, False])
    def test_it_rests_while_files_are_read_and_is_as_before_afterwards(self, tmp_path, enabled):
        write(tmp_path, {"a.yaml": MODULE})
        gc.enable() if enabled else gc.disable()
        during = []
        read_documents([tmp_path], lambda *_: during.append(gc.isenabled()))
        assert (during, gc.isenabled()) == ([False], enabled)

    def test_it_goes_on_after_an_interruption(self, tmp_path):
        write(tmp_path, {"a.yaml": MODULE})

        def interrupt(*_):
            raise KeyboardInterrupt

        gc.enable()
        with pytest.raises(KeyboardInterrupt):
            read_documents([tmp_path], interrupt)
        assert gc.isenabled()


class TestLayers:
    def test_a_document_hides_the_one_of_the_library_with_the_same_kind_id_and_version(self, tmp_path):
        write(
            tmp_path,
            {
                "a.yaml": "kind: vocabulary\nid: rooms\ntitle: Свои залы\nsubject: room\n"
                "terms: [{key: hall, title: Зал}]\n",
            },
        )
        catalog = load_catalog(tmp_path).catalog
        assert str(catalog.vocabularies["rooms"].title) == "Свои залы"
        assert sum(document.id == "rooms" for document in catalog.documents) == 1

    def test_other_versions_and_kinds_hide_nothing(self, tmp_path):
        beneath = read(tmp_path / "one", {"a.yaml": MODULE, "b.json": json.dumps(PROFESSION)})
        above = read(
            tmp_path / "two",
            {"a.yaml": MODULE.replace('"1.0"', '"2.0"'), "b.yaml": "kind: provider\nid: college-a.welding\n"},
        )
        assert beneath.without(above.documents).documents == beneath.documents
        assert beneath.without(beneath.documents).documents == ()

    def test_what_is_wrong_beneath_stays_told(self, tmp_path):
        batch = read(tmp_path, {"a.yaml": MODULE, "b.yaml": "x: ["})
        left = batch.without(batch.documents)
        assert (left.documents, left.findings, left.files) == ((), batch.findings, 2)

    def test_batches_are_joined_in_order(self, tmp_path):
        one = read(tmp_path / "one", {"a.yaml": MODULE + "# coppbuilder: ignore[DOC202] why\n", "b.yaml": "x: ["})
        two = read(tmp_path / "two", {"c.json": json.dumps(PROFESSION), "d.yaml": ""})
        joined = Batch.join(one, two)
        assert [document.KIND for document in joined.documents] == ["module", "profession"]
        assert [found.code for found in joined.findings] == ["DOC101", "DOC112"]
        assert (joined.files, len(joined.ignores)) == (4, 1)

    def test_the_library_is_read_once(self, tmp_path, monkeypatch):
        write(tmp_path, {"library/a.json": json.dumps(PROFESSION), "examples/b.yaml": MODULE})
        first = load_library(tmp_path)
        monkeypatch.setattr(documents, "read_documents", lambda *_: pytest.fail("read again"))
        assert load_library(tmp_path) is first
        assert [type(document) for document in first.documents] == [Profession]
