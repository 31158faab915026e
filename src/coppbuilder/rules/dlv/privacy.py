"""DLV2xx: only aggregates: no names, numbers or addresses of persons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...model import Delivery, Document, Provider, Request, Severity
from ..persons import Trace, is_snils, shortened, traces
from ..rule import Context, Found, Rule, Said, rule

_AGGREGATES: Final = "Such documents hold aggregates and roles by definition, never persons."


@rule("DLV201", Delivery, Request, Provider, severity=Severity.WARNING, no_citation=_AGGREGATES)
def no_numbers_of_persons(document: Document, _: Context) -> Iterator[Said]:
    """A text holds the number of a person's document.

    Why:
        A catalogue is shared by colleges and partners and stays in the history of the repository for good. Insurance
        numbers and passports do not belong there. A number with a true control sum of a СНИЛС is an error.

    Fails:
        lessons: ["Справку не получил слушатель, СНИЛС 112-233-445 95"]

    Passes:
        lessons: [Один слушатель не получил справку вовремя]

    """
    for path, found in _found(document, {Trace.SNILS, Trace.PASSPORT}):
        certain = found[0] is Trace.SNILS and is_snils(found[1])
        yield Found(
            path=path,
            variant=None if found[0] is Trace.SNILS else "passport",
            severity=Severity.ERROR if certain else None,
            arguments={"found": shortened(found[1])},
        )


@rule("DLV202", Delivery, Request, Provider, severity=Severity.WARNING, no_citation=_AGGREGATES)
def no_addresses_of_persons(document: Document, _: Context) -> Iterator[Said]:
    """A text holds a phone number or an e-mail address.

    Why:
        Contacts of learners, teachers and customers are for those who work with them, not for a catalogue that many
        read.

    Fails:
        employer_feedback: Подробности по телефону 8 900 123-45-67

    Passes:
        employer_feedback: Выпускники уверенно варят лист

    """
    for path, (kind, text) in _found(document, {Trace.PHONE, Trace.EMAIL}):
        yield Found(path=path, variant=None if kind is Trace.PHONE else "email", arguments={"found": shortened(text)})


@rule("DLV203", Delivery, Request, Provider, severity=Severity.WARNING, no_citation=_AGGREGATES)
def no_names_of_persons(document: Document, _: Context) -> Iterator[Said]:
    """A text names a person.

    Why:
        Experience is of a module, not of a person: who failed or praised is not for partners to read. Posts and roles
        say enough. Names are found by their look, so this only warns.

    Fails:
        lessons: ["Петров П. П. просит больше практики"]

    Passes:
        lessons: [Мастер просит больше практики]

    """
    for path, (_kind, text) in _found(document, {Trace.NAME}):
        yield Found(path=path, arguments={"found": shortened(text)})


@rule("DLV204", Delivery, severity=Severity.WARNING, no_citation=_AGGREGATES)
def result_of_one_person(delivery: Delivery, _: Context) -> Iterator[Said]:
    """The delivery had a single learner.

    Why:
        The result of one learner is that person's, whatever it is called, and says little of the module.

    Fails:
        enrolled: 1
        completed: 1
        passed: 0
        score: 41

    Passes:
        enrolled: 24
        completed: 22
        passed: 20
        score: 74

    """
    if delivery.enrolled == 1:
        yield Found(path="/enrolled")


def _found(document: Document, kinds: set[Trace]) -> Iterator[tuple[str, tuple[Trace, str]]]:
    for path, text in _texts(document):
        yield from ((path, trace) for trace in traces(text) if trace[0] in kinds)


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the texts in which people write what they remember, with their pointers."""
    for index, note in enumerate(document.notes):
        yield f"/notes/{index}", note
    match document:
        case Delivery():
            yield from _of_delivery(document)
        case Request():
            for index, group in enumerate(document.learners):
                yield f"/learners/{index}/note", group.note or ""
        case Provider():
            for index, booking in enumerate(document.bookings):
                yield f"/bookings/{index}/note", booking.note or ""
            for index, people in enumerate(document.staff):
                yield f"/staff/{index}/qualification", people.qualification or ""
        case _:
            return


def _of_delivery(delivery: Delivery) -> Iterator[tuple[str, str]]:
    for lang, text in delivery.title.languages if delivery.title else ():
        yield "/title" if lang == "und" else f"/title/{lang}", text
    yield "/employer_feedback", delivery.employer_feedback or ""
    for index, lesson in enumerate(delivery.lessons):
        yield f"/lessons/{index}", lesson


RULES: tuple[Rule, ...] = (
    no_numbers_of_persons,
    no_addresses_of_persons,
    no_names_of_persons,
    result_of_one_person,
)
