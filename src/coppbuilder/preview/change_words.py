"""How views of changes name things and write plain values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, assert_never

from attrs import frozen

from ..measure.fields import FieldChange
from ..model import AnyOfTarget, CompetencyRef, CompetencyTarget, ModuleRequirement, Outcome, ShareTarget, Target, Text
from ..texts import label, render
from ..texts.clean import clean
from ..texts.formatting import format_money

if TYPE_CHECKING:
    from ..model import Catalog

#: Official titles run over several lines; so many characters tell which one is meant.
_LENGTH: Final = 60
#: Fields that hold a word of a closed list, and the lists that it may be from.
_TERMS: Final[Mapping[str, tuple[str, ...]]] = {
    "complete": ("complete",),
    "education": ("education",),
    "family": ("family",),
    "form": ("assessment_form",),
    "kind": ("item_kind",),
    "kinds": ("item_kind",),
    "minimize": ("objective",),
    "mode": ("part_mode",),
    "program_type": ("program_type",),
    "relation": ("relation",),
    "role": ("module_role", "provider_role"),
    "stage": ("stage", "risk_stage"),
    "status": ("module_status", "assembly_status"),
    "study_form": ("study_form",),
    "study_forms": ("study_form",),
}

#: Fields that mean something else below another one: the hours of limits are those of the program, not of a module.
_LABELS: Final[Mapping[tuple[str, str], str]] = {("limits", "hours"): "change.field.program-hours"}


@frozen
class Teller:
    """Says everything about changes in one language; names are looked up in a catalogue."""

    catalog: Catalog
    lang: str
    labels: Mapping[str, str]

    def say(self, key: str, **arguments: object) -> str:
        """Return a text, safe for a terminal."""
        return clean(render(key, arguments, self.lang))

    def clean(self, text: str) -> str:
        """Return a text of others, safe for a terminal."""
        return clean(text)

    def term(self, group: str, value: str) -> str:
        """Return the label of a value of an enumeration."""
        return label(group, value, self.lang)

    def text(self, text: Text | None, instead: str) -> str:
        """Return a text of a document, else something instead."""
        return clean(text.in_language(self.lang) if text is not None else instead)

    def money(self, roubles: Decimal) -> str:
        """Return an amount of roubles."""
        return format_money(round(roubles, 2), self.lang)

    def price(self, roubles: Decimal | None) -> str:
        """Return an amount of roubles, or that it is not known."""
        return self.say("change.unknown-price") if roubles is None else self.money(roubles)

    def hours(self, hours: float) -> str:
        """Return academic hours."""
        return self.say("change.hours", hours=hours)

    def percent(self, share: Fraction) -> str:
        """Return a share as percent."""
        return self.say("change.percent", share=float(share))

    def provider(self, id_: str | None) -> str:
        """Name a provider."""
        found = self.catalog.providers.get(id_ or "")
        return self.text(found.title if found else None, id_ or self.say("change.nobody"))

    def module(self, id_: str) -> str:
        """Name a module by the title of its newest version."""
        versions = self.catalog.versions(id_)
        return self.text(versions[0].title if versions else None, id_)

    def competency(self, reference: CompetencyRef) -> str:
        """Name an item of a standard by reference and title."""
        item = self.catalog.item(reference)
        title = self.text(item.title, "") if item is not None else ""
        return clean(f"{reference} {short(title)}").strip()

    def requirement(self, requirement: Outcome | ModuleRequirement) -> str:
        """Name what a module requires."""
        if isinstance(requirement, ModuleRequirement):
            return self.say("change.requirement.module", title=self.module(requirement.module))
        name = self.competency(requirement.competency)
        return self.say("change.requirement.competency", name=name, level=int(requirement.level))

    def target(self, target: Target) -> str:
        """Name a target: what it is about, without the level."""
        match target:
            case CompetencyTarget():
                return self.competency(target.competency)
            case ShareTarget():
                of = str(target.competency or target.standard)
                parts = [target.under or "", *(self.term("item_kind", kind) for kind in target.kinds)]
                parts.append(target.variant or "")
                narrowed = ", ".join(clean(part) for part in parts if part)
                return self.say("change.target.share", of=of, narrowed=f" ({narrowed})" if narrowed else "")
            case AnyOfTarget():
                return self.say("change.target.any-of", options=", ".join(str(option) for option in target.any_of))
            case _:
                assert_never(target)

    def field(self, change: FieldChange) -> str:
        """Name a field by the names of the fields on the way to it; a bare element of a list by the list alone."""
        path = change.path
        if path[1:] and path[-1] in (change.old, change.new):
            path = path[:-1]
        above = ("", *path)
        return " › ".join(self._label(key, parent) for parent, key in zip(above, path, strict=False))

    def _label(self, key: str, parent: str) -> str:
        special = _LABELS.get((parent, key))
        return self.say(special) if special else short(clean(self.labels.get(key, key)))

    def plain(self, value: Any, path: Sequence[str]) -> str:
        """Write a plain value of a field; words of closed lists by their labels."""
        match value:
            case None:
                return ""
            case bool():
                return self.say("change.yes" if value else "change.no")
            case Mapping():
                return short("; ".join(self._pairs(value)))
            case list():
                return short(", ".join(self.plain(part, path) for part in value))
            case _:
                return short(clean(self._word(str(value), path)))

    def _word(self, value: str, path: Sequence[str]) -> str:
        groups = (group for key in path[-2:] for group in _TERMS.get(key, ()))
        return next((known for group in groups if (known := self.term(group, value)) != value), value)

    def _pairs(self, value: Mapping[str, Any]) -> Iterator[str]:
        title = value.get("title")
        if isinstance(title, str):
            yield clean(title)
        for key, part in value.items():
            if key not in {"title", "key"}:
                yield f"{clean(self.labels.get(key, key))}: {self.plain(part, (key,))}"


def short(text: str, length: int = _LENGTH) -> str:
    """Cut a long text after a word.

    Example:
        >>> short("one two three", 9)
        'one two…'

    """
    if len(text) <= length:
        return text
    cut = text[:length]
    return f"{cut.rpartition(' ')[0].rstrip(' ,;(…') or cut}…"
