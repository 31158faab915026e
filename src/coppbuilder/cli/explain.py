"""`coppbuilder explain`: the page of a rule, or the list of all."""

from __future__ import annotations

from pathlib import Path

import click

from . import options
from .console import deliver, show
from .language import chosen, say


@options.command("explain", "cli.explain.long")
@click.argument("code", required=False, metavar=say("cli.metavar.code"))
@options.output
def command(*, code: str | None, output: Path | None) -> int:
    """Print the page of one rule, or codes and titles of all rules; a file gets the page as Markdown."""
    from ..errors import UsageError
    from ..preview.pages import markdown_view, rules_view
    from ..rules import RULES
    from ..rules.pages import page, title
    from ..workflow import names_of_acts

    if code is None:
        show(rules_view({name: title(rule, chosen()) for name, rule in RULES.items()}), output=output)
        return 0
    rule = RULES.get(code.upper())
    if rule is None:
        raise UsageError("usage.unknown-code", code=code)
    text = page(rule, chosen(), names_of_acts())
    if output is not None:
        deliver(output, text.encode())
    else:
        show(markdown_view(text))
    return 0
