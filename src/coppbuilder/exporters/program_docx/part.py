"""What the parts of our templates share: the sheet that they are written on, and the type of program."""

from __future__ import annotations

from ...model import ProgramType
from .sheet import Sheet


class Part:
    """Some headings of a template and what stands below them."""

    def __init__(self, sheet: Sheet, program_type: ProgramType) -> None:
        """Take where to write."""
        self.sheet = sheet
        self.type = program_type

    def say(self, key: str) -> str:
        """Return words of documents."""
        return self.sheet.say(key)

    def own(self, key: str) -> str:
        """Return words that depend on the type of program; those of vocational training are the same."""
        kind = str(self.type)
        return self.say(f"{key}.{kind.partition('-')[0] if kind.startswith('po-') else kind}")
