"""How rules rest on the law: on a parameter of a norm, which may be unconfirmed or missing."""

from __future__ import annotations

from ..model import Argument, Request, Severity
from .rule import Context, Found


def broken(
    context: Context,
    norm: str,
    request: Request,
    path: str,
    variant: str | None = None,
    **arguments: Argument,
) -> Found:
    """Find that a norm is broken; one that the catalogue does not hold is not confirmed, so it only warns."""
    parameter = context.norm(norm, request)
    return Found(
        path=path,
        variant=variant,
        arguments=arguments,
        norm=parameter,
        severity=None if parameter else Severity.WARNING,
    )
