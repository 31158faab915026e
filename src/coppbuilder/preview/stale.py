"""What a program pinned beside what the catalogue says now."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text as RichText

from ..measure.staleness import StaleModule, Staleness, StaleReport, StaleStandard
from ..model import Hours, Version
from .change import finding_lines
from .change_words import Teller


def stale_view(report: StaleReport, tell: Teller) -> RenderableType:
    """Return tables of stale modules and standards, and what the norms of today add."""
    parts: list[RenderableType] = []
    if report.empty:
        parts.append(RichText(tell.say("change.lock.none")))
    if report.modules:
        table = _table("module", tell)
        for module in report.modules:
            title = f"{module.number} {tell.text(module.title, module.placement.module)}"
            pinned = _state(module.placement.version, module.pinned_hours, tell)
            table.add_row(title, pinned, "\n".join(_module_now(module, tell)))
        parts.append(table)
    if report.standards:
        table = _table("standard", tell)
        for standard in report.standards:
            name = f"{standard.standard} {tell.text(standard.title, '')}".strip()
            table.add_row(name, tell.say("change.pinned"), "\n".join(_standard_now(standard, tell)))
        parts.append(table)
    if report.demand_changed:
        parts.append(RichText(tell.say("change.lock.demand")))
    if report.findings:
        parts.append(RichText(tell.say("change.lock.norms"), style="bold"))
        parts += finding_lines(report.findings, tell)
    return Group(*parts)


def _table(subject: str, tell: Teller) -> Table:
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(tell.say(f"change.lock.{subject}"), ratio=4, overflow="fold")
    table.add_column(tell.say("change.lock.pinned"), ratio=2, overflow="fold")
    table.add_column(tell.say("change.lock.now"), ratio=4, overflow="fold")
    return table


def _state(version: Version, hours: Hours | None, tell: Teller) -> str:
    return f"{version}, {tell.hours(hours.total)}" if hours is not None else str(version)


def _module_now(module: StaleModule, tell: Teller) -> Iterator[str]:
    provider = tell.provider(module.placement.provider)
    for way in module.ways:
        yield tell.say(f"change.lock.{way}", newest=str(module.newest or ""), provider=provider)
    changed = module.pinned_hours is not None and module.hours is not None and module.hours != module.pinned_hours
    if changed and module.hours is not None and Staleness.CHANGED in module.ways:
        yield _state(module.placement.version, module.hours, tell)


def _standard_now(standard: StaleStandard, tell: Teller) -> Iterator[str]:
    for way in standard.ways:
        yield tell.say(f"change.lock.{way}", newest=standard.replaced_by or "")
