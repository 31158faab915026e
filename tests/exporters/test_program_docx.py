"""Programs as Word documents, opened again: every module, topic, hour and competency is there once and equal."""

import datetime as dt
import re
import zipfile
from io import BytesIO
from itertools import pairwise

import pytest
from attrs import evolve
from docx import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from coppbuilder.exporters.docx.filling import fill
from coppbuilder.exporters.program_docx import NAMES, build_template, finish, names, to_docx
from coppbuilder.exporters.setting import ExportSetting
from coppbuilder.loading import bundled_catalog
from coppbuilder.measure.document import program_document
from coppbuilder.measure.plan import plan_of
from coppbuilder.model import (
    AgreementTerms,
    Approval,
    Assessment,
    AssessmentForm,
    CompetencyRef,
    LearnerGroup,
    Outcome,
    ProgramType,
    Text,
)
from coppbuilder.model.request import Age, Entry, EntryModule, HeldProfession
from coppbuilder.reporting import IncompleteProgramError, export_program
from coppbuilder.workflow import load_catalog, load_program

EXAMPLES = bundled_catalog() / "examples"
PROGRAMS = ("hairdressers-72", "web-retraining-256", "housing-network")
UNKNOWN = CompetencyRef("ps-33.004-2014", "нет такой")
HOSTILE = "{{ 7*7 }} {% for %} <w:p/> & ]]> \x00\x1b\u202e </w:t> ${x} {#"


@pytest.fixture(scope="module")
def catalog():
    return load_catalog(EXAMPLES).catalog


def program(name):
    return load_program(EXAMPLES / "programs" / f"{name}-program.yaml").value


def document_of(catalog, given):
    return program_document(plan_of(catalog, given))


class Opened:
    """A Word document as a reader sees it: lines and tables below each heading."""

    def __init__(self, data):
        self.data = data
        self.word = Document(BytesIO(data))
        self.blocks = []
        for child in self.word.element.body:
            if child.tag == qn("w:p"):
                self.blocks.append(Paragraph(child, self.word))
            elif child.tag == qn("w:tbl"):
                self.blocks.append(Table(child, self.word))

    @property
    def headings(self):
        return [
            (int(block.style.name[-1]), block.text)
            for block in self.blocks
            if isinstance(block, Paragraph) and block.style.name.startswith("Heading")
        ]

    def below(self, title):
        """Return what stands between a heading and the next one of its level or above."""
        level, found = None, []
        for block in self.blocks:
            heads = isinstance(block, Paragraph) and block.style.name.startswith("Heading")
            if heads and level is not None and int(block.style.name[-1]) <= level:
                break
            if heads and level is None and block.text == title:
                level = int(block.style.name[-1])
            elif level is not None:
                found.append(block)
        return found

    def tables(self, title):
        return [rows_of(block) for block in self.below(title) if isinstance(block, Table)]

    def lines(self, title):
        return [block.text for block in self.below(title) if isinstance(block, Paragraph) and block.text]

    @property
    def text(self):
        with zipfile.ZipFile(BytesIO(self.data)) as archive:
            parts = [archive.read(name).decode() for name in archive.namelist() if re.match("word/.*xml$", name)]
        return "\n".join(re.sub("<[^>]+>", "", part) for part in parts)


def rows_of(table):
    return [["\n".join(p.text for p in cell.paragraphs) for cell in row.cells] for row in table.rows]


@pytest.fixture(scope="module", params=PROGRAMS)
def made(request, catalog):
    document = document_of(catalog, program(request.param))
    return document, Opened(to_docx(document, ExportSetting(draft=True)))


def number(text):
    return float(text.replace("\u00a0", "").replace(",", ".") or 0)


