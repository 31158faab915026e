"""`coppbuilder explain`: the page of a rule, or the list of all."""

from __future__ import annotations

import click

from . import options
from .console import show
from .language import chosen, say


@options.command("explain", "cli.explain.long")
@click.argument("code", required=False, metavar=say("cli.metavar.code"))
def command(*, code: str | None) -> int:
    """Print the page of one rule, or codes and titles of all rules."""
    from ..errors import UsageError
    from ..loading import bundled_catalog
    from ..measure.norms import act_name
    from ..preview.pages import markdown_view, rules_view
    from ..rules import RULES
    from ..rules.pages import page, title
    from ..workflow import load_catalog

    if code is None:
        show(rules_view({name: title(rule, chosen()) for name, rule in RULES.items()}))
        return 0
    rule = RULES.get(code.upper())
    if rule is None:
        raise UsageError("usage.unknown-code", code=code)
    library = load_catalog(bundled_catalog() / "library" / "norms", library=False).catalog
    show(markdown_view(page(rule, chosen(), {name: act_name(norm) for name, norm in library.norms.items()})))
    return 0
