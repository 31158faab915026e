"""A document as a YAML file that people read and edit, for example the lock file of a program."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

import yaml

from ..convert import unstructure
from ..model import Document

#: Plain scalars that some YAML reader would take for something else than text.
_AMBIGUOUS: Final = re.compile(r"[-+.~]?[0-9].*|[-+.~=<]+|true|false|null|yes|no|on|off|y|n|", re.IGNORECASE)
_WIDTH: Final = 110


class _Dumper(yaml.SafeDumper):
    """Block style, lists indented below their key, no anchors, quotes where a plain scalar could be misread.

    A day is written plainly, as people write it.
    """

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own attribute
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - PyYAML's signature
        """Indent lists below their key."""
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's signature
        """Write equal values out each time: our reader refuses aliases."""
        return True


def _write_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if _AMBIGUOUS.fullmatch(text) and not _is_date(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _is_date(text: str) -> bool:
    return re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is not None


_Dumper.add_representer(str, _write_text)


def to_yaml(document: Document) -> bytes:
    """Return the canonical form of a document as YAML in UTF-8."""
    return plain_to_yaml(unstructure(document)).encode()


def plain_to_yaml(plain: Mapping[str, Any]) -> str:
    r"""Return plain data as YAML, as documents are written.

    Example:
        >>> plain_to_yaml({"version": "1.10", "modules": ["a"]})
        'version: "1.10"\nmodules:\n  - a\n'

    """
    text: str = yaml.dump(dict(plain), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return text
