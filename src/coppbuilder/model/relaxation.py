"""Changes of a request that make it possible, each as data that can be applied."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from decimal import Decimal
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from ..texts import DEFAULT_LANGUAGE, render
from .finding import Argument
from .module import Module


class RelaxationKind(StrEnum):
    """What is changed: `new-module` the catalogue, `drafts` what may be taken, `pin` a program, others the request."""

    LIMIT = "limit"
    RECOGNITION = "recognition"
    LEVEL = "level"
    SHARE = "share"
    TARGETS = "targets"
    REQUIRED = "required"
    FORBIDDEN = "forbidden"
    FINAL = "final"
    TYPE = "type"
    LEARNERS = "learners"
    START = "start"
    DRAFTS = "drafts"
    NEW_MODULE = "new-module"
    PIN = "pin"


@frozen(kw_only=True)
class RequestEdit:
    """A change of one place of a request: what stands at a JSON pointer (RFC 6901), plain; `None` takes it away.

    A pointer that ends with `-` appends to a list; what is missing on the way is made.
    """

    path: str
    value: Any = None

    def make(self, plain: Any) -> None:
        """Change a plain request in place.

        Example:
            >>> request = {"limits": {"hours": {"max": 96}}}
            >>> RequestEdit(path="/limits/hours/max", value=114).make(request)
            >>> request
            {'limits': {'hours': {'max': 114}}}

        """
        _put(plain, [_token(token) for token in self.path.split("/")[1:]], deepcopy(self.value))


@frozen(kw_only=True)
class Relaxation:
    """A smallest change of its kind, and what the program then takes: verified by assembling the changed request.

    `hours` are those of the best program then (`None` if they are up to the author of a new module),
    `cost_per_learner` is in roubles (`None` if nothing is priced).
    `module` is one that somebody would have to write; it is a draft, so `allow_drafts` goes with it.
    """

    kind: RelaxationKind
    key: str
    arguments: Mapping[str, Argument] = field(factory=dict)
    edits: tuple[RequestEdit, ...] = ()
    allow_drafts: bool = False
    module: Module | None = None
    hours: float | None
    cost_per_learner: Decimal | None = None

    def message(self, lang: str = DEFAULT_LANGUAGE) -> str:
        """Say what to change, in the given language."""
        return render(self.key, self.arguments, lang)

    def __str__(self) -> str:
        """Say what to change, in Russian."""
        return self.message()


def _token(text: str) -> str:
    return text.replace("~1", "/").replace("~0", "~")


def _put(place: Any, tokens: list[str], value: Any) -> None:
    """Set, append or take away what the tokens lead to; an empty mapping or list that is left behind goes, too."""
    token, rest = tokens[0], tokens[1:]
    if isinstance(place, list):
        if token == "-":  # noqa: S105 - a token of a pointer
            place.append(value)
        elif rest:
            _put(place[int(token)], rest, value)
        elif value is None:
            del place[int(token)]
        else:
            place[int(token)] = value
    elif rest:
        below = place.setdefault(token, [] if rest[0] == "-" else {})
        _put(below, rest, value)
        if not below:
            del place[token]
    elif value is None:
        place.pop(token, None)
    else:
        place[token] = value
