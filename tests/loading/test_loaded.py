"""What loading returns: the value with its report, and a refusal that keeps the report."""

import pytest

from coppbuilder.errors import UsageError
from coppbuilder.loading import Loaded, NoDocumentError
from coppbuilder.model import Catalog, Finding, Report, Severity

BROKEN = Report(findings=(Finding(code="DOC112", severity=Severity.ERROR, key="DOC112"),), checked=1)


def test_a_catalogue_has_its_own_name():
    catalog = Catalog.of([])
    loaded = Loaded(value=catalog, report=Report())
    assert loaded.catalog is loaded.value is catalog


@pytest.mark.parametrize(("lang", "words"), [("ru", "a.yaml"), ("en", "a.yaml")])
def test_a_refusal_names_the_file_and_keeps_the_report(lang, words):
    error = NoDocumentError("a.yaml", "request", BROKEN)
    assert isinstance(error, UsageError)
    assert words in error.message(lang)
    assert error.report is BROKEN
