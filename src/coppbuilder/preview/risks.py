"""The risks of a program: a map of 5 × 5, and a line for each, the gravest first."""

from __future__ import annotations

from collections import Counter
from typing import Final

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text as RichText

from ..measure.plan import Plan
from ..measure.risks import ProgramRisk, program_risks, risk_zone
from .text import below
from .words import Words

_STYLES: Final = {"critical": "bold red", "high": "red", "medium": "yellow", None: "green"}
#: What tells the zone where there are no colours.
_MARKS: Final = {"critical": "!!!", "high": "!!", "medium": "!", None: ""}
_SCALE: Final = range(1, 6)


def risks_view(plan: Plan, words: Words) -> RenderableType | None:
    """Return the map and the list; nothing where no risk of the catalogue concerns the program."""
    found = program_risks(plan.catalog, plan.program)
    if not found:
        return None
    named = bool(plan.program.risks)
    return Group(
        words.text(words.say("risks" if named else "risks-proposed"), "bold"),
        _map(plan, found, words),
        words.text(words.say("risks-legend"), "dim"),
        words.text(""),
        _list(found, words),
    )


def _map(plan: Plan, found: tuple[ProgramRisk, ...], words: Words) -> Table:
    counts = Counter((each.risk.probability, each.risk.impact) for each in found)
    table = Table(box=box.SQUARE, padding=0, show_lines=True)
    corner = RichText(words.say("probability-impact").replace("|", "\n"))
    table.add_column(corner, justify="right", vertical="middle", no_wrap=True)
    for impact in _SCALE:
        table.add_column(str(impact), justify="center", vertical="middle", no_wrap=True, width=7)
    for probability in reversed(_SCALE):
        cells = []
        for impact in _SCALE:
            zone = risk_zone(plan.catalog, plan.program, probability * impact)
            count = counts[probability, impact]
            cells.append(RichText(f"{count or '·'} {_MARKS[zone]}".strip(), style=_STYLES[zone] if count else "dim"))
        table.add_row(f"{probability} ", *cells)
    return table


def _list(found: tuple[ProgramRisk, ...], words: Words) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, expand=True, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(words.say("score"), justify="right", no_wrap=True)
    table.add_column(words.say("zone"), no_wrap=True)
    table.add_column(words.say("risk"), ratio=1, overflow="fold")
    for each in found:
        risk = each.risk
        table.add_row(
            words.text(words.say("score-of", **_appraised(risk.probability, risk.impact))),
            words.text(words.say(f"zone.{each.zone or 'low'}"), _STYLES[each.zone]),
            below(words.text(words.title(risk.title or risk.event, risk.id)), _facts(each, words)),
        )
    return table


def _appraised(probability: int, impact: int) -> dict[str, int]:
    return {"probability": probability, "impact": impact, "score": probability * impact}


def _facts(each: ProgramRisk, words: Words) -> list[RichText]:
    risk, plan = each.risk, each.plan
    told = [words.term("risk_stage", risk.stage)]
    if plan is not None and plan.done:
        told.append(words.say("measures-done"))
    elif plan is not None and (plan.owner or plan.due):
        owner = plan.owner or words.say("nobody")
        told.append(words.say("risk-plan" if plan.due else "risk-owner", owner=owner, due=plan.due))
    else:
        told.append(words.say("measures", count=len(risk.measures)))
    if each.residual is not None:
        told.append(words.say("residual", **_appraised(each.residual.probability, each.residual.impact)))
    return [words.text("; ".join(told), "dim")]
