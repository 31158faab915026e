import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "importers"))
sys.path.insert(0, str(Path(__file__).parent))

from books import book, saved

from coppbuilder.importing import import_workbooks


@pytest.fixture
def imported(tmp_path):
    """Import a workbook that is filled in, into the same folder each time."""

    def imported_(name, sheets=None, *, workbook=None, **more):
        file = saved(workbook or book(name, sheets, whole=False), tmp_path / f"{name}.xlsx")
        return import_workbooks([file], tmp_path / "out", **more)

    return imported_


@pytest.fixture
def said(tmp_path):
    """Return the text of a file of the folder."""
    return lambda name: (tmp_path / "out" / name).read_text("utf-8")
