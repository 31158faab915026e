"""The passport of a program: what it is, for whom, how long, how much."""

from __future__ import annotations

from rich.panel import Panel

from ..measure.hours import share
from ..measure.plan import Plan
from ..model import ProgramType
from .text import NO_BREAK
from .words import Words


def passport(plan: Plan, words: Words) -> Panel:
    """Return a panel with the title and the facts of a program."""
    program, request = plan.program, plan.request
    body = words.text(words.title(program.title or request.title, program.id), "bold")
    # A fact is not torn apart at the end of a line.
    type_, *others = facts(plan, words)
    others = [fact.replace(" ", NO_BREAK) for fact in others]
    body.append("\n" + " · ".join((type_, *others)), style="not bold")
    for name, value in lines(plan, words):
        body.append(f"\n{name} ", style="not bold dim")
        body.append(value, style="not bold")
    stage = words.text(words.term("stage", program.stage))
    return Panel(body, title=stage, title_align="right", padding=(0, 1), border_style="dim")


def facts(plan: Plan, words: Words) -> list[str]:
    """Return the type of a program, its hours, practice, learners and cost."""
    request, hours = plan.request, plan.hours
    found = [words.term("program_type", request.program_type)]
    if request.profession is not None and request.profession.rank is not None:
        found.append(words.say("rank", rank=request.profession.rank))
    found.append(words.say("hours", hours=hours.total))
    if hours.practical:
        found.append(words.say("practice", share=float(share(hours.practical, hours.total))))
    if request.learners:
        found.append(words.say("learners", count=request.learner_count))
    if plan.cost and not plan.unknown:
        found.append(words.say("per-learner", cost=plan.cost_per_learner))
    return found


def lines(plan: Plan, words: Words) -> list[tuple[str, str]]:
    """Return names and values: profession, employer, who teaches, the form, the start."""
    request = plan.request
    found: list[tuple[str, str]] = []
    if request.profession is not None:
        row = plan.catalog.professions.get(request.profession.ref)
        name = words.title(row.title if row else None, request.profession.ref)
        found.append((words.say("profession"), f"{name} ({row.code})" if row is not None and row.code else name))
    if request.qualification:
        found.append((words.say("qualification"), words.text(request.qualification).plain))
    if request.employer:
        found.append((words.say("employer"), words.text(request.employer).plain))
    if plan.providers:
        names = [words.provider(plan.catalog.providers.get(id_), id_) for id_ in plan.providers]
        found.append((words.say("taught-by", count=len(names)), "; ".join(names)))
    if request.program_type is not ProgramType.OTHER:
        found.append((words.say("form"), words.term("study_form", request.study_form)))
    if request.start is not None:
        found.append((words.say("start"), words.say("day", day=request.start)))
    return found
