"""Why there is no program: the causes with what they rest on, and what would help."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as RichText

from ..model import Cause, NotAssembled, Relaxation
from ..texts import render
from ..texts.clean import clean
from .text import Indented
from .words import Words

_INDENT = 2


def failure_view(result: NotAssembled, *, lang: str = "ru", command: str | None = None) -> RenderableType:
    """Return the causes, each with its line in the request and, where it is law, the clause, and what would help.

    `command` is what assembled the request: with it, how to apply a change is told.
    """
    words = Words(lang)
    parts: list[RenderableType] = [words.text(words.say(f"status.{result.status}"), "bold red")]
    if result.scope is not None:
        parts.append(words.text(render(f"relax.scope.{result.scope}", {}, lang)))
    told: list[Cause] = []
    for cause in result.causes:
        parts += [words.text(""), Indented(Group(*_tree(cause, words, told)), _INDENT)]
    if result.relaxations:
        parts += [words.text(""), _helpful(result.relaxations, words, command)]
    return Group(*parts)


def _tree(cause: Cause, words: Words, told: list[Cause]) -> Iterator[RenderableType]:
    """Yield a cause and, indented below it, what it rests on; what was told before is not told again."""
    told.append(cause)
    yield cause_text(cause, words, cause.brief(words.lang))
    for fact in cause.because:
        if fact not in told:
            yield Indented(Group(*_tree(fact, words, told)), _INDENT)


def cause_text(cause: Cause, words: Words, told: str | None = None) -> RichText:
    """Return a cause, whole or as it is told, with its place in the request and the norm below."""
    text = words.whole(cause.message(words.lang) if told is None else told)
    if cause.location is not None:
        text.append("\n" + words.say("place", file=cause.location.file, line=cause.location.line), style="dim")
    if cause.citation is not None:
        text.append("\n" + words.say("norm", text=cause.citation.told(words.lang)), style="dim")
    return text


def _helpful(relaxations: Sequence[Relaxation], words: Words, command: str | None) -> RenderableType:
    def say(key: str, **arguments: object) -> str:
        return clean(render(f"relax.{key}", arguments, words.lang))

    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right")
    table.add_column(ratio=1)
    table.add_column(no_wrap=True)
    for number, relaxation in enumerate(relaxations, start=1):
        table.add_row(
            str(number), words.text(relaxation.message(words.lang)), words.text(gains_of(relaxation, words.lang))
        )
    parts: list[RenderableType] = [words.text(say("head"), "bold"), Padding(table, (0, 0, 0, _INDENT))]
    if command is not None:
        parts.append(words.whole(say("apply", command=f"{command} --apply 1")))
        if any(relaxation.module is not None for relaxation in relaxations):
            parts.append(words.whole(say("draft", command=f"{command} --draft-module module.yaml")))
    return Group(*parts)


def gains_of(relaxation: Relaxation, lang: str) -> str:
    """Say what the program then takes; nothing where that is not known."""
    hours, cost = relaxation.hours, relaxation.cost_per_learner
    told = [render("relax.hours", {"hours": hours}, lang)] if hours is not None else []
    told += [render("relax.cost", {"cost": cost}, lang)] if cost is not None else []
    return f"→ {', '.join(told)}" if told else ""
