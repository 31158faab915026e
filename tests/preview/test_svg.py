"""Pictures: the same bytes for the same view, text that can be selected, nothing fetched from elsewhere."""

from xml.etree import ElementTree as ET

import pytest
from rich.panel import Panel
from rich.text import Text

from coppbuilder import preview
from coppbuilder.preview import to_svg

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def picture(program, catalog):
    return to_svg(preview(program("welders"), catalog), title="welders")


def test_equal_views_give_equal_bytes(picture, program, catalog):
    assert to_svg(preview(program("welders"), catalog), title="welders") == picture


def test_nothing_is_fetched(picture):
    text = picture.decode().replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not any(word in text for word in ("http", "url(", "@import", "@font-face", "href", "<script"))


def test_text_can_be_selected(picture):
    root = ET.fromstring(picture)  # noqa: S314 - our own picture
    words = " ".join(text.text or "" for text in root.iter(SVG + "text"))
    assert "Сварщики ручной дуговой сварки" in words
    assert "ps-40.002-2013:A/03.2" in words
    assert root.find(SVG + "title").text == "welders"


def test_lines_and_bars_are_drawn():
    view = Panel(Text("██░ жирный", style="bold green"), width=20)
    root = ET.fromstring(to_svg(view, title="t", width=20))  # noqa: S314 - as above
    assert [rect.get("fill-opacity") for rect in root.iter(SVG + "rect")][1:] == ["1", "0.2"]
    assert len(list(root.iter(SVG + "path"))) >= 6
    (word,) = [text for text in root.iter(SVG + "text") if text.text == "жирный"]
    assert (word.get("font-weight"), word.get("fill")) == ("bold", "#027a48")


def test_columns_keep_their_places():
    root = ET.fromstring(to_svg(Text("a   b\n日本 b"), title="t", width=20))  # noqa: S314 - as above
    places = [(text.text, text.get("x")) for text in root.iter(SVG + "text")][1:]
    assert places == [("a", "16.0"), ("b", "49.6"), ("日本", "16.0"), ("b", "58.0")]
