"""DLV1xx: numbers, dates and references of a delivery."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Delivery, Severity
from ..naming import title
from ..rule import Context, Found, Rule, Said, Unchecked, rule


@rule("DLV101", Delivery, no_citation="arithmetic: a part is not larger than its whole")
def numbers_agree(delivery: Delivery, _: Context) -> Iterator[Said]:
    """More learners finished or passed than there were.

    Why:
        Expected failures of a module are counted from these numbers. More who passed than finished, or more who
        finished than were enrolled, means that columns have been swapped.

    Fails:
        enrolled: 22
        completed: 24
        passed: 20

    Passes:
        enrolled: 24
        completed: 22
        passed: 20

    """
    if delivery.completed > delivery.enrolled:
        arguments = {"completed": delivery.completed, "enrolled": delivery.enrolled}
        yield Found(path="/completed", arguments=arguments)
    if delivery.passed > delivery.completed:
        arguments = {"passed": delivery.passed, "completed": delivery.completed}
        yield Found(path="/passed", variant="passed", arguments=arguments)


@rule("DLV102", Delivery, no_citation="arithmetic: what begins first ends later")
def dates_are_in_order(delivery: Delivery, _: Context) -> Iterator[Said]:
    """The delivery ends before it begins.

    Why:
        Experience is weighed by its age, from the last day. Swapped dates put it into another year.

    Fails:
        from: 2026-05-20
        to: 2026-03-02

    Passes:
        from: 2026-03-02
        to: 2026-05-20

    """
    if delivery.last < delivery.first:
        arguments = {"first": delivery.first.isoformat(), "last": delivery.last.isoformat()}
        yield Found(path="/to", arguments=arguments)


@rule("DLV103", Delivery, severity=Severity.WARNING, no_citation="A delivery is experience, and so lies in the past.")
def delivery_is_over(delivery: Delivery, context: Context) -> Iterator[Said]:
    """The delivery is not over yet.

    Why:
        Only what has ended can be counted: who is still learning has neither finished nor failed. A date in the future
        is a slip in the year, or numbers of a plan.

    Fails:
        from: 2027-02-01
        to: 2072-03-19

    Passes:
        from: 2026-02-02
        to: 2026-03-20

    """
    if context.today is None:
        yield Unchecked(variant="no-day")
    elif delivery.last > context.today:
        arguments = {"last": delivery.last.isoformat(), "today": context.today.isoformat()}
        yield Found(path="/to", arguments=arguments)


@rule("DLV104", Delivery, severity=Severity.WARNING, no_citation="Offers are the word of the colleges.")
def provider_teaches_the_module(delivery: Delivery, context: Context) -> Iterator[Said]:
    """The organisation neither offers nor owns the module.

    Why:
        Experience counts for the module and for who taught it. Of an organisation that has nothing to do with the
        module, either the id is wrong, or its offer is missing.

    Fails:
        module: college-b.rds
        provider: college-h        # offers courses of care

    Passes:
        module: college-b.rds
        provider: college-b

    """
    provider = context.catalog.providers.get(delivery.provider)
    module = context.catalog.module(delivery.module, delivery.version)
    if provider is None or module is None or module.owner == provider.id:
        return
    if all(offer.module != delivery.module for offer in provider.offers):
        yield Found(path="/provider", arguments={"provider": title(provider), "module": title(module)})


@rule("DLV105", Delivery, severity=Severity.WARNING, no_citation="The same numbers must not be counted twice.")
def delivery_stands_once(delivery: Delivery, context: Context) -> Iterator[Said]:
    """The same delivery is written down twice.

    Why:
        The numbers are added up: a delivery that stands in two files counts double. Two groups at the same time are one
        delivery with their sums, or differ in their dates.

    Fails:
        id: college-b.rds.spring       # the same module, provider and days as college-b.rds.delivery-1
        from: 2025-02-03
        to: 2025-03-21

    Passes:
        id: college-b.rds.autumn
        from: 2025-09-01
        to: 2025-10-17

    """
    for other in context.catalog.deliveries_of(delivery.module):
        if other.id < delivery.id and _same(other, delivery):
            yield Found(path="/id", arguments={"other": other.id})


def _same(one: Delivery, other: Delivery) -> bool:
    return (one.version, one.provider, one.first, one.last) == (other.version, other.provider, other.first, other.last)


@rule("DLV106", Delivery, severity=Severity.WARNING, no_citation="method: experience is that of learners")
def somebody_learned(delivery: Delivery, _: Context) -> Iterator[Said]:
    """Nobody was enrolled, or a score is given though nobody finished.

    Why:
        A delivery without learners says nothing of the module; an average of nobody's results is made up.

    Fails:
        enrolled: 0
        completed: 0
        passed: 0

    Passes:
        enrolled: 24
        completed: 22
        passed: 20

    """
    if not delivery.enrolled:
        yield Found(path="/enrolled")
    elif delivery.score is not None and not delivery.completed:
        yield Found(path="/score", variant="score", arguments={"score": delivery.score})


RULES: tuple[Rule, ...] = (
    numbers_agree,
    dates_are_in_order,
    delivery_is_over,
    provider_teaches_the_module,
    delivery_stands_once,
    somebody_learned,
)
