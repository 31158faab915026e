"""Views of a catalogue: lists, one document, statistics, gaps, what a search found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text as RichText
from rich.tree import Tree

from ..measure.gaps import StandardCoverage, trainers_of
from ..measure.search import Hit
from ..model import Catalog, Document, Item
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


#: Says what the field at a path of keys is called, and the words of its values where they are a closed list.
Describe = Callable[[tuple[str, ...]], tuple[str | None, Mapping[object, str]]]


def document_view(
    document: Document, plain: Mapping[str, Any], describe: Describe, *, lang: str = "ru"
) -> RenderableType:
    """Return all fields of a document as a tree.

    Args:
        document: whose title stands above.
        plain: its canonical plain form.
        describe: names fields and values for a reader.
        lang: `ru` or `en`.

    """
    words = Words(lang)
    tree = Tree(words.text(words.title(document.title, document.id), "bold"), guide_style="dim")
    for key, value in plain.items():
        if key == "kind":
            tree.add(_leaf(describe((key,))[0] or key, words.term("kind", document.KIND), words))
        elif key not in {"schema", "title"}:
            _branch(tree, (key,), value, describe, words)
    return tree


def _branch(tree: Tree, path: tuple[str, ...], value: Any, describe: Describe, words: Words) -> None:
    label, values = describe(path)
    name = label or path[-1]
    if isinstance(value, Mapping):
        below = tree.add(words.text(name, "cyan"))
        for key, part in value.items():
            _branch(below, (*path, key), part, describe, words)
    elif isinstance(value, list):
        below = tree.add(words.text(name, "cyan"))
        for number, part in enumerate(value, 1):
            if isinstance(part, Mapping):
                element = below.add(words.text(str(number), "cyan"))
                for key, inner in part.items():
                    _branch(element, (*path, key), inner, describe, words)
            else:
                below.add(words.text(_told(part, values, words)))
    else:
        tree.add(_leaf(name, _told(value, values, words), words))


def _leaf(name: str, value: str, words: Words) -> RichText:
    text = words.text(name, "cyan")
    text.append(words.text(f": {value}", "default"))
    return text


def _told(value: Any, values: Mapping[object, str], words: Words) -> str:
    if isinstance(value, bool):
        return words.say("yes" if value else "no")
    return values.get(value, str(value))


def item_view(catalog: Catalog, item: Item, *, lang: str = "ru") -> RenderableType:
    """Return an item of a standard: what it is, what it weighs, what lies below it, and the modules that train it."""
    words = Words(lang)
    tree = Tree(_item(item, words, "bold"), guide_style="dim")
    standard = catalog.standards.get(item.ref.standard)
    tree.add(_leaf(words.say("standard"), words.title(standard.title if standard else None, item.ref.standard), words))
    if item.children:
        below = tree.add(words.text(words.say("below"), "cyan"))
        for ref in item.children:
            child = catalog.item(ref)
            if child is not None:
                below.add(_item(child, words))
    modules = tree.add(words.text(words.say("trained"), "cyan"))
    for module, level in trainers_of(catalog, item):
        text = words.text(f"{module.id}@{module.version} {words.title(module.title, '')}".strip())
        text.append(f" ({words.say('at-level', level=level)})", style="dim")
        modules.add(text)
    if not modules.children:
        modules.add(words.text(words.say("by-none")))
    return tree


def _item(item: Item, words: Words, style: str = "") -> RichText:
    text = words.text(f"{words.code(item.ref)} {words.title(item.title, '')}".strip(), style)
    facts = [words.term("item_kind", item.kind)]
    if item.weight is not None:
        facts.append(words.say("weight", weight=item.weight))
    text.append(f" ({', '.join(facts)})", style="dim not bold")
    return text


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
