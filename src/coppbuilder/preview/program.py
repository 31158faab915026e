"""The whole preview of a program: the single views, one below the other."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text as RichText

from ..measure.plan import plan_of
from ..model import Catalog, Program, Report
from .findings import finding_lines
from .modules import ModuleTable
from .money import cost_lines
from .order import order_tree
from .passport import passport
from .proof import proof_lines
from .targets import TargetTable
from .words import Words


def program_view(program: Program, catalog: Catalog, report: Report, *, lang: str = "ru") -> RenderableType:
    """Return passport, modules, coverage of targets, order, cost, findings and proof of a program.

    Args:
        program: what to show; modules that the catalogue does not know are shown by their pinned titles and hours.
        catalog: where modules, standards and providers are looked up.
        report: the findings to show.
        lang: `ru` or `en`.

    """
    words, plan = Words(lang), plan_of(catalog, program)
    nothing = RichText("")
    return Group(
        passport(plan, words),
        nothing,
        ModuleTable(plan, words),
        nothing,
        *((TargetTable(plan, words), nothing) if plan.request.targets else ()),
        order_tree(plan, words),
        nothing,
        cost_lines(plan, words),
        nothing,
        *proof_lines(plan, words),
        finding_lines(report, words),
    )
