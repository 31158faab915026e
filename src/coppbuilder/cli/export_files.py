"""What `export` reads besides the program: names of people, and templates of the region's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from ..exporters import PROGRAM_FORMATS
from ..exporters.setting import TemplateFile
from .configuration import find_settings
from .language import chosen
from .report import quiet_lines

if TYPE_CHECKING:
    from ..model import Program

#: A template is a few pages; more is none.
_LARGEST: Final = 50_000_000


def people_of(path: Path | None, program: Program) -> Mapping[str, Any] | None:
    """Return what the file with names of people says, or none if it cannot be used; what is wrong is told.

    No line of the file is shown: what a command prints goes to logs.

    Raises:
        UsageError: there is no such file, or it cannot be read.

    """
    if path is None:
        return {}
    from ..exporters.report_json import report_to_json
    from ..loading.people import Known, read_people

    network = program.network
    providers = {place.provider for place in program.modules if place.provider}
    if network is not None:
        providers |= {network.base, *(part.provider for part in network.parts)}
    loaded = read_people(path, Known(modules={place.module for place in program.modules}, providers=providers))
    if loaded.report.findings:
        click.echo("\n".join(quiet_lines(report_to_json(loaded.report, chosen()))), err=True)
    return loaded.value.fields if loaded.report.ok else None


def format_by_ending(format_: str, output: Path) -> str:
    """Return the format of a document, by the ending of the file to write where there are several.

    Raises:
        UsageError: there is no such document in a file of this ending.

    """
    from ..errors import UsageError

    formats = {PROGRAM_FORMATS[name].suffix: name for name in PROGRAM_FORMATS if name.partition(".")[0] == format_}
    found = formats.get(output.suffix.lower()) or formats.get("")
    if found is None:
        raise UsageError("usage.ending", path=str(output), known=tuple(formats))
    return found


def template_of(folder: Path | None, format_: str, program: Program) -> TemplateFile | None:
    """Return the region's own template: of the settings where no folder is named; none if there is none.

    Raises:
        UsageError: there is no such folder, or the template leads out of it or cannot be read.
        SettingsError: something in the settings makes no sense.

    """
    from ..errors import UsageError

    folder = folder or _folder_of_settings()
    if folder is None:
        return None
    if not folder.is_dir():
        raise UsageError("usage.no-path", path=str(folder))
    for name in _names(format_, program):
        path = folder / name
        if path.is_file():
            if not path.resolve().is_relative_to(folder.resolve()):
                raise UsageError("usage.templates-outside", path=str(path))
            return TemplateFile(data=read_template(path), name=str(path))
    return None


def read_template(path: Path) -> bytes:
    """Return the bytes of a template.

    Raises:
        UsageError: there is no such file, or it cannot be read.

    """
    from ..errors import UsageError

    if not path.is_file():
        raise UsageError("usage.no-path", path=str(path))
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise UsageError("usage.unreadable-file", path=str(path)) from error
    if len(data) > _LARGEST:
        raise UsageError("usage.unreadable-file", path=str(path))
    return data


def _names(format_: str, program: Program) -> Iterator[str]:
    """Yield the names under which a region keeps a template, the closest first."""
    if format_ == "docx":
        yield f"{program.demand.program_type}.docx"
        yield "program.docx"
    else:
        yield f"{format_.partition('.')[0]}{PROGRAM_FORMATS[format_].suffix}"


def _folder_of_settings() -> Path | None:
    file = find_settings(Path.cwd())
    if file is None:
        return None
    from ..workflow import load_settings

    templates = load_settings(file).templates
    return None if templates is None else Path(templates)
