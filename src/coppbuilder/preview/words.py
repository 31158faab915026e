"""Words of a view, in one language."""

from __future__ import annotations

from attrs import frozen

from ..measure.plan import Placed
from ..model import Provider, Text
from ..texts import label, render
from ..texts.clean import clean
from .text import NO_BREAK, ViewText


@frozen
class Words:
    """Says everything in one language, and nothing that a terminal would obey."""

    lang: str

    def say(self, key: str, /, **arguments: object) -> str:
        """Return a text of the previews."""
        return clean(render(f"preview.{key}", arguments, self.lang))

    def term(self, group: str, value: str) -> str:
        """Return the label of a value of an enumeration."""
        return label(group, value, self.lang)

    def title(self, text: Text | None, instead: str) -> str:
        """Return a title of the catalogue, else what stands for it."""
        return clean(text.in_language(self.lang) if text is not None else instead)

    def code(self, reference: object) -> str:
        """Return a written reference that is not torn apart at the space in it («ПК 1.1»)."""
        return clean(str(reference)).replace(" ", NO_BREAK)

    def module(self, place: Placed) -> str:
        """Return the title of a placed module."""
        return self.title(place.module.title if place.module else place.placement.title, place.placement.module)

    def provider(self, provider: Provider | None, id_: str | None) -> str:
        """Return the name of a provider, or its id where the catalogue does not know it; nothing for none."""
        return self.title(provider.title if provider else None, id_ or "")

    def text(self, text: str, style: str = "") -> ViewText:
        """Return text for the terminal that holds no markup."""
        return ViewText(clean(text), style=style)

    def whole(self, text: str, style: str = "") -> ViewText:
        """Return text in which no word is broken: half a path or command is of no use."""
        return ViewText(clean(text), style=style, overflow="ignore")