def test_the_curriculum_has_each_module_with_its_hours(made):
    document, opened = made
    (head, *rows), *_ = opened.tables("Учебный план")
    modules = [row for row in rows if row[0]]
    assert [(int(row[0]), row[1], number(row[2])) for row in modules] == [
        (entry.number, entry.placed.label, entry.placed.hours.total) for entry in document.entries
    ]
    for row, entry in zip(modules, document.entries, strict=True):
        hours = dict(zip(head, row, strict=True))
        assert number(hours["Лекции"]) == entry.placed.hours.lecture
        assert number(hours["Практические занятия"]) == entry.placed.hours.practice
        assert row[-1] == entry.placed.provider.label
    assert [row[1] for row in rows if not row[0]] == [str(each.title) for each in document.chapters] + ["Итого"]
    assert number(rows[-1][2]) == document.plan.hours.total


def test_topics_sum_up_to_modules_and_these_to_the_program(made):
    document, opened = made
    (_, *rows) = opened.tables("Учебно-тематический план")[0]
    wanted = []
    for entry in document.entries:
        wanted.append((str(entry.number), entry.placed.label, entry.placed.hours.total))
        wanted += [
            (f"{entry.number}.{place}", str(unit.title), unit.hours.total) for place, unit in enumerate(entry.units, 1)
        ]
    assert [(row[0], row[1], number(row[2])) for row in rows[:-1]] == wanted
    kinds = len(document.kinds)
    assert all(number(row[2]) == sum(map(number, row[3 : 3 + kinds])) for row in rows)
    assert number(rows[-1][2]) == document.plan.hours.total


def test_working_programs_hold_the_content_of_each_topic(made):
    document, opened = made
    for entry in document.entries:
        title = f"Модуль {entry.number}. {entry.placed.label}"
        (_, *rows), *_ = opened.tables(title)
        assert [row[1].split("\n")[0] for row in rows] == [str(unit.title) for unit in entry.units]
        assert [number(row[3]) for row in rows] == [unit.hours.total for unit in entry.units]
        for row, unit in zip(rows, entry.units, strict=True):
            assert " ".join(unit.content.split()).rstrip(".") in row[2]


def test_each_competency_stands_once_with_its_modules(made):
    document, opened = made
    heading = next(title for level, title in opened.headings if level == 2 and "омпетенци" in title)
    (_, *rows), *_ = opened.tables(heading)
    trained = [
        (row.item.label, ", ".join(str(p.index + 1) for p, c in zip(document.plan.placed, row.cells, strict=True) if c))
        for row in document.matrix
        if any(row.cells)
    ]
    assert [(row[1].split("\n")[0], row[-1]) for row in rows] == trained


def test_each_result_is_listed_once_and_belongs_to_a_competency(made):
    document, opened = made
    lines = [line for line in opened.lines("Знания, умения и практический опыт") if re.match("[ЗУО][0-9]", line)]
    wanted = {
        result.text.rstrip(".")
        for place in document.plan.taught
        for kind in ("knowledge", "skills", "experience")
        for result in getattr(place.module.results, kind)
    }
    assert sorted(line.split(". ", 1)[1].rstrip(".") for line in lines) == sorted(wanted)
    shown = "\n".join(",".join(row) for table in opened.tables("Планируемые результаты обучения") for row in table)
    assert all(re.search(rf"\b{line.split('. ')[0]}\b", shown) for line in lines)


def test_the_calendar_holds_every_hour(made):
    document, opened = made
    tables = opened.tables("Календарный учебный график")
    sums = {}
    for head, *rows, loads in tables:
        for row in rows:
            assert number(row[-1]) == sum(map(number, row[2:-1]))
            sums[int(row[0])] = sums.get(int(row[0]), 0) + number(row[-1])
        assert number(loads[-1]) == sum(map(number, loads[2:-1])) == sum(number(row[-1]) for row in rows)
        assert all(re.fullmatch(r"[0-9]+ \([0-9.]+–[0-9.]+\)", cell) for cell in head[2:-1])
    left = {row.placed.index + 1: row.left for row in document.calendar.rows}
    assert {entry.number: entry.placed.hours.total - left[entry.number] for entry in document.entries} == sums


