"""Our templates by what they are for, and what is wrong with a template of the reader's own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Final

from attrs import frozen

from ...model import Finding, ProgramType
from . import finding
from .asking import Flaw, ask

#: Papers, and the formats in which ours can be had.
PAPERS: Final[Mapping[str, tuple[str, ...]]] = {"annex": ("docx",), "order": ("docx",), "card": ("docx", "html", "md")}
#: What templates are for: whole programs by type, and papers.
KINDS: Final = (*(each.value for each in ProgramType), *PAPERS)
_PROGRAM: Final = "program"
_EACH: Final = "[]"
_FIRST: Final = re.compile(r"[^.\[]+")

Names = Mapping[str, tuple[str, str]]


@frozen(kw_only=True)
class Checked:
    """What was found in a template.

    Attributes:
        kind: what it is for: `program`, or a paper.
        findings: unknown names and malformed tags, each with its paragraph.
        unused: names that the template could use, and does not; all of a list or group where nothing of it is used.

    """

    kind: str
    findings: tuple[Finding, ...]
    unused: tuple[str, ...]


def our_template(kind: str, lang: str, form: str = "docx") -> bytes | None:
    """Return our template for a type of program or for a paper, or none if there is none in this format."""
    if kind in PAPERS:
        from ..papers import PAPERS as ALL  # noqa: PLC0415 - papers are written with what stands here

        paper = ALL.get(kind if form == "docx" else f"{kind}.{form}")
        return paper.template(lang) if paper is not None else None
    from ..program_docx import build_template  # noqa: PLC0415 - as above

    return build_template(ProgramType(kind), lang) if form == "docx" else None


def names_of(kind: str) -> Names:
    """Return the names that templates of a kind can use, by path, with what they mean."""
    if kind in PAPERS:
        from ..papers.described import NAMES as PAPER_NAMES  # noqa: PLC0415 - as above

        return PAPER_NAMES[kind]
    from ..program_docx.described import NAMES as PROGRAM_NAMES  # noqa: PLC0415 - as above

    return PROGRAM_NAMES


def check_template(template: bytes, file: str, form: str, kind: str | None = None) -> Checked:
    """Look for unknown names, malformed tags and unused names.

    Args:
        template: the file.
        file: its name, for findings.
        form: `docx`, `html` or `md`.
        kind: what it is for; where that is not told, the kind most of whose names it uses.

    """
    answer = ask("inspect" if form == "docx" else "inspect-text", template, {})
    if isinstance(answer, Flaw):
        return Checked(kind=kind or _PROGRAM, findings=(finding(answer, file),), unused=())
    found = json.loads(answer)
    uses: Mapping[str, list[str]] = found["uses"]
    kinds = [_PROGRAM, *PAPERS] if kind is None else [kind]
    known = {each: _with_parents(names_of(each)) for each in kinds}
    kind = min(kinds, key=lambda each: sum(path not in known[each] for path in uses))
    findings = [finding(Flaw(key=flaw["key"], arguments=flaw["arguments"]), file) for flaw in found["flaws"]]
    findings += [each for path, places in uses.items() for each in _unknown(path, places, known[kind], file)]
    return Checked(kind=kind, findings=tuple(findings), unused=tuple(_unused(names_of(kind), uses)))


def _with_parents(names: Names) -> frozenset[str]:
    """Return all paths, and those on the way to them: `modules[].title` needs `modules` and `modules[]`.

    What nothing is below may be a list of texts, which stand there, too.
    """
    paths = {path[:end] for path in names for end in _ends(path)}
    return frozenset(paths | {f"{path}{_EACH}" for path in paths if not path.endswith(_EACH)})


def _ends(path: str) -> Iterator[int]:
    yield from (match.start() for match in re.finditer(r"\.|\[\]", path))
    yield len(path)


def _unknown(path: str, places: list[str], known: frozenset[str], file: str) -> Iterator[Finding]:
    """Yield a finding for each paragraph with an unknown name; of a path only the first unknown part is told."""
    wrong = next((path[:end] for end in _ends(path) if path[:end] not in known), None)
    if wrong is None:
        return
    near = get_close_matches(wrong, known, 1)
    for paragraph in places:
        arguments = {"name": wrong, "paragraph": paragraph, **({"near": near[0]} if near else {})}
        yield finding(Flaw(key="TPL103.near" if near else "TPL103", arguments=arguments), file)


def _unused(names: Names, uses: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield the names that are not used, above others that are below them."""
    used = {path[:end] for path in uses for end in _ends(path)}
    told: list[str] = []
    for path in names:
        if path in used or any(path.startswith((f"{above}.", f"{above}[")) for above in told):
            continue
        first = _FIRST.match(path)
        top = first.group() if first is not None and first.group() not in used else path
        if top not in told:
            told.append(top)
            yield top
