"""`coppbuilder import`: documents from files of other programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import click

from ..model import ProgramType
from ..texts.clean import clean
from . import options
from .console import print_json
from .known import nearest_catalog
from .language import chosen, say
from .report import echo_report, shown_path

#: So many repairs and things left out are told; JSON tells all.
_SHOWN: Final = 20

command = options.group("import", "cli.import.long")


@options.command("xlsx", "cli.import.xlsx", group=command)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=say("cli.import.files"))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    metavar=say("cli.metavar.folder"),
    help=say("cli.import.output"),
)
@options.catalog
@click.option("--owner", metavar=say("cli.metavar.id"), help=say("cli.import.owner"))
@click.option("--id", "id_", metavar=say("cli.metavar.id"), help=say("cli.import.id"))
@click.option("--module-version", default="1.0", metavar="X.Y", help=say("cli.import.version"))
@click.option("--type", "type_", type=click.Choice([each.value for each in ProgramType]), help=say("cli.import.type"))
@click.option("--standard", multiple=True, metavar=say("cli.metavar.id"), help=say("cli.import.standard"))
@options.format_
def xlsx(
    *,
    files: tuple[Path, ...],
    output: Path,
    catalog: Path | None,
    format_: str,
    **foreign: Any,
) -> int:
    """Import, and return 1 if something is wrong."""
    from ..importers import ImportOptions
    from ..importing import import_to_json, import_workbooks

    type_ = foreign["type_"]
    wanted = ImportOptions(
        owner=foreign["owner"],
        id=foreign["id_"],
        version=foreign["module_version"],
        program_type=ProgramType(type_) if type_ else None,
        standards=foreign["standard"],
    )
    done = import_workbooks(
        files, output, catalog=nearest_catalog(catalog, output), options=wanted, today=options.today()
    )
    told = import_to_json(done, chosen())
    if format_ == "json":
        print_json(told)
    else:
        click.echo("\n".join(map(clean, _lines(told))))
        echo_report(told["report"])
    return int(not done.ok)


def _lines(told: Mapping[str, Any]) -> Iterator[str]:
    """Yield what was repaired, what was left out, and what became of each file."""
    for name in ("repairs", "left_out"):
        found = told[name]
        if found:
            yield say(f"importing.{name}", count=len(found))
        for each in found[:_SHOWN]:
            yield f"  {shown_path(each['file'] or '')} {each['message']}"
        if len(found) > _SHOWN:
            yield f"  {say('importing.more', count=len(found) - _SHOWN)}"
    if not told["written"]:
        yield say("importing.nothing")
        return
    for each in told["files"]:
        if each["fate"] != "unchanged":
            yield say(f"importing.{each['fate']}", path=shown_path(each["file"]))
        for name in each["gone"]:
            yield f"  {say('importing.gone', name=name)}"
        if each["comments_lost"]:
            yield f"  {say('importing.comments-lost')}"
    yield say("importing.summary", **told["summary"])
