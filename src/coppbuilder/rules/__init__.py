"""The rules: one file per family, listed here in the order in which they run and are documented."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from ..model import Catalog, Document, Report
from . import asm, cal, cit, cov, dlv, doc, hrs, lck, net, pre, ref, res, rsk, sft, std, typ
from .engine import run
from .rule import Context, Found, Rule, Unchecked, rule

__all__ = ["FAMILIES", "RULES", "Context", "Found", "Rule", "Unchecked", "rule", "validate"]

FAMILIES: Mapping[str, tuple[Rule, ...]] = {
    "DOC": doc.RULES,
    "REF": ref.RULES,
    "HRS": hrs.RULES,
    "COV": cov.RULES,
    "PRE": pre.RULES,
    "TYP": typ.RULES,
    "NET": net.RULES,
    "STD": std.RULES,
    "SFT": sft.RULES,
    "CAL": cal.RULES,
    "CIT": cit.RULES,
    "LCK": lck.RULES,
    "DLV": dlv.RULES,
    "RSK": rsk.RULES,
    "ASM": asm.RULES,
    "RES": res.RULES,
}

RULES: Mapping[str, Rule] = {each.code: each for family in FAMILIES.values() for each in family}


def validate(
    documents: Iterable[Document],
    catalog: Catalog,
    *,
    on: dt.date | None = None,
    today: dt.date | None = None,
    rules: Mapping[str, Rule] = RULES,
) -> Report:
    """Judge documents against a catalogue.

    Args:
        documents: what to judge; need not be part of the catalogue.
        catalog: where references are looked up.
        on: the day whose norms count; without it the approval date of a program or request, else `today`.
        today: the day to judge by where nothing else names one; without it the newest norms count.
        rules: the rules by code; a region may add its own.

    Example:
        >>> validate([], Catalog.of([])).ok
        True

    """
    return run(documents, Context(catalog=catalog, on=on, today=today), rules)
