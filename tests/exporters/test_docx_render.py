"""Templates are filled with plain data by a child process; whatever they try, there is a document or a finding."""

import resource
import time
import zipfile
from io import BytesIO

import docx
import pytest

from coppbuilder.exporters.docx import render
from coppbuilder.exporters.docx.asking import Flaw, ask
from coppbuilder.exporters.docx.filling import FlawError, Template, fill
from coppbuilder.exporters.docx.page import fill_page
from coppbuilder.model import Finding
from coppbuilder.zip_guard import MAX_ENTRIES, read_zip, write_zip, zip_flaw

NAMES = {"title": "R&D <b>", "nothing": None, "modules": [{"title": "A"}, {"title": "B"}]}


def template(*paragraphs, header=""):
    document = docx.Document()
    for each in paragraphs:
        document.add_paragraph(each)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def texts(data):
    return [each.text for each in docx.Document(BytesIO(data)).paragraphs]


def changed(data, name, old, new):
    parts = read_zip(data)
    assert old in parts[name]
    return write_zip({**parts, name: parts[name].replace(old, new)})


def test_names_loops_and_headers_are_filled_and_escaped():
    loop = ("{%p for m in modules %}", "{{ loop.index }}. {{ m.title }}{{ nothing }}", "{%p endfor %}")
    data = render(template("Привет, {{ title }}", *loop, header="{{ title }}"), NAMES, file="a.docx")
    assert texts(data) == ["Привет, R&D <b>", "1. A", "2. B"]
    assert docx.Document(BytesIO(data)).sections[0].header.paragraphs[0].text == "R&D <b>"


def test_equal_input_gives_equal_bytes_of_a_fixed_date():
    source = template("{{ title }}")
    first = fill(source, NAMES)
    assert first == fill(source, NAMES)
    with zipfile.ZipFile(BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "TPL104"),
        ("{{ cycler.__init__.__globals__ }}", "TPL103"),
        ("{{ ''.__class__.__mro__ }}", "TPL103"),
        ("{{ ''['__class__'] }}", "TPL103"),
        ("{{ title|attr('__class__') }}", "TPL104"),
        ("{{ '%1000000000d'|format(1) }}", "TPL104"),
        ("{% for i in range(10**9) %}{% endfor %}", "TPL104"),
        ("{{ 'a' * 1000000000 }}", "TPL104"),
        ("{{ title|safe }}", "TPL104"),
        ("{{ title.upper() }}", "TPL104"),
        ("{% autoescape false %}{{ title }}{% endautoescape %}", "TPL104"),
        ("{% include '/etc/passwd' %}", "TPL104"),
        ("{{ titel }}", "TPL103"),
        ("{{ modules[0].titel }}", "TPL103"),
        ("{{ modules }}", "TPL107.list"),
        ("{% if title %}", "TPL102.unclosed"),
        ("{% endfo %}", "TPL102.tag"),
        ("{{ 1 / 0 }}", "TPL107"),
    ],
)
def test_a_fault_is_told_with_its_paragraph(text, key):
    with pytest.raises(FlawError) as caught:
        fill(template("до", text, "после"), NAMES)
    assert caught.value.key == key
    assert caught.value.arguments["paragraph"] in text


def test_the_child_is_stopped_where_a_template_takes_too_much():
    grows = template("{% set a = title %}" + "{% set a = a ~ a %}" * 50 + "{{ a }}")
    turns = template("{% for m in modules %}" * 40 + "x" + "{% endfor %}" * 40)
    started = time.monotonic()
    assert ask("docx", grows, NAMES, memory=400_000_000).key == "TPL105.memory"
    assert isinstance(ask("docx", turns, NAMES, seconds=1), Flaw)
    assert time.monotonic() - started < 60
    assert resource.getrlimit(resource.RLIMIT_AS)[0] == resource.RLIM_INFINITY, "only the child is limited"


def test_what_is_no_sound_document_is_refused_before_it_is_opened():
    source = template("{{ title }}")
    bomb = write_zip({"word/document.xml": b"0" * 50_000_000})
    entity = changed(source, "word/document.xml", b"?>", b'?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>')
    many = write_zip({str(number): b"" for number in range(MAX_ENTRIES + 1)})
    for data, key in ((bomb, "zip.ratio"), (many, "zip.entries"), (b"PK", "zip.damaged")):
        assert zip_flaw(data).key == key
        assert render(data, NAMES, file="a.docx").key == key
    parts = {**read_zip(source), "word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}
    assert zip_flaw(write_zip(parts)).key == zip_flaw(entity).key == "zip.entities"


def test_a_part_that_word_could_not_read_is_told():
    properties = "docProps/core.xml"
    damaged = changed(template("{{ title }}"), properties, b"coreProperties", b"x")
    with pytest.raises(FlawError) as refused:
        Template(damaged).sources()
    assert refused.value.key == "TPL101.word"
    assert ask("inspect", damaged, {}).key == "TPL101.word"


def test_a_template_fetches_nothing():
    link = (
        b'<Relationship Id="rId99" TargetMode="External" Target="https://example.org/a.png" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>'
    )
    outside = changed(template("a"), "word/_rels/document.xml.rels", b"</Relationships>", link)
    found = render(outside, NAMES, file="a.docx")
    assert isinstance(found, Finding)
    assert found.key == "TPL101.outside"


def test_values_of_pages_are_text():
    names = {"a": "<script>alert(1)</script>", "b": "1. x [y](javascript:z) | # *"}
    assert b"<script" not in fill_page(b"<p>{{ a }}</p>", names, kind="html")
    assert fill_page(b"{{ b }}", names, kind="md") == rb"1\. x \[y\](javascript:z) \| \# \*"
    assert b"<script" not in fill_page(b"{{ a }}", names, kind="md")
