"""YAML that need not be parsed here: its tree is known from an earlier run, or another process makes it.

Parsing YAML is most of the time of reading. Only documents with nothing to tell about them are handed over so; all
others are read in the usual way.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from ..cache.files import content_hash
from ..cache.memory import Memory
from .collector import without_garbage_collection
from .directions import may_turn
from .files import UnreadableError, read_bytes, suffix_of
from .ignores import MARK
from .problem import Tree
from .shape import check_shape
from .yaml_reader import read_yaml

if TYPE_CHECKING:
    from concurrent.futures import Future

#: Files that are looked at together.
_PART: Final = 100
#: Other processes pay from so many files on: they need a third of a second to start.
MANY: Final = 2_000
#: So many parts are under way in other processes; this one makes the others meanwhile.
_AHEAD: Final = 2
#: So many parts may wait for their turn; more would only fill the memory.
_WAITING: Final = 4

_YAML: Final = frozenset({".yaml", ".yml"})


@frozen(kw_only=True)
class Content:
    """A file with its bytes, or why they cannot be read, their hash, and the tree where it is at hand.

    A bulk file is left for later: its bytes would fill the memory.
    """

    file: Path
    data: bytes | UnreadableError
    hash: str = ""
    tree: Mapping[str, Tree] | None = None


@frozen(kw_only=True)
class _Part:
    """Files that wait for their turn: trees that are kept from earlier, made here, or being made elsewhere."""

    contents: Sequence[Content]
    known: Mapping[str, bytes]
    here: Mapping[str, dict[str, Tree]]
    elsewhere: Future[dict[str, bytes]] | None

    @property
    def ready(self) -> bool:
        """Whether nothing has to be waited for."""
        return self.elsewhere is None or self.elsewhere.done()


def clean_tree(data: bytes) -> bytes | None:
    r"""Return the tree of a YAML document as JSON; none if anything is to be told about it.

    Example:
        >>> clean_tree("kind: profession\nid: 534-2026:3417".encode())
        b'{"kind":"profession","id":"534-2026:3417"}'

    """
    value = _clean(data)
    return None if value is None else _written(value)


def _clean(data: bytes) -> dict[str, Tree] | None:
    if MARK in data or may_turn(data):
        return None
    parsed = read_yaml(data)
    value = parsed.value
    return None if value is None or parsed.problems or check_shape(value) else value


def _written(tree: Mapping[str, Tree]) -> bytes:
    return json.dumps(tree, ensure_ascii=False, separators=(",", ":")).encode()


def clean_trees(files: Sequence[str]) -> dict[str, bytes]:
    """Return the trees of those files that have nothing to tell, by the hash of what was read."""
    found = {}
    with without_garbage_collection():
        for file in files:
            try:
                data = read_bytes(Path(file))
            except UnreadableError:
                continue
            tree = clean_tree(data)
            if tree is not None:
                found[content_hash(data)] = tree
    return found


def read_contents(files: Sequence[Path], memory: Memory | None, outward: Collection[str] = ()) -> Iterator[Content]:
    """Read files in their order, with the trees that an earlier run or other processes made; links `outward` never."""
    workers = memory.workers if memory is not None and len(files) >= MANY else None
    if memory is None or (workers is None and not memory.store.usable):
        yield from (_content(file, outward) for file in files)
        return
    waiting: deque[_Part] = deque()
    for start in range(0, len(files), _PART):
        contents = [_content(file, outward) for file in files[start : start + _PART]]
        memory.contents.update({str(each.file): each.hash for each in contents if each.hash})
        known = _known(contents, memory)
        missing = [each for each in contents if _is_yaml(each) and each.hash not in known]
        here: Mapping[str, dict[str, Tree]] = {}
        elsewhere = None
        if workers is not None and len(missing) > _PART // 2 and sum(not part.ready for part in waiting) < _AHEAD:
            elsewhere = workers().submit(clean_trees, [str(each.file) for each in missing])
        else:
            here = _made_here(missing)
            _keep(memory, {name: _written(tree) for name, tree in here.items()} if memory.store.usable else {})
        waiting.append(_Part(contents=contents, known=known, here=here, elsewhere=elsewhere))
        while waiting and (waiting[0].ready or len(waiting) > _WAITING):
            yield from _finished(waiting.popleft(), memory)
    for part in waiting:
        yield from _finished(part, memory)


def _content(file: Path, outward: Collection[str]) -> Content:
    if str(file) in outward:
        return Content(file=file, data=UnreadableError("DOC120.outward"))
    if suffix_of(file) == ".jsonl":
        return Content(file=file, data=b"")  # it is read line by line
    try:
        data = read_bytes(file)
    except UnreadableError as error:
        return Content(file=file, data=error)
    return Content(file=file, data=data, hash=content_hash(data))


def _is_yaml(content: Content) -> bool:
    return content.hash != "" and suffix_of(content.file) in _YAML


def _known(contents: Sequence[Content], memory: Memory) -> dict[str, bytes]:
    keys = {memory.key("tree", each.hash): each.hash for each in contents if _is_yaml(each)}
    return {keys[key]: tree for key, tree in memory.store.get(keys).items()}


def _made_here(missing: Sequence[Content]) -> dict[str, dict[str, Tree]]:
    trees = {each.hash: _clean(each.data) for each in missing if isinstance(each.data, bytes)}
    return {name: tree for name, tree in trees.items() if tree is not None}


def _keep(memory: Memory, trees: Mapping[str, bytes]) -> None:
    memory.store.put({memory.key("tree", name): tree for name, tree in trees.items()})


def _finished(part: _Part, memory: Memory) -> Iterator[Content]:
    new = part.elsewhere.result() if part.elsewhere else {}
    _keep(memory, new)
    for content in part.contents:
        tree = part.here.get(content.hash)
        if tree is None and (written := part.known.get(content.hash) or new.get(content.hash)):
            tree = json.loads(written)
        yield content if tree is None else Content(file=content.file, data=content.data, hash=content.hash, tree=tree)
