"""Differences, comparison, purposes and stale pins as plain JSON values; codes are neutral, money decimal strings."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any, assert_never

from ..measure.comparison import ComparedRow, Comparison
from ..measure.difference import (
    Change,
    DocumentDiff,
    NeedState,
    Paid,
    PlacementChange,
    PlacementState,
    ProgramDiff,
    TargetState,
    Unpriced,
)
from ..measure.edited import Edited
from ..measure.fields import FieldChange
from ..measure.purpose import NeededBy, Purpose, ServedTarget
from ..measure.staleness import StaleReport
from ..model import (
    AnyOfTarget,
    CompetencyTarget,
    Hours,
    ModuleRequirement,
    Outcome,
    PinnedStandard,
    ShareTarget,
    Target,
)
from .report_json import finding_to_json


def diff_to_json(diff: ProgramDiff | DocumentDiff) -> dict[str, Any]:
    """Return what differs; each difference has `old` and `new`, null where there is none.

    Money is also null where it is not known; `unpriced` names the modules whose price is not, and why.
    """
    if isinstance(diff, DocumentDiff):
        pair = diff.documents
        head = {"kind": diff.kind, "old": pair.old[0], "new": pair.new[0], "equal": diff.empty}
        return head | {"changes": _fields(diff.changes)}
    return {
        "kind": "program",
        "old": diff.programs.old[0],
        "new": diff.programs.new[0],
        "equal": diff.empty,
        "modules": [_placement(change) for change in diff.modules],
        "hours": {kind: _pair(change.old, change.new) for kind, change in diff.hours.items()},
        "practice_share": _optional(diff.practice_share, _share),
        "weeks": _optional(diff.weeks, int),
        "targets": [_pair(_target_state(change.old), _target_state(change.new)) for change in diff.targets],
        "competencies": {str(leaf): _pair(change.old, change.new) for leaf, change in diff.leaves.items()},
        "cost": {name: _pair(money(change.old), money(change.new)) for name, change in diff.cost.items()},
        "provider_cost": {id_: _pair(_paid(paid.old), _paid(paid.new)) for id_, paid in diff.provider_cost.items()},
        "unpriced": _pair(_unpriced(diff.unpriced.old), _unpriced(diff.unpriced.new)),
        "missing": _pair(list(diff.missing.old), list(diff.missing.new)),
        "unmet_requirements": {
            "added": [_need(need) for need in diff.unmet.new],
            "removed": [_need(need) for need in diff.unmet.old],
        },
        "risks": {"added": list(diff.risks.new), "removed": list(diff.risks.old)},
        "standards": {id_: _pair(_pinned(each.old), _pinned(each.new)) for id_, each in diff.standards.items()},
        "demand": _fields(diff.demand),
        "others": _fields(diff.others),
    }


def _pair(old: Any, new: Any) -> dict[str, Any]:
    return {"old": old, "new": new}


def _optional(change: Change[Any] | None, write: Any) -> dict[str, Any] | None:
    return None if change is None else _pair(write(change.old), write(change.new))


def money(roubles: Decimal | None) -> str | None:
    """Return an amount as a decimal string with kopecks."""
    return None if roubles is None else f"{roubles:.2f}"


def _paid(paid: Paid | None) -> str | None:
    return None if paid is None else money(paid.roubles)


def _unpriced(modules: Iterable[Unpriced]) -> list[dict[str, Any]]:
    return [
        {"module": each.module, "version": str(each.version), "provider": each.provider, "why": each.why}
        for each in modules
    ]


def _share(share: Fraction) -> float:
    return round(float(share), 6)


def _fields(changes: Iterable[FieldChange]) -> list[dict[str, Any]]:
    return [{"path": list(change.path), "old": change.old, "new": change.new} for change in changes]


def _placement(change: PlacementChange) -> dict[str, Any]:
    return {
        "module": change.module,
        "moved": change.moved,
        "facts": list(change.facts),
        "old": _state(change.old),
        "new": _state(change.new),
    }


def _state(state: PlacementState | None) -> dict[str, Any] | None:
    if state is None:
        return None
    return {
        "number": state.number,
        "version": str(state.version),
        "title": str(state.title) if state.title is not None else None,
        "digest": state.digest,
        "provider": state.provider,
        "workshop": state.workshop,
        "units_omitted": list(state.units_omitted),
        "weeks": list(state.weeks),
        "recognized": state.recognized,
        "pinned": state.pinned,
        "local": state.local,
        "hours": hours_to_json(state.hours),
        "cost": money(state.cost),
    }


def hours_to_json(hours: Hours | None) -> dict[str, float] | None:
    """Return the hours by kind that are not zero, and their total."""
    if hours is None:
        return None
    return {kind: number for kind, number in hours.by_kind().items() if number} | {"total": hours.total}


def _target_state(state: TargetState | None) -> dict[str, Any] | None:
    if state is None:
        return None
    numbers = {"met": state.met, "share": _share(state.share), "needed": _share(state.needed)}
    return target_to_json(state.target) | numbers


def target_to_json(target: Target) -> dict[str, Any]:
    """Return what a target is about, and its level."""
    about: dict[str, Any]
    match target:
        case CompetencyTarget():
            about = {"competency": str(target.competency)}
        case ShareTarget():
            about = {
                "standard": target.standard,
                "competency": str(target.competency) if target.competency is not None else None,
                "under": target.under,
                "kinds": list(target.kinds),
                "variant": target.variant,
            }
        case AnyOfTarget():
            about = {"any_of": [str(option) for option in target.any_of], "at_least": target.at_least}
        case _:
            assert_never(target)
    return about | {"level": int(target.level)}


def _need(need: NeedState) -> dict[str, Any]:
    return {"module": need.module, "later": need.later} | _requirement(need.requirement)


def _requirement(requirement: Outcome | ModuleRequirement) -> dict[str, Any]:
    if isinstance(requirement, ModuleRequirement):
        versions = str(requirement.versions) if requirement.versions is not None else None
        return {"requires": {"module": requirement.module, "versions": versions}}
    return {"requires": {"competency": str(requirement.competency), "level": int(requirement.level)}}


def _pinned(pinned: PinnedStandard | None) -> dict[str, Any] | None:
    return None if pinned is None else {"digest": pinned.digest}


def edited_to_json(edited: Edited, lang: str) -> dict[str, Any]:
    """Return the difference, the findings that came and went, and what no longer holds."""
    return {
        "diff": diff_to_json(edited.diff),
        "broken": [finding_to_json(finding, lang) for finding in edited.broken],
        "mended": [finding_to_json(finding, lang) for finding in edited.mended],
        "unproven": edited.unproven,
        "unapproved": edited.unapproved,
    }


def stale_to_json(report: StaleReport, lang: str) -> dict[str, Any]:
    """Return stale modules and standards with the ways in which they are stale, and what the norms of today add."""
    return {
        "program": report.program,
        "stale": not report.empty,
        "modules": [
            {
                "module": module.placement.module,
                "version": str(module.placement.version),
                "ways": list(module.ways),
                "newest": str(module.newest) if module.newest is not None else None,
                "pinned_hours": hours_to_json(module.pinned_hours),
                "hours": hours_to_json(module.hours),
            }
            for module in report.modules
        ],
        "standards": [
            {"standard": each.standard, "ways": list(each.ways), "replaced_by": each.replaced_by}
            for each in report.standards
        ],
        "demand_changed": report.demand_changed,
        "findings": [finding_to_json(finding, lang) for finding in report.findings],
    }


def comparison_to_json(comparison: Comparison) -> dict[str, Any]:
    """Return programs and rows; `best` holds the places (from 0) of the best values.

    Rows of targets tell with `met` in which programs they are met, and those of a choice with `covered` by what.
    """
    return {
        "programs": [
            {
                "id": program.id,
                "title": str(program.title) if program.title is not None else None,
                "providers": list(program.providers),
                "modules": list(program.modules),
            }
            for program in comparison.programs
        ],
        "rows": [
            {
                "name": row.name,
                "target": target_to_json(row.target) if row.target is not None else None,
                "values": [_number(row, value) for value in row.values],
                "best": sorted(row.best),
                **({"met": [coverage.met for coverage in row.coverage]} if row.coverage else {}),
                **_options(row),
            }
            for row in comparison.rows
        ],
    }


def _options(row: ComparedRow) -> dict[str, Any]:
    """Return which options of a choice each program covers."""
    if not isinstance(row.target, AnyOfTarget):
        return {}
    return {
        "covered": [
            [str(option) for option in row.target.any_of if option not in coverage.missing] for coverage in row.coverage
        ]
    }


def _number(row: ComparedRow, value: Fraction | None) -> float | str | None:
    if value is None:
        return None
    if row.name in {"cost", "cost_per_learner"}:
        return money(Decimal(value.numerator) / value.denominator)
    return int(value) if value.denominator == 1 else _share(value)


def why_to_json(purposes: Iterable[Purpose]) -> list[dict[str, Any]]:
    """Return the purpose of each module: targets with evidence, needs of others, minimums, what it costs."""
    return [_purpose(purpose) for purpose in purposes]


def _purpose(purpose: Purpose) -> dict[str, Any]:
    place = purpose.placed.placement
    return {
        "number": purpose.placed.index + 1,
        "module": place.module,
        "version": str(place.version),
        "needed": purpose.needed,
        "idle": purpose.idle,
        "targets": [_served(served) for served in purpose.targets],
        "needed_by": [_needed_by(need) for need in purpose.needed_by],
        "required": purpose.required is not None,
        "final": purpose.final,
        "minimums": [
            {"name": each.name, "limit": float(each.limit), "without": _share(each.without)}
            | {"norm": each.norm.norm.id if each.norm is not None else None}
            for each in purpose.minimums
        ],
        "hours": purpose.hours,
        "hours_share": _share(purpose.hours_share),
        "cost": money(purpose.cost),
        "cost_per_learner": money(purpose.cost_per_learner),
        "cost_share": _share(purpose.cost_share) if purpose.cost_share is not None else None,
    }


def _served(served: ServedTarget) -> dict[str, Any]:
    return {
        "number": served.number,
        "target": target_to_json(served.target),
        "alone": served.alone,
        "lost": served.lost,
        "evidence": [
            {
                "outcome": str(way.outcome.competency),
                "level": int(way.outcome.level),
                "path": [str(ref) for ref in way.path],
            }
            for way in served.evidence
        ],
    }


def _needed_by(need: NeededBy) -> dict[str, Any]:
    return {"module": need.placed.placement.module, "lost": need.lost} | _requirement(need.requirement)
