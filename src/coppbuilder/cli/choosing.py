"""What the commands that choose among programs share: reading, options, and the words for what is supposed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from . import options
from .console import print_json
from .known import read
from .language import chosen, say
from .report import echo_report

if TYPE_CHECKING:
    from ..choices import Judging
    from ..loading import Loaded
    from ..model import Catalog, Conditions, Document, ModuleRequirement, Outcome, Text, Version

F = TypeVar("F", bound=Callable[..., Any])
D = TypeVar("D", bound="Document")

_MODULE: Final = re.compile(r"(?P<module>[^@]+)(@(?P<version>[^@]+))?")


def judging(*, allow_drafts: bool, on: dt.date | None) -> Judging:
    """Return how programs are assembled and judged in this run."""
    from ..choices import Judging

    return Judging(allow_drafts=allow_drafts, on=on, today=options.today())


def shared(command: F) -> F:
    """Add `--allow-drafts`, `--catalog`, `--on`, `--format`."""
    drafts = click.option("--allow-drafts", is_flag=True, help=say("cli.assemble.allow-drafts"))
    return options.catalog(drafts(options.on(options.format_(command))))


def sound(load: Callable[[Path], Loaded[D]], path: Path, format_: str) -> D | None:
    """Load one document; say what is wrong with the file if there is none.

    Raises:
        UsageError: the path does not exist, or the file is sound but holds no such document.

    """
    from ..exporters.report_json import report_to_json

    found, report = read(load, path)
    if found is None:
        problems = report_to_json(report, chosen())
        if format_ == "json":
            print_json({"report": problems})
        else:
            echo_report(problems)
    return found


def module_version(value: str) -> tuple[str, Version | None]:
    """Read `module` or `module@version`.

    Raises:
        UsageError: it is neither.

    """
    from ..errors import UsageError
    from ..model import Version

    match = _MODULE.fullmatch(value)
    try:
        if match is not None:
            return match["module"], Version.parse(match["version"]) if match["version"] else None
    except ValueError:
        pass
    raise UsageError("usage.not-module", value=value)


def _retired(catalog: Catalog, value: str) -> ModuleRequirement:
    from ..choices import requirement

    return requirement(catalog, *module_version(value))


def _outcome(value: str) -> Outcome:
    from ..errors import UsageError
    from ..model import CompetencyRef, Level, Outcome

    name, at, level = value.rpartition("@")
    known = at and level in {str(int(each)) for each in Level}
    try:
        reference = CompetencyRef.parse(name if known else value)
    except ValueError:
        raise UsageError("usage.not-competency", value=value) from None
    return Outcome(competency=reference, level=Level(int(level)) if known else Level.PRODUCTIVE)


def _editions(value: str) -> tuple[str, str]:
    from ..errors import UsageError

    old, equals, new = value.partition("=")
    if not (old and equals and new):
        raise UsageError("usage.not-editions", value=value)
    return old, new


def conditions(
    catalog: Catalog,
    *,
    hours: float | None = None,
    cost_per_learner: float | None = None,
    without_provider: tuple[str, ...] = (),
    retire: tuple[str, ...] = (),
    entry: tuple[str, ...] = (),
    replace_standard: tuple[str, ...] = (),
) -> Conditions:
    """Read what is supposed.

    Raises:
        UsageError: nothing is, or something cannot be read, or the catalogue does not know it.

    """
    from ..errors import UsageError
    from ..model import Conditions

    supposed = Conditions(
        hours=hours,
        cost_per_learner=Decimal(str(cost_per_learner)) if cost_per_learner is not None else None,
        without_providers=without_provider,
        retire=tuple(_retired(catalog, value) for value in retire),
        entry=tuple(_outcome(value) for value in entry),
        replace=dict(_editions(value) for value in replace_standard),
    )
    if supposed == Conditions():
        raise UsageError("usage.nothing-supposed")
    return supposed


def told(catalog: Catalog, supposed: Conditions) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield what is supposed as texts with their arguments."""
    if supposed.hours is not None:
        yield "choice.if.hours", {"value": supposed.hours}
    if supposed.cost_per_learner is not None:
        yield "choice.if.cost", {"value": supposed.cost_per_learner}
    for id_ in supposed.without_providers:
        provider = catalog.providers.get(id_)
        yield "choice.if.provider", {"name": _name(provider.title if provider else None, id_)}
    for named in supposed.retire:
        version = f" {named.versions.text.removeprefix('==')}" if named.versions is not None else ""
        yield "choice.if.retire", {"name": f"{named.module}{version}"}
    for known in supposed.entry:
        yield "choice.if.entry", {"name": str(known.competency), "level": int(known.level)}
    for old, new in supposed.replace.items():
        yield "choice.if.replace", {"old": old, "new": new}


def _name(title: Text | None, instead: str) -> str:
    return title.in_language(chosen()) if title is not None else instead
