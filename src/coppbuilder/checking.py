"""Documents read and judged: what `check` does, and how paths become documents over the library."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from attrs import evolve, field, frozen

from .cache.memory import Memory
from .cache.store import Store
from .errors import UsageError
from .loading import (
    Batch,
    Ignore,
    apply_ignores,
    bundled_catalog,
    load_library,
    locate_findings,
    read_documents,
    with_fixes,
    without_garbage_collection,
    without_modelines,
)
from .loading.earlier import as_it_was
from .measure.selection import file_names, told, weighed, with_parameters
from .model import Catalog, Report
from .model.settings import Settings, covers
from .rules import RULES, Context, Rule
from .rules import validate as run_rules
from .rules.affected import Affected
from .rules.remembered import run_remembered
from .rules.selection import awaited, running

#: Called with the number of finished files and of all files.
Progress = Callable[[int, int], None]


@frozen(kw_only=True)
class Judging:
    """By what documents are judged: rules, the days whose norms count, and settings."""

    rules: Mapping[str, Rule] = RULES
    on: dt.date | None = None
    today: dt.date | None = None
    settings: Settings = field(factory=Settings)


def check_documents(
    roots: Sequence[Path],
    catalog: Path | None,
    judging: Judging,
    *,
    progress: Progress | None = None,
    memory: Memory | None = None,
    before: Mapping[str, bytes | None] | None = None,
) -> Report:
    """Read documents and judge them; references are looked up in the library, in `catalog` and in the documents.

    Args:
        roots: files and folders of documents.
        catalog: a folder that lies over the library and under the documents.
        judging: by what they are judged.
        progress: told how many of how many files are read.
        memory: verdicts of earlier runs, and processes that help.
        before: what changed files held earlier, by path, None for what was not there: only of documents in these
            files, and of those that see something else in the catalogue now, is anything told.

    Raises:
        UsageError: a path does not exist.

    """
    settings = judging.settings
    affected = None
    with without_garbage_collection():
        batch = read(roots, progress, memory)
        beneath = read(catalog, None, memory)
        library = load_library(bundled_catalog())
        context = Context(catalog=_known(batch, beneath, library, settings), on=judging.on, today=judging.today)
        if before is not None:
            folders = [] if catalog is None else [catalog]
            was = (as_it_was(batch, roots, before), as_it_was(beneath, folders, before), as_it_was(library, [], before))
            affected = Affected(context, evolve(context, catalog=_known(*was, settings)), before)
        judged = _judged(batch, context, judging, memory, affected)
    told_by_files = (*batch.findings, *without_modelines(batch.documents, roots))
    found = Report(findings=told_by_files, not_checked=batch.not_checked, checked=batch.files)
    report = _chosen(Report.merge([found, evolve(judged, checked=0)]), batch.ignores, judging.rules, settings)
    return report if affected is None else affected.only(report)


def _judged(
    batch: Batch, context: Context, judging: Judging, memory: Memory | None, affected: Affected | None
) -> Report:
    rules = running(judging.rules, judging.settings)
    if affected is None and (memory is None or not memory.store.usable):
        return run_rules(batch.documents, context.catalog, on=judging.on, today=judging.today, rules=rules)
    return run_remembered(
        batch.documents,
        context,
        rules,
        memory or Memory(Store(None), ""),
        repr(judging.settings.parameters),
        looked=None if affected is None else affected.look,
    )


def _known(batch: Batch, beneath: Batch, library: Batch, settings: Settings) -> Catalog:
    """Lay documents over those of the catalogue, and these over the library."""
    return with_parameters(_over(Batch.join(beneath.without(batch.documents), batch), library), settings)


def _chosen(report: Report, ignores: Iterable[Ignore], rules: Mapping[str, Rule], settings: Settings) -> Report:
    """Leave out what settings and remarks in files do not ask for; place and weigh the rest, and say how to mend it."""
    here = Path().absolute()
    name = file_names(settings, here)
    report = located(told(report, settings, here))
    unchecked = {(each.subject.file, each.code) for each in report.not_checked if each.subject}

    def in_use(prefix: str, file: str) -> bool:
        """Tell whether a remark should have hidden something; what was not checked may yet be found."""
        left = any(here == file and covers(prefix, code) for here, code in unchecked)
        return not left and awaited(prefix, name(file), rules, settings)

    meant = apply_ignores(report.findings, ignores, in_use)
    report = told(evolve(report, findings=meant), settings, here)
    return Report.merge([evolve(report, findings=with_fixes(weighed(report.findings, settings)))])


def read(
    path: str | Path | Iterable[str | Path] | None,
    progress: Progress | None,
    memory: Memory | None = None,
) -> Batch:
    """Read the documents at or below paths.

    Raises:
        UsageError: a path does not exist.

    """
    if path is None:
        return Batch()
    paths = [Path(path)] if isinstance(path, str | Path) else [Path(each) for each in path]
    for each in paths:
        if not each.exists():
            raise UsageError("usage.no-path", path=str(each))
    return read_documents(paths, progress, memory=memory)


def over_library(batch: Batch) -> Catalog:
    """Lay documents over the library; those that hide a library document, or were read from it, count once."""
    return _over(batch, load_library(bundled_catalog()))


def _over(batch: Batch, library: Batch) -> Catalog:
    return Catalog.of((*library.without(batch.documents).documents, *batch.documents), batch.unread)


def report_of(batch: Batch) -> Report:
    """Return what was wrong with files, in its places."""
    return located(Report(findings=batch.findings, not_checked=batch.not_checked, checked=batch.files))


def located(report: Report) -> Report:
    """Return a report in order, with lines and columns."""
    return Report.merge([evolve(report, findings=locate_findings(report.findings))])
