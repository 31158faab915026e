"""Click's own words in Russian: what is compiled is what is written, and click still asks for it."""

import io
from pathlib import Path

import click
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from coppbuilder.cli import main

FOLDER = Path(main.__file__).parent / "locale" / "ru" / "LC_MESSAGES"


def catalogue():
    with (FOLDER / "messages.po").open("rb") as file:
        return read_po(file, locale="ru")


def test_the_compiled_catalogue_is_that_of_the_source():
    compiled = io.BytesIO()
    write_mo(compiled, catalogue())
    assert (FOLDER / "messages.mo").read_bytes() == compiled.getvalue()


def test_every_message_is_translated_and_keeps_its_placeholders():
    for message in catalogue():
        if message.id:
            texts = message.string if isinstance(message.string, tuple) else (message.string,)
            assert all(texts), message.id
            assert not list(message.check()), message.id


def test_click_still_has_every_message():
    sources = [file.read_text(encoding="utf-8") for file in Path(click.__file__).parent.glob("*.py")]
    code = "".join("".join(sources).split()).replace('""', "")
    for message in catalogue():
        for text in message.id if isinstance(message.id, tuple) else (message.id,):
            written = "".join(text.encode("unicode_escape").decode().split())
            assert written in code, text
