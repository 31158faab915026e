"""NET1xx: who takes part: the base organisation, the partners, their licenses."""

from __future__ import annotations

from collections.abc import Iterator

from ...measure.plan import plan_of
from ...model import PartMode, Phase, Program, Provider, ProviderRole, Severity
from ..legal import broken
from ..naming import title
from ..rule import Context, Found, Rule, Said, rule
from .network import numbered, partners, provider_name, teaching


@rule("NET101", Program, phase=Phase.APPROVAL, cites=("fz273",))
def base_may_teach(program: Program, context: Context) -> Iterator[Said]:
    """The base organisation may not carry out programs of this type.

    Why:
        The base organisation enrols the learners, holds the final assessment and issues the certificate, so it is one
        that educates, with a license for this kind of education. A plant that lends its rooms cannot be the base.

    Fails:
        demand: {program_type: po-training}
        network: {base: partner-plant}     # role: resource-partner

    Passes:
        demand: {program_type: po-training}
        network: {base: copp}              # license: {covers: [po, dpo]}

    """
    if program.network is None:
        return
    base = context.catalog.providers.get(program.network.base)
    if base is None:
        return
    if base.role is ProviderRole.RESOURCE_PARTNER:
        variant = "role"
    elif not _licensed(base, program):
        variant = None
    else:
        return
    yield broken(
        context,
        "network.base.educational",
        program.demand,
        "/network/base",
        variant,
        provider=title(base),
        type=program.demand.program_type.value,
    )


def _licensed(provider: Provider, program: Program) -> bool:
    cover = program.demand.program_type.license_cover
    return cover is None or (provider.license is not None and cover in provider.license.covers)


@rule("NET102", Program, cites=("fz273",))
def network_has_participants(program: Program, context: Context) -> Iterator[Said]:
    """The network form has no participant besides the base organisation.

    Why:
        The network form uses what several organisations have. With one organisation alone there is nobody to conclude
        an agreement with: this is an ordinary program.

    Fails:
        network:
          base: copp
          parts: [{provider: copp, mode: network}]

    Passes:
        network:
          base: copp
          parts: [{provider: college-b, mode: network, modules: [college-b.rds]}]

    """
    network = program.network
    if network is None:
        return
    formal = [part for part in network.parts if part.mode is PartMode.NETWORK]
    if (formal or not network.parts) and not partners(program):
        name = provider_name(context, network.base)
        yield broken(context, "network.participants.several", program.demand, "/network", base=name)


@rule("NET103", Program, phase=Phase.APPROVAL, cites=("fz273",))
def work_together_is_described(program: Program, context: Context) -> Iterator[Said]:
    """Several organisations teach, but the program does not say how they work together.

    Why:
        Who enrols learners, who answers for which part and by which agreement is decided by the form of work together:
        the network form, services, or full delivery by one college. Without it nobody can sign anything.

    Fails:
        modules:
          - {module: college-a.prep, version: "2.0", provider: college-a}
          - {module: college-b.rds, version: "1.4", provider: college-b}

    Passes:
        modules:
          - {module: college-a.prep, version: "2.0", provider: college-a}
          - {module: college-b.rds, version: "1.4", provider: college-b}
        network:
          base: copp
          parts:
            - {provider: college-a, modules: [college-a.prep]}
            - {provider: college-b, modules: [college-b.rds]}

    """
    providers = plan_of(context.catalog, program).providers
    if program.network is None and len(providers) > 1:
        names = tuple(_name(context, id_) for id_ in providers)
        yield broken(context, "network.agreement.required", program.demand, "/modules", providers=names)


def _name(context: Context, id_: str) -> str:
    known = context.catalog.providers.get(id_)
    return f"«{known.label}»" if known else id_


@rule("NET104", Program, severity=Severity.WARNING, cites=("fz273",), requires=("PRE501",))
def teaching_parts_are_licensed(program: Program, context: Context) -> Iterator[Said]:
    """A part is taught by an organisation without a license for this kind of education.

    Why:
        Parts of a program go to those who may educate; others take part with rooms, equipment and mentors. The license
        has to cover the very kind: vocational training, additional professional education, or general programs.

    Fails:
        demand: {program_type: dpo-pk}
        network:
          base: copp
          parts: [{provider: college-f, modules: [college-f.haircuts]}]   # license: {covers: [po]}

    Passes:
        demand: {program_type: dpo-pk}
        network:
          base: copp
          parts: [{provider: college-f, modules: [college-f.haircuts]}]   # license: {covers: [po, dpo]}

    """
    cover = program.demand.program_type.license_cover
    for path, part in teaching(program.network):
        provider = context.catalog.providers.get(part.provider)
        if provider is None or cover is None or _licensed(provider, program):
            continue
        yield broken(
            context,
            "network.parts.licensed",
            program.demand,
            f"{path}/provider",
            "lender" if provider.role is ProviderRole.RESOURCE_PARTNER else None,
            provider=title(provider),
            cover=cover.value,
        )


@rule(
    "NET105",
    Program,
    severity=Severity.WARNING,
    phase=Phase.APPROVAL,
    no_citation="A real network agreement names number and date of each license in its preamble.",
)
def license_has_number_and_date(program: Program, context: Context) -> Iterator[Said]:
    """Number or date of a license are not known.

    Why:
        An agreement and the application to the register name the license of each side. Found out on the day of signing,
        they hold up the signing.

    Fails:
        license: {covers: [po]}

    Passes:
        license: {number: "Л035-01298-77/00181234", date: 2022-03-14, covers: [po]}

    """
    if program.network is None:
        return
    where = {program.network.base: "/network/base"}
    for path, part in teaching(program.network):
        where.setdefault(part.provider, f"{path}/provider")
    for id_, path in where.items():
        provider = context.catalog.providers.get(id_)
        if provider is not None and provider.license is not None:
            missing = provider.license.number is None or provider.license.date is None
            if missing:
                yield Found(path=path, arguments={"provider": title(provider)})


@rule("NET106", Program, severity=Severity.WARNING, no_citation="One line for each partner: it is about clear writing.")
def partner_stands_once(program: Program, context: Context) -> Iterator[Said]:
    """An organisation stands twice in the same mode.

    Why:
        The parts become the annex of the agreement, one line for each partner. Two lines of one partner in the same
        mode are counted and paid twice. Teaching and lending rooms are different modes and may stand apart.

    Fails:
        parts:
          - {provider: college-b, modules: [college-b.rds]}
          - {provider: college-b, modules: [college-b.exam-rd]}

    Passes:
        parts:
          - {provider: college-b, modules: [college-b.rds, college-b.exam-rd]}

    """
    seen: set[tuple[str, PartMode]] = set()
    for path, part in numbered(program.network):
        key = (part.provider, part.mode)
        if key in seen:
            arguments = {"provider": provider_name(context, part.provider), "mode": part.mode.value}
            yield Found(path=f"{path}/provider", arguments=arguments)
        seen.add(key)


RULES: tuple[Rule, ...] = (
    base_may_teach,
    network_has_participants,
    work_together_is_described,
    teaching_parts_are_licensed,
    license_has_number_and_date,
    partner_stands_once,
)
