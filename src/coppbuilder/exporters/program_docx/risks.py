"""Risks of the program, and who acts on them."""

from __future__ import annotations

from typing import Any

from ...measure.document import ProgramDocument
from ...measure.risks import program_risks
from ...model import Text
from ...texts.formatting import format_date
from .words import Words, capital, sentence


def risks(document: ProgramDocument, words: Words) -> list[dict[str, Any]]:
    """Return the risks that the program names, the gravest first."""
    if not document.plan.program.risks:
        return []
    rows = []
    for each in program_risks(document.plan.catalog, document.plan.program):
        risk, plan = each.risk, each.plan
        owners = dict.fromkeys(measure.owner for measure in risk.measures if measure.owner)
        owner = [plan.owner] if plan and plan.owner else list(owners)
        rows.append(
            {
                "title": words.text(risk.title, risk.id),
                "stage": capital(words.term("risk_stage", risk.stage)),
                "cause": _part(risk.cause, words),
                "event": _part(risk.event, words),
                "consequence": _part(risk.consequence, words),
                "probability": str(risk.probability),
                "impact": str(risk.impact),
                "score": str(risk.score),
                "zone": words.say(f"zone.{each.zone or 'low'}"),
                "measures": [
                    {"kind": capital(words.term("measure_kind", measure.kind)), "action": _part(measure.action, words)}
                    for measure in risk.measures
                ],
                "indicator": _part(risk.indicator, words) if risk.indicator else "",
                "owner": capital(", ".join(words.vocabulary(key) for key in owner)),
                "due": format_date(plan.due, words.lang) if plan and plan.due else "",
                "done": bool(plan and plan.done),
                "residual": str(each.residual.score) if each.residual else "",
            }
        )
    return rows


def _part(text: Text, words: Words) -> str:
    return sentence(words.text(text))
