"""How large and how deep a document may be, so that no input can exhaust the machine."""

from __future__ import annotations

from typing import Final

#: Mappings and lists inside one another; libyaml needs quadratic time in the depth of `[`.
MAX_DEPTH: Final = 64

#: Keys and values of one document.
MAX_NODES: Final = 200_000

#: Bytes of one YAML or JSON file, and of one line of a `.jsonl` file.
MAX_BYTES: Final = 5_000_000

#: Characters of one number; more is a code without quotes, not a quantity.
MAX_NUMBER: Final = 40

#: Problems told about one document; whoever has more starts with these.
MAX_PROBLEMS: Final = 100