def test_assessments_have_criteria_and_the_minimal_score(made):
    document, opened = made
    wanted = [part for entry in document.entries for part in entry.placed.module.assessment]
    tables = opened.tables("Формы аттестации и оценочные материалы")
    assert [[row[0] for row in rows[1:-1]] for rows in tables] == [
        [criterion.text for criterion in part.criteria] for part in wanted
    ]
    assert [number(rows[-1][1]) for rows in tables] == [sum(c.points for c in part.criteria) for part in wanted]
    lines = opened.lines("Формы аттестации и оценочные материалы")
    scores = [number(line.split(": ")[1].rstrip(".")) for line in lines if line.startswith("Минимальный балл")]
    assert scores == [part.min_score for part in wanted]


def test_conditions_staff_books_and_risks_are_there(made):
    document, opened = made
    plan = document.plan
    text = "\n".join(opened.lines("Организационно-педагогические условия"))
    assert all(condition.rstrip(".") in text for condition in plan.program.conditions)
    books = {book for place in plan.taught for book in place.module.literature}
    assert all(text.lower().count(book.lower()) >= 1 for book in books)
    rooms = opened.tables("Материально-техническое обеспечение")
    assert len(rooms) == len(document.parts)
    assert sorted(int(n) for table in rooms for row in table[1:] for n in row[2].split(", ")) == [
        entry.number for entry in document.entries
    ]
    risks = opened.tables("Риски реализации программы и меры")[0]
    assert {row[0].split("\n")[0] for row in risks[1:]} == {
        str(plan.catalog.risks[id_].title) for id_ in plan.program.risks
    }
    assert [line.lower() for line in opened.lines("Составители программы")] == [
        each.lower() for each in plan.program.developers
    ]


def test_no_heading_is_empty_and_nothing_of_the_template_is_left(made):
    _, opened = made
    assert not re.search(r"\{[{%#]|[%#}]\}", opened.text)
    heads = [
        isinstance(block, Paragraph) and block.style.name.startswith("Heading") and int(block.style.name[-1])
        for block in opened.blocks
        if isinstance(block, Table) or block.text.strip()
    ]
    for above, below in pairwise(heads):
        assert not above or not below or below > above
    assert not heads[-1]
    for element in opened.word.element.body.iter(qn("w:tc")):
        assert element[-1].tag == qn("w:p")


def test_pages_are_ready_for_print(made):
    _, opened = made
    sections = opened.word.sections
    assert [round(each.page_width.mm) for each in sections] == [210, 297, 210, 297, 210]
    assert (round(sections[0].left_margin.mm), round(sections[0].right_margin.mm)) == (30, 15)
    for block in opened.blocks:
        if isinstance(block, Table):
            first = block.rows[0]._tr
            assert first.trPr.find(qn("w:tblHeader")) is not None
            grid = [int(column.get(qn("w:w"))) for column in block._tbl.tblGrid]
            assert sum(grid) == int(block._tbl.tblPr.find(qn("w:tblW")).get(qn("w:w")))
            assert all(len(row._tr.tc_lst) == len(grid) for row in block.rows)
    with zipfile.ZipFile(BytesIO(opened.data)) as archive:
        assert b'<w:altName w:val="Times New Roman"/>' in archive.read("word/fontTable.xml")
        assert b'<w:updateFields w:val="true"/><w:compat>' in archive.read("word/settings.xml")
        assert b"TOC \\o" in archive.read("word/document.xml")
        assert b" PAGE " in b"".join(archive.read(name) for name in archive.namelist() if "footer" in name)


def test_contents_list_the_headings_with_their_numbers(made):
    _, opened = made
    listed = [
        "".join(node.text for node in block._p.iter(qn("w:t")))
        for block in opened.blocks
        if isinstance(block, Paragraph) and block.style.name.startswith("TOC")
    ]
    assert [re.sub(r"^[0-9.]+ ", "", line) for line in listed] == [title for _, title in opened.headings]
    assert listed[0].startswith("1. ")
    assert "3.1. Учебный план" in listed


ORDER = (
    ("Цель реализации программы", "Goal of the program"),
    ("Планируемые результаты обучения", "Planned results"),
    ("Содержание программы", "Content of the program"),
    ("Организационно-педагогические условия", "Organisational and pedagogical conditions"),
    ("Формы аттестации и оценочные материалы", "Forms and means of assessment"),
    ("Риски реализации программы и меры", "Risks and measures"),
    ("Составители программы", "Developers of the program"),
)


