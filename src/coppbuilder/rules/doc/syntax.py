"""DOC1xx: whether a file can be read at all; the readers carry these rules out."""

from __future__ import annotations

from ...model import Severity
from ..rule import Rule, reading_rule


@reading_rule("DOC101")
def unreadable() -> None:
    """The file cannot be read as YAML or JSON.

    Why:
        Where the syntax breaks, nobody can tell what the rest of the file means, so the document is left out. The place
        is the one where reading stopped; the cause often stands in the line before it.

    Fails:
        title: Сварщик: базовый курс

    Passes:
        title: "Сварщик: базовый курс"

    """


@reading_rule("DOC102")
def repeated_field() -> None:
    """A field is given twice.

    Why:
        Of two values only one can count, and most programs silently take the last. Usually a block was copied and not
        changed.

    Fails:
        program_type: po-training
        program_type: dpo-pk

    Passes:
        program_type: po-training

    """


@reading_rule("DOC103")
def alias() -> None:
    """The file uses anchors or aliases of YAML.

    Why:
        With them a short file can unfold to gigabytes, and a change in one place changes others unseen. A document says
        everything where it stands.

    Fails:
        knowledge: &basics [устройство сварочного поста]
        skills: *basics

    Passes:
        knowledge: [устройство сварочного поста]
        skills: [подготовка сварочного поста]

    """


@reading_rule("DOC104")
def unquoted() -> None:
    """A code or version stands without quotes.

    Why:
        YAML and JSON take `40.010` for the number 40.01 and lose a digit, `1.10` for 1.1, `no` for «false». We keep
        what was written and go on; where the number would have lost something it is an error, because every other
        program that reads the file gets it wrong.

    Fails:
        code: 40.010

    Passes:
        code: "40.010"

    """


@reading_rule("DOC105")
def tag() -> None:
    """The file uses a type tag of YAML.

    Why:
        The types of values follow from the field. Tags mean different things to different programs, and some of them
        run code.

    Fails:
        version: !!str 1.0

    Passes:
        version: "1.0"

    """


@reading_rule("DOC106")
def second_document() -> None:
    """The file holds more than one document.

    Why:
        One document a file: then its name, its history and its findings are those of one thing. Many documents, one a
        line, belong into a `.jsonl` file.

    Fails:
        kind: module
        ---
        kind: provider

    Passes:
        kind: module

    """


@reading_rule("DOC107")
def too_deep() -> None:
    """Values are nested too deeply.

    Why:
        No kind of document needs that many levels: a bracket or an indentation has gone astray, or the file was made to
        do harm.

    Fails:
        notes: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

    Passes:
        notes: [Проверено методистом]

    """


@reading_rule("DOC108")
def too_many_values() -> None:
    """A document holds too many values.

    Why:
        A document of that size is a whole catalogue put into one file. Split up, its parts can be read, checked
        and changed one by one.

    Fails:
        notes: [а, а, а, а]         # and so on, two hundred thousand times

    Passes:
        notes: [Проверено методистом]

    """


@reading_rule("DOC109")
def too_large() -> None:
    """The file is too large.

    Why:
        A limit keeps a mistake, for example a video under the name of a document, from taking all memory. A large
        catalogue belongs into a `.jsonl` file, which is read line by line.

    Fails:
        # 40 MB of text in one .yaml file

    Passes:
        # the same documents, one a line, in one .jsonl file

    """


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
        Infinity, «not a number» and numbers beyond all measure would make every sum meaningless.

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


RULES: tuple[Rule, ...] = (
    unreadable,
    repeated_field,
    alias,
    unquoted,
    tag,
    second_document,
    too_deep,
    too_many_values,
    too_large,
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
)
