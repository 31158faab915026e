"""What is wrong with the syntax of a file, and where: values, not exceptions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import Final, TypeAlias

from attrs import field, frozen

from .characters import presentable
from .limits import MAX_PROBLEMS

#: A document as plain Python values; the only collections are `dict` and `list`.
Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str | int | float | bool | None"

#: Problems that leave the document as its author meant it; with any other there is no value.
_READABLE: Final = frozenset({"DOC102", "DOC116"})

_LINE_END: Final = re.compile(r"\r\n|\r|\n")


@frozen(kw_only=True)
class Place:
    """A piece of a file; lines and columns count from 1, columns in characters, the end is exclusive."""

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@frozen(kw_only=True)
class Problem:
    """One fault of syntax: a code, the key of its text in `texts`, what fills the text, and its place.

    Lines and columns count from 1, columns in characters (not bytes); the end column is exclusive.

    Example:
        >>> Problem(code="DOC112", key="DOC112").line
        1

    """

    code: str
    key: str
    arguments: Mapping[str, str | int | float] = field(factory=dict)
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@frozen(kw_only=True)
class Parsed:
    """What a reader made of a file: the tree, or None if it cannot be trusted, and all problems in order."""

    value: dict[str, Tree] | None
    problems: tuple[Problem, ...] = ()


class Lines:
    """Turns an offset in a text into line and column; only LF, CRLF and CR end a line, as in editors."""

    def __init__(self, text: str, first_line: int = 1) -> None:
        """Find the beginnings of the lines of `text`, whose first line is number `first_line` of its file."""
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
        self._first_line = first_line
        self._end = len(text)

    def place(self, start: int, end: int) -> Place:
        """Return the place of `text[start:end]`."""
        line, column = self._at(start)
        end_line, end_column = self._at(end)
        return Place(line=line, column=column, end_line=end_line, end_column=end_column)

    def offset(self, line: int, column: int) -> int:
        """Return where a place is in the text; one behind the end of the text is its end."""
        index = line - self._first_line
        return self._starts[index] + column - 1 if index < len(self._starts) else self._end

    def _at(self, offset: int) -> tuple[int, int]:
        index = bisect_right(self._starts, offset) - 1
        return index + self._first_line, offset - self._starts[index] + 1


class Reporter:
    """Collects the problems of one text; lines are counted only when there is something to say."""

    def __init__(self, text: str, first_line: int = 1) -> None:
        """Collect for `text`, whose first line is number `first_line` of its file."""
        self._text = text
        self._first_line = first_line
        self._lines: Lines | None = None
        self._problems: dict[tuple[str, int], Problem] = {}

    @property
    def fatal(self) -> bool:
        """Whether the text cannot be trusted to mean what its author meant."""
        return any(problem.code not in _READABLE for problem in self._problems.values())

    def line(self, offset: int) -> int:
        """Return the number of the line at `offset`."""
        return self._place(offset, offset).line

    def add(self, key: str, start: int, end: int, **arguments: str | float) -> None:
        """Note a problem at `text[start:end]`; each fault is noted once, and not more than fit a report."""
        if len(self._problems) >= MAX_PROBLEMS:
            return
        place = self._place(start, end)
        self._problems[key, start] = Problem(
            code=key.partition(".")[0],
            key=key,
            arguments={
                name: presentable(value) if isinstance(value, str) else value for name, value in arguments.items()
            },
            line=place.line,
            column=place.column,
            end_line=place.end_line,
            end_column=place.end_column,
        )

    def add_at(self, key: str, offset: int, **arguments: str | float) -> None:
        """Note a problem at one character, or at the end of a line or of the text."""
        end = offset if self._text[offset : offset + 1] in {"", "\r", "\n"} else offset + 1
        self.add(key, offset, end, **arguments)

    def parsed(self, value: dict[str, Tree] | None) -> Parsed:
        """Return the result of reading: `value` unless a problem spoils it, and the problems by place."""
        if not self._problems:
            return Parsed(value=value)
        problems = sorted(self._problems.values(), key=lambda problem: (problem.line, problem.column, problem.key))
        return Parsed(value=None if self.fatal else value, problems=tuple(problems))

    def _place(self, start: int, end: int) -> Place:
        if self._lines is None:
            self._lines = Lines(self._text, self._first_line)
        return self._lines.place(start, end)
