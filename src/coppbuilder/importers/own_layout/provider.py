"""Workbook «Организация»: a college with its workshops, equipment, bookings, staff and offers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...model import LicenseCover, ProviderRole
from ...model.layout import BookLayout, SheetLayout
from .columns import choice, code, day, money, number, study_forms, term, text, versions, whole
from .draft import Draft, Drafts, place_entry
from .filled import Filled, some

PROVIDER: Final = BookLayout(
    name="provider",
    kind="provider",
    sheets=(
        SheetLayout(
            name="provider",
            form=True,
            columns=(
                code("id", required=True, example="college-b"),
                text("title", required=True, keep=True, example="college-title"),
                choice("provider.role", "role", ProviderRole, "provider_role", keep=True, example="college"),
                text("region", keep=True, example="region"),
                text("license.number", "license/number", keep=True, example="license-number"),
                day("license.date", "license/date", keep=True, example="15.03.2021"),
                choice("covers", "license/covers", LicenseCover, "license_cover", many=True, keep=True, example="po"),
            ),
        ),
        SheetLayout(
            name="workshops",
            about="workshops",
            columns=(
                code("workshop.id", "id", required=True, width=20, example="rd-posts"),
                text("workshop.title", "title", width=44, keep=True, example="workshop-title"),
                whole("seats", required=True, example=12),
                number("weekly_hours", example=36),
                text("address", width=44, keep=True, example="address"),
            ),
        ),
        SheetLayout(
            name="equipment",
            about="workshops/equipment",
            carried=("workshop",),
            columns=(
                code("workshop", "", about="../id", required=True, width=20, example="rd-posts"),
                term("equipment", "type", "equipment", required=True, example="welding-post-mma"),
                whole("units", example=12),
            ),
        ),
        SheetLayout(
            name="closed",
            about="workshops/closed_weeks",
            carried=("workshop",),
            columns=(
                code("workshop", "", about="../id", required=True, width=20, example="rd-posts"),
                day("from", required=True, example="01.01.2027"),
                day("to", required=True, example="10.01.2027"),
            ),
        ),
        SheetLayout(
            name="bookings",
            about="bookings",
            columns=(
                code("workshop", required=True, width=20, example="rd-posts"),
                day("from", required=True, example="11.01.2027"),
                day("to", required=True, example="26.02.2027"),
                number("booked_hours", "weekly_hours", required=True, example=18),
                text("booking.note", "note", width=40, keep=True, example="booking-note"),
            ),
        ),
        SheetLayout(
            name="staff",
            about="staff",
            columns=(
                term("staff", "role", "staff-role", required=True, example="master"),
                whole("count", example=8),
                text("qualification", width=36, keep=True, example="qualification"),
            ),
        ),
        SheetLayout(
            name="offers",
            about="offers",
            columns=(
                code("module", required=True, width=24, example="college-b.rad"),
                versions(example=">=1.1"),
                money("price_per_learner", example=16900),
                money("price_per_group"),
                money("materials_per_learner", example=5200),
                whole("offer.seats", "seats", example=20),
                study_forms(example="full-time"),
                day("available.from", "available/from", example="01.09.2026"),
                day("available.to", "available/to"),
            ),
        ),
    ),
)


def provider(book: Filled) -> Iterator[Draft]:
    """Yield the organisation of a workbook."""
    form = book.form("provider")
    if form is None:
        return
    drafts = Drafts(book)
    draft = drafts.begin("provider", form)
    _workshops(book, draft)
    for sheet in ("bookings", "staff", "offers"):
        for row in book.rows(sheet):
            place_entry(draft, sheet, row)
    yield from drafts


def _workshops(book: Filled, draft: Draft) -> None:
    """Add workshops with what stands in them and when they are closed."""
    places: dict[str, int] = {}
    for number_, row in enumerate(book.rows("workshops")):
        place_entry(draft, "workshops", row)
        name = row.said("workshop.id")
        if name in places:
            row.tell("workshop.id", "CEL113", name=str(name))
        elif isinstance(name, str):
            places[name] = number_
    for sheet, field in (("equipment", "equipment"), ("closed", "closed_weeks")):
        for row in book.rows(sheet):
            name = row.said("workshop")
            if name in places:
                place_entry(draft, f"workshops/{places[name]}/{field}", row)
            elif row.filled("workshop"):
                row.tell("workshop", "CEL112.workshop", name=str(name), known=some(places))
