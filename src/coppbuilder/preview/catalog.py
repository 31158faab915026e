"""Views of a catalogue: lists, one document, statistics, gaps, what a search found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text as RichText
from rich.tree import Tree

from ..measure.gaps import StandardCoverage
from ..measure.search import Hit
from ..model import Document, Item
from .bar import bar
from .words import Words

_BAR = 20


def list_view(documents: Iterable[Document], *, lang: str = "ru") -> RenderableType:
    """Return a table of documents: kind, id with version, title."""
    words = Words(lang)
    table = _table(words.say("kind"), words.say("id"), words.say("title"))
    for document in documents:
        version = getattr(document, "version", None)
        name = f"{document.id}@{version}" if version else document.id
        table.add_row(words.term("kind", document.KIND), name, words.text(words.title(document.title, "")))
    return table


def hits_view(hits: Sequence[Hit], *, lang: str = "ru") -> RenderableType:
    """Return what a search found, or that it found nothing."""
    words = Words(lang)
    if not hits:
        return words.text(words.say("nothing-found"))
    table = _table(words.say("kind"), words.say("id"), words.say("title"))
    for hit in hits:
        found = hit.found
        kind = words.term("item_kind", found.kind) if isinstance(found, Item) else words.term("kind", found.KIND)
        table.add_row(kind, words.text(hit.reference), words.text(words.title(found.title, "")))
    return table


def document_view(
    document: Document, plain: Mapping[str, Any], labels: Mapping[str, str], *, lang: str = "ru"
) -> RenderableType:
    """Return all fields of a document as a tree.

    Args:
        document: whose title stands above.
        plain: its canonical plain form.
        labels: names of fields for a reader, by their keys.
        lang: `ru` or `en`.

    """
    words = Words(lang)
    tree = Tree(words.text(words.title(document.title, document.id), "bold"), guide_style="dim")
    for key, value in plain.items():
        if key not in {"schema", "title"}:
            _branch(tree, labels.get(key, key), value, labels, words)
    return tree


def _branch(tree: Tree, name: str, value: Any, labels: Mapping[str, str], words: Words) -> None:
    label = words.text(name, "cyan")
    if isinstance(value, Mapping):
        below = tree.add(label)
        for key, part in value.items():
            _branch(below, labels.get(key, key), part, labels, words)
    elif isinstance(value, list):
        below = tree.add(label)
        for number, part in enumerate(value, 1):
            if isinstance(part, Mapping | list):
                _branch(below, str(number), part, labels, words)
            else:
                below.add(words.text(str(part)))
    else:
        label.append(words.text(f": {value}", "default"))
        tree.add(label)


def stats_view(counts: Mapping[str, int], coverage: Sequence[StandardCoverage], *, lang: str = "ru") -> RenderableType:
    """Return numbers of documents, and how much of the standards is trained."""
    words = Words(lang)
    table = _table(words.say("kind"), words.say("number"))
    for kind, count in counts.items():
        table.add_row(words.term("kind", kind), str(count))
    return Group(table, RichText(""), _coverage(coverage, words))


def _coverage(coverage: Sequence[StandardCoverage], words: Words) -> Table:
    table = _table(words.say("standard"), words.say("title"), words.say("trained"))
    for row in coverage:
        if row.trained:
            title = words.title(row.standard.title, "")
            shown = bar(Fraction(row.trained, row.leaves), _BAR)
            table.add_row(row.standard.id, words.text(title), f"{shown} {row.trained}/{row.leaves}")
    return table


def gaps_view(coverage: Sequence[StandardCoverage], *, lang: str = "ru") -> RenderableType:
    """Return the items that no module trains, below their standards."""
    words = Words(lang)
    tree = Tree(words.text(words.say("gaps"), "bold"), guide_style="dim")
    for row in coverage:
        if not row.untrained:
            continue
        title = words.title(row.standard.title, row.standard.id)
        head = words.text(f"{row.standard.id} {title} ", "bold")
        head.append(words.say("gaps-of", missing=len(row.untrained), leaves=row.leaves), style="not bold")
        branch = tree.add(head)
        for item in row.untrained:
            branch.add(words.text(f"{item.ref.key} {words.title(item.title, '')}".strip()))
    return tree if tree.children else RichText(words.say("no-gaps"))


def _table(*headings: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for number, heading in enumerate(headings):
        table.add_column(heading, overflow="fold", no_wrap=number == 0)
    return table
