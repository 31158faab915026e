"""Words and numbers of a view, in one language."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen
from rich.text import Text as RichText

from ..model import Text
from ..texts import label, render
from ..texts.formatting import format_money, format_number
from .clean import clean


@frozen
class Words:
    """Says everything in one language."""

    lang: str

    def say(self, key: str, **arguments: object) -> str:
        """Return a text of the previews."""
        return clean(render(f"preview.{key}", arguments, self.lang))

    def term(self, group: str, value: str) -> str:
        """Return the label of a value of an enumeration."""
        return label(group, value, self.lang)

    def title(self, text: Text | None, instead: str) -> str:
        """Return a title of the catalogue, cleaned."""
        return clean(text.in_language(self.lang) if text is not None else instead)

    def hours(self, hours: float) -> str:
        """Return hours, nothing for none."""
        return format_number(hours, self.lang) if hours else ""

    def money(self, roubles: Decimal) -> str:
        """Return an amount of roubles."""
        return format_money(roubles, self.lang)

    def text(self, text: str, style: str = "") -> RichText:
        """Return text for the terminal that holds no markup."""
        return RichText(clean(text), style=style)