@pytest.mark.parametrize("type_", list(ProgramType))
def test_each_type_of_program_has_its_parts_in_order(catalog, type_):
    lang = ("ru", "en")[list(ProgramType).index(type_) % 2]
    given = program("hairdressers-72")
    given = evolve(given, demand=evolve(given.demand, program_type=type_))
    shown = names(document_of(catalog, given), ExportSetting(draft=True, lang=lang))
    opened = Opened(finish(fill(build_template(type_, lang), shown), holes=True))
    assert [title for level, title in opened.headings if level == 1] == [each[lang == "en"] for each in ORDER]
    assert not re.search(r"\{[{%#]|[%#}]\}", opened.text)
    assert ("УТВЕРЖДАЮ", "APPROVED")[lang == "en"] in opened.text
    if lang == "en":
        assert not [title for level, title in opened.headings if level < 3 and re.search("[А-я]", title)]


def test_equal_programs_give_equal_bytes(catalog):
    first, second = (
        to_docx(document_of(catalog, program("care-general")), ExportSetting(draft=True))
        for _ in range(2)
        if build_template.cache_clear() is None
    )
    assert first == second


def test_hostile_texts_are_texts(catalog):
    given = program("care-general")
    first = catalog.module(given.modules[0].module, given.modules[0].version)
    hostile = evolve(
        first,
        title=Text.plain(HOSTILE),
        units=tuple(evolve(unit, content=HOSTILE) for unit in first.units),
    )
    demand = evolve(given.demand, goal=Text.plain(HOSTILE), employer=HOSTILE)
    given = evolve(given, title=Text.plain(HOSTILE), demand=demand, conditions=(HOSTILE,), developers=(HOSTILE,))
    over = type(catalog).of((*(each for each in catalog.documents if each is not first), hostile))
    opened = Opened(to_docx(document_of(over, given), ExportSetting()))
    shown = "{{ 7*7 }} {% for %} <w:p/> & ]]> </w:t> ${x} {#"
    lines = [" ".join(block.text.split()) for block in opened.blocks if isinstance(block, Paragraph)]
    assert (lines.count(shown), lines.count(f"{shown}.")) == (2, 2)
    assert f"Модуль 1. {shown}" in lines
    assert "49" not in opened.word.core_properties.title
    assert "\u202e" not in opened.text


def test_a_complete_document_has_no_marks_and_an_incomplete_one_is_refused(catalog):
    given = program("hairdressers-72")

    def known(address):
        college = catalog.providers["college-f"]
        rooms = tuple(evolve(room, address=address) for room in college.workshops)
        others = (each for each in catalog.documents if each is not college)
        return type(catalog).of((*others, evolve(college, workshops=rooms)))

    with pytest.raises(IncompleteProgramError) as told:
        export_program(given, known(None), "docx")
    assert [(f.code, f.severity) for f in told.value.report.findings] == [("NET305", "error")]
    opened = Opened(export_program(given, known(None), "docx", draft=True))
    marked = [
        run.text
        for table in opened.word.tables
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
        if run.font.highlight_color
    ]
    assert marked == ["[не заполнено: адрес — поле address в workshops колледжа]"]
    given = evolve(given, approval=Approval(body="Педагогический совет"))
    text = Opened(export_program(given, known("г. Пример, ул. Учебная, 1"), "docx")).text
    assert "не заполнено" not in text
    assert "ПРОЕКТ" in opened.text
    assert "ПРОЕКТ" not in text
    assert "г. Пример, ул. Учебная, 1" in text
    assert "Педагогический совет" in text


def test_everything_missing_is_marked_in_a_draft(catalog):
    given = program("housing-network")
    bare = evolve(
        given,
        demand=evolve(given.demand, goal=None),
        conditions=(),
        developers=(),
        modules=tuple(evolve(place, provider=None, workshop=None) for place in given.modules),
    )
    text = Opened(to_docx(document_of(catalog, bare), ExportSetting(draft=True))).text
    for field in ("goal", "conditions", "developers", "provider"):
        assert re.search(rf"\[не заполнено: [^]]*\b{field}\b", text), field


