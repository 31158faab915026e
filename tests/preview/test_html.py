"""Pages: selectable text, light and dark, nothing from elsewhere, no scripts, hostile text harmless."""

from html.parser import HTMLParser

import pytest
from attrs import evolve
from rich.text import Text as RichText

from coppbuilder import Text, preview
from coppbuilder.preview import to_html

HOSTILE = "</title></pre><script>alert(1)</script><img src=x onerror=y>\"'&<!--\x1b[31m\u202e"


class Page(HTMLParser):
    """Remembers elements with attributes, and the text of each."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements, self.open, self.text = [], [], {}
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open:
            self.text[self.open[-1]] = self.text.get(self.open[-1], "") + data


@pytest.fixture
def page(program, catalog):
    view = preview(program("welders"), catalog, views=["passport", "matrix", "risks"])
    return to_html(view, title="Сварщики", lang="ru")


def test_the_page_is_whole_and_names_its_language_and_title(page):
    read = Page(page)
    assert read.open == []
    assert ("html", {"lang": "ru"}) in read.elements
    assert read.text["title"] == "Сварщики"
    words = " ".join(page.decode().split())
    assert "ps-40.002-2013:A/03.2" in words
    assert "prefers-color-scheme:dark" in words


def test_nothing_is_fetched_and_nothing_runs(page):
    text = page.decode()
    assert not any(word in text for word in ("http:", "https:", "url(", "@import", "@font-face", "href", "src="))
    assert {tag for tag, _ in Page(page).elements} == {
        "html", "head", "meta", "title", "style", "body", "main", "pre", "span",
    }  # fmt: skip
    assert "default-src 'none'" in text


def test_equal_views_give_equal_bytes(page, program, catalog):
    view = preview(program("welders"), catalog, views=["passport", "matrix", "risks"])
    assert to_html(view, title="Сварщики", lang="ru") == page


def test_hostile_text_stays_text(program, catalog):
    value = program("welders")
    text = Text.plain(HOSTILE)
    places = tuple(evolve(place, module="gone." + place.module, title=text) for place in value.modules)
    hostile = evolve(value, title=text, modules=places, demand=evolve(value.demand, title=text, employer=HOSTILE))
    made = to_html(preview(hostile, catalog), title=HOSTILE, lang='"><script>')
    read = Page(made)
    assert read.open == []
    assert {"script", "img"}.isdisjoint(tag for tag, _ in read.elements)
    assert read.text["title"].startswith("</title></pre><script>alert(1)")
    assert b"\x1b" not in made
    assert "\u202e" not in made.decode()


def test_colours_and_weights_are_classes():
    view = RichText("а", style="bold red")
    view.append("б", style="dim green").append("в", style="italic").append("г", style="color(99)")
    read = Page(to_html(view, title="t", lang="en", width=20))
    classes = [attributes["class"] for tag, attributes in read.elements if tag == "span"]
    assert classes == ["bold red", "bold dim", "bold italic red", "bold"]
