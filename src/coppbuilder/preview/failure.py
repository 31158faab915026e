"""Why there is no program: the causes, each with its place in the request."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text as RichText

from ..model import Cause, NotAssembled
from .words import Words


def failure_view(result: NotAssembled, *, lang: str = "ru") -> RenderableType:
    """Return the causes as a list; each names its line in the request and, where it is law, the clause."""
    words = Words(lang)
    head = words.text(words.say(f"status.{result.status}"), "bold red")
    return Group(head, *(Padding(cause_text(cause, words), (1, 0, 0, 2)) for cause in result.causes))


def cause_text(cause: Cause, words: Words) -> RichText:
    """Return a cause with its place in the request and its norm, each in a line of its own."""
    text = words.text(cause.message(words.lang))
    if cause.location is not None:
        text.append("\n" + words.say("place", file=cause.location.file, line=cause.location.line), style="dim")
    if cause.citation is not None:
        text.append("\n" + words.say("norm", text=cause.citation.text), style="dim")
    return text