def test_the_name_of_worldskills_can_be_left_out(catalog):
    document = document_of(catalog, program("web-retraining-256"))
    named, unnamed = (names(document, ExportSetting(worldskills_name=named)) for named in (True, False))
    assert "WorldSkills" in str(named)
    assert not re.search("world ?skills|WSC[0-9]", str(unnamed), re.IGNORECASE)
    assert unnamed["standards"][0]["title"] == "Веб-технологии"


def paths(value, path=""):
    if isinstance(value, dict):
        for key, each in value.items():
            inner = f"{path}.{key}" if path else key
            yield inner
            yield from paths(each, inner)
    elif isinstance(value, list):
        for each in value:
            yield from paths(each, f"{path}[]")


def test_every_name_is_described_and_every_described_name_is_there(catalog):
    people = {"teachers": [{"name": "А. А. Образцова"}], "approver": {"position": "Директор"}}
    given = [program(name) for name in ("web-retraining-256", "hairdressers-72", "welders-one-college")]
    first = evolve(given[1], modules=(evolve(given[1].modules[0], recognized=True), *given[1].modules[1:]))
    found = set()
    for each in (*given, first):
        found |= set(paths(names(document_of(catalog, each), ExportSetting(people=people))))
    assert found <= set(NAMES)
    assert set(NAMES) - found <= {f"curriculum.components[].{name}" for name in ("title", "hours", "note")}
    assert all(ru and en for ru, en in NAMES.values())


def test_people_come_from_their_own_file(catalog):
    people = {
        "organisation": "Центр (пример)",
        "approver": {"position": "Директор", "name": "И. И. Образцов"},
        "developers": [{"name": "П. П. Пример", "position": "методист"}],
        "teachers": [{"name": "А. А. Образцова", "qualification": "мастер", "module": "Стрижки"}],
    }
    document = document_of(catalog, program("hairdressers-72"))
    opened = Opened(to_docx(document, ExportSetting(draft=True, people=people)))
    assert "______________ И. И. Образцов" in opened.text
    assert opened.lines("Составители программы") == ["П. П. Пример, методист"]
    assert ["А. А. Образцова", "", "Мастер", "Стрижки"] in opened.tables("Кадровые условия")[1]


def test_modules_that_the_catalogue_lacks_are_holes(catalog):
    given = program("care-general")
    alone = type(catalog).of(())
    with pytest.raises(IncompleteProgramError) as told:
        export_program(given, alone, "docx")
    assert {finding.code for finding in told.value.report.findings} >= {"REF201"}
    opened = Opened(to_docx(document_of(alone, given), ExportSetting(draft=True)))
    rows = opened.tables("Учебный план")[0]
    assert [row[1] for row in rows if row[0].isdigit()] == [str(place.title) for place in given.modules]
    assert number(rows[-1][2]) == given.hours.total


def test_an_approved_program_says_when_and_by_what(catalog):
    given = program("care-general")
    approval = Approval(date=dt.date(2026, 12, 1), body="Педагогический совет", document="Приказ № 15")
    shown = names(document_of(catalog, evolve(given, approval=approval)), ExportSetting())
    assert shown["approval"] == {"date": "01.12.2026", "body": "Педагогический совет", "document": "Приказ № 15"}
    assert shown["year"] == "2026"


