"""Templates that nobody would write, and what must hold for each: it is filled, or refused with a reason.

`python tests/fuzz/templates.py`, or `make fuzz-templates`, tries FUZZ_TEMPLATES of them (20,000 unless told) with the
seed FUZZ_SEED, from the one numbered FUZZ_FIRST (0); one of CHILD goes through the child process, the others through
what runs there.
"""

from __future__ import annotations

import faulthandler
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import escape

from coppbuilder.exporters.docx import finding
from coppbuilder.exporters.docx.asking import Flaw, ask
from coppbuilder.exporters.docx.filling import FlawError
from coppbuilder.exporters.docx.templates import our_template
from coppbuilder.exporters.docx.work import WORKS
from coppbuilder.exporters.papers import PAPERS
from coppbuilder.exporters.papers.facts import PaperWords
from coppbuilder.exporters.setting import ExportSetting
from coppbuilder.measure.document import program_document
from coppbuilder.measure.plan import plan_of
from coppbuilder.workflow import load_catalog, load_program
from coppbuilder.zip_guard import ZipFlaw, read_zip, write_zip

ROOT: Final = Path(__file__).parents[2]
CHILD: Final = 100
#: No template may take longer, on a machine that does other things too.
SECONDS: Final = 60
BODY: Final = "word/document.xml"
#: What hands and attackers put into templates.
PIECES: Final = (
    *("{{", "}}", "{%", "%}", "{#", "#}", "{{ title }}", "{{ program }}", "{{ modules }}", "{{ titel }}", "{{ }}"),
    *(
        "{% for m in modules %}",
        "{% endfor %}",
        "{%p for m in modules %}",
        "{%tr endfor %}",
        "{% if x %}",
        "{% endif %}",
    ),
    *("{{ cycler.__init__.__globals__ }}", "{{ ''.__class__ }}", "{{ '%1000000000d'|format(1) }}", "{{ title|safe }}"),
    *("{% for i in range(10**9) %}", "{{ 'a' * 10**9 }}", "{{ 9**9**9 }}", "{{ 1/0 }}", "{{ title.upper() }}"),
    *(
        "{% set a = modules %}",
        "{% set a = title ~ title %}",
        "{{ a ~ a }}",
        "{{ modules[99].title }}",
        "{{ modules[-1] }}",
    ),
    *(
        "{% include 'a' %}",
        "{% macro m() %}",
        "{% autoescape false %}",
        "{% raw %}",
        "{%- if a -%}",
        "{% vm %}",
        "{% hm %}",
    ),
    *("{% colspan 3 %}", "{% cellbg title %}", "{{r title }}", "{_{", "}_}", "&lt;", "&amp;", "“", "<w:p>", "</w:p>"),
    *("</w:tc>", "<w:tr>", "<!DOCTYPE a>", "&a;", "]]>", "<?x?>", "\x00", "\ud83d", "\u202e", "x" * 2000, "{" * 50),
)


@cache
def names() -> dict[str, Any]:
    """Return the values of a program, with texts that look like code."""
    catalog = load_catalog(ROOT / "catalog" / "examples").catalog
    program = load_program(ROOT / "catalog" / "examples" / "programs" / "housing-network-program.yaml").value
    document = program_document(plan_of(catalog, program))
    setting = ExportSetting(people={"organisation": "<b>&{{ title }}{% if", "approver": {"name": "\x00]]>"}})
    words = PaperWords(document.plan, setting)
    made = [PAPERS[paper].names(document, words, setting.people) for paper in ("order", "card")]
    return {**made[0], **made[1], "title": "<b>"}


@cache
def sources() -> tuple[tuple[str, dict[str, bytes]], ...]:
    """Return our templates unpacked, by format; a page is one part."""
    found = []
    for kind in ("order", "card"):
        data = our_template(kind, "ru")
        parts = read_zip(data or b"")
        assert isinstance(parts, dict)
        found.append(("docx", parts))
    found += [(form, {BODY: our_template("card", "ru", form) or b""}) for form in ("html", "md")]
    return tuple(found)


