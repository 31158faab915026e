"""The shape of documents: all problems at once, in the words of the domain, with a way out."""

import re
import socket
import subprocess
import sys
import urllib.request

import pytest

from coppbuilder.loading import shape, shape_messages
from coppbuilder.loading.schemas import load_schema, with_referred
from coppbuilder.loading.shape import ShapeProblem, check_shape, repair
from coppbuilder.model import Severity
from coppbuilder.texts import LANGUAGES, has_text, render
from coppbuilder.texts.doc_shape import TEXTS

ID = "строчные латинские буквы, цифры, точка и дефис, как college-b.rds"
HALVES = "число, кратное половине и не меньше нуля"
SHARE = "число от 0 до 1 (0.6 — это 60 %)"
MONEY = "рубли, не более двух знаков после точки, без пробелов и знака валюты"

MODULE = {"kind": "module", "id": "college-a.rds", "version": "1.4", "owner": "college-a"}
REQUEST = {"kind": "request", "id": "order", "program_type": "dpo-pk", "targets": ["s:A"]}
STANDARD = {"kind": "standard", "id": "s", "family": "profstandart"}
RISK = {
    "kind": "risk",
    "id": "r",
    "stage": "demand",
    "category": "legal",
    "cause": "причина",
    "event": "событие",
    "consequence": "последствие",
    "probability": 1,
    "impact": 5,
}


def said(document, lang="ru"):
    return {problem.pointer: render(problem.key, problem.arguments, lang) for problem in check_shape(document)}


def only(document):
    (problem,) = check_shape(document)
    return problem


@pytest.mark.parametrize("document", [MODULE, REQUEST, STANDARD, RISK], ids=lambda document: document["kind"])
def test_a_good_document_has_no_problems(document):
    assert check_shape(document) == ()


