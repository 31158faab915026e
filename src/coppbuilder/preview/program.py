"""The whole preview of a program: the single views, one below the other."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text as RichText

from ..measure.plan import plan_of
from ..model import Catalog, Program, Proof, Report
from .findings import finding_lines
from .modules import ModuleTable
from .money import cost_lines
from .order import order_tree
from .passport import passport
from .proof import proof_lines
from .targets import TargetTable
from .words import Words


def program_view(
    program: Program,
    catalog: Catalog,
    report: Report,
    *,
    lang: str = "ru",
    check: str | None = None,
    proof: Proof | None = None,
) -> RenderableType:
    """Return passport, modules, coverage of targets, order, cost, findings and proof of a program.

    Args:
        program: what to show; modules that the catalogue does not know are shown by their pinned titles and hours.
        catalog: where modules, standards and providers are looked up.
        report: the findings to show.
        lang: `ru` or `en`.
        check: the command that checks the file of the program, to be told where there is more to do.
        proof: what was proven beyond the record of assembly: the next best program.

    """
    words, plan = Words(lang), plan_of(catalog, program)
    nothing = RichText("")
    nobody = not plan.placed
    return Group(
        passport(plan, words),
        nothing,
        *(() if nobody else (ModuleTable(plan, words), nothing)),
        *((TargetTable(plan, words), nothing) if plan.request.targets else ()),
        *(() if nobody else (order_tree(plan, words), nothing)),
        *(() if nobody or plan.unknown else (cost_lines(plan, words), nothing)),
        *proof_lines(plan, words, proof),
        finding_lines(report, words, check),
        *((words.text(words.say("which-catalog"), "bold"),) if plan.unknown else ()),
    )
