"""The lines of files that a report speaks of, each file read once and only those lines kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TextIO

#: What could not be read, or must not be: a pipe would wait, a link could show what lies outside of the catalogue.
_UNREADABLE: Final = "DOC120"
#: Characters of a line; of a longer one only the beginning is kept.
_LONGEST: Final = 5_000_000


class Sources:
    """Lines of files by number; what cannot be read is not there."""

    def __init__(self, findings: Iterable[Mapping[str, Any]]) -> None:
        """Remember which lines are wanted: of the findings, and of the edits that mend them."""
        self._wanted: dict[str, set[int]] = defaultdict(set)
        self._known: dict[str, dict[int, str]] = {}
        for finding in findings:
            if finding["code"] == _UNREADABLE:
                continue
            edits = finding["fix"]["edits"] if finding.get("fix") else ()
            for place in (finding, *edits):
                if place["file"]:
                    self._wanted[place["file"]].update((place["line"], place["end_line"]))

    def line(self, file: str, number: int) -> str | None:
        """Return a line without its end, or nothing if the file is gone or shorter."""
        if number not in self._wanted[file]:
            return None
        if file not in self._known:
            self._known[file] = dict(self._read(file))
        return self._known[file].get(number)

    def _read(self, file: str) -> Iterable[tuple[int, str]]:
        wanted = self._wanted[file]
        last = max(wanted, default=0)
        try:
            with open(file, encoding="utf-8-sig", errors="replace") as lines:  # noqa: PTH123 - `pathlib` would make each start slower
                for number, line in enumerate(_lines(lines), 1):
                    if number in wanted:
                        yield number, line.removesuffix("\n")
                    if number >= last:
                        break
        except OSError:
            return


def _lines(file: TextIO) -> Iterator[str]:
    """Yield the lines; of one that would fill the memory only the beginning."""
    while line := file.readline(_LONGEST):
        rest = line
        while rest and not rest.endswith("\n"):
            rest = file.readline(_LONGEST)
        yield line
