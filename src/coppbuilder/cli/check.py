"""`coppbuilder check`: judge documents, for people and for CI."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from . import options
from .configuration import Chosen, chosen_settings, settings_options
from .console import progress
from .formats import Wanted, report_options, repository_root, tell
from .known import nearest_catalog
from .known_findings import Accepted, accepted_by, update
from .language import chosen, say
from .mend import Mending, mending_options, show_difference, write_mended
from .verdicts import Verdicts, memory_options

if TYPE_CHECKING:
    from ..mending import Mended
    from ..model import Report

#: Severities that make the exit code 1.
_FAILING = {"error": ("error",), "warning": ("error", "warning")}


class _Asked(NamedTuple):
    """What is to be checked, over which catalogue, on which day, by which settings, and what is remembered of it."""

    paths: tuple[Path, ...]
    catalog: Path | None
    on: dt.date | None
    config: Chosen
    verdicts: Verdicts
    since: str | None


@options.command("check", "cli.check.long")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar=say("cli.metavar.paths"))
@options.catalog
@options.on
@click.option("--fail-on", type=click.Choice(list(_FAILING)), help=say("cli.check.fail-on"))
@click.option("--phase", type=click.Choice(["composition", "approval"]), help=say("cli.check.phase"))
@click.option("--changed-since", metavar=say("since.metavar"), help=say("since.option"))
@settings_options
@click.option("--update-baseline", is_flag=True, help=say("cli.option.update-baseline"))
@mending_options
@memory_options
@report_options
def command(
    *,
    paths: tuple[Path, ...],
    catalog: Path | None,
    on: dt.date | None,
    fail_on: str | None,
    phase: str | None,
    wanted: Wanted,
    mending: Mending,
    verdicts: Verdicts,
    **settings: Any,
) -> int:
    """Check and return 1 if something as bad as `fail_on` was found."""
    judged = paths or (Path.cwd(),)
    update_baseline, since = settings.pop("update_baseline"), settings.pop("changed_since")
    config = chosen_settings(**settings)
    asked = _Asked(judged, catalog, on, config, verdicts, since)
    if update_baseline:
        return _update(asked)
    if mending.diff:
        return show_difference(_mended(asked, accepted_by(config), mending))
    places = [[str(path) for path in judged], str(catalog), str(nearest_catalog(catalog, *judged))]
    question = [*places, str(on or options.today()), phase, fail_on, chosen(), config.question]
    lasting = not mending.fix and since is None
    verdict = verdicts.recall(question) if lasting else None
    if verdict is None:
        verdict, rests_on = _judge(asked, phase, fail_on, mending)
        if lasting:
            verdicts.remember(verdict, rests_on)
    tell(verdict["report"], wanted.over(verdict["docs_url"]), verdict["failing"])
    return int(any(finding["severity"] in verdict["failing"] for finding in verdict["report"]["findings"]))


def _judge(
    asked: _Asked, phase: str | None, fail_on: str | None, mending: Mending
) -> tuple[dict[str, Any], list[Path]]:
    """Return the report with the severities that fail, and all files and folders that it rests on."""
    from attrs import evolve

    from ..exporters.report_json import report_to_json
    from ..model import Phase

    accepted = accepted_by(asked.config)
    found = write_mended(_mended(asked, accepted, mending)) if mending.fix else _checked(asked, accepted)
    report = accepted.without_known(found, asked.paths)
    if asked.since is not None:
        report = evolve(report, gone=0)  # known findings of what was not looked at may well be there
    kept = phase or accepted.settings.phase
    shown = report_to_json(
        report.only(Phase(kept)) if kept else report, chosen(), root=repository_root(Path.cwd()), here=Path.cwd()
    )
    files = (*asked.paths, _beneath(asked, accepted), asked.config.file, accepted.file)
    own = accepted.settings
    verdict = {"report": shown, "failing": _FAILING[fail_on or own.fail_on], "docs_url": own.docs_url}
    return verdict, [path for path in files if path is not None]


def _mended(asked: _Asked, accepted: Accepted, mending: Mending) -> Mended:
    from ..mending import mend

    return mend(lambda: _checked(asked, accepted), unsafe=mending.unsafe)


def _update(asked: _Asked) -> int:
    if asked.since is not None:
        from ..errors import UsageError

        raise UsageError("since.baseline")
    accepted = accepted_by(asked.config, new=True)
    click.echo(update(accepted, _checked(asked, accepted), asked.paths))
    return 0


def _beneath(asked: _Asked, accepted: Accepted) -> Path | None:
    own = accepted.settings.catalog
    return nearest_catalog(asked.catalog or (Path(own) if own else None), *asked.paths)


def _checked(asked: _Asked, accepted: Accepted) -> Report:
    from ..checking import Judging, check_documents

    beneath = _beneath(asked, accepted)
    before = None
    if asked.since is not None:
        from .since import changed_since

        before = changed_since(asked.since, asked.paths, beneath, (asked.config.file, accepted.file))
    judging = Judging(on=asked.on, today=options.today(), settings=accepted.settings)
    with progress("cli.progress.reading") as told:
        return check_documents(
            asked.paths, beneath, judging, progress=told, memory=asked.verdicts.memory, before=before
        )
