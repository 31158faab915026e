"""A YAML document with some fields written anew: all else stays as it was written, comments and all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .overlay import entry_name
from .positions import Span, locate
from .yaml_reader import read_yaml

#: Writes a mapping as YAML in block style.
Dump = Callable[[Mapping[str, Any]], str]


def replaced(data: bytes, old: Mapping[str, Any], new: Mapping[str, Any], dump: Dump) -> bytes | None:
    r"""Return the text of a YAML document with the fields that differ written anew; none if that cannot be done.

    Of a list of mappings, only entries that differ are written anew; the lines of others stay, those above them, too.

    Args:
        data: the document as it stands in its file.
        old: its plain form.
        new: the plain form that it is to have.
        dump: writes what is new.

    Example:
        >>> data = b"# mine\nid: a  # ever\nunits:\n  - key: x\n    title: X\n  # good\n  - {key: y}\n"
        >>> old = {"id": "a", "units": [{"key": "x", "title": "X"}, {"key": "y"}]}
        >>> new = {"id": "a", "units": [{"key": "x", "title": "Z"}, {"key": "y"}]}
        >>> print(replaced(data, old, new, lambda one: "".join(f"{k}: {v}\n" for k, v in one.items())).decode(), end="")
        # mine
        id: a  # ever
        units:
          - key: x
            title: Z
          # good
          - {key: y}

    """
    text = _Text(data)
    if not text.is_block:
        return None
    for key in dict.fromkeys((*old, *new)):
        if key not in new:
            text.take(key)
        elif key not in old:
            text.add(dump({key: new[key]}))
        elif old[key] != new[key] and not text.entries(key, old[key], new[key], dump):
            text.put(key, dump({key: new[key]}))
    return text.data()


class _Text:
    """The lines of a document, each field of it on lines of its own."""

    def __init__(self, data: bytes) -> None:
        value = read_yaml(data).value
        self._value = value or {}
        self._lines = data.decode().splitlines(keepends=True)
        if self._lines and not self._lines[-1].endswith("\n"):
            self._lines[-1] += "\n"
        self._spans = locate(data, ".yaml", [f"/{key}" for key in self._value])
        self._data = data
        self._new: dict[int, str] = {}
        self._gone: set[int] = set()
        self._added: list[str] = []

    @property
    def is_block(self) -> bool:
        """Whether each field begins a line."""
        keys = [span.key for span in self._spans.values()]
        return bool(keys) and all(key is not None and key.column == 1 for key in keys)

    def _field(self, key: str) -> tuple[int, int]:
        """Return the first line of a field and the one behind its last, counted from zero."""
        span = self._spans[f"/{key}"]
        first = (span.key or span.value).line - 1
        return first, max(_end(span), first + 1)

    def take(self, key: str) -> None:
        """Take a field out; a default that only the plain form has is not there."""
        if key in self._value:
            self._gone |= set(range(*self._field(key)))

    def add(self, text: str) -> None:
        """Put a field to the end."""
        self._added.append(text)

    def put(self, key: str, text: str) -> None:
        """Write a field anew."""
        if key not in self._value:
            self.add(text)
            return
        first, behind = self._field(key)
        self._gone |= set(range(first, behind))
        self._new[first] = text

    def entries(self, key: str, old: Any, new: Any, dump: Dump) -> bool:
        """Write only those entries of a list anew that differ; tell whether that was possible."""
        if not (isinstance(old, list) and isinstance(new, list) and old and new) or key not in self._value:
            return False
        spans = [self._entry(key, place) for place in range(len(old))]
        starts = [span.value.line - 1 for span in spans]
        dashes = {self._lines[start][: span.value.column - 1] for start, span in zip(starts, spans, strict=True)}
        if len(dashes) != 1 or (dash := dashes.pop()).strip() != "-" or starts != sorted(set(starts)):
            return False
        first = self._field(key)[0] + 1
        ends = [max(_end(span), start + 1) for start, span in zip(starts, spans, strict=True)]
        begins = [first, *ends[:-1]]
        known: dict[tuple[object, ...], list[int]] = {}
        for place, entry in enumerate(old):
            known.setdefault(entry_name(key, entry, place), []).append(place)
        text = []
        for place, entry in enumerate(new):
            found = known.get(entry_name(key, entry, place))
            before = found.pop(0) if found else None
            if before is not None:
                text += self._lines[begins[before] : starts[before]]
            if before is not None and old[before] == entry:
                text += self._lines[starts[before] : ends[before]]
            else:
                text += _dashed(dash, entry, dump)
        self._gone |= set(range(first, ends[-1]))
        self._new[first] = "".join(text)
        return True

    def _entry(self, key: str, place: int) -> Span:
        pointer = f"/{key}/{place}"
        return locate(self._data, ".yaml", [pointer])[pointer]

    def data(self) -> bytes:
        """Return the text with all that was changed."""
        lines = []
        for number, line in enumerate(self._lines):
            lines.append(self._new.get(number, ""))
            lines.append("" if number in self._gone else line)
        return "".join([*lines, *self._added]).encode()


def _end(span: Span) -> int:
    """Return the line behind a value, counted from zero; the end of a block lies at the beginning of the next line."""
    return span.value.end_line - (span.value.end_column == 1)


def _dashed(dash: str, entry: Any, dump: Dump) -> Sequence[str]:
    """Return an entry of a list with its dash, the lines below it as far in as the dash is long."""
    if not isinstance(entry, Mapping):
        written = dump({"entry": [entry]}).splitlines(keepends=True)
        return [
            dash + written[1].lstrip().removeprefix("- "),
            *(" " * len(dash) + line.lstrip() for line in written[2:]),
        ]
    first, *others = dump(entry).splitlines(keepends=True)
    return [dash + first, *(" " * len(dash) + line for line in others)]
