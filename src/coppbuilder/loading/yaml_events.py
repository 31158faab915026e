"""Where the events of YAML come from: libyaml, or PyYAML's own parser where libyaml is missing.

Only events are taken from it. `yaml.load` and `yaml.compose` recurse in C and crash the process on deep nesting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import yaml

from .limits import MAX_NODES

if TYPE_CHECKING:
    from collections.abc import Callable

#: A collection has two events, a scalar one, a document four; with more there are too many nodes for sure.
MAX_EVENTS: Final = 2 * MAX_NODES + 4

#: What a parser raises on text that is not YAML; PyYAML's own also on impossible character numbers.
FAULTS: Final = (yaml.YAMLError, ValueError, OverflowError)

PARSER: type[yaml.SafeLoader | yaml.CSafeLoader] = (
    yaml.CSafeLoader if getattr(yaml, "__with_libyaml__", False) else yaml.SafeLoader
)


def open_events(text: str) -> Callable[[], Any]:
    """Return a function that gives the next event of `text`.

    Events are `Any`: their stubs say that every mark may be missing, which only events made by hand lack.

    Raises:
        yaml.YAMLError: from here or from the function, where the text is not YAML.

    """
    return PARSER(text).get_event