@pytest.mark.parametrize(
    ("document", "pointer", "message"),
    [
        ({**MODULE, "units": [{"key": "t", "title": "Швы"}]}, "/units/0", "не указаны часы темы"),
        ({"kind": "module", "id": "m", "owner": "a"}, "", "не указана версия модуля"),
        ({**REQUEST, "learners": [{}]}, "/learners/0", "не указано число слушателей"),
        (
            {**REQUEST, "learners": [{"count": 1, "professions": [{}]}]},
            "/learners/0/professions/0",
            "не указана профессия",
        ),
        (
            {**MODULE, "outcomes": [{"competency": "s:A", "level": 4}]},
            "/outcomes/0/level",
            "уровень освоения — целое число от 1 до 3, а здесь 4",
        ),
        (
            {**MODULE, "outcomes": [{"competency": "s:A", "level": "3"}]},
            "/outcomes/0/level",
            "уровень освоения — целое число от 1 до 3, а здесь «3»",
        ),
        (
            {**REQUEST, "start": "01.09.2031"},
            "/start",
            "начало обучения: дата пишется как 2026-12-01, а здесь «01.09.2031»",
        ),
        (
            {**REQUEST, "start": "2026-02-30"},
            "/start",
            "начало обучения: такого дня нет в календаре: 2026-02-30",
        ),
        (
            {**MODULE, "hours": {"practice": "12 ч"}},
            "/hours/practice",
            f"часы практических занятий — {HALVES}, а здесь «12 ч»",
        ),
        ({**MODULE, "hours": {"lab": 1.3}}, "/hours/lab", f"часы лабораторных занятий — {HALVES}, а здесь 1.3"),
        ({**MODULE, "hours": {"lab": -2}}, "/hours/lab", f"часы лабораторных занятий — {HALVES}, а здесь -2"),
        ({**MODULE, "hours": 72}, "/hours", "часы модуля — это набор полей, а здесь 72"),
        (
            {**MODULE, "literature": "Учебник"},
            "/literature",
            "литература — это список, а здесь одно значение без дефиса и скобок: «Учебник»",
        ),
        ({**MODULE, "literature": [["Учебник"]]}, "/literature/0", "литература — это текст, а здесь список"),
        ({**MODULE, "title": ["Сварка"]}, "/title", "название — это текст или набор полей, а здесь список"),
        (
            {**MODULE, "requires": {"medical": "да"}},
            "/requires/medical",
            "медицинский осмотр: нужно true (да) или false (нет), а здесь «да»",
        ),
        ({**MODULE, "group": {"max": "12"}}, "/group/max", "наибольшая группа — целое число, а здесь «12»"),
        ({**RISK, "impact": 6}, "/impact", "тяжесть последствий — от 1 до 5, а здесь 6"),
        ({**MODULE, "distance": 60}, "/distance", f"доля дистанционных занятий — {SHARE}, а здесь 60"),
        ({**MODULE, "rights": None}, "/rights", "права: после названия поля ничего не стоит"),
        ({**MODULE, "rights": ""}, "/rights", "права: здесь пусто"),
        (
            {**MODULE, "id": "Сварка"},
            "/id",
            f"идентификатор документа: {ID}, а здесь «Сварка»",
        ),
        (
            {**MODULE, "version": "1"},
            "/version",
            'версия модуля: два или три числа через точку в кавычках, как "1.4", а здесь «1»',
        ),
        (
            {**MODULE, "schema": 2},
            "/schema",
            "версия формата — 1, а здесь 2: такой файл эта версия программы не читает",
        ),
        (
            {**MODULE, "status": "aproved"},
            "/status",
            "статус модуля: нет такого значения, как «aproved»; возможно, approved",
        ),
        (
            {**MODULE, "study_forms": ["очная"]},
            "/study_forms/0",
            "форма обучения: нет такого значения, как «очная»; возможно, full-time",
        ),
        ({**MODULE, "status": "xyz"}, "/status", "статус модуля: нет такого значения, как «xyz»"),
        ({**REQUEST, "program_type": "dpo"}, "/program_type", "вид программы: нет такого значения, как «dpo»"),
        ({**REQUEST, "minimize": ["cost", "cost"]}, "/minimize", "что уменьшать: значение повторяется"),
        ({**REQUEST, "targets": []}, "/targets", "цели: здесь пусто"),
        ({**REQUEST, "targets": [["s:A"]]}, "/targets/0", "цель — это текст или набор полей, а здесь список"),
        ({**REQUEST, "targets": [{"any_of": []}]}, "/targets/0/any_of", "список компетенций: здесь пусто"),
        ({**REQUEST, "targets": [{"share": 2}]}, "/targets/0/share", f"доля — {SHARE}, а здесь 2"),
        ({**REQUEST, "targets": [{"level": 2}]}, "/targets/0", "не указана ссылка на компетенцию"),
        (
            {**REQUEST, "funding": {"ceiling": "42 000 ₽"}},
            "/funding/ceiling",
            f"предельная сумма — {MONEY}, а здесь «42 000 ₽»",
        ),
        ({**REQUEST, "funding": {"ceiling": 1.005}}, "/funding/ceiling", f"предельная сумма — {MONEY}, а здесь 1.005"),
        ({**MODULE, "title": {"Русский": "x"}}, "/title/Русский", "название: ключ «Русский» здесь не подходит"),
        ({**MODULE, "titel": "x"}, "/titel", "неизвестное поле «titel»; возможно, title"),
        ({**MODULE, "название": "x"}, "/название", "неизвестное поле «название»; возможно, title"),
        ({**MODULE, "zzz": "x"}, "/zzz", "неизвестное поле «zzz»"),
        (
            {**STANDARD, "items": [{"key": "A", "kind": "skill", "points": {"а": -1}}]},
            "/items/0/points/а",
            "баллы — не меньше 0, а здесь -1",
        ),
        ({"kind": "modul"}, "/kind", "нет такого вида документа, как «modul»; возможно, module"),
        ({"kind": ["module"]}, "/kind", "нет такого вида документа, как список"),
        ({"id": "x"}, "", "не указан вид документа: непонятно, модуль это, заказ или что-то другое"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_problem_in_the_words_of_the_domain(document, pointer, message):
    assert said(document) == {pointer: message}


def test_all_problems_at_once():
    document = {
        **MODULE,
        "titel": "x",
        "version": "1",
        "units": [{"key": "t"}, {"key": "u", "title": "Швы", "hours": {"lecture": "6"}}],
    }
    assert sorted(said(document)) == ["/titel", "/units/0", "/units/1/hours/lecture", "/version"]
    assert [problem.arguments["name"] for problem in check_shape(document) if problem.code == "DOC201"] == [
        "title",
        "hours",
    ]


def test_in_english():
    document = {**MODULE, "units": [{"key": "t", "title": "x"}], "titel": "y"}
    assert said(document, "en") == {
        "/units/0": "hours of the unit are missing",
        "/titel": "unknown field “titel”; perhaps title",
    }


def test_an_unknown_field_points_to_its_key_and_offers_what_is_free():
    problem = only({**MODULE, "titel": "x"})
    assert problem.on_key
    assert "title" in problem.arguments["fields"]
    assert not {"version", "$schema"} & set(problem.arguments["fields"])
    assert only({"kind": "module", "id": "m", "owner": "a"}).on_key is False


def test_a_pointer_escapes_what_it_must():
    assert only({**MODULE, "a/b~c": 1}).pointer == "/a~1b~0c"


def test_a_value_of_the_wrong_type_has_one_problem():
    assert only({**REQUEST, "targets": [5]}).code == "DOC104"
    assert only({**MODULE, "role": None}).key == "DOC203.empty"


def test_hostile_text_does_not_reach_a_message():
    problem = only({**MODULE, "status": "\x1b[31m" + "a" * 500})
    assert "\x1b" not in render(problem.key, problem.arguments)
    assert len(render(problem.key, problem.arguments)) < 200


def test_a_newline_at_the_end_is_no_identifier():
    assert only({**MODULE, "id": "a\n"}).code == "DOC206"


def test_items_may_lie_deep():
    item = {"key": "A", "kind": "skill"}
    for _ in range(31):
        item = {"key": "A", "kind": "skill", "items": [item]}
    assert check_shape({**STANDARD, "items": [item]}) == ()
    item["weight"] = "5"
    assert only({**STANDARD, "items": [item]}).pointer == "/items/0/weight"


def test_numbers_beyond_all_bounds_are_refused():
    for number in (10**400, 1e300, 2**70):
        assert only({**MODULE, "hours": {"lecture": number}}).code == "DOC205"


class TestRepair:
    def test_a_code_that_would_lose_its_last_digit_is_an_error(self):
        document = {**STANDARD, "code": 40.01}
        value, problems = repair(document, check_shape(document), {"/code": "40.010", "/id": "s"})
        assert value == {**STANDARD, "code": "40.010"}
        assert document["code"] == 40.01
        (problem,) = problems
        assert (problem.code, problem.severity, problem.spoils) == ("DOC104", Severity.ERROR, False)
        assert (
            render(problem.key, problem.arguments)
            == "код стандарта: 40.010 записано без кавычек и прочиталось бы как 40.01"
        )
        assert render("DOC104.help", problem.arguments) == 'напишите "40.010"'

    def test_a_code_that_loses_nothing_is_a_warning(self):
        document = {**STANDARD, "edition": 2013, "title": True}
        value, problems = repair(document, check_shape(document), {"/edition": "2013", "/title": "true"})
        assert (value["edition"], value["title"]) == ("2013", "true")
        assert {(problem.severity, problem.spoils) for problem in problems} == {(Severity.WARNING, False)}

    def test_the_rest_is_checked_with_the_text_in_place(self):
        document = {**MODULE, "version": 1, "titel": "x", "literature": [5, 6]}
        raws = {"/version": "1", "/literature/1": "6"}
        value, problems = repair(document, check_shape(document), raws)
        assert value["literature"] == [5, "6"]
        assert sorted((problem.pointer, problem.code, problem.spoils) for problem in problems) == [
            ("/literature/0", "DOC104", True),
            ("/literature/1", "DOC104", False),
            ("/titel", "DOC202", True),
            ("/version", "DOC206", True),
        ]

    def test_names_with_slashes(self):
        document = {**STANDARD, "notes": [1], "title": {"ru": 1}}
        value, _ = repair(document, check_shape(document), {"/notes/0": "1", "/title/ru": "1"})
        assert (value["notes"], value["title"]) == (["1"], {"ru": "1"})

    def test_nothing_to_repair(self):
        document = {**MODULE, "titel": "x"}
        problems = check_shape(document)
        assert repair(document, problems, {"/titel": "x"}) == (document, problems)


class TestClosed:
    def test_no_schema_is_looked_up_anywhere(self, monkeypatch):
        def refuse(*_args, **_kwargs):
            pytest.fail("the network was asked")

        monkeypatch.setattr(socket, "socket", refuse)
        monkeypatch.setattr(socket, "create_connection", refuse)
        monkeypatch.setattr(urllib.request, "urlopen", refuse)
        shape._verdict.cache_clear()
        shape_messages._validator.cache_clear()
        assert check_shape(MODULE) == ()
        assert only({**MODULE, "status": 5}).pointer == "/status"

    def test_a_foreign_reference_fails(self, monkeypatch):
        foreign = {"$ref": "http://127.0.0.1:9/schema.json"}
        monkeypatch.setattr(shape, "with_referred", lambda _: {"module.schema.json": foreign})
        shape._verdict.cache_clear()
        with pytest.raises(ValueError, match=r"127\.0\.0\.1.*LookupError"):
            shape._verdict("module")

    def test_a_reference_to_a_file_is_not_followed(self, monkeypatch, tmp_path):
        (tmp_path / "x.json").write_text("{}", "utf-8")
        foreign = {"$ref": (tmp_path / "x.json").as_uri()}
        monkeypatch.setattr(shape, "with_referred", lambda _: {"module.schema.json": foreign})
        shape._verdict.cache_clear()
        with pytest.raises(ValueError, match="LookupError"):
            shape._verdict("module")

    def test_only_what_is_needed_is_loaded(self):
        assert list(with_referred("risk")) == ["risk.schema.json", "common.schema.json"]
        assert sorted(with_referred("program")) == [
            f"{name}.schema.json" for name in ("common", "program", "request", "risk")
        ]

    def test_good_documents_do_not_need_the_slow_library(self):
        program = (
            "import sys; from coppbuilder.loading.shape import check_shape; "
            "print(check_shape({'kind': 'profession', 'id': '534-2026:3417'}), 'jsonschema' in sys.modules)"
        )
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == "() False"


def test_a_refusal_that_nobody_can_explain_is_still_told(monkeypatch):
    monkeypatch.setattr(shape, "_verdict", lambda _: lambda _: False)
    assert check_shape(MODULE) == (ShapeProblem(code="DOC203", key="DOC203.whole"),)


@pytest.fixture(autouse=True)
def _fresh():
    yield
    shape_verdict = getattr(shape._verdict, "cache_clear", None)
    if shape_verdict:
        shape_verdict()


def forms():
    """Every key of a text that a schema can lead to."""

    def walk(value):
        if isinstance(value, dict):
            if isinstance(value.get("x-form"), str):
                yield value
            for part in value.values():
                yield from walk(part)
        elif isinstance(value, list):
            for part in value:
                yield from walk(part)

    for schema in with_referred("program").values():
        for part in walk(schema):
            yield part["x-form"]


def test_every_form_has_a_sentence():
    found = set(forms())
    assert {"hours", "date", "ref", "money"} <= found
    assert all(has_text(f"DOC203.{form}") for form in found)


@pytest.mark.parametrize("key", sorted(key for key in TEXTS if key.startswith("DOC")))
def test_every_text_is_said_in_both_languages_with_a_way_out(key):
    arguments = {
        "label": {"ru": "часы", "en": "hours"},
        "got": {"ru": "«12»", "en": "“12”"},
        "raw": "40.010",
        "read": "40.01",
        "name": "titel",
        "near": "title",
        "fields": ("title", "notes"),
        "values": ("a", "b"),
        "choices": {"ru": "a (первое)", "en": "a (first)"},
        "instead": "12",
        "example": "college-b.rds",
        "whole": "4",
        "field": "lecture",
        "value": "4",
        "least": 0,
        "most": 5,
    }
    russian, english = (render(key, arguments, lang) for lang in LANGUAGES)
    assert re.search("[а-яё]", russian)
    assert not re.search("[а-яё]", english)
    assert not re.search(r"[{}]|\s\s|\.$", russian + english)
    if not key.endswith(".help"):
        assert has_text(f"{key}.help") or has_text(f"{key.partition('.')[0]}.help")


def test_labels_come_from_the_schemas():
    title = load_schema("module")["properties"]["literature"]["title"]
    assert said({**MODULE, "literature": 5})["/literature"].startswith(title.lower())
