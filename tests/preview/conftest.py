"""Programs, plans and the texts of their previews."""

import datetime as dt
import io
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from rich.console import Console, RenderableType

from coppbuilder import Catalog, Program, load_catalog, load_program, validate
from coppbuilder.loading import bundled_catalog
from coppbuilder.preview import program_view

EXAMPLES = bundled_catalog() / "examples"
PROGRAMS = {
    "welders": Path(__file__).parent / "programs" / "welders-spring-2027.yaml",
    "bricklayers": Path(__file__).parent / "programs" / "bricklayers-retraining.yaml",
    "web": EXAMPLES / "programs" / "web-retraining-256-program.yaml",
}
TODAY = dt.date(2026, 12, 1)


@cache
def load_examples() -> Catalog:
    return load_catalog(EXAMPLES).catalog


@pytest.fixture
def catalog() -> Catalog:
    return load_examples()


@pytest.fixture
def program() -> Callable[[str], Program]:
    return lambda name: load_program(PROGRAMS[name]).value


@pytest.fixture
def printed() -> Callable[..., str]:
    """Print a view as a log would hold it: no colours, no spaces at the ends of lines."""

    def print_(view: RenderableType, width: int = 80) -> str:
        stream = io.StringIO()
        console = Console(file=stream, width=width, color_system=None, highlight=False, markup=False, _environ={})
        console.print(view, crop=False)
        return "".join(line.rstrip() + "\n" for line in stream.getvalue().splitlines())

    return print_


@pytest.fixture
def shown(catalog, printed) -> Callable[..., str]:
    """Preview a program over the examples, judged on a fixed day."""

    def show(program: Program, width: int = 80, lang: str = "ru", known: Catalog = catalog) -> str:
        report = validate(program, known, today=TODAY)
        return printed(program_view(program, known, report, lang=lang), width)

    return show
