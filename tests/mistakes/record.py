"""Writes what is said now into the tables: `python tests/mistakes/record.py module request`; without names, all.

Read every line that changes: a table holds what a methodologist should be told, not what the program happens to say.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import yaml

from mistakes import TABLES, Table


class _Writer(yaml.SafeDumper):
    """Texts of several lines stay as they are."""


def _text(writer: _Writer, text: str) -> yaml.Node:
    style = "|" if "\n" in text.rstrip("\n") and "\t" not in text else None
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Writer.add_representer(str, _text)


def main(names: list[str]) -> None:
    """Record the tables of these kinds."""
    for file in TABLES:
        if names and file.stem not in names:
            continue
        table = Table.read(file)
        with tempfile.TemporaryDirectory() as room:
            folder = Path(room)
            good = table.judged(folder, {})
            mistakes = [{**each, "told": table.told(folder, each, good)} for each in table.mistakes]
        plain = {"document": table.document, "beside": list(table.beside), "mistakes": mistakes}
        text = yaml.dump(plain, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=1000)
        file.write_text(text, encoding="utf-8")
        for each in mistakes:
            sys.stdout.write(f"\n[{file.stem}] {each['name']}: {each.get('old', '')!r} → {each.get('new', '')!r}\n")
            for told in each["told"]:
                sys.stdout.write(f"   {told['at']} {told['finding']}: {told['message']}\n      → {told['help']}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
