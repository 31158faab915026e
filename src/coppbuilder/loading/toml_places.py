"""Where the keys and values of a TOML file are: `tomllib` reads the values and forgets their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

_PART: Final = r"""(?:"[^"\r\n]*"|'[^'\r\n]*'|[A-Za-z0-9_-]+)"""
_NAME: Final = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_TABLE: Final = re.compile(rf"[ \t]*\[\[?[ \t]*(?P<name>{_NAME})[ \t]*\]")
_KEY: Final = re.compile(rf"[ \t]*(?P<name>{_NAME})[ \t]*=")
_PARTS: Final = re.compile(_PART)


class TomlPlaces:
    r"""Lines and columns, from 1, of what a TOML text says.

    Example:
        >>> TomlPlaces('[tool.a]\nselect = [\n  "HRS",\n]').of(["tool", "a", "select"], "HRS")
        (3, 3)

    """

    def __init__(self, text: str) -> None:
        """Look through a text once."""
        self._lines = text.splitlines()
        self._keys = list(self._found())

    def of(self, path: Sequence[str], word: str | None = None) -> tuple[int, int]:
        """Return the place of a key, or of a word in its value; of the nearest key around it if it is not found."""
        for length in range(len(path), 0, -1):
            sought = (*path[length:], *([] if word is None else [word]))
            for key, line, column in self._keys:
                if key == tuple(path[:length]):
                    return self._within(line, column, sought[-1]) if sought else (line + 1, column + 1)
        return 1, 1

    def _within(self, line: int, column: int, word: str) -> tuple[int, int]:
        """Find a word behind a key, before the next key."""
        after = next((at for _, at, _ in self._keys if at > line), len(self._lines))
        for number in range(line, max(after, line + 1)):
            start = column if number == line else 0
            match = re.compile(rf"""["']?{re.escape(word)}(?![A-Za-z0-9_-])""").search(self._lines[number], start)
            if match:
                return number + 1, match.start() + 1
        return line + 1, column + 1

    def _found(self) -> Iterator[tuple[tuple[str, ...], int, int]]:
        table: tuple[str, ...] = ()
        for number, line in enumerate(self._lines):
            if match := _TABLE.match(line):
                table = _parts(match["name"])
                yield table, number, match.start("name")
            elif match := _KEY.match(line):
                parts = _parts(match["name"])
                for length in range(1, len(parts) + 1):
                    yield (*table, *parts[:length]), number, match.start("name")
                if len(parts) > 1:  # `week.hours.max` may be meant as one name
                    yield (*table, ".".join(parts)), number, match.start("name")


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PARTS.findall(name))
