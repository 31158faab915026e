"""Changes of a request as data: pointers into its plain form."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from ..convert import structure, unstructure
from ..errors import InternalError
from ..model import Request, RequestEdit

if TYPE_CHECKING:
    from ..model import Document


def edited(request: Request, edits: Iterable[RequestEdit]) -> Request:
    """Return the request with every edit made, one after another.

    Example:
        >>> from ..model import ProgramType
        >>> request = Request(id="r", program_type=ProgramType.OTHER, targets=())
        >>> edited(request, [RequestEdit(path="/limits/hours/max", value=114)]).limits.hours.max
        114

    """
    plain = unstructure(request)
    for edit in edits:
        _put(plain, [_token(token) for token in edit.path.split("/")[1:]], deepcopy(edit.value))
    changed: Document = structure(plain, request.origin)
    if not isinstance(changed, Request):
        raise InternalError("usage.different-kinds", old=request.KIND, new=changed.KIND)
    return changed


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
