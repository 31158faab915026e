"""`coppbuilder preview`: look at a program file."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from . import options
from .console import deliver, print_json, show, text_of, write
from .known import check_command, file_command, known_catalog, nearest_catalog, read
from .language import chosen, say
from .report import echo_report

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ..model import Program


class Wanted(NamedTuple):
    """What is asked for: views, the program to compare with, the files to write, the day whose norms count."""

    views: tuple[str, ...]
    against: Path | None
    svg: Path | None
    html: Path | None
    text: Path | None
    output: Path | None
    on: dt.date | None
    format: str


@options.command("preview", "cli.preview.long")
@click.argument("program_file", type=click.Path(path_type=Path), metavar=say("cli.metavar.program"))
@options.catalog
@click.option("--view", "views", multiple=True, metavar=say("cli.metavar.views"), help=say("cli.preview.view"))
@options.file("--against", key="cli.preview.against")
@click.option("--watch", "watched", is_flag=True, help=say("cli.preview.watch"))
@options.file("--svg", key="cli.preview.svg")
@options.file("--html", key="cli.preview.html")
@options.file("--text", key="cli.preview.text")
@options.file("-o", "--output", key="cli.preview.output")
@options.on
@options.format_
def command(
    *, program_file: Path, catalog: Path | None, views: tuple[str, ...], watched: bool, format_: str, **files: Any
) -> int:
    """Show views of a program, or its facts as JSON; return 1 if the program breaks a rule."""
    from ..errors import UsageError
    from ..previewing import known_views

    names = known_views(name.strip() for listed in views for name in listed.split(","))
    wanted = Wanted(views=names, format=format_, **files)
    folder = nearest_catalog(catalog, program_file)
    if watched:
        if not sys.stdout.isatty() or wanted.output is not None or format_ == "json":
            raise UsageError("usage.watch-terminal")
        from .watch import watch

        known = [path for path in (program_file, folder, wanted.against) if path is not None]
        watch(known, lambda: _preview(program_file, folder, wanted))
    return _preview(program_file, folder, wanted)


def _preview(program_file: Path, folder: Path | None, wanted: Wanted) -> int:
    from ..exporters.program_json import program_to_json
    from ..exporters.report_json import report_to_json
    from ..previewing import preview
    from ..workflow import load_program, validate

    program, report = read(load_program, program_file)
    other, read_other = read(load_program, wanted.against) if wanted.against is not None else (None, report)
    if program is None or (wanted.against is not None and other is None):
        problems = report_to_json(report if program is None else read_other, chosen())
        if wanted.format == "json":
            print_json({"program": None, "report": problems}, wanted.output)
        else:
            echo_report(problems, wanted.output)
        return 1
    known = known_catalog(folder)
    report = validate(program, known, on=wanted.on, today=options.today())
    check = check_command(program_file, folder)
    view = preview(
        program,
        known,
        views=wanted.views,
        report=report,
        lang=chosen(),
        against=other,
        check=check,
        schedule=file_command("schedule", program_file, folder),
    )
    _write(view, program, wanted)
    output = wanted.output
    if output is not None and output.suffix in _PICTURES:
        deliver(output, _picture(output.suffix, view, program))
    elif wanted.format == "json" or (output is not None and output.suffix == ".json"):
        print_json(program_to_json(program, known, report, chosen()), output)
    else:
        show(view, output=output)
    return 0 if report.ok else 1


_PICTURES = (".svg", ".html")


def _write(view: RenderableType, program: Program, wanted: Wanted) -> None:
    """Write the files that are asked for beside what is printed, each whole or not at all."""
    if wanted.svg is not None:
        write(wanted.svg, _picture(".svg", view, program))
    if wanted.html is not None:
        write(wanted.html, _picture(".html", view, program))
    if wanted.text is not None:
        write(wanted.text, text_of(view).encode())


def _picture(suffix: str, view: RenderableType, program: Program) -> bytes:
    from ..preview import to_html, to_svg

    title = program.title.in_language(chosen()) if program.title else program.id
    return to_svg(view, title=title) if suffix == ".svg" else to_html(view, title=title, lang=chosen())
