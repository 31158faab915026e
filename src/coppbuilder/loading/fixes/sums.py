"""Sums of hours that are stated beside their parts: the parts count."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Final

from ...model import HOUR_KINDS, Finding, Fix
from ..node import Node
from .sheet import Sheet

_OVERLAYS: Final = "of_which"


def module_hours(finding: Finding, sheet: Sheet) -> Fix | None:
    """State the hours of a module as its units give them, if these are of the same kinds."""
    stated, units = sheet.node("/hours"), sheet.node("/units")
    if stated is None or units is None or stated.kind != "mapping" or finding.subject is None:
        return None
    sums = _sums(units)
    kinds = {kind: node for kind, node in stated.children.items() if kind != _OVERLAYS}
    if sums is None or not {kind for kind, total in sums.items() if total} <= kinds.keys() <= sums.keys():
        return None
    edits = tuple(
        sheet.edit(node.start, node.end, _written(sums[kind]))
        for kind, node in kinds.items()
        if _number(node) != sums[kind]
    )
    return Fix(edits=edits) if edits else None


def program_hours(finding: Finding, sheet: Sheet) -> Fix | None:
    """State the total of a program as its modules give it."""
    node, total = sheet.scalar(finding.path), finding.arguments["total"]
    return None if node is None or not isinstance(total, int | float) else sheet.number(node, f"{total:g}")


def _sums(units: Node) -> dict[str, Decimal] | None:
    sums = dict.fromkeys(HOUR_KINDS, Decimal(0))
    for unit in units.children.values():
        hours = unit.children.get("hours")
        for kind, node in hours.children.items() if hours else ():
            number = _number(node)
            if kind == _OVERLAYS:
                continue
            if number is None or kind not in sums:
                return None
            sums[kind] += number
    return sums


def _number(node: Node) -> Decimal | None:
    try:
        return Decimal(node.text)
    except InvalidOperation:
        return None


def _written(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
