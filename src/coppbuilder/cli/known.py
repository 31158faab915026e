"""The catalogue and the documents that a command works on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from .console import progress
from .language import say
from .report import shown_path

if TYPE_CHECKING:
    from ..loading import Loaded
    from ..model import Catalog, Document, Report

D = TypeVar("D", bound="Document")


def nearest_catalog(given: Path | None, *near: Path) -> Path | None:
    """Return the given catalogue, else the nearest folder at or above a path that has `modules` in it."""
    if given is not None or not near:
        return given
    start = near[0].absolute()
    return next((folder for folder in (start, *start.parents) if (folder / "modules").is_dir()), None)


def check_command(file: Path, folder: Path | None) -> str:
    """Return the command that checks a file over a catalogue."""
    return file_command("check", file, folder)


def file_command(name: str, file: Path, folder: Path | None) -> str:
    """Return a command for a file over a catalogue; the folder is named where it would not be found."""
    command = f"coppbuilder {name} {quoted(file)}"
    if folder is None or nearest_catalog(None, file) == folder.absolute():
        return command
    return f"{command} --catalog {quoted(folder)}"


def quoted(path: Path) -> str:
    """Return a path as a reader in the current folder would type it in a shell."""
    shown = shown_path(str(path))
    return f'"{shown}"' if " " in shown else shown


def known_catalog(folder: Path | None, *, hint: bool = False) -> Catalog:
    """Load the catalogue; that some of its documents could not be read is said in one line, and work goes on.

    With `hint`, so is that it holds no modules.
    """
    from ..workflow import load_catalog

    with progress("cli.progress.reading") as told:
        loaded = load_catalog(folder, progress=told)
    broken = {finding.location.file for finding in loaded.report.errors if finding.location}
    if broken:
        click.echo(say("cli.broken-catalog", path=str(folder), count=len(broken)), err=True)
    if hint and not loaded.catalog.modules:
        click.echo(say("cli.no-modules"), err=True)
    return loaded.catalog


def read(load: Callable[[Path], Loaded[D]], path: Path) -> tuple[D | None, Report]:
    """Load one document; what is wrong with the file is a report, and the value is none if there is an error.

    Raises:
        UsageError: the path does not exist, or the file is sound but holds no such document.

    """
    from ..loading import NoDocumentError

    try:
        loaded = load(path)
    except NoDocumentError as error:
        if error.report.ok:
            raise
        return None, error.report
    return (loaded.value if loaded.report.ok else None), loaded.report
