"""DOC101–DOC109: the syntax of a file and its size; the readers carry these rules out."""

from __future__ import annotations

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
        YAML and JSON take `40.010` for the number 40.01 and lose a digit, `1.10` for 1.1, `no` for “false”. We keep
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
)
