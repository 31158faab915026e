"""DOC2xx: whether a document has the shape of its kind; the schemas decide, and loading carries these rules out."""

from __future__ import annotations

from ..rule import Rule, reading_rule


@reading_rule("DOC201")
def missing_field() -> None:
    """A field that its kind needs is missing.

    Why:
        Without it the document cannot be used: a module without a version cannot be pinned, a request without targets
        asks for nothing.

    Fails:
        kind: module
        id: college-a.welding
        owner: college-a            # and no version

    Passes:
        kind: module
        id: college-a.welding
        owner: college-a
        version: "1.0"

    """


@reading_rule("DOC202")
def unknown_field() -> None:
    """A field is not known to this kind.

    Why:
        A misspelt field would be passed over in silence and what it says would not count. The nearest known field is
        proposed, also when it was written in Russian.

    Fails:
        outcome: ["ps-40.002-2013:A/03.2"]

    Passes:
        outcomes: ["ps-40.002-2013:A/03.2"]

    """


@reading_rule("DOC203")
def other_type() -> None:
    """A value is of another type than its field takes.

    Why:
        A list is not a text and a text is not a number of hours. Nothing is converted in silence.

    Fails:
        hours: {lecture: "6"}

    Passes:
        hours: {lecture: 6}

    """


@reading_rule("DOC204")
def not_a_choice() -> None:
    """A value is none of those that its field may take.

    Why:
        Kinds, types of programs and forms come from closed lists, so that everyone means the same by them.

    Fails:
        status: ready

    Passes:
        status: approved

    """


@reading_rule("DOC205")
def out_of_bounds() -> None:
    """A number is outside the bounds of its field.

    Why:
        Shares lie between 0 and 1, hours come in halves and are never negative, money has two decimals.

    Fails:
        limits: {practice_share: {min: 60}}

    Passes:
        limits: {practice_share: {min: 0.6}}

    """


@reading_rule("DOC206")
def other_writing() -> None:
    """A value is not written as its field asks.

    Why:
        Ids, versions, dates and references have one way of writing, so that they can be compared and found.

    Fails:
        version: "2"

    Passes:
        version: "2.0"

    """


@reading_rule("DOC207")
def nothing_in_it() -> None:
    """A text or list is empty where something is needed.

    Why:
        An empty list of targets or an empty title says less than leaving the field out: probably it was forgotten.

    Fails:
        targets: []

    Passes:
        targets: ["ps-40.002-2013:A/03.2"]

    """


@reading_rule("DOC208")
def repeated_value() -> None:
    """A list names the same value twice.

    Why:
        The second one adds nothing; probably another value was meant.

    Fails:
        minimize: [cost, cost]

    Passes:
        minimize: [cost, hours]

    """


RULES: tuple[Rule, ...] = (
    missing_field,
    unknown_field,
    other_type,
    not_a_choice,
    out_of_bounds,
    other_writing,
    nothing_in_it,
    repeated_value,
)
