"""Checked identifiers, references, versions and the normal form of official codes."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache, total_ordering
from typing import Final

from attrs import field, frozen

ID_PATTERN: Final = r"^[a-z0-9][a-z0-9.-]*$"
#: A row of the list of professions: edition of the list, a colon, the item number as published («534-2026:3170(4)»).
PROFESSION_ID_PATTERN: Final = r"^[0-9]+-[0-9]{4}:[0-9]+([(][0-9]+[)])?$"
VERSION_PATTERN: Final = r"^(0|[1-9][0-9]*)[.](0|[1-9][0-9]*)([.](0|[1-9][0-9]*))?$"
# Each space has one place only: with two, a long list of versions would have countless readings, all to be tried.
RANGE_PATTERN: Final = (
    r"^ *((>=|<=|==|!=|>|<) *)?[0-9]+([.][0-9]+){0,2} *(, *((>=|<=|==|!=|>|<) *)?[0-9]+([.][0-9]+){0,2} *)*$"
)
DIGEST_PATTERN: Final = r"^sha256-1:[0-9a-f]{64}$"

_VERSION = re.compile(VERSION_PATTERN)
_RANGE = re.compile(RANGE_PATTERN)
_PART = re.compile(r"(>=|<=|==|!=|>|<)? *([0-9]+(?:[.][0-9]+){0,2})")

# Cyrillic letters that look like Latin ones: official documents mix them freely within one code.
_LOOK_ALIKES: Final = str.maketrans("АВСЕНКМОРТХ", "ABCEHKMOPTX")
_SPACES: Final = str.maketrans("", "", " \t\u00a0\u202f")


@lru_cache(maxsize=50_000)
def normal_code(code: str) -> str:
    """Return the form in which codes are compared: look-alike letters, spaces, case and trailing dots do not count.

    Example:
        >>> normal_code("А/01.3") == normal_code("a/01.3.")
        True

    """
    return code.upper().translate(_LOOK_ALIKES).translate(_SPACES).rstrip(".;,")


@frozen(cache_hash=True)
class CompetencyRef:
    """A reference to an item of a standard, written `<standard id>:<key>`.

    Example:
        >>> CompetencyRef.parse("ps-40.002-2013:A/01.2").key
        'A/01.2'

    """

    standard: str
    key: str

    @classmethod
    def parse(cls, text: str) -> CompetencyRef:
        """Read a written reference.

        Raises:
            ValueError: there is no colon, or nothing on one side of it.

        """
        standard, colon, key = text.partition(":")
        if not colon or not standard.strip() or not key.strip():
            msg = f"not a reference to a competency: {text!r}"
            raise ValueError(msg)
        return cls(standard.strip(), key.strip())

    def __str__(self) -> str:
        """Return the written form."""
        return f"{self.standard}:{self.key}"


@total_ordering
@frozen(order=False)
class Version:
    """A module's version, `X.Y` or `X.Y.Z`; `1.4` and `1.4.0` are equal.

    Example:
        >>> Version.parse("1.10") > Version.parse("1.9")
        True

    """

    numbers: tuple[int, int, int]
    text: str = field(eq=False, repr=False)

    @classmethod
    def parse(cls, text: str) -> Version:
        """Read a written version.

        Raises:
            ValueError: the text is not `X.Y` or `X.Y.Z`.

        """
        if not _VERSION.fullmatch(text):
            msg = f"not a version: {text!r}"
            raise ValueError(msg)
        return cls(_triple(text), text)

    def __lt__(self, other: Version) -> bool:
        """Compare by numbers, not by letters."""
        return self.numbers < other.numbers

    def __str__(self) -> str:
        """Return the version as it was written."""
        return self.text


def _triple(text: str) -> tuple[int, int, int]:
    parts = [int(part) for part in text.split(".")] + [0, 0]
    return parts[0], parts[1], parts[2]


@frozen(slots=False)
class VersionRange:
    """Allowed versions, for example `>=1.2,<2`; a bare number means exactly that version.

    Example:
        >>> Version.parse("1.4") in VersionRange.parse(">=1.2,<2")
        True

    """

    text: str

    @classmethod
    def parse(cls, text: str) -> VersionRange:
        """Read a written range.

        Raises:
            ValueError: the text is not a list of comparisons.

        """
        if not _RANGE.fullmatch(text):
            msg = f"not a range of versions: {text!r}"
            raise ValueError(msg)
        return cls(text)

    @cached_property
    def _bounds(self) -> tuple[tuple[str, tuple[int, int, int]], ...]:
        return tuple((sign or "==", _triple(number)) for sign, number in _PART.findall(self.text))

    def __contains__(self, version: Version) -> bool:
        """Tell whether the version satisfies every comparison."""
        return all(_holds(version.numbers, sign, bound) for sign, bound in self._bounds)

    def __str__(self) -> str:
        """Return the range as it was written."""
        return self.text


def _holds(version: tuple[int, int, int], sign: str, bound: tuple[int, int, int]) -> bool:
    match sign:
        case ">=":
            return version >= bound
        case "<=":
            return version <= bound
        case ">":
            return version > bound
        case "<":
            return version < bound
        case "!=":
            return version != bound
        case _:
            return version == bound
