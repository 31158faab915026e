"""Templates that a center edits in Word, filled with the values of a program: a document, or a finding why not.

The template may come from anyone, so it is filled by a child process with little memory and time, in a language
without code (`sandbox`); the files `child`, `work`, `filling`, `inspection`, `page` and `sandbox` run there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...model import Finding, Severity, Subject
from .asking import Flaw, ask

__all__ = ["render"]


def render(template: bytes, names: Mapping[str, Any], *, file: str, kind: str = "docx") -> bytes | Finding:
    """Fill a template; equal templates and names give equal bytes.

    Args:
        template: the file.
        names: plain data — texts, numbers, lists, mappings with texts as keys; what is missing is none.
        file: the name of the template, for the finding.
        kind: `docx`, or `html` or `md` for a page that is a text.

    Example:
        >>> render(b"<p>{{ title }}</p>", {"title": "R&D"}, file="card.html", kind="html")
        b'<p>R&amp;D</p>'

    """
    answer = ask(kind, template, names)
    return finding(answer, file) if isinstance(answer, Flaw) else answer


def finding(flaw: Flaw, file: str) -> Finding:
    """Tell what is wrong with a template."""
    code = flaw.key.partition(".")[0]
    arguments = {"paragraph": "", **flaw.arguments}
    return Finding(
        code="TPL101" if code == "zip" else code,
        severity=Severity.ERROR,
        key=flaw.key,
        arguments=arguments,
        subject=Subject(kind="template", id=file, file=file),
    )
