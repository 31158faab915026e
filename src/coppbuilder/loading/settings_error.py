"""What is wrong with settings: every reason with its line, told at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from ..errors import UsageError
from ..texts import render


@frozen(kw_only=True)
class SettingsProblem:
    """One thing that is wrong with settings: the text, and where."""

    key: str
    arguments: Mapping[str, Any]
    file: str | None = None
    line: int = 1
    column: int = 1

    def message(self, lang: str) -> str:
        """Say where and what."""
        place = f"{self.file}:{self.line}:{self.column} " if self.file else ""
        return place + render(self.key, self.arguments, lang)


class SettingsError(UsageError):
    """Settings cannot be used; `problems` are all the reasons."""

    def __init__(self, problems: Iterable[SettingsProblem]) -> None:
        """Keep the problems, in the order of the file."""
        super().__init__("settings.wrong")
        self.problems = tuple(problems)

    def lines(self, lang: str = "ru") -> tuple[str, ...]:
        """Return a line for each problem."""
        return (render(self.key, {}, lang), *(problem.message(lang) for problem in self.problems))

    def message(self, lang: str = "ru") -> str:
        """Return the problems in one text."""
        return "\n".join(self.lines(lang))
