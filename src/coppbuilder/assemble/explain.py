"""Why there is no program."""

from ..model import Catalog, Cause, Request


def explain(catalog: Catalog, request: Request, *, allow_drafts: bool = False) -> tuple[Cause, ...]:
    return ()
