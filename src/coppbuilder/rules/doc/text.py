"""DOC110–DOC131: the characters of a file, the file itself, and the remarks in it; reading carries these rules out."""

from __future__ import annotations

from ...model import Severity
from ..rule import Rule, reading_rule


@reading_rule("DOC110")
def encoding() -> None:
    """The file is not saved as UTF-8.

    Why:
        In another encoding Cyrillic letters turn into other signs. The encoding is guessed only to name it: a document
        is never read by guess.

    Fails:
        title: Ñâàðùèê              # saved as windows-1251

    Passes:
        title: Сварщик              # saved as UTF-8

    """


@reading_rule("DOC111")
def not_a_number() -> None:
    """A number cannot be counted with.

    Why:
        Infinity, “not a number” and numbers beyond all measure would make every sum meaningless.

    Fails:
        limits: {hours: {max: .inf}}

    Passes:
        limits: {hours: {min: 16}}

    """


@reading_rule("DOC112")
def empty() -> None:
    """The file is empty.

    Why:
        A file without a document is usually one that was not saved, or not written to its end.

    Fails:
        # nothing but this comment

    Passes:
        kind: module

    """


@reading_rule("DOC113")
def not_fields() -> None:
    """The document is not a set of fields.

    Why:
        A document begins with its kind and id. A list of documents belongs into several files, or into a `.jsonl` file.

    Fails:
        - kind: module
        - kind: module

    Passes:
        kind: module

    """


@reading_rule("DOC114")
def tab() -> None:
    """A line is indented with a tab.

    Why:
        YAML allows only spaces there, because a tab is as wide as each editor likes.

    Fails:
        limits:
        →hours: {max: 72}           # → is a tab

    Passes:
        limits:
          hours: {max: 72}

    """


@reading_rule("DOC115")
def half_character() -> None:
    r"""A code stands for half a character.

    Why:
        Codes from `\uD800` to `\uDFFF` are halves of pairs. Alone they are no text and cannot be saved.

    Fails:
        title: "\uD83D"

    Passes:
        title: "Сварщик"

    """


@reading_rule("DOC116")
def control_character() -> None:
    r"""The text holds an invisible control character.

    Why:
        Such characters come along with text from other programs. Nobody sees them, but searches and comparisons fail,
        and documents made from the text are refused.

    Fails:
        title: "Сварщик\u0007"

    Passes:
        title: "Сварщик"

    """


@reading_rule("DOC117")
def complex_key() -> None:
    """The name of a field is not a text.

    Why:
        A field has a name. Where a list or a group of fields stands in its place, a bracket was meant to begin a value.

    Fails:
        {a: 1}: значение

    Passes:
        notes: ["{a: 1}: значение"]

    """


@reading_rule("DOC120")
def cannot_be_opened() -> None:
    """The file cannot be opened.

    Why:
        It is locked, has gone since the folder was listed, is no regular file, or is so large that it is no document.
        The other files are checked all the same.

    Fails:
        # a video of 2 GB, saved under the name program.yaml

    Passes:
        kind: program

    """


@reading_rule("DOC130", severity=Severity.WARNING)
def idle_remark() -> None:
    """A remark hides a finding that is not there.

    Why:
        `# coppbuilder: ignore[CODE] reason` says that a finding on this line (or on the next one, if the remark stands
        alone) is meant. When the finding has gone, the remark would hide the next mistake of this kind unseen.

    Fails:
        title: Сварщик   # coppbuilder: ignore[TYP201] пример

    Passes:
        title: Сварщик

    """


@reading_rule("DOC131", severity=Severity.WARNING)
def remark_without_reason() -> None:
    """A remark hides a finding and does not say why.

    Why:
        Whoever reads the file next year must know whether the finding is still meant.

    Fails:
        program_type: dpo-pk   # coppbuilder: ignore[TYP201]

    Passes:
        program_type: dpo-pk   # coppbuilder: ignore[TYP201] учебный пример невыполнимого заказа

    """


@reading_rule("DOC132", severity=Severity.INFO)
def no_modeline() -> None:
    """A file does not tell editors its schema.

    Why:
        The schemas have been exported, so editors could explain every field and mark mistakes while one types, if the
        first line of the file named its schema.

    Fails:
        # with a folder schemas beside the file
        kind: module

    Passes:
        # yaml-language-server: $schema=schemas/module.schema.json
        kind: module

    """


RULES: tuple[Rule, ...] = (
    encoding,
    not_a_number,
    empty,
    not_fields,
    tab,
    half_character,
    control_character,
    complex_key,
    cannot_be_opened,
    idle_remark,
    remark_without_reason,
    no_modeline,
)
