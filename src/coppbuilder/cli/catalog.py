"""`coppbuilder catalog list|show|stats|gaps|search`: what there is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..model import KINDS
from . import options
from .console import print_json, show
from .known import known_catalog, nearest_catalog
from .language import chosen, say

if TYPE_CHECKING:
    from ..model import Catalog, Document


command = options.group("catalog", "cli.catalog.long")


def _known(catalog: Path | None, format_: str) -> Catalog:
    return known_catalog(nearest_catalog(catalog, Path.cwd()), hint=format_ == "text")


def _row(document: Document) -> dict[str, Any]:
    version = getattr(document, "version", None)
    title = document.title.in_language(chosen()) if document.title else None
    return {"kind": document.KIND, "id": document.id, "version": str(version) if version else None, "title": title}


@options.command("list", "cli.catalog.list", group=command)
@click.option("--kind", type=click.Choice(list(KINDS)), help=say("cli.catalog.kind"))
@options.catalog
@options.output
@options.format_
def list_(*, kind: str | None, catalog: Path | None, output: Path | None, format_: str) -> None:
    """List documents."""
    documents = [each for each in _known(catalog, format_).documents if kind is None or kind == each.KIND]
    if format_ == "json":
        print_json([_row(document) for document in documents], output)
        return
    from ..preview.catalog import list_view

    show(list_view(documents, lang=chosen()), output=output)


@options.command("show", "cli.catalog.show", group=command)
@click.argument("reference", metavar=say("cli.metavar.id"))
@options.catalog
@options.output
@options.format_
def show_(*, reference: str, catalog: Path | None, output: Path | None, format_: str) -> None:
    """Show the documents with this id, the newest first; `id@version` is one of a module, `standard:key` an item."""
    from ..convert import unstructure

    known = _known(catalog, format_)
    id_, _, version = reference.partition("@")
    found = [
        each
        for each in (*known.versions(id_), *(each for each in known.documents if each.KIND != "module"))
        if each.id == id_ and (not version or str(getattr(each, "version", "")) == version)
    ]
    if not found:
        _show_item(known, reference, output, format_)
        return
    if format_ == "json":
        print_json([unstructure(document) for document in found], output)
        return
    from ..preview.catalog import document_view

    show(
        *(document_view(each, unstructure(each), partial(_described, each.KIND), lang=chosen()) for each in found),
        output=output,
    )


def _described(kind: str, path: tuple[str, ...]) -> tuple[str | None, Mapping[object, str]]:
    from ..loading import field_words

    words = field_words(kind, path, chosen())
    return words.label, words.values


def _show_item(known: Catalog, reference: str, output: Path | None, format_: str) -> None:
    """Show an item of a standard; what is neither a document nor an item is refused."""
    from ..errors import UsageError
    from ..exporters.item_json import item_to_json
    from ..model import CompetencyRef
    from ..preview.catalog import item_view

    standard, _, key = reference.partition(":")
    item = known.item(CompetencyRef(standard, key)) if key else None
    if item is None:
        raise UsageError("usage.unknown-id", id=reference)
    if format_ == "json":
        print_json([item_to_json(known, item)], output)
    else:
        show(item_view(known, item, lang=chosen()), output=output)


@options.command("stats", "cli.catalog.stats", group=command)
@options.catalog
@options.output
@options.format_
def stats(*, catalog: Path | None, output: Path | None, format_: str) -> None:
    """Count documents and trained competencies."""
    from ..measure.gaps import coverage_of_standards, document_counts

    known = _known(catalog, format_)
    counts, coverage = document_counts(known), coverage_of_standards(known)
    if format_ == "json":
        trained = {row.standard.id: {"trained": row.trained, "items": row.leaves} for row in coverage}
        print_json({"documents": dict(counts), "standards": trained}, output)
        return
    from ..preview.catalog import stats_view

    show(stats_view(counts, coverage, lang=chosen()), output=output)


@options.command("gaps", "cli.catalog.gaps", group=command)
@click.option("--standard", metavar="ID", help=say("cli.catalog.standard"))
@options.catalog
@options.output
@options.format_
def gaps(*, standard: str | None, catalog: Path | None, output: Path | None, format_: str) -> None:
    """Show what no module trains: of one standard, else of those that some module serves."""
    from ..errors import UsageError
    from ..measure.gaps import coverage_of_standards

    known = _known(catalog, format_)
    if standard is not None and standard not in known.standards:
        raise UsageError("usage.unknown-id", id=standard)
    rows = [
        row for row in coverage_of_standards(known) if (row.standard.id == standard if standard else row.trained > 0)
    ]
    if format_ == "json":
        print_json({row.standard.id: [str(item.ref) for item in row.untrained] for row in rows}, output)
        return
    from ..preview.catalog import gaps_view

    show(gaps_view(rows, lang=chosen()), output=output)


@options.command("search", "cli.catalog.search", group=command)
@click.argument("words", nargs=-1, required=True, metavar=say("cli.metavar.words"))
@options.catalog
@options.output
@options.format_
def search_(*, words: tuple[str, ...], catalog: Path | None, output: Path | None, format_: str) -> None:
    """Find documents and competencies by code, id or title."""
    from ..measure.search import search

    hits = search(_known(catalog, format_), " ".join(words))
    if format_ == "json":
        print_json([{"reference": hit.reference, "title": hit.found.label, "score": hit.score} for hit in hits], output)
        return
    from ..preview.catalog import hits_view

    show(hits_view(hits, lang=chosen()), output=output)
