"""The preview of a program: the views that are asked for, one below the other."""

from __future__ import annotations

from rich.console import RenderableType

from ..measure.plan import plan_of
from ..model import Catalog, Program, Proof, Report
from .views import Found, Look, views_of
from .words import Words


def program_view(
    program: Program,
    catalog: Catalog,
    report: Report,
    *,
    views: tuple[str, ...] = (),
    lang: str = "ru",
    check: str | None = None,
    proof: Proof | None = None,
    found: Found | None = None,
) -> RenderableType:
    """Return views of a program, by default passport, modules, coverage of targets, order, cost, proof and findings.

    Args:
        program: what to show; modules that the catalogue does not know are shown by their pinned titles and hours.
        catalog: where modules, standards and providers are looked up.
        report: the findings to show.
        views: names of `VIEWS`, in the order wanted.
        lang: `ru` or `en`.
        check: the command that checks the file of the program, to be told where there is more to do.
        proof: what was proven beyond the record of assembly: the next best program.
        found: what was found out for single views.

    """
    look = Look(
        plan=plan_of(catalog, program),
        words=Words(lang),
        report=report,
        check=check,
        proof=proof,
        found=found or Found(),
    )
    return views_of(look, views)