def mutated(number: int) -> tuple[str, bytes]:
    """Return a format and a genuine template with some changes; the same number gives the same bytes."""
    chance = random.Random(number)  # noqa: S311 - repeatable, not secret
    form, parts = chance.choice(sources())
    name = BODY if chance.random() < 0.8 else chance.choice(sorted(parts))
    text = parts[name].decode("utf-8", "surrogateescape")
    for _ in range(chance.randrange(1, 5)):
        at = chance.randrange(len(text) + 1)
        if form == "docx" and chance.random() < 0.9:  # as Word writes it: a text in a run
            at = max(text.find("</w:t>", at), 0) or text.rfind("</w:t>")
            text = text[:at] + escape(chance.choice(PIECES).replace("\x00", "")) + text[at:]
            continue
        match chance.randrange(5):
            case 0 | 1 | 2:
                text = text[:at] + chance.choice(PIECES) + text[at:]
            case 3:
                text = text[:at] + text[at + chance.randrange(1, 40) :]
            case _:
                text = text[:at] + text[chance.randrange(len(text) + 1) :][: chance.randrange(400)] + text[at:]
    changed = text.encode("utf-8", "replace" if chance.random() < 0.5 else "surrogatepass")
    if form != "docx":
        return form, changed
    data = write_zip({**parts, name: changed})
    if chance.random() < 0.1:
        broken = bytearray(data)
        for _ in range(chance.randrange(1, 6)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        data = bytes(broken)
    return form, data


def attempt(number: int, *, child: bool) -> bool:
    """Fill and read a template; tell whether it was filled.

    Raises:
        Exception: anything but a flaw that has words.

    """
    form, data = mutated(number)
    if child:
        answer = ask(form, data, names())
        if not isinstance(answer, Flaw):
            return True
        _told(answer)
        return False
    filled = True
    for work in (form, "inspect" if form == "docx" else "inspect-text"):
        try:
            assert WORKS[work](data, names())
        except RecursionError:  # the child tells it as TPL105.depth
            return False
        except FlawError as flaw:
            filled = False
            _told(Flaw(key=flaw.key, arguments=flaw.arguments))
    if filled and form == "docx":
        answer = WORKS[form](data, names())
        assert not isinstance(read_zip(answer), ZipFlaw)
        assert answer == WORKS[form](data, names()), "equal input, other bytes"
    return filled


def _told(flaw: Flaw) -> None:
    for lang in ("ru", "en"):
        assert finding(flaw, "a.docx").message(lang)
        assert "Traceback" not in finding(flaw, "a.docx").message(lang)


def run(first: int, count: int, after_each: Callable[[], None] = lambda: None) -> int:
    """Try so many templates; return how many were filled."""
    filled = 0
    for number in range(first, first + count):
        try:
            filled += attempt(number, child=number % CHILD == CHILD - 1)
        except BaseException:
            sys.stderr.write(f"template {number}\n")
            raise
        after_each()
    return filled


def main() -> None:
    """Try many templates; progress goes to the standard error."""
    count = int(os.environ.get("FUZZ_TEMPLATES", "20000"))
    seed = int(os.environ.get("FUZZ_SEED", "1"))
    first = seed * 10_000_000 + int(os.environ.get("FUZZ_FIRST", "0"))
    started, done = time.monotonic(), 0
    faulthandler.enable()
    faulthandler.register(signal.SIGALRM, chain=True)

    def progress() -> None:
        nonlocal done
        done += 1
        signal.alarm(SECONDS)  # a template that hangs ends the run
        if done % 1000 == 0 or done == count:
            sys.stderr.write(f"{done}/{count} templates, {time.monotonic() - started:.0f} s\n")

    filled = run(first, count, progress)
    signal.alarm(0)
    sys.stderr.write(f"no crash, hang or traceback in {done} templates, {filled} of them filled (seed {seed})\n")


if __name__ == "__main__":
    main()
