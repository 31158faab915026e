"""TYP2xx: the type of a program against what it awards: profession, rank, qualification."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Phase, ProfessionGoal, ProgramType, Request, Severity
from ..legal import broken
from ..rule import Context, Found, Rule, Said, Unchecked, rule
from .basis import profession_title, same_profession


@rule("TYP201", Request, cites=("fz273",))
def rank_without_training(request: Request, context: Context) -> Iterator[Said]:
    """A rank is asked for in a type of program that awards none.

    Why:
        A worker's rank is awarded by the qualification exam that ends vocational training. Additional professional
        education awards no rank, whatever its hours; in a general program it only warns.

    Fails:
        program_type: dpo-pk
        profession: {ref: "534-2026:3641", rank: 4}

    Passes:
        program_type: po-upgrade
        profession: {ref: "534-2026:3641", rank: 4}

    """
    goal = request.profession
    if goal is None or goal.rank is None:
        return
    path = "/profession/rank"
    if request.program_type.is_dpo:
        yield broken(context, "dpo.rank.awarded", request, path, rank=goal.rank, type=str(request.program_type))
    elif request.program_type is ProgramType.GENERAL:
        yield Found(path=path, variant="general", severity=Severity.WARNING, arguments={"rank": goal.rank})


@rule("TYP202", Request, severity=Severity.WARNING, cites=("fz273",))
def profession_without_training(request: Request, context: Context) -> Iterator[Said]:
    """A profession is asked for in a type of program that awards none.

    Why:
        The professions of the list are awarded by vocational training. Additional professional education leads to a
        qualification, a general program to neither.

    Fails:
        program_type: general
        profession: "534-2026:3641"

    Passes:
        program_type: po-training
        profession: "534-2026:3641"

    """
    if request.profession is not None and (request.program_type.is_dpo or request.program_type is ProgramType.GENERAL):
        yield Found(
            path="/profession/ref",
            arguments={
                "profession": profession_title(context.catalog, request.profession.ref),
                "type": str(request.program_type),
            },
        )


@rule("TYP203", Request, severity=Severity.WARNING, cites=("fz273",))
def new_qualification(request: Request, context: Context) -> Iterator[Said]:
    """A retraining program should name the new qualification, an upgrade none.

    Why:
        Professional retraining gives what a new kind of professional activity takes: a new qualification.
        Professional upgrade improves learners within the qualification that they have.

    Fails:
        program_type: dpo-pp        # and no qualification

    Passes:
        program_type: dpo-pp
        qualification: Специалист по технологиям сварки

    """
    if request.program_type is ProgramType.DPO_PP and not request.qualification:
        yield broken(context, "dpo-pp.qualification.new", request, "/program_type")
    elif request.program_type is ProgramType.DPO_PK and request.qualification:
        yield broken(
            context,
            "dpo-pk.qualification.new",
            request,
            "/qualification",
            "upgrade",
            qualification=request.qualification,
        )


@rule("TYP204", Request, phase=Phase.APPROVAL, cites=("fz273", "po-list-534"))
def no_profession(request: Request, context: Context) -> Iterator[Said]:
    """A program of vocational training names no profession.

    Why:
        Vocational training leads to a profession or position of the list: without it neither the rank nor the name of
        the certificate can be written.

    Fails:
        program_type: po-training

    Passes:
        program_type: po-training
        profession: {ref: "534-2026:3641", rank: 2}

    """
    if request.program_type.is_po and request.profession is None:
        yield broken(context, "po.profession.from-list", request, "/program_type")


@rule("TYP205", Request, requires=("REF304",), cites=("fz273", "po-list-534"))
def profession_in_list(request: Request, context: Context) -> Iterator[Said]:
    """The profession is not in the list in force on the day of approval.

    Why:
        Vocational training is given by professions of the list in force when the program is approved. Our copy of the
        list is not complete: a row that it lacks is “not checked”, a row that has ended is an error.

    Fails:
        approval_date: 2026-12-01
        profession: "0-2020:1"          # a row that was in force until 2023-08-31

    Passes:
        approval_date: 2026-12-01
        profession: "534-2026:3417"

    """
    goal = _goal(request)
    if goal is None:
        return
    row = context.catalog.professions.get(goal.ref)
    day = context.day(request)
    if row is None:
        yield Unchecked(variant="absent", arguments={"profession": goal.ref})
    elif day is None:
        yield Unchecked(variant="no-day", arguments={"profession": profession_title(context.catalog, goal.ref)})
    elif day not in row.in_force:
        yield broken(
            context,
            "po.profession.from-list",
            request,
            "/profession/ref",
            profession=profession_title(context.catalog, goal.ref),
            day=day.isoformat(),
        )


def _goal(request: Request) -> ProfessionGoal | None:
    """Return the profession that vocational training leads to; other types do not depend on the list."""
    return request.profession if request.program_type.is_po else None


@rule("TYP206", Request, severity=Severity.WARNING, cites=("po-list-534",))
def rank_in_range(request: Request, context: Context) -> Iterator[Said]:
    """The rank lies outside the range of the profession.

    Why:
        The list names for each profession the ranks that there are. Another one is a slip of the pen, or belongs to
        another profession.

    Fails:
        profession: {ref: "534-2026:3417", rank: 7}     # ranks 2 to 6

    Passes:
        profession: {ref: "534-2026:3417", rank: 3}

    """
    goal = _goal(request)
    if goal is None or goal.rank is None:
        return
    row = context.catalog.professions.get(goal.ref)
    profession = profession_title(context.catalog, goal.ref)
    if row is None or row.ranks is None:
        yield Unchecked(variant="unknown", arguments={"profession": profession})
    elif not row.ranks.min <= goal.rank <= row.ranks.max:
        yield Found(
            path="/profession/rank",
            arguments={
                "rank": goal.rank,
                "profession": profession,
                "ranks": f"{row.ranks.min}–{row.ranks.max}",
            },
        )


@rule("TYP207", Request, severity=Severity.WARNING, cites=("fz273",))
def higher_rank(request: Request, context: Context) -> Iterator[Said]:
    """An upgrade leads to no higher rank than learners already have.

    Why:
        An upgrade without a higher rank is possible, for example for new equipment, but asking for a rank that learners
        have, or have passed, is more often a mistake.

    Fails:
        program_type: po-upgrade
        profession: {ref: "534-2026:3641", rank: 3}
        learners: [{count: 10, professions: [{ref: "534-2026:3641", rank: 3}]}]

    Passes:
        program_type: po-upgrade
        profession: {ref: "534-2026:3641", rank: 4}
        learners: [{count: 10, professions: [{ref: "534-2026:3641", rank: 3}]}]

    """
    goal = request.profession
    if request.program_type is not ProgramType.PO_UPGRADE or goal is None or goal.rank is None:
        return
    for index, group in enumerate(request.learners):
        for number, held in enumerate(group.professions or ()):
            if not same_profession(context.catalog, held.ref, goal.ref):
                continue
            if held.rank is None:
                yield Unchecked(variant="unknown", arguments={"group": index + 1})
            elif held.rank >= goal.rank:
                yield Found(
                    path=f"/learners/{index}/professions/{number}/rank",
                    arguments={"held": held.rank, "rank": goal.rank},
                )


RULES: tuple[Rule, ...] = (
    rank_without_training,
    profession_without_training,
    new_qualification,
    no_profession,
    profession_in_list,
    rank_in_range,
    higher_rank,
)
