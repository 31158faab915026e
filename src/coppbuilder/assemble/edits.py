"""Changes of a request as data: pointers into its plain form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from ..convert import structure, unstructure
from ..model import Request, RequestEdit


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
        edit.make(plain)
    return cast("Request", structure(plain, request.origin))
