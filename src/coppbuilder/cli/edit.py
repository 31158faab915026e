"""`coppbuilder edit`: change a program by hand, and see at once what that breaks."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from attrs import evolve

from . import options
from .assemble import exporter_for
from .console import print_json, show, write
from .known import known_catalog, nearest_catalog, read
from .language import chosen, say
from .naming import teller
from .report import echo_report

if TYPE_CHECKING:
    from ..change import Add, Edit, Restore, Swap, Trim
    from ..model import Program, Version

_SWAP: Final = re.compile(r"(?P<old>[^=@:]+)=(?P<new>[^=@:]+)(@(?P<version>[^=@:]+))?")
_ADD: Final = re.compile(r"(?P<module>[^=@:]+)(@(?P<version>[^=@:]+))?(:(?P<provider>[^=@:]+))?")
_UNITS: Final = re.compile(r"(?P<module>[^=@:]+):(?P<units>[^=@:]+)")


@options.command("edit", "cli.edit.long")
@click.argument("program_file", type=click.Path(path_type=Path), metavar=say("cli.metavar.program"))
@options.catalog
@options.file("-o", "--output", key="cli.option.output")
@click.option("--drop", multiple=True, metavar=say("cli.metavar.module-id"), help=say("cli.edit.drop"))
@click.option("--swap", multiple=True, metavar=say("cli.metavar.swap"), help=say("cli.edit.swap"))
@click.option("--add", multiple=True, metavar=say("cli.metavar.add"), help=say("cli.edit.add"))
@click.option("--trim", multiple=True, metavar=say("cli.metavar.units"), help=say("cli.edit.trim"))
@click.option("--restore", multiple=True, metavar=say("cli.metavar.units"), help=say("cli.edit.restore"))
@options.on
@options.format_
def command(
    *,
    program_file: Path,
    catalog: Path | None,
    output: Path | None,
    on: dt.date | None,
    format_: str,
    **changes: tuple[str, ...],
) -> int:
    """Change, show, and write with `-o`; return 1 if the change causes an error."""
    from ..errors import UsageError
    from ..exporters.change_json import edited_to_json
    from ..exporters.report_json import report_to_json
    from ..model import Severity
    from ..preview.change import edited_view
    from ..revision import edit
    from ..workflow import load_program

    export = exporter_for(output)
    wanted = tuple(_edits(**changes))
    if not wanted:
        raise UsageError("usage.no-change")
    program, report = read(load_program, program_file)
    if program is None:
        echo_report(report_to_json(report, chosen()))
        return 1
    known = known_catalog(nearest_catalog(catalog, program_file))
    edited = edit(program, known, wanted, on=on, today=options.today())
    lost = False
    if output is not None:
        data = _in_place(program, edited.program, output)
        lost = data is None and _has_comments(program_file)
        write(output, export(edited.program) if data is None else data)
    if format_ == "json":
        print_json(edited_to_json(edited, chosen()))
    else:
        show(edited_view(edited, teller(known, "program"), written=output is not None))
        if output is not None:
            click.echo(say("cli.assemble.written", path=str(output)))
    if lost:
        click.echo(say("cli.edit.comments-lost", path=str(output)), err=True)
    return int(any(finding.severity is Severity.ERROR for finding in edited.broken))


def _in_place(old: Program, new: Program, path: Path) -> bytes | None:
    """Return the text of the program's file with only what changed written anew; none if that cannot be done."""
    from ..convert import structure, unstructure
    from ..loading.patch import patched
    from ..loading.yaml_reader import read_yaml

    source = None if old.origin is None else Path(old.origin.file)
    if source is None or source.suffix != path.suffix:
        return None
    data = patched(source.read_bytes(), source.suffix, unstructure(old), unstructure(new), items="modules")
    if data is None:
        return None
    written = read_yaml(data).value
    return data if isinstance(written, dict) and structure(written) == evolve(new, origin=None) else None


def _has_comments(path: Path) -> bool:
    return path.suffix in {".yaml", ".yml"} and re.search(rb"(^|\s)#", path.read_bytes()) is not None


def _edits(
    *,
    drop: tuple[str, ...],
    swap: tuple[str, ...],
    add: tuple[str, ...],
    trim: tuple[str, ...],
    restore: tuple[str, ...],
) -> Iterator[Edit]:
    """Yield the changes in an order that works together: out, instead, in, then units."""
    from ..change import Drop, Restore, Trim

    yield from (Drop(module=module) for module in drop)
    yield from (_swap(value) for value in swap)
    yield from (_add(value) for value in add)
    yield from (_units(Trim, "--trim", value) for value in trim)
    yield from (_units(Restore, "--restore", value) for value in restore)


def _swap(value: str) -> Swap:
    from ..change import Swap

    read_ = _parts(_SWAP, "--swap", value, "cli.metavar.swap")
    return Swap(old=read_["old"], new=read_["new"], version=_version("--swap", value, read_["version"]))


def _add(value: str) -> Add:
    from ..change import Add

    read_ = _parts(_ADD, "--add", value, "cli.metavar.add")
    version = _version("--add", value, read_["version"])
    return Add(module=read_["module"], version=version, provider=read_["provider"] or None)


def _units(kind: type[Trim | Restore], option: str, value: str) -> Trim | Restore:
    read_ = _parts(_UNITS, option, value, "cli.metavar.units")
    units = tuple(dict.fromkeys(unit.strip() for unit in read_["units"].split(",")))
    return kind(module=read_["module"], units=units)


def _parts(pattern: re.Pattern[str], option: str, value: str, form: str) -> dict[str, str]:
    from ..errors import UsageError

    match = pattern.fullmatch(value.strip())
    if match is None:
        raise UsageError("usage.bad-change", option=option, value=value, form=say(form))
    return {name: part.strip() for name, part in match.groupdict("").items()}


def _version(option: str, value: str, text: str) -> Version | None:
    from ..errors import UsageError
    from ..model import Version

    if not text:
        return None
    try:
        return Version.parse(text)
    except ValueError:
        raise UsageError("usage.bad-change", option=option, value=value, form=say("cli.metavar.add")) from None
