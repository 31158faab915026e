"""Why there is no program, as Markdown: the same causes and changes as in the console and in JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ..model import Cause, FailureStatus, NotAssembled, Relaxation
from ..texts import render
from ..texts.clean import clean

#: What Markdown would take for its own.
_MARKUP: Final = re.compile(r"([\\`*_\[\]<>#|])")


def failure_to_markdown(result: NotAssembled, title: str, lang: str) -> str:
    """Return the causes as a nested list, a shared fact once, and the changes as a numbered list."""
    if result.status is FailureStatus.UNKNOWN:
        unknown = _plain(render("preview.status.unknown", {}, lang))
        return f"# {_say('title-unknown', lang, request=title)}\n\n{unknown}\n"
    lines = [f"# {_say('title', lang, request=title)}", ""]
    if result.scope is not None:
        lines += [_say(f"scope.{result.scope}", lang), ""]
    lines += [f"## {_say('causes', lang)}", "", *_causes(result.causes, lang, 0, [])]
    if result.relaxations:
        lines += ["", f"## {_say('head', lang).rstrip(':')}", ""]
        lines += [f"{n}. {_relaxation(each, lang)}" for n, each in enumerate(result.relaxations, start=1)]
    return "\n".join(lines) + "\n"


def _say(key: str, lang: str, **arguments: object) -> str:
    return _plain(render(f"relax.{key}", arguments, lang))


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", clean(text).replace("\n", " "))


def _causes(causes: Iterable[Cause], lang: str, depth: int, told: list[Cause]) -> Iterator[str]:
    for cause in causes:
        if cause in told:
            continue
        told.append(cause)
        place = f" ({_plain(cause.location.file)}:{cause.location.line})" if cause.location else ""
        norm = f" — {_plain(cause.citation.told(lang))}" if cause.citation else ""
        yield f"{'  ' * depth}- {_plain(cause.brief(lang))}{place}{norm}"
        yield from _causes(cause.because, lang, depth + 1, told)


def _relaxation(relaxation: Relaxation, lang: str) -> str:
    hours, cost = relaxation.hours, relaxation.cost_per_learner
    gains = [_say("hours", lang, hours=hours)] if hours is not None else []
    gains += [_say("cost", lang, cost=cost)] if cost is not None else []
    return " → ".join([_plain(relaxation.message(lang)), *([", ".join(gains)] if gains else [])])
