"""Why there is no program: the causes, each with its place in the request."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text as RichText

from ..model import Cause, NotAssembled
from .findings import shown_path
from .words import Words


def failure_view(result: NotAssembled, *, lang: str = "ru") -> RenderableType:
    """Return the causes as a list; each names its line in the request and, where it is law, the clause."""
    words = Words(lang)
    parts: list[RenderableType] = [words.text(words.say(f"status.{result.status}"), "bold red"), RichText("")]
    parts += [Padding(_cause(cause, words), (0, 0, 0, 2)) for cause in result.causes]
    return Group(*parts)


def _cause(cause: Cause, words: Words) -> RichText:
    text = words.text("• " + cause.message(words.lang))
    notes = []
    if cause.location is not None:
        notes.append(f"{shown_path(cause.location.file)}:{cause.location.line}")
    if cause.citation is not None:
        notes.append(cause.citation.text)
    for note in notes:
        text.append("\n  ")
        text.append(words.text(note, "dim"))
    return text
