"""The public functions, in the order of the work: load → validate → assemble → validate again.

This is the only file that knows the order; every step depends on the model and never on another step.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from attrs import evolve, frozen

from .cache.memory import Memory
from .checking import Judging, Progress, check_documents, located, over_library, read, report_of
from .errors import InternalError, UsageError
from .loading import (
    Loaded,
    NoDocumentError,
    bundled_catalog,
    check_codes,
    load_library,
    locate_pointers,
    read_settings,
    without_garbage_collection,
)
from .measure.norms import act_name
from .measure.plan import plan_of
from .measure.selection import is_profile
from .model import (
    Assembled,
    AssemblyResult,
    Catalog,
    Cause,
    Document,
    FailureScope,
    FailureStatus,
    Finding,
    Norm,
    NotAssembled,
    Origin,
    Parameter,
    Phase,
    Program,
    Relaxation,
    Report,
    Request,
)
from .model.calendar import CalendarResult, PeriodRules
from .model.settings import Settings
from .rules import RULES, Rule
from .rules import validate as run_rules

D = TypeVar("D", bound=Document)


def load_catalog(
    path: str | Path | Iterable[str | Path] | None = None, *, library: bool = True, progress: Progress | None = None
) -> Loaded[Catalog]:
    """Read a catalogue folder (or several, or single files) over the bundled library of standards and norms.

    Args:
        path: files and folders of documents; none reads the library alone.
        library: whether the bundled library lies underneath; a document of the same kind and id hides it there.
        progress: told how many of how many files are read.

    Returns:
        The catalogue and a report of what was wrong with the files; the rules are applied by `check` and `validate`.

    Raises:
        UsageError: a path does not exist.

    Example:
        >>> load_catalog().catalog.standards["ps-40.002-2013"].label
        'Сварщик'

    """
    batch = read(path, progress)
    if not library:
        return Loaded(value=Catalog.of(batch.documents, batch.unread), report=report_of(batch))
    return Loaded(value=over_library(batch), report=report_of(batch))


def names_of_acts() -> Mapping[str, str]:
    """Return the acts of the bundled norms as readers cite them, by the ids of the norms.

    Example:
        >>> names_of_acts()["fz273"]
        'Федеральный закон от 29.12.2012 № 273-ФЗ'

    """
    norms = load_catalog(bundled_catalog() / "library" / "norms", library=False).catalog.norms
    return {name: act_name(norm) for name, norm in norms.items()}


def load_request(path: str | Path) -> Loaded[Request]:
    """Read one request.

    Raises:
        UsageError: the file does not exist, is a folder, or holds several requests.
        NoDocumentError: the file holds no request that could be read; its `report` says why.

    """
    return _load_one(path, Request)


def load_program(path: str | Path) -> Loaded[Program]:
    """Read one program file.

    Raises:
        UsageError: the file does not exist, is a folder, or holds several programs.
        NoDocumentError: the file holds no program that could be read; its `report` says why.

    """
    return _load_one(path, Program)


def load_document(path: str | Path) -> Loaded[Document]:
    """Read one document of any kind.

    Raises:
        UsageError: the file does not exist, is a folder, or holds several documents.
        NoDocumentError: the file holds no document that could be read; its `report` says why.

    """
    return _load_one(path, Document)


def load_settings(path: str | Path | None) -> Settings:
    """Read `coppbuilder.toml`, or `[tool.coppbuilder]` of a `pyproject.toml`; without a path, what holds by itself.

    Raises:
        SettingsError: the file cannot be read, or something in it makes no sense; it tells every reason.

    Example:
        >>> load_settings(None).select
        ('ALL',)

    """
    return Settings() if path is None else read_settings(Path(path), RULES, _replaceable)


def choose_rules(
    settings: Settings,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
) -> Settings:
    """Return settings in which the codes of a command line count more than those of the file.

    Raises:
        SettingsError: no rule has one of the codes.

    Example:
        >>> choose_rules(Settings(), select=["hrs"]).selects("TYP201")
        False

    """
    given = {"--select": select, "--ignore": ignore, "--extend-select": extend_select}
    codes = check_codes(given, RULES)
    return settings.overridden(
        select=codes["--select"], ignore=codes["--ignore"], extend_select=codes["--extend-select"]
    )


def _replaceable() -> Mapping[str, Parameter | None]:
    """Return the parameters of all norms of the library; those that the law sets are none."""
    norms = [each for each in load_library(bundled_catalog()).documents if isinstance(each, Norm)]
    law = {name: None for norm in norms for name in norm.parameters if not is_profile(norm)}
    return law | {name: one for norm in norms if is_profile(norm) for name, one in norm.parameters.items()}


def check(
    paths: Iterable[str | Path],
    *,
    catalog: str | Path | None = None,
    on: dt.date | None = None,
    today: dt.date | None = None,
    rules: Mapping[str, Rule] = RULES,
    settings: Settings | None = None,
    progress: Progress | None = None,
    memory: Memory | None = None,
) -> Report:
    """Read documents and judge them by rules; references are looked up in the library, in `catalog` and in `paths`.

    Args:
        paths: files and folders of documents.
        catalog: a folder that lies over the library and under the paths.
        on: the day whose norms count; without it the approval date of each request, else `today`.
        today: the day to judge by where nothing else names one.
        rules: the rules by code; a region may add its own.
        settings: which of them count, how severe, where not, and the region's own parameters.
        progress: told how many of how many files are read.
        memory: verdicts of earlier runs: only what may have changed since is judged again; and processes that help.

    Raises:
        UsageError: a path does not exist.

    """
    roots = [Path(each) for each in ((paths,) if isinstance(paths, str | Path) else paths)]
    judging = Judging(rules=rules, on=on, today=today, settings=settings or Settings())
    beneath = None if catalog is None else Path(catalog)
    return check_documents(roots, beneath, judging, progress=progress, memory=memory)


def validate(
    subject: Document | Iterable[Document],
    catalog: Catalog,
    *,
    on: dt.date | None = None,
    today: dt.date | None = None,
    rules: Mapping[str, Rule] = RULES,
) -> Report:
    """Judge documents by the rules; findings about documents that came from files have lines and columns.

    Args:
        subject: a program, a request, a module …, or several.
        catalog: where references are looked up.
        on: the day whose norms count; without it the approval date of each request, else `today`.
        today: the day to judge by where nothing else names one.
        rules: the rules by code; a region may add its own.

    Example:
        >>> validate([], load_catalog().catalog).ok
        True

    """
    documents = (subject,) if isinstance(subject, Document) else tuple(subject)
    return located(run_rules(documents, catalog, on=on, today=today, rules=rules))


def assemble(
    catalog: Catalog,
    request: Request,
    *,
    allow_drafts: bool = False,
    time_limit: float | None = None,
    on: dt.date | None = None,
    today: dt.date | None = None,
    relax: bool = True,
    next_best: bool = False,
) -> AssemblyResult:
    """Find the provably best program for a request, or say why there is none.

    The request is judged by the rules first: what is an error there makes the program impossible. An assembled program
    has passed the same rules.

    Args:
        catalog: where modules, standards, offers and norms come from.
        request: what is wanted.
        allow_drafts: whether modules with status `draft` may be used.
        time_limit: seconds after which the best program found so far is returned with its bound.
        on: the day whose norms count; without it the approval date of the request, else `today`.
        today: the day to judge by where the request has no approval date.
        relax: whether an impossible request is told what would help; each such change is one more search.
        next_best: whether the proof tells what the next program comes to, which does without some module of the best
            one; this is one more search.

    Raises:
        InternalError: the assembled program breaks a rule (a defect of this package).

    Example:
        >>> from coppbuilder.model import ProgramType
        >>> library = load_catalog().catalog
        >>> type(assemble(library, Request(id="empty", program_type=ProgramType.OTHER, targets=()))).__name__
        'Assembled'

    """
    from .assemble import explained_failure
    from .assemble.alternatives import with_next
    from .assemble.relax import relaxations

    def trial(over: Catalog, wanted: Request, drafts: bool) -> AssemblyResult:  # noqa: FBT001 - as assembly calls it
        return _assembled(over, wanted, _Setting(drafts, time_limit, on, today))

    result = _assembled(catalog, request, _Setting(allow_drafts, time_limit, on, today))
    if isinstance(result, Assembled):
        if not next_best:
            return result
        return with_next(catalog, result, allow_drafts=allow_drafts, time_limit=time_limit)
    if result.status is not FailureStatus.IMPOSSIBLE:
        return result
    trials = None
    if result.scope is None:
        result, trials = explained_failure(catalog, request, allow_drafts=allow_drafts, time_limit=time_limit)
    if result.scope is None:
        return result
    missed = _deadline_changes(catalog, request, result, trial, allow_drafts=allow_drafts) if relax else None
    if missed is not None:
        return evolve(result, causes=_placed(result.causes, request), relaxations=missed)
    changes = (
        relaxations(
            catalog,
            request,
            result.causes,
            result.scope,
            trial=trial,
            trials=trials,
            allow_drafts=allow_drafts,
            time_limit=time_limit,
        )
        if relax
        else ()
    )
    return evolve(result, causes=_placed(result.causes, request), relaxations=changes)


def _deadline_changes(
    catalog: Catalog,
    request: Request,
    result: NotAssembled,
    trial: Callable[[Catalog, Request, bool], AssemblyResult],
    *,
    allow_drafts: bool,
) -> tuple[Relaxation, ...] | None:
    """Return what helps where no program fits into the weeks of the request; nothing if these are not the cause."""
    if request.limits.weeks.upper is None:
        return None
    from .assemble.deadline import weeks_missed, weeks_relaxations

    if not weeks_missed(result):
        return None
    return weeks_relaxations(catalog, request, lambda wanted: trial(catalog, wanted, allow_drafts))


@frozen
class _Setting:
    """How a request is assembled: drafts or not, seconds to search, the day whose norms count, and today."""

    drafts: bool
    time_limit: float | None
    on: dt.date | None
    today: dt.date | None


def _assembled(catalog: Catalog, request: Request, setting: _Setting) -> AssemblyResult:
    """Judge a request, solve it, judge the program; only what the rules say is told as a cause."""
    from .assemble import solve

    broken = validate(request, catalog, on=setting.on, today=setting.today).only(Phase.COMPOSITION).errors
    if broken:
        causes = tuple(cause_of(finding) for finding in broken)
        return NotAssembled(status=FailureStatus.IMPOSSIBLE, causes=causes, scope=FailureScope.RULES)
    with without_garbage_collection():
        result = solve(catalog, request, allow_drafts=setting.drafts, time_limit=setting.time_limit, explained=False)
    if isinstance(result, NotAssembled):
        return result
    report = validate(result.program, catalog, on=setting.on, today=setting.today)
    wrong = report.only(Phase.COMPOSITION).errors
    if wrong:
        raise InternalError("usage.broken-promise", findings=tuple(str(finding) for finding in wrong))
    return Assembled(program=result.program, proof=result.proof, report=report)


def relaxed(request: Request, relaxation: Relaxation) -> Request:
    """Return the request with a change made that `assemble` said would help.

    A change that adds a module or allows drafts leaves the request as it is: `relaxation.module` belongs into the
    catalogue, and `allow_drafts` is asked of `assemble`.
    """
    from .assemble.edits import edited

    return edited(request, relaxation.edits)


def relaxed_catalog(catalog: Catalog, relaxation: Relaxation) -> Catalog:
    """Return the catalogue with the module that a change asks for, if it does; its owner offers it for nothing."""
    from .assemble.skeleton import with_module

    return catalog if relaxation.module is None else with_module(catalog, relaxation.module)


def cause_of(finding: Finding) -> Cause:
    """Return what is wrong with a request as a cause why no program can be assembled for it."""
    return Cause(
        key=finding.key,
        arguments=finding.arguments,
        path=finding.path,
        citation=finding.citation,
        location=finding.location,
    )


def schedule(
    program: Program,
    catalog: Catalog,
    periods: PeriodRules | None = None,
    *,
    weeks: int | None = None,
    even_first: bool = False,
    before_final: int | None = None,
    effort: float | None = None,
) -> CalendarResult:
    """Place the modules of a program over weeks, or over periods; or say why that is impossible and what would help.

    Over weeks the calendar is the shortest, and of the shortest ones the most even.

    Args:
        program: what to schedule.
        catalog: where modules, workshops, offers and holidays are looked up.
        periods: rules of periods (terms); without them modules are placed over weeks.
        weeks: the calendar may have so many weeks at most, instead of the limit of the demand.
        even_first: lower the highest weekly load first, then the number of weeks; needs `weeks` or that limit.
        before_final: weeks between the end of everything else and the beginning of the final assessment, instead of
            those that the demand names.
        effort: work of the search in deterministic units of about a second; the same work gives the same calendar.

    Raises:
        UsageError: `even_first` without a limit of weeks: the longer the training, the lower the load.

    Example:
        >>> from coppbuilder.model import ProgramType
        >>> empty = Program(id="a", demand=Request(id="a", program_type=ProgramType.OTHER, targets=()), modules=())
        >>> schedule(empty, Catalog.of([])).length
        0

    """
    from .assemble.calendar import EFFORT, schedule_weeks
    from .assemble.periods import schedule_periods

    plan = plan_of(catalog, program)
    if periods is not None:
        return schedule_periods(plan, periods, effort=effort or EFFORT)
    limit = program.demand.limits.weeks.upper
    most = int(limit) if weeks is None and limit is not None else weeks
    if even_first and most is None:
        raise UsageError("schedule.error.even")
    return schedule_weeks(plan, weeks=most, even_first=even_first, before_final=before_final, effort=effort or EFFORT)


def _load_one(path: str | Path, kind: type[D]) -> Loaded[D]:
    if Path(path).is_dir():
        raise UsageError("usage.is-folder", path=str(path))
    batch = read(path, None)
    report = report_of(batch)
    found = [document for document in batch.documents if isinstance(document, kind)]
    wanted = Program.KIND if kind is Document else kind.KIND
    if not found:
        raise NoDocumentError(str(path), wanted, report)
    if len(found) > 1:
        raise UsageError("usage.several", path=str(path), count=len(found), ids=tuple(each.id for each in found))
    return Loaded(value=found[0], report=report)


def _placed(causes: tuple[Cause, ...], request: Request) -> tuple[Cause, ...]:
    """Give causes their lines: in the request, or in the file of the document that they are about."""
    pointers: dict[Origin | None, list[str]] = defaultdict(list)
    stack = list(causes)
    while stack:
        cause = stack.pop()
        stack.extend(cause.because)
        if cause.path is not None:
            pointers[_origin(cause, request)].append(cause.path)
    places = {origin: locate_pointers(origin, sorted(set(paths))) for origin, paths in pointers.items()}

    def placed(cause: Cause) -> Cause:
        found = places.get(_origin(cause, request), {}).get(cause.path or "")
        return evolve(cause, location=found or cause.location, because=tuple(placed(fact) for fact in cause.because))

    return tuple(placed(cause) for cause in causes)


def _origin(cause: Cause, request: Request) -> Origin | None:
    subject = cause.subject
    if subject is None:
        return request.origin
    return None if subject.file is None else Origin(file=subject.file, line=subject.line)
