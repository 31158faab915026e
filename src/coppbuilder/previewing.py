"""Previews of programs: what their views need beyond the program is looked up here.

A calendar is proposed, the next best program searched for and another program compared only where a view shows it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .errors import UsageError
from .loading import field_labels, near_words
from .measure.difference import ProgramDiff
from .measure.plan import plan_of
from .revision import diff
from .workflow import assemble, schedule, validate

if TYPE_CHECKING:
    from rich.console import RenderableType

    from .model import Catalog, Program, Proof, Report
    from .model.calendar import CalendarResult


def preview(
    program: Program,
    catalog: Catalog,
    *,
    views: Iterable[str] = (),
    report: Report | None = None,
    lang: str = "ru",
    against: Program | None = None,
    check: str | None = None,
    schedule: str | None = None,
) -> RenderableType:
    """Return a rich renderable: passport, modules, coverage of targets, order, cost, proof, findings, or other views.

    Args:
        program: what to show.
        catalog: where its modules and standards are looked up.
        views: names of views in the order wanted, of `coppbuilder.preview.VIEWS`; without them the usual ones.
        report: findings to show; without it the program is judged first.
        lang: `ru` or `en`.
        against: another program, for the view `difference`: from it to this one.
        check: the command that checks the file of the program, to be told where there is more to do.
        schedule: the command that makes the calendar of the program, to be told where it has none.

    Raises:
        UsageError: there is no view of this name, or `difference` is asked for without another program.

    Example:
        >>> from coppbuilder.model import Catalog, Program, ProgramType, Request
        >>> empty = Program(id="a", demand=Request(id="a", program_type=ProgramType.OTHER, targets=()), modules=())
        >>> preview(empty, Catalog.of([]), views=["passport"]).renderables[0].title.plain
        'проект'

    """
    from .preview import Found, program_view

    names = known_views(views)
    if "difference" in names and against is None:
        raise UsageError("usage.view-against")
    return program_view(
        program,
        catalog,
        report or validate(program, catalog),
        views=names,
        lang=lang,
        check=check,
        proof=_proof(program, catalog) if "proof" in names else None,
        found=Found(
            calendar=_calendar(program, catalog) if "calendar" in names else None,
            difference=_difference(against, program, catalog) if "difference" in names else None,
            labels=field_labels(program.KIND, lang) if "difference" in names else {},
            commands={} if schedule is None else {"schedule": schedule},
        ),
    )


def known_views(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of views, each once.

    Raises:
        UsageError: there is no view of this name.

    """
    from .preview import VIEWS

    wanted = tuple(dict.fromkeys(names))
    for name in wanted:
        if name not in VIEWS:
            near = near_words(name, VIEWS)
            raise UsageError(
                "usage.unknown-view.near" if near else "usage.unknown-view",
                name=name,
                near=near,
                known=", ".join(VIEWS),
            )
    return wanted


def _proof(program: Program, catalog: Catalog) -> Proof | None:
    """Assemble again for the next best program; of no use where the best program is another one by now."""
    if program.assembly is None or plan_of(catalog, program).unknown:
        return None
    result = assemble(catalog, program.demand, next_best=True)
    best = getattr(result, "program", None)
    same = best is not None and _composition(best) == _composition(program)
    return getattr(result, "proof", None) if same else None


def _composition(program: Program) -> set[tuple[object, ...]]:
    return {(place.module, place.version, place.provider, place.units_omitted) for place in program.modules}


def _calendar(program: Program, catalog: Catalog) -> CalendarResult | None:
    plan = plan_of(catalog, program)
    named = all(place.placement.weeks for place in plan.taught)
    return None if named or plan.unknown else schedule(program, catalog)


def _difference(old: Program | None, new: Program, catalog: Catalog) -> ProgramDiff | None:
    found = diff(old, new, catalog) if old is not None else None
    return found if isinstance(found, ProgramDiff) else None