def test_learners_who_provides_and_what_is_entered_are_told(catalog):
    given = program("hairdressers-72")
    group = LearnerGroup(count=21, professions=(HeldProfession(ref="534-2026:3164"),), age=Age(max=61))
    entry = Entry(
        competencies=(Outcome(competency=CompetencyRef("ps-33.004-2014", "ТФ-2")), Outcome(competency=UNKNOWN)),
        modules=(EntryModule(module="college-f.haircuts"),),
    )
    demand = evolve(given.demand, learners=(group,), entry=entry)
    shown = names(document_of(catalog, evolve(given, demand=demand, network=None)), ExportSetting())
    assert shown["learners"] == ["21 слушатель: профессия «Парикмахер»; возраст до 61 года"]
    assert shown["entry"] == [
        "Выполнение классических женских стрижек и повседневных укладок волос",
        str(UNKNOWN),
        "освоенный модуль «Стрижки»",
    ]
    assert shown["organisation"] == "Центр опережающей профессиональной подготовки (пример)"
    alone = type(catalog).of(each for each in catalog.documents if each.id != "copp")
    shown = names(document_of(alone, evolve(given, network=None)), ExportSetting())
    assert shown["organisation"] == "Колледж сервиса и красоты (пример)"


def test_what_a_module_lacks_is_marked_in_its_place(catalog):
    given = program("care-general")
    bare = [catalog.module(place.module, place.version) for place in given.modules]
    (first, second, third) = bare
    first = evolve(first, assessment=(), units=tuple(evolve(unit, content=None) for unit in first.units))
    second = evolve(second, assessment=(Assessment(form=AssessmentForm.TEST),), literature=(), digital_resources=())
    points = tuple(evolve(each, min_score=None) for each in third.assessment)
    third = evolve(third, assessment=points, staff=(), resources=())
    others = (each for each in catalog.documents if each not in bare)
    over = type(catalog).of((*others, first, second, third))
    shown = names(document_of(over, evolve(given, risks=())), ExportSetting(draft=True))
    assert "content" in shown["modules"][0]["units"][0]["content"]
    assert "assessment" in shown["assessments"][0]["form"]
    assert "criteria" in shown["assessments"][1]["criteria"][0]["text"]
    assert "min_score" in shown["assessments"][2]["min_score"]
    assert shown["risks"] == []
    finished = names(document_of(over, given), ExportSetting())
    assert [each["number"] for each in finished["assessments"]] == ["2", "3"]
    assert "не заполнено" not in str(finished)


def test_a_preliminary_calendar_says_so(catalog):
    given = program("care-general")
    loose = evolve(given, modules=tuple(evolve(place, weeks=()) for place in given.modules))
    opened = Opened(to_docx(document_of(catalog, loose), ExportSetting(draft=True)))
    lines = opened.lines("Календарный учебный график")
    assert lines[0].startswith("График предварительный")
    assert sum(number(table[-1][-1]) for table in opened.tables("Календарный учебный график")) == given.hours.total


def test_terms_of_agreements_and_plans_of_risks_are_printed(catalog):
    given = program("housing-network")
    terms = AgreementTerms(
        student_list_days=5,
        report_days=1,
        part_certificate=True,
        joint_final=True,
        document_by="copp",
        register_by="college-c",
    )
    first, second = given.network.agreements
    signed = evolve(first, number="7", date=dt.date(2026, 11, 20), terms=terms)
    given = evolve(given, network=evolve(given.network, agreements=(signed, second)))
    opened = Opened(to_docx(document_of(catalog, given), ExportSetting(draft=True)))
    title = "Организации, участвующие в реализации программы"
    assert opened.tables(title)[0][1][0] == "Строительный колледж (пример) (договор от 20.11.2026 №\u00a07)"
    assert opened.lines(title)[1:] == [
        "Условия взаимодействия: Строительный колледж (пример)",
        "Список слушателей передаётся не позднее чем за 5 рабочих дней до начала занятий.",
        "Сведения о посещаемости и успеваемости передаются в течение 1 рабочего дня после запроса.",
        "После промежуточной аттестации выдаётся справка об освоении части программы.",
        "Итоговая аттестация проводится совместно.",
        "Документ об обучении выдаёт организация: Центр опережающей профессиональной подготовки (пример).",
        "Сведения о документе вносит в реестр организация: Строительный колледж (пример).",
    ]
    owners = [row[-1] for row in opened.tables("Риски реализации программы и меры")[0][1:]]
    assert sum("30.11.2026" in owner or "01.12.2026" in owner for owner in owners) == 2
