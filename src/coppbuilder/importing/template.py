"""Empty workbooks for people to fill in, with what the catalogue knows."""

from __future__ import annotations

from ..errors import UsageError
from ..exporters.template_xlsx import TemplateLists, template_to_xlsx
from ..importers.own_layout import LAYOUTS, Lookup
from ..loading.schemas import field_description
from ..model import Catalog
from ..model.layout import BookLayout, Named
from ..texts import DEFAULT_LANGUAGE, label

_NAMED: tuple[Named, ...] = ("profession", "equipment", "staff-role", "risk", "standard")


def template_workbook(name: str, catalog: Catalog, *, lang: str = DEFAULT_LANGUAGE) -> bytes:
    """Return an empty workbook for documents of one kind; equal catalogues give equal bytes.

    Args:
        name: `modules`, `program`, `request`, `provider` or `learners`.
        catalog: its competencies, professions and vocabularies can be chosen in the cells.
        lang: `ru` or `en`.

    Raises:
        UsageError: there is no such template.

    Example:
        >>> template_workbook("provider", Catalog.of([]))[:2]
        b'PK'

    """
    layout = LAYOUTS.get(name)
    if layout is None:
        raise UsageError("usage.unknown-format", format=name, known=tuple(LAYOUTS))
    return template_to_xlsx(layout, _known(layout, catalog, lang), lang)


def _known(layout: BookLayout, catalog: Catalog, lang: str) -> TemplateLists:
    lookup = Lookup(catalog)
    titles = {each.id: each.title.in_language(lang) if each.title else each.id for each in catalog.standards.values()}
    items = tuple(
        (
            str(item.ref),
            item.title.in_language(lang) if item.title else "",
            titles.get(item.ref.standard, item.ref.standard),
            label("item_kind", item.kind, lang),
        )
        for item in catalog.items
    )
    about = {}
    for sheet in layout.sheets:
        for column in sheet.columns:
            path = _path(sheet.about, column.about or column.path)
            about[sheet.name, column.name] = field_description(layout.kind, path, lang) or ""
    return TemplateLists(entries={name: lookup.entries(name, lang) for name in _NAMED}, items=items, about=about)


def _path(*parts: str) -> tuple[str, ...]:
    """Return the keys of a path; `..` leads up."""
    found: list[str] = []
    for key in "/".join(part for part in parts if part).split("/"):
        if key == "..":
            found.pop()
        else:
            found.append(key)
    return tuple(found)
