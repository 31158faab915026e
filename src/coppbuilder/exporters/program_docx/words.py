"""Words of a document: titles of the catalogue, labels, numbers, and marks where a draft has a hole."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from ...measure.plan import Placed, Plan
from ...model import Text
from ...texts import label, render
from ...texts.clean import clean
from ...texts.formatting import format_number
from ..setting import ExportSetting

#: What stands in a draft where something is missing; `finish` makes it visible by these brackets.
HOLE: Final = {"ru": "[не заполнено: {what}]", "en": "[missing: {what}]"}

_NAME: Final = re.compile(
    r"\s*\(?[«“\"]?(?:World\s?Skills|Ворлдскиллс)(?:\s+(?:Russia|International|Россия|Интернэшнл))?[»”\"]?\)?",
    re.IGNORECASE,
)


class Words:
    """Texts in one language, as people asked for them."""

    def __init__(self, plan: Plan, setting: ExportSetting) -> None:
        """Take language, draft and whether WorldSkills is named."""
        self.plan = plan
        self.lang = setting.lang
        self.draft = setting.draft
        self.named = setting.worldskills_name

    def say(self, key: str, /, **arguments: object) -> str:
        """Return a text of documents."""
        return self.plain(render(f"docx.{key}", arguments, self.lang))

    def term(self, group: str, value: str) -> str:
        """Return the label of a value of an enumeration, in lower case as within a sentence."""
        return self.plain(label(group, value, self.lang))

    def text(self, text: Text | str | None, instead: str = "") -> str:
        """Return a text of the catalogue, else what stands for it."""
        if text is None:
            return self.plain(instead)
        return self.plain(text if isinstance(text, str) else text.in_language(self.lang))

    def plain(self, text: str) -> str:
        """Return a text without control characters, and without the name of WorldSkills where it is not wanted."""
        text = " ".join(clean(text).split(" "))
        return text if self.named else without_name(text)

    def module(self, place: Placed) -> str:
        """Return the title of a placed module."""
        return self.text(place.module.title if place.module else place.placement.title, place.placement.module)

    def provider(self, id_: str | None) -> str:
        """Return the name of a college, or nothing."""
        known = self.plan.catalog.providers.get(id_ or "")
        return self.text(known.title if known else None, id_ or "")

    def vocabulary(self, key: str) -> str:
        """Return the title of a term of the vocabularies, else its key."""
        terms = (term for each in self.plan.catalog.vocabularies.values() for term in each.terms)
        found = next((term for term in terms if term.key == key), None)
        return self.text(found.title if found else None, key)

    def number(self, value: float | Decimal) -> str:
        """Return a number as a table shows it; nothing for zero."""
        return format_number(value, self.lang) if value else ""

    def hole(self, name: str) -> str | None:
        """Return the mark of what is missing in a draft; a finished document leaves the part out."""
        return HOLE[self.lang].format(what=self.say(f"hole.{name}")) if self.draft else None


def sentence(text: str) -> str:
    """Return a text with a capital letter and a full stop, as a sentence of its own.

    Example:
        >>> sentence("дать квалификацию")
        'Дать квалификацию.'

    """
    text = text.strip()
    return capital(text) + ("" if text.endswith((".", "!", "?", "…", ":", ";", "]")) else ".") if text else ""


def capital(text: str) -> str:
    """Return a text that begins with a capital letter.

    Example:
        >>> capital("очная")
        'Очная'

    """
    return text[:1].upper() + text[1:]


def without_name(text: str) -> str:
    """Return a text that does not name WorldSkills.

    Example:
        >>> without_name("стандарт WorldSkills «Веб-технологии»")
        'стандарт «Веб-технологии»'

    """
    left = _NAME.sub("", text)
    return text if left == text else re.sub(r"\s+([,.;:)])", r"\1", re.sub(r" {2,}", " ", left)).strip()
