"""The views of a program by name; each is useful alone, and several stand one below the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from attrs import field, frozen
from rich.console import Group, RenderableType

from ..measure.difference import ProgramDiff
from ..measure.plan import Plan
from ..model import Proof, Report
from ..model.calendar import CalendarResult
from .change import diff_view
from .change_words import Teller
from .colleges import colleges_view
from .findings import finding_lines
from .layers import layers_view
from .matrix import matrix_view
from .modules import ModuleTable
from .money import cost_lines
from .order import order_tree
from .passport import passport
from .profile import profile_view
from .proof import proof_view
from .risks import risks_view
from .skills import skills_view
from .targets import TargetTable
from .todo import todo_view
from .weeks import weeks_view
from .words import Words


@frozen(kw_only=True)
class Found:
    """What was found out for single views, as it takes more than looking at the program.

    Attributes:
        calendar: what scheduling proposes for a program without weeks.
        difference: from another program to this one.
        labels: names of fields, for the difference.
        commands: what to type for more, by the name of the command: `alternatives`, `schedule`.

    """

    calendar: CalendarResult | None = None
    difference: ProgramDiff | None = None
    labels: Mapping[str, str] = field(factory=dict)
    commands: Mapping[str, str] = field(factory=dict)


@frozen(kw_only=True)
class Look:
    """What the views look at.

    Attributes:
        plan: the program over its catalogue.
        words: the language.
        report: the findings.
        check: the command that checks the file of the program, to be told where there is more to do.
        proof: what was proven beyond the record of assembly: the next best program.
        found: what was found out for single views.

    """

    plan: Plan
    words: Words
    report: Report
    check: str | None = None
    proof: Proof | None = None
    found: Found = field(factory=Found)


#: Shows a part of a program; nothing where there is nothing of it to show.
View = Callable[[Look], RenderableType | None]


def _modules(look: Look) -> RenderableType | None:
    return ModuleTable(look.plan, look.words) if look.plan.placed else None


def _targets(look: Look) -> RenderableType | None:
    return TargetTable(look.plan, look.words) if look.plan.request.targets else None


def _order(look: Look) -> RenderableType | None:
    return order_tree(look.plan, look.words) if look.plan.placed else None


def _cost(look: Look) -> RenderableType | None:
    return cost_lines(look.plan, look.words) if look.plan.placed and not look.plan.unknown else None


def _difference(look: Look) -> RenderableType | None:
    found = look.found
    if found.difference is None:
        return None
    return diff_view(found.difference, Teller(look.plan.catalog, look.words.lang, found.labels))


#: Every view by its name, in the order in which several are shown.
VIEWS: Final[Mapping[str, View]] = MappingProxyType(
    {
        "passport": lambda look: passport(look.plan, look.words),
        "modules": _modules,
        "targets": _targets,
        "matrix": lambda look: matrix_view(look.plan, look.words),
        "worldskills": lambda look: profile_view(look.plan, look.words),
        "skills": lambda look: skills_view(look.plan, look.words),
        "order": _order,
        "layers": lambda look: layers_view(look.plan, look.words),
        "calendar": lambda look: weeks_view(
            look.plan, look.words, look.found.calendar, look.found.commands.get("schedule")
        ),
        "cost": _cost,
        "colleges": lambda look: colleges_view(look.plan, look.words),
        "risks": lambda look: risks_view(look.plan, look.words),
        "proof": lambda look: proof_view(look.plan, look.words, look.proof, look.found.commands.get("alternatives")),
        "findings": lambda look: finding_lines(look.report, look.words, look.check),
        "todo": lambda look: todo_view(look.report, look.words),
        "difference": _difference,
    }
)
#: What is shown of a program where nothing is asked for by name.
USUAL: Final = ("passport", "modules", "targets", "order", "cost", "proof", "findings")
#: After these the next one follows without a gap: the lines belong together.
_CLOSE: Final = frozenset({"proof"})


def views_of(look: Look, names: tuple[str, ...] = ()) -> RenderableType:
    """Return views by name, else the usual ones; one that was asked for and has nothing to show says so in a line."""
    parts: list[RenderableType] = []
    after = ""
    for name in names or USUAL:
        part = VIEWS[name](look)
        if part is None and names:
            part = look.words.text(look.words.say(f"nothing.{name}"), "dim")
        if part is None:
            continue
        if parts and not (after in _CLOSE and not names):
            parts.append(look.words.text(""))
        parts.append(part)
        after = name
    if look.plan.unknown:
        parts.append(look.words.text(look.words.say("which-catalog"), "bold"))
    return Group(*parts)
