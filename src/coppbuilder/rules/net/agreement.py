"""NET4xx: agreements: with whom, signed when, and what they say of deadlines and documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...model import Agreement, AgreementTerms, PartMode, Phase, Program, Severity
from ..legal import broken
from ..naming import labels
from ..rule import Context, Found, Rule, Said, rule
from .network import partners, provider_name

_DAYS: Final = (
    ("student_list_days", "network.students-list.days-before", 1),
    ("report_days", "network.report.days-after", -1),
)


def _agreements(program: Program) -> Iterator[tuple[str, Agreement]]:
    for index, agreement in enumerate(program.network.agreements if program.network else ()):
        yield f"/network/agreements/{index}", agreement


@rule("NET401", Program, phase=Phase.APPROVAL, cites=("fz273",))
def partners_have_agreements(program: Program, context: Context) -> Iterator[Said]:
    """There is no agreement with a partner.

    Why:
        The network form rests on an agreement with each participant. Lending of rooms, rent, services and full delivery
        need a contract as well; there it only warns.

    Fails:
        network:
          base: copp
          parts: [{provider: college-b, modules: [college-b.rds]}]

    Passes:
        network:
          base: copp
          parts: [{provider: college-b, modules: [college-b.rds]}]
          agreements: [{provider: college-b, number: "12-С", date: 2026-12-01, signed: true}]

    """
    known = {agreement.provider for _, agreement in _agreements(program)}
    for id_, (path, part) in partners(program).items():
        if id_ in known:
            continue
        name = provider_name(context, id_)
        if part.mode is PartMode.NETWORK:
            yield broken(context, "network.agreement.required", program.demand, path, provider=name)
        else:
            arguments = {"provider": name, "mode": part.mode.value}
            yield Found(path=path, variant="contract", severity=Severity.WARNING, arguments=arguments)


@rule("NET402", Program, phase=Phase.APPROVAL, cites=("fz273",))
def agreements_are_signed(program: Program, context: Context) -> Iterator[Said]:
    """An agreement is not signed, or has no number or date.

    Why:
        Until both sides have signed, the participant owes nothing. Number and date of the agreement go into the orders
        and into the tables for the register.

    Fails:
        agreements: [{provider: college-b, signed: false}]

    Passes:
        agreements: [{provider: college-b, number: "12-С", date: 2026-12-01, signed: true}]

    """
    for path, agreement in _agreements(program):
        if agreement.signed and agreement.number is not None and agreement.date is not None:
            continue
        yield broken(
            context,
            "network.agreement.required",
            program.demand,
            path,
            "details" if agreement.signed else None,
            provider=provider_name(context, agreement.provider),
        )


@rule("NET403", Program, severity=Severity.WARNING, no_citation="It is about agreement within one document.")
def agreements_are_with_partners(program: Program, context: Context) -> Iterator[Said]:
    """An agreement is with somebody who has no part.

    Why:
        The base organisation concludes agreements with those who do something in the program. Either the part is
        missing, or the agreement belongs to another program.

    Fails:
        base: copp
        parts: [{provider: college-b, modules: [college-b.rds]}]
        agreements: [{provider: college-c, signed: true}]

    Passes:
        base: copp
        parts: [{provider: college-b, modules: [college-b.rds]}]
        agreements: [{provider: college-b, signed: true}]

    """
    known = partners(program)
    for path, agreement in _agreements(program):
        if agreement.provider not in known:
            own = program.network is not None and agreement.provider == program.network.base
            yield Found(
                path=f"{path}/provider",
                variant="own" if own else None,
                arguments={"provider": provider_name(context, agreement.provider)},
            )


@rule("NET404", Program, severity=Severity.WARNING, cites=("net-882",))
def agreements_come_before_the_start(program: Program, context: Context) -> Iterator[Said]:
    """An agreement is dated after the start of training.

    Why:
        Learners are sent to a participant by an agreement. What has been taught before it was concluded is not covered
        by it, and cannot be paid.

    Fails:
        demand: {start: 2027-02-01}
        network: {agreements: [{provider: college-b, number: "12-С", date: 2027-03-15, signed: true}]}

    Passes:
        demand: {start: 2027-02-01}
        network: {agreements: [{provider: college-b, number: "12-С", date: 2027-01-18, signed: true}]}

    """
    start = program.demand.start
    for path, agreement in _agreements(program):
        if start is not None and agreement.date is not None and agreement.date > start:
            yield broken(
                context,
                "network.agreement.before-start",
                program.demand,
                f"{path}/date",
                provider=provider_name(context, agreement.provider),
                date=agreement.date.isoformat(),
                start=start.isoformat(),
            )


@rule("NET405", Program, severity=Severity.INFO, cites=("profile-copp",))
def terms_are_agreed(program: Program, context: Context) -> Iterator[Said]:
    """An agreement leaves deadlines or documents open.

    Why:
        A real agreement says by when the list of learners is handed over, how soon the participant answers about
        attendance, that it certifies its part, takes part in the final assessment, and who issues the document and
        enters it into the register. What is left open is argued about later.

    Fails:
        agreements: [{provider: college-b, number: "12-С", date: 2026-12-01, signed: true}]

    Passes:
        agreements:
          - provider: college-b
            number: "12-С"
            date: 2026-12-01
            signed: true
            terms:
              student_list_days: 5
              report_days: 5
              part_certificate: true
              joint_final: true
              document_by: copp
              register_by: copp

    """
    network = {id_ for id_, (_, part) in partners(program).items() if part.mode is PartMode.NETWORK}
    for path, agreement in _agreements(program):
        if agreement.provider not in network:
            continue
        terms = agreement.terms or AgreementTerms()
        left = [name for name in ("student_list_days", "report_days") if getattr(terms, name) is None]
        left += [name for name in ("part_certificate", "joint_final") if not getattr(terms, name)]
        left += [name for name in ("document_by", "register_by") if getattr(terms, name) is None]
        if left:
            arguments = {
                "provider": provider_name(context, agreement.provider),
                "terms": labels("agreement_term", left),
            }
            where = f"{path}/terms" if agreement.terms else path
            yield Found(path=where, arguments=arguments, norm=context.norm(_DAYS[0][1], program.demand))


@rule("NET406", Program, severity=Severity.INFO, cites=("profile-copp",))
def deadlines_are_usual(program: Program, context: Context) -> Iterator[Said]:
    """A deadline of an agreement is looser than usual.

    Why:
        In a real agreement the participant has the list of learners five working days before its part and answers about
        attendance within five. A list that comes later leaves no time for passes and groups; an answer that comes later
        is of no use. The profile of the center sets the numbers.

    Fails:
        terms: {student_list_days: 1, report_days: 20}

    Passes:
        terms: {student_list_days: 5, report_days: 5}

    """
    for path, agreement in _agreements(program):
        for name, parameter, sign in _DAYS:
            stated = getattr(agreement.terms, name, None)
            norm = context.norm(parameter, program.demand)
            if stated is not None and norm is not None and sign * stated < sign * norm.number:
                arguments = {
                    "provider": provider_name(context, agreement.provider),
                    "days": stated,
                    "usual": norm.number,
                }
                yield Found(path=f"{path}/terms/{name}", variant=name, arguments=arguments, norm=norm)


@rule("NET407", Program, severity=Severity.WARNING, cites=("net-882",))
def base_issues_the_document(program: Program, context: Context) -> Iterator[Said]:
    """Not the base organisation issues the document.

    Why:
        Learners are enrolled by the base organisation: it issues the document of qualification and enters it into the
        register, as the real agreement says. A document from another organisation has no enrolment behind it.

    Fails:
        network:
          base: copp
          agreements: [{provider: college-b, terms: {document_by: college-b}}]

    Passes:
        network:
          base: copp
          agreements: [{provider: college-b, terms: {document_by: copp}}]

    """
    for path, agreement in _agreements(program):
        for name in ("document_by", "register_by"):
            by = getattr(agreement.terms, name, None)
            if program.network is not None and by is not None and by != program.network.base:
                yield broken(
                    context,
                    "network.document.base",
                    program.demand,
                    f"{path}/terms/{name}",
                    None if name == "document_by" else "register",
                    provider=provider_name(context, by),
                    base=provider_name(context, program.network.base),
                )


RULES: tuple[Rule, ...] = (
    partners_have_agreements,
    agreements_are_signed,
    agreements_are_with_partners,
    agreements_come_before_the_start,
    terms_are_agreed,
    deadlines_are_usual,
    base_issues_the_document,
)
