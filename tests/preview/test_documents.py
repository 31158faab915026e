"""`catalog show` of every kind of document: whole at any width, in words of both languages."""

import pytest

from coppbuilder import Text
from coppbuilder.convert import unstructure
from coppbuilder.loading import field_words
from coppbuilder.model import KINDS
from coppbuilder.preview.catalog import document_view
from coppbuilder.texts import label


@pytest.fixture
def shown_document(printed):
    def show(document, lang="ru", width=80):
        def described(path):
            words = field_words(document.KIND, path, lang)
            return words.label, words.values

        return printed(document_view(document, unstructure(document), described, lang=lang), width)

    return show


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind(kind, lang, catalog, shown_document):
    document = next(each for each in catalog.documents if kind == each.KIND)
    for width in (60, 80, 160):
        text = shown_document(document, lang, width)
        assert max(map(len, text.splitlines())) <= width
        assert document.id in text
        assert label("kind", kind, lang) in text
        title = document.title.in_language(lang).split()[0] if isinstance(document.title, Text) else document.id
        assert text.startswith(title)


def test_fields_are_named_in_words(catalog, shown_document):
    for kind in KINDS:
        document = next(each for each in catalog.documents if kind == each.KIND)
        keys = {key for key in unstructure(document) if key not in {"id", "kind"}}
        lines = {line.lstrip("├└─│ ").partition(":")[0] for line in shown_document(document, width=160).splitlines()}
        assert keys.isdisjoint(lines), kind
