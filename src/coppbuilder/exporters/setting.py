"""How a document of a program is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from ..texts import DEFAULT_LANGUAGE


@frozen(kw_only=True)
class TemplateFile:
    """A template of the reader's own, and its name."""

    data: bytes = field(repr=False)
    name: str


@frozen(kw_only=True)
class ExportSetting:
    """What people choose when they export a program.

    Attributes:
        lang: language of headings, `ru` or `en`; titles are shown in it where they have it.
        draft: whether holes are marked in the document instead of being told before it.
        worldskills_name: whether the name of WorldSkills is printed.
        people: names of people, which no catalogue holds.
        template: a template of the reader's own, instead of ours.
        template_file: its name, for findings.

    """

    lang: str = DEFAULT_LANGUAGE
    draft: bool = False
    worldskills_name: bool = True
    people: Mapping[str, Any] = field(factory=dict, repr=False)
    template: bytes | None = field(default=None, repr=False)
    template_file: str = ""
