"""The difference of documents as headed rows of words: what console and Markdown both show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from attrs import frozen

from ..measure.difference import Change, DocumentDiff, PlacementChange, PlacementState, ProgramDiff, TargetState
from ..measure.fields import FieldChange
from ..model import AnyOfTarget
from .change_words import Teller

#: So many competencies that came or went are named; the rest is counted.
_SHOWN: Final = 10


class Mark(StrEnum):
    """Came, went, differs; a detail has no mark of its own."""

    CAME = "+"
    WENT = "-"
    DIFFERS = "~"
    DETAIL = " "


@frozen(kw_only=True)
class Row:
    """One line: what, the old value, the new one; nothing where there is none."""

    mark: Mark
    label: str
    old: str = ""
    new: str = ""


@frozen(kw_only=True)
class Block:
    """Rows under a heading."""

    heading: str
    rows: tuple[Row, ...]


def document_blocks(diff: DocumentDiff, tell: Teller) -> tuple[Block, ...]:
    """Return the fields of two documents that differ."""
    return _blocks([("change.heading.fields", _fields(diff.changes, tell))], tell)


def program_blocks(diff: ProgramDiff, tell: Teller) -> tuple[Block, ...]:
    """Return what differs between two programs, the modules first; headings without rows are left out."""
    return _blocks(
        [
            ("change.heading.modules", _modules(diff.modules, tell)),
            ("change.heading.hours", _hours(diff, tell)),
            ("change.heading.targets", _targets(diff, tell)),
            ("change.heading.leaves", _leaves(diff, tell)),
            ("change.heading.cost", _cost(diff, tell)),
            ("change.heading.order", _order(diff, tell)),
            ("change.heading.risks", _risks(diff, tell)),
            ("change.heading.standards", _standards(diff, tell)),
            ("change.heading.demand", _fields(diff.demand, tell)),
            ("change.heading.others", _fields(diff.others, tell)),
        ],
        tell,
    )


def _blocks(headed: Iterable[tuple[str, Iterable[Row]]], tell: Teller) -> tuple[Block, ...]:
    blocks = (Block(heading=tell.say(key), rows=tuple(rows)) for key, rows in headed)
    return tuple(block for block in blocks if block.rows)


def _mark(old: object, new: object) -> Mark:
    if old is None:
        return Mark.CAME
    return Mark.WENT if new is None else Mark.DIFFERS


def _fields(changes: Iterable[FieldChange], tell: Teller) -> Iterator[Row]:
    for change in changes:
        old, new = (tell.plain(value, change.path) for value in (change.old, change.new))
        yield Row(mark=_mark(change.old, change.new), label=tell.field(change), old=old, new=new)


def _modules(changes: Iterable[PlacementChange], tell: Teller) -> Iterator[Row]:
    for change in changes:
        title = tell.text(change.title, change.module)
        if change.old is None or change.new is None:
            old = "" if change.old is None else _stands(change.old, tell)
            new = "" if change.new is None else _stands(change.new, tell)
            yield Row(mark=_mark(change.old, change.new), label=title, old=old, new=new)
            continue
        yield Row(mark=Mark.DIFFERS, label=title)
        if change.moved:
            yield _detail("number", str(change.old.number), str(change.new.number), tell)
        for fact in change.facts:
            yield from _fact(fact, change, change.old, change.new, tell)


def _stands(state: PlacementState, tell: Teller) -> str:
    parts = [str(state.version), tell.hours(state.hours.total)]
    if state.recognized:
        parts.append(tell.say("change.recognized"))
    elif state.provider is not None:
        money = tell.say("change.stands-unpriced") if state.cost is None else tell.money(state.cost)
        parts += [tell.provider(state.provider), money]
    return ", ".join(parts)


def _detail(fact: str, old: str, new: str, tell: Teller) -> Row:
    return Row(mark=Mark.DETAIL, label=tell.say(f"change.fact.{fact}"), old=old, new=new)


def _fact(fact: str, change: PlacementChange, old: PlacementState, new: PlacementState, tell: Teller) -> Iterator[Row]:
    match fact:
        case "hours":
            yield from _hours_fact(old, new, tell)
        case "digest":
            if old.version == new.version:
                yield _detail(fact, *_pins(old.digest, new.digest, tell), tell)
        case "provider":
            yield _detail(fact, tell.provider(old.provider), tell.provider(new.provider), tell)
        case "cost":
            yield _detail(fact, tell.price(old.cost), tell.price(new.cost), tell)
        case "title":
            yield _detail(fact, tell.text(old.title, ""), tell.text(new.title, ""), tell)
        case "units_omitted":
            before, after = (_units(change.module, state, tell) for state in (old, new))
            yield _detail(fact, before, after, tell)
        case "weeks":
            before, after = (", ".join(map(str, state.weeks)) for state in (old, new))
            yield _detail(fact, before, after, tell)
        case "recognized" | "pinned" | "local":
            yield _detail(fact, tell.plain(getattr(old, fact), ()), tell.plain(getattr(new, fact), ()), tell)
        case _:
            before, after = (tell.clean(str(getattr(state, fact) or "")) for state in (old, new))
            yield _detail(fact, before, after, tell)


def _pins(old: str | None, new: str | None, tell: Teller) -> tuple[str, str]:
    """Tell two digests apart in words: nobody reads them."""
    if old is None or new is None:
        without, with_ = tell.say("change.pin.no"), tell.say("change.pin.yes")
        return (without if old is None else with_), (without if new is None else with_)
    return tell.say("change.pin.old"), tell.say("change.pin.new")


def _hours_fact(old: PlacementState, new: PlacementState, tell: Teller) -> Iterator[Row]:
    yield _detail("hours", tell.hours(old.hours.total), tell.hours(new.hours.total), tell)
    if old.hours.total == new.hours.total:
        after = new.hours.by_kind()
        for kind, hours in old.hours.by_kind().items():
            if hours != after[kind]:
                name = "  " + tell.term("hours", kind)
                yield Row(mark=Mark.DETAIL, label=name, old=tell.hours(hours), new=tell.hours(after[kind]))


def _units(module: str, state: PlacementState, tell: Teller) -> str:
    found = tell.catalog.module(module, state.version)
    titles = {unit.key: tell.text(unit.title, unit.key) for unit in found.units} if found else {}
    return ", ".join(titles.get(key, key) for key in state.units_omitted)


def _hours(diff: ProgramDiff, tell: Teller) -> Iterator[Row]:
    for kind, change in diff.hours.items():
        name = tell.say("change.total") if kind == "total" else tell.term("hours", kind)
        yield Row(mark=Mark.DIFFERS, label=name, old=tell.hours(change.old), new=tell.hours(change.new))
    if diff.practice_share is not None:
        old, new = (tell.percent(share) for share in (diff.practice_share.old, diff.practice_share.new))
        yield Row(mark=Mark.DIFFERS, label=tell.say("change.practice-share"), old=old, new=new)
    if diff.weeks is not None:
        old, new = (tell.say("change.weeks", weeks=weeks) for weeks in (diff.weeks.old, diff.weeks.new))
        yield Row(mark=Mark.DIFFERS, label=tell.say("change.least-weeks"), old=old, new=new)


def _targets(diff: ProgramDiff, tell: Teller) -> Iterator[Row]:
    yield from (_target(change, tell) for change in diff.targets)
    if diff.targets:
        yield from _missing(diff, tell)


def _missing(diff: ProgramDiff, tell: Teller) -> Iterator[Row]:
    """Say that the catalogue does not tell what a module trains: it may not be lost or won, as it seems."""
    for name in (*diff.missing.old, *diff.missing.new):
        yield Row(mark=Mark.DETAIL, label=tell.say("change.missing", module=name))


def _target(change: Change[TargetState | None], tell: Teller) -> Row:
    states = [state for state in (change.new, change.old) if state is not None]
    old, new = (_state(state, tell) if state is not None else "" for state in (change.old, change.new))
    return Row(mark=_mark(change.old, change.new), label=tell.target(states[0].target), old=old, new=new)


def _state(state: TargetState, tell: Teller) -> str:
    """Say how far a target is met; a choice counts its options, others shares."""
    level = tell.say("change.level", level=int(state.target.level))
    verdict = tell.say("change.met" if state.met else "change.not-met")
    if isinstance(state.target, AnyOfTarget):
        count = len(state.target.any_of)
        have = tell.say("change.of", have=int(state.share * count), needed=state.target.at_least)
        return f"{level}: {have}, {verdict}"
    asked = "" if state.needed == 1 else tell.say("change.asked", share=float(state.needed))
    return f"{level}: {tell.percent(state.share)}{asked}, {verdict}"


def _leaves(diff: ProgramDiff, tell: Teller) -> Iterator[Row]:
    """Tell what is lost before what is won."""
    lost = {leaf: change for leaf, change in diff.leaves.items() if change.new < change.old}
    won = {leaf: change for leaf, change in diff.leaves.items() if change.new > change.old}
    for changes, more in ((lost, "change.more-lost"), (won, "change.more-won")):
        for leaf, change in list(changes.items())[:_SHOWN]:
            old, new = (tell.say("change.level", level=level) if level else "" for level in (change.old, change.new))
            yield Row(mark=_mark(old or None, new or None), label=tell.competency(leaf), old=old, new=new)
        if len(changes) > _SHOWN:
            yield Row(mark=Mark.DETAIL, label=tell.say(more, count=len(changes) - _SHOWN))
    if diff.leaves:
        yield from _missing(diff, tell)


def _cost(diff: ProgramDiff, tell: Teller) -> Iterator[Row]:
    for name, change in diff.cost.items():
        old, new = tell.price(change.old), tell.price(change.new)
        yield Row(mark=Mark.DIFFERS, label=tell.say(f"change.cost.{name}"), old=old, new=new)
    for id_, paid in diff.provider_cost.items():
        before, after = ("" if money is None else tell.price(money.roubles) for money in (paid.old, paid.new))
        yield Row(mark=_mark(paid.old, paid.new), label=tell.provider(id_), old=before, new=after)
    if diff.modules or diff.cost or diff.provider_cost:
        for reason in unpriced(diff, tell):
            yield Row(mark=Mark.DETAIL, label=tell.say("change.unpriced", why=reason))


def unpriced(diff: ProgramDiff, tell: Teller) -> tuple[str, ...]:
    """Say of each module whose price is not known why that is so: «модуля a.b@1.0 нет в каталоге»."""
    found = dict.fromkeys((*diff.unpriced.old, *diff.unpriced.new))
    return tuple(
        tell.say(
            f"change.unpriced.{each.why}",
            module=f"{each.module}@{each.version}",
            provider=tell.provider(each.provider),
        )
        for each in found
    )


def _order(diff: ProgramDiff, tell: Teller) -> Iterator[Row]:
    for needs, met in ((diff.unmet.new, False), (diff.unmet.old, True)):
        for need in needs:
            label = tell.say("change.need", title=tell.module(need.module), need=tell.requirement(need.requirement))
            unmet = tell.say("change.too-late" if need.later else "change.unmet")
            pair = (unmet, tell.say("change.met-now")) if met else (tell.say("change.met-before"), unmet)
            yield Row(mark=Mark.WENT if met else Mark.CAME, label=label, old=pair[0], new=pair[1])


def _risks(diff: ProgramDiff, tell: Teller) -> Iterator[Row]:
    for ids, mark in ((diff.risks.new, Mark.CAME), (diff.risks.old, Mark.WENT)):
        for id_ in ids[:_SHOWN]:
            risk = tell.catalog.risks.get(id_)
            score = tell.say("change.score", score=risk.score) if risk is not None else ""
            name = tell.text(risk.event if risk is not None else None, id_)
            came = mark is Mark.CAME
            yield Row(mark=mark, label=name, old="" if came else score, new=score if came else "")
        if len(ids) > _SHOWN:
            key = "change.more-risks" if mark is Mark.CAME else "change.fewer-risks"
            yield Row(mark=Mark.DETAIL, label=tell.say(key, count=len(ids) - _SHOWN))


def _standards(diff: ProgramDiff, tell: Teller) -> Iterator[Row]:
    for id_, change in diff.standards.items():
        standard = tell.catalog.standards.get(id_)
        name = f"{tell.clean(id_)} {tell.text(standard.title, '') if standard is not None else ''}".strip()
        if change.old is not None and change.new is not None:
            old, new = _pins(change.old.digest, change.new.digest, tell)
        else:
            old, new = ("" if pinned is None else tell.say("change.pinned") for pinned in (change.old, change.new))
        yield Row(mark=_mark(change.old, change.new), label=name, old=old, new=new)
