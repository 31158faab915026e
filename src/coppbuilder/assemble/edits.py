"""Changes of a request as data: pointers into its plain form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

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
        edit.make(plain)
    changed: Document = structure(plain, request.origin)
    if not isinstance(changed, Request):
        raise InternalError("usage.different-kinds", old=request.KIND, new=changed.KIND)
    return changed
