"""Documents of workbooks laid over the files of a folder."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path, PurePath
from typing import Any, Final

from attrs import evolve, frozen

from ..convert import structure, unstructure
from ..exporters.yaml_file import plain_to_yaml, to_yaml
from ..importers.own_layout import Draft
from ..loading.files import suffix_of
from ..loading.overlay import gone, overlaid
from ..loading.replaced import replaced
from ..loading.shape import ShapeProblem, check_shape
from ..loading.yaml_reader import read_yaml
from ..model import KINDS, Document, Origin

#: Names that a file cannot have on Windows, whatever its suffix.
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10)}
)
_COMMENT: Final = re.compile(rb"(?:^|[ \t])#", re.MULTILINE)
_SCHEMA: Final = "# yaml-language-server: $schema={schema}\n"


class Fate(StrEnum):
    """What becomes of the file of a document."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@frozen(kw_only=True)
class Written:
    """What becomes of a document: its file, and names of what is in the file no more.

    `comments_lost` tells that comments beside what was written anew are gone.
    """

    kind: str
    id: str
    version: str | None
    file: Path
    fate: Fate
    gone: tuple[str, ...] = ()
    comments_lost: bool = False


@frozen(kw_only=True)
class Merged:
    """A document of a workbook together with what its file said besides.

    `document` is none where `problems` spoil it, and for learners; `data` is none where nothing changes.
    """

    draft: Draft
    plain: dict[str, Any]
    problems: tuple[ShapeProblem, ...]
    written: Written
    document: Document | None = None
    before: bytes | None = None
    data: bytes | None = None


def merged(draft: Draft, old: Document | None, folder: Path) -> Merged:
    """Lay a document over its file, if there is one below the folder."""
    former = unstructure(old) if old is not None else {}
    path = Path(old.origin.file) if old is not None and old.origin is not None else target(draft, folder)
    said = {key: value for key, value in draft.plain.items() if old is None or key not in draft.assumed}
    plain = overlaid(former, {"schema": 1, "kind": draft.kind, **said}, draft.cleared)
    _name_units(plain, former)
    for name in draft.collected & plain.keys() & former.keys():
        plain[name] = _collected(former[name], plain[name])
    problems = check_shape(plain)
    version = plain.get("version")
    written = Written(
        kind=draft.kind,
        id=str(plain.get("id")),
        version=version if isinstance(version, str) else None,
        file=path,
        fate=Fate.NEW if old is None else Fate.UPDATED,
    )
    if any(problem.spoils for problem in problems):
        return Merged(draft=draft, plain=plain, problems=problems, written=written)
    document = structure(plain, Origin(file=str(path)))
    return _with_text(
        Merged(draft=draft, plain=plain, problems=problems, written=written, document=document), former, old
    )


def merged_learners(draft: Draft, folder: Path) -> Merged:
    """Write the file of learners anew: a workbook carries all that it can hold."""
    path = folder / "learners.yaml"
    before = path.read_bytes() if path.is_file() else None
    data = (_modeline("learners", path) + plain_to_yaml(draft.plain)).encode()
    former = None if before is None else read_yaml(before).value
    same = former == draft.plain
    fate = Fate.NEW if before is None else Fate.UNCHANGED if same else Fate.UPDATED
    written = Written(kind="learners", id="learners", version=None, file=path, fate=fate)
    return Merged(
        draft=draft, plain=draft.plain, problems=(), written=written, before=before, data=None if same else data
    )


def target(draft: Draft, folder: Path) -> Path:
    """Return the file that a new document gets: a folder for each kind, and for modules one for each owner."""
    id_, owner = str(draft.plain.get("id")), str(draft.plain.get("owner"))
    if draft.kind == "module":
        name = id_.removeprefix(f"{owner}.") + f"-{draft.plain.get('version')}"
        return folder / "modules" / _safe(owner) / f"{_safe(name)}.yaml"
    return folder / f"{draft.kind}s" / f"{_safe(id_)}.yaml"


