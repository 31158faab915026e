"""Parameters of norms on a date."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Citation, Norm, Parameter

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ..model import Catalog, Request


@frozen(kw_only=True)
class NormParameter:
    """A parameter with the norm that sets it; `verified` only if norm and parameter are, on that date."""

    norm: Norm
    parameter: Parameter
    verified: bool

    @property
    def number(self) -> float:
        """The value as a number."""
        return float(self.parameter.value)

    @property
    def citation(self) -> Citation:
        """The norm and clause, as a reader cites it."""
        clause = self.parameter.clause or self.norm.act.clause
        text = act_name(self.norm) + (f", {clause}" if clause else "")
        return Citation(norm=self.norm.id, text=text, verified=self.verified)


def act_name(norm: Norm) -> str:
    """Return title, date and number of the act that sets a norm, as published: «Федеральный закон от … № 273-ФЗ»."""
    act = norm.act
    date = f" от {act.date:%d.%m.%Y}" if act.date else ""
    return act.title + date + (f" № {act.number}" if act.number else "")


def norm_parameter(catalog: Catalog, name: str, on: dt.date | None) -> NormParameter | None:
    """Return a parameter from the norm in force on a date (the latest, if several are); `on=None` means the latest.

    Where successive acts agree on the value, the day between them does not matter: the parameter is verified if it is
    in any of the acts that set the same value; the dates of a norm need no confirmation then.
    """
    found = [norm for norm in catalog.norms.values() if name in norm.parameters]
    if not found:
        return None
    in_force = [norm for norm in found if on is None or on in norm.in_force]
    norm = max(in_force or found, key=lambda norm: (norm.in_force.first or dt.date.min, norm.id))
    parameter = norm.parameters[name]
    agreed = {norm.parameters[name].value for norm in found} == {parameter.value}
    verified = parameter.verified and (norm.verified or (agreed and len(found) > 1)) and bool(in_force or agreed)
    return NormParameter(norm=norm, parameter=parameter, verified=verified)


def final_norm(catalog: Catalog, request: Request) -> NormParameter | None:
    """Return the norm that asks for a final assessment, where the type of the program has one and the register too."""
    kind = request.program_type
    name = "po.final.form" if kind.is_po else "dpo.final.required" if kind.is_dpo else None
    return norm_parameter(catalog, name, request.approval_date) if name else None


@frozen(kw_only=True)
class NormChange:
    """A parameter that another norm sets on a later day: the norm (the former one if there is no later one), values.

    `old` or `new` is missing where no norm in force set it on that day.
    """

    name: str
    norm: NormParameter
    old: float | str | bool | None
    new: float | str | bool | None


def changed_parameters(catalog: Catalog, heads: Collection[str], then: dt.date, now: dt.date) -> Iterator[NormChange]:
    """Yield the parameters whose norm in force differs between two days, by name.

    `heads` are what stands before the first dot of their names (`dpo-pk`, `po`).
    """
    names = {name for norm in catalog.norms.values() for name in norm.parameters if name.partition(".")[0] in heads}
    for name in sorted(names):
        old, new = _in_force(catalog, name, then), _in_force(catalog, name, now)
        latest = new or old
        if latest is not None and (old and old.norm.id) != (new and new.norm.id):
            values = (None if norm is None else norm.parameter.value for norm in (old, new))
            yield NormChange(name=name, norm=latest, old=next(values), new=next(values))


def _in_force(catalog: Catalog, name: str, on: dt.date) -> NormParameter | None:
    found = norm_parameter(catalog, name, on)
    return found if found is not None and on in found.norm.in_force else None
