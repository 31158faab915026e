"""The passport of a program: what it is, for whom, how long, how much."""

from __future__ import annotations

from rich.panel import Panel
from rich.text import Text as RichText

from ..measure.plan import Plan
from ..model import ProgramType
from .words import Words


def passport(plan: Plan, words: Words) -> Panel:
    """Return a panel with the title and the facts of a program."""
    program, request = plan.program, plan.request
    body = RichText(words.title(program.title or request.title, program.id), style="bold")
    body.append("\n" + " · ".join(_facts(plan, words)), style="not bold")
    for line in _lines(plan, words):
        body.append("\n" + line, style="not bold dim")
    return Panel(body, title=words.text(words.term("stage", program.stage)), title_align="right", padding=(0, 1))


def _facts(plan: Plan, words: Words) -> list[str]:
    request = plan.request
    facts = [words.term("program_type", request.program_type)]
    if request.profession is not None and request.profession.rank is not None:
        facts.append(words.say("rank", rank=request.profession.rank))
    facts.append(words.say("hours", hours=plan.hours.total))
    if request.learners:
        facts.append(words.say("learners", count=request.learner_count))
    if plan.providers:
        facts.append(words.say("providers", count=len(plan.providers)))
        facts.append(words.say("per-learner", cost=plan.cost_per_learner))
    return facts


def _lines(plan: Plan, words: Words) -> list[str]:
    request = plan.request
    lines = []
    if request.profession is not None:
        row = plan.catalog.professions.get(request.profession.ref)
        name = words.title(row.title if row else None, request.profession.ref)
        code = f" ({row.code})" if row is not None and row.code else ""
        lines.append(words.say("profession", name=name + code))
    if request.qualification:
        lines.append(words.say("qualification", name=request.qualification))
    if request.employer:
        lines.append(words.say("employer", name=request.employer))
    if request.program_type is not ProgramType.OTHER:
        lines.append(words.say("form", form=words.term("study_form", request.study_form)))
    if request.start is not None:
        lines.append(words.say("start", day=request.start))
    return lines