def _safe(name: str) -> str:
    """Return a name that every system can keep: ids hold no slashes, but some are devices elsewhere."""
    return f"_{name}" if alike(name.split(".", maxsplit=1)[0]) in _RESERVED else name.strip(". ") or "_"


def alike(name: str) -> str:
    """Return a name of a file as systems compare it that know no capitals, or take letters and their marks apart."""
    return unicodedata.normalize("NFC", name).casefold()


def _name_units(plain: dict[str, Any], former: Mapping[str, Any]) -> None:
    """Give topics without a key that of the same title in the file, else the next free one."""
    units = plain.get("units")
    if not isinstance(units, list):
        return
    named = {str(unit.get("title")): unit for unit in former.get("units", [])}
    taken = {unit.get("key") for unit in units} | {unit.get("key") for unit in former.get("units", [])}
    used = {unit.get("key") for unit in units}
    number = 0
    for place, unit in enumerate(units):
        if "key" in unit:
            continue
        known = named.get(str(unit.get("title")))
        if known is not None and known["key"] not in used:
            units[place] = overlaid(known, unit)
        else:
            number += 1
            while f"t{number}" in taken:
                number += 1
            units[place] = {"key": f"t{number}", **unit}
        used.add(units[place]["key"])


def _collected(former: Sequence[Any], said: Sequence[Any]) -> list[Any]:
    """Return the entries of a file, as a workbook says them where it does, then what only the workbook says."""
    new = {str(each.get("competency", each) if isinstance(each, dict) else each): each for each in said}
    old = {str(each.get("competency", each) if isinstance(each, dict) else each): each for each in former}
    return [new.get(name, each) for name, each in old.items()] + [new[name] for name in new if name not in old]


def _with_text(new: Merged, former: Mapping[str, Any], old: Document | None) -> Merged:
    """Write the text: only what changes, where the file is there and allows it."""
    document, path = new.document, new.written.file
    if document is None:
        return new
    plain = unstructure(document)
    whole = _modeline(document.KIND, path).encode() + to_yaml(document)
    if old is None:
        return _evolved(new, None, whole)
    before = path.read_bytes()
    if plain == former:
        return _evolved(new, before, None, fate=Fate.UNCHANGED)
    names = _gone(former, plain)
    data = replaced(before, former, plain, plain_to_yaml) if suffix_of(path) == ".yaml" else None
    if data is not None and not _says(data, document):
        data = None
    data = data or whole
    lost = len(_COMMENT.findall(data)) < len(_COMMENT.findall(before))
    return _evolved(new, before, data, gone=names, comments_lost=lost)


def _evolved(new: Merged, before: bytes | None, data: bytes | None, **more: Any) -> Merged:
    return evolve(new, before=before, data=data, written=evolve(new.written, **more))


def _says(data: bytes, document: Document) -> bool:
    value = read_yaml(data).value
    return isinstance(value, dict) and not check_shape(value) and structure(value) == document


def _gone(former: Mapping[str, Any], plain: Mapping[str, Any]) -> tuple[str, ...]:
    found: Sequence[tuple[tuple[str, ...], str]] = tuple(gone(former, plain))
    return tuple(f"{'/'.join(path)}: {name}" for path, name in found)


def _modeline(kind: str, path: Path) -> str:
    """Return the line that names the schema to editors, where schemas lie in a folder above the file."""
    absolute = path.absolute()
    for number, above in enumerate(absolute.parents):
        if (above / "schemas" / f"{kind}.schema.json").is_file():
            return _SCHEMA.format(schema=PurePath(*[".."] * number, "schemas", f"{kind}.schema.json").as_posix())
    return ""


def same(document: Document, draft: Draft) -> bool:
    """Tell whether a document of the folder is the one that a workbook says."""
    if KINDS.get(draft.kind) is not type(document) or document.id != draft.plain.get("id"):
        return False
    version = getattr(document, "version", None)
    return version is None or draft.kind != "module" or str(version) == draft.plain.get("version")
