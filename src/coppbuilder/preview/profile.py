"""The WorldSkills profile: sections with their weights, and the trained share of each as a bar."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table

from ..measure.plan import Plan
from ..measure.profile import Profile, profiles
from .bar import bar
from .words import Words

_WIDE: Final = 70


def profile_view(plan: Plan, words: Words) -> RenderableType | None:
    """Return the profile of each WorldSkills standard that the program is about; nothing if there is none."""
    found = profiles(plan)
    return Group(*_parts(found, words)) if found else None


def _parts(found: tuple[Profile, ...], words: Words) -> Iterator[RenderableType]:
    for number, profile in enumerate(found):
        if number:
            yield words.text("")
        title = words.title(profile.standard.title, "")
        yield words.text(f"{words.code(profile.standard.id)} {title}".strip(), "bold")
        yield words.text(words.say("profile-of", level=profile.level))
        yield _Sections(profile, words)


class _Sections:
    """Chooses the length of bars by the width of the console."""

    def __init__(self, profile: Profile, words: Words) -> None:
        """Take the profile and the language."""
        self._profile = profile
        self._words = words

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the table; its last line is the weighted sum."""
        words, profile = self._words, self._profile
        length = 20 if options.max_width >= _WIDE else 10
        table = Table(
            box=box.SIMPLE, show_edge=False, expand=True, pad_edge=False, padding=(0, 1, 0, 0), show_footer=True
        )
        table.add_column(words.say("section-key"), no_wrap=True)
        table.add_column(words.say("section"), words.say("sum"), ratio=1, overflow="fold")
        total = sum((section.weight for section in profile.sections), start=profile.share * 0)
        table.add_column(
            words.say("weight-heading"), words.say("percent", share=float(total)), justify="right", no_wrap=True
        )
        table.add_column(words.say("trained-share"), self._bar(profile.share, length), no_wrap=True)
        for section in profile.sections:
            table.add_row(
                words.code(section.item.code or section.item.ref.key),
                words.text(words.title(section.item.title, "")),
                words.say("percent", share=float(section.weight)),
                self._bar(section.trained, length),
            )
        yield table

    def _bar(self, share: Fraction, length: int) -> RenderableType:
        text = self._words.text(bar(share, length), "green" if share else "dim")
        text.append(" " + self._words.say("percent", share=float(share)).rjust(6), style="default not dim")
        return text
