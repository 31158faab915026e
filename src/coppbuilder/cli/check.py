"""`coppbuilder check`: judge documents, for people and for CI."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from . import options, verdicts
from .configuration import Chosen, chosen_settings, settings_options
from .console import progress
from .formats import Wanted, report_options, repository_root, tell
from .known import nearest_catalog
from .known_findings import Accepted, accepted_by, update
from .language import chosen, say
from .mend import Mending, mending_options, show_difference, write_mended

if TYPE_CHECKING:
    from ..mending import Mended
    from ..model import Report

#: Severities that make the exit code 1.
_FAILING = {"error": ("error",), "warning": ("error", "warning")}


@options.command("check", "cli.check.long")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar=say("cli.metavar.paths"))
@options.catalog
@options.on
@click.option("--fail-on", type=click.Choice(list(_FAILING)), help=say("cli.check.fail-on"))
@click.option("--phase", type=click.Choice(["composition", "approval"]), help=say("cli.check.phase"))
@settings_options
@click.option("--update-baseline", is_flag=True, help=say("cli.option.update-baseline"))
@mending_options
@report_options
def command(
    *,
    paths: tuple[Path, ...],
    catalog: Path | None,
    on: dt.date | None,
    fail_on: str | None,
    phase: str | None,
    update_baseline: bool,
    wanted: Wanted,
    mending: Mending,
    **settings: Any,
) -> int:
    """Check and return 1 if something as bad as `fail_on` was found."""
    judged = paths or (Path.cwd(),)
    config = chosen_settings(**settings)
    if update_baseline:
        return _update(judged, catalog, on, config)
    if mending.diff:
        return show_difference(_mended(accepted_by(config), catalog, judged, on, mending))
    asked = [[str(path) for path in judged], str(catalog), str(nearest_catalog(catalog, *judged))]
    question = [*asked, str(on or options.today()), phase, fail_on, chosen(), config.question]
    verdict = None if mending.fix else verdicts.recall(question)
    if verdict is None:
        verdict, rests_on = _judge(judged, catalog, on, phase, fail_on, config, mending)
        if not mending.fix:
            verdicts.remember(question, verdict, rests_on)
    tell(verdict["report"], wanted.over(verdict["docs_url"]), verdict["failing"])
    return int(any(finding["severity"] in verdict["failing"] for finding in verdict["report"]["findings"]))


def _judge(
    paths: tuple[Path, ...],
    catalog: Path | None,
    on: dt.date | None,
    phase: str | None,
    fail_on: str | None,
    config: Chosen,
    mending: Mending,
) -> tuple[dict[str, Any], list[Path]]:
    """Return the report with the severities that fail, and all files and folders that it rests on."""
    from ..exporters.report_json import report_to_json
    from ..model import Phase

    accepted = accepted_by(config)
    beneath = _beneath(accepted, catalog, paths)
    if mending.fix:
        found = write_mended(_mended(accepted, catalog, paths, on, mending))
    else:
        found = _checked(accepted, beneath, paths, on)
    report = accepted.without_known(found, paths)
    kept = phase or accepted.settings.phase
    shown = report_to_json(
        report.only(Phase(kept)) if kept else report, chosen(), root=repository_root(Path.cwd()), here=Path.cwd()
    )
    rests_on = [path for path in (*paths, beneath, config.file, accepted.file) if path is not None]
    own = accepted.settings
    return {"report": shown, "failing": _FAILING[fail_on or own.fail_on], "docs_url": own.docs_url}, rests_on


def _mended(
    accepted: Accepted, catalog: Path | None, paths: tuple[Path, ...], on: dt.date | None, mending: Mending
) -> Mended:
    from ..mending import mend

    beneath = _beneath(accepted, catalog, paths)
    return mend(lambda: _checked(accepted, beneath, paths, on), unsafe=mending.unsafe)


def _update(paths: tuple[Path, ...], catalog: Path | None, on: dt.date | None, config: Chosen) -> int:
    accepted = accepted_by(config, new=True)
    click.echo(update(accepted, _checked(accepted, _beneath(accepted, catalog, paths), paths, on), paths))
    return 0


def _beneath(accepted: Accepted, catalog: Path | None, paths: tuple[Path, ...]) -> Path | None:
    own = accepted.settings.catalog
    return nearest_catalog(catalog or (Path(own) if own else None), *paths)


def _checked(accepted: Accepted, catalog: Path | None, paths: tuple[Path, ...], on: dt.date | None) -> Report:
    from ..workflow import check

    with progress("cli.progress.reading") as told:
        return check(paths, catalog=catalog, on=on, today=options.today(), settings=accepted.settings, progress=told)
