"""Which names a template uses, and where; this runs in the child process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from jinja2 import TemplateSyntaxError, nodes

from .filling import flaw_of, paragraph, shown
from .sandbox import ForbiddenError, Sandbox

#: Filters after which a list is still a list of the same, and those that take one of it.
_SAME: Final = frozenset(
    {"list", "sort", "reverse", "unique", "select", "reject", "selectattr", "rejectattr", "default"}
)
_ONE: Final = frozenset({"first", "last", "max", "min"})
#: Filters that look at a field of each element.
_FIELDS: Final = {"selectattr": 0, "rejectattr": 0, "map": None, "sort": None, "sum": None, "join": None, "max": None}
_MANY: Final = "[]"

Scope = dict[str, str | None]


def inspect(sources: Iterable[str]) -> dict[str, Any]:
    """Return the names of a template by path (`modules[].title`), each with its paragraphs, and the faults."""
    sandbox = Sandbox(finalize=shown)
    uses: dict[str, list[str]] = {}
    flaws: list[dict[str, Any]] = []
    for source in sources:
        try:
            tree = sandbox.parse(source)
            sandbox.compile(source)
        except (TemplateSyntaxError, ForbiddenError) as error:
            key, arguments = flaw_of(error)
            line = getattr(error, "lineno", None)
            flaws.append({"key": key, "arguments": {**arguments, "paragraph": paragraph(source, line)}})
            continue
        for path, line in Walk().names(tree, {}):
            places = uses.setdefault(path, [])
            if (words := paragraph(source, line)) not in places:
                places.append(words)
    return {"uses": uses, "flaws": flaws}


class Walk:
    """Follows loops and assignments, so that `row.title` is told as `modules[].title`."""

    def names(self, node: nodes.Node, scope: Scope) -> Iterator[tuple[str, int]]:
        """Yield each path with its line."""
        match node:
            case nodes.For():
                yield from self._loop(node, scope)
            case nodes.Assign(target=nodes.Name(name=name)):
                yield from self.names(node.node, scope)
                scope[name] = self.path(node.node, scope)
            case nodes.With():
                yield from self._with(node, scope)
            case nodes.Name() | nodes.Getattr() | nodes.Getitem():
                path = self.path(node, scope)
                if path is not None:
                    yield path, node.lineno
                for child in node.iter_child_nodes():
                    if path is None or child is not getattr(node, "node", None):
                        yield from self.names(child, scope)
            case nodes.Filter():
                yield from self._fields(node, scope)
                yield from self._children(node, scope)
            case _:
                yield from self._children(node, scope)

    def path(self, node: nodes.Node | None, scope: Scope) -> str | None:
        """Return the path of an expression, or none if it is no part of the data."""
        match node:
            case nodes.Name(name=name):
                return scope.get(name, name)
            case nodes.Getattr(node=inner, attr=name):
                return self._below(inner, f".{name}", scope)
            case nodes.Getitem(node=inner, arg=nodes.Const(value=str(name))):
                return self._below(inner, f".{name}", scope)
            case nodes.Getitem(node=inner, arg=nodes.Slice()):
                return self.path(inner, scope)
            case nodes.Getitem(node=inner):
                return self._below(inner, _MANY, scope)
            case nodes.Filter(node=inner, name=name) if name in _SAME:
                return self.path(inner, scope)
            case nodes.Filter(node=inner, name=name) if name in _ONE:
                return self._below(inner, _MANY, scope)
            case nodes.CondExpr(expr1=first):
                return self.path(first, scope)
        return None

    def _below(self, inner: nodes.Node | None, more: str, scope: Scope) -> str | None:
        path = self.path(inner, scope)
        return None if path is None else path + more

    def _children(self, node: nodes.Node, scope: Scope) -> Iterator[tuple[str, int]]:
        for child in node.iter_child_nodes():
            yield from self.names(child, scope)

    def _loop(self, node: nodes.For, scope: Scope) -> Iterator[tuple[str, int]]:
        yield from self.names(node.iter, scope)
        inside: Scope = {**scope, "loop": None}
        inside |= self._bound(node.target, self._below(node.iter, _MANY, scope))
        for child in (*([node.test] if node.test else []), *node.body):
            yield from self.names(child, inside)
        for child in node.else_:
            yield from self.names(child, scope)

    def _with(self, node: nodes.With, scope: Scope) -> Iterator[tuple[str, int]]:
        inside = dict(scope)
        for target, value in zip(node.targets, node.values, strict=True):
            yield from self.names(value, scope)
            inside |= self._bound(target, self.path(value, scope))
        for child in node.body:
            yield from self.names(child, inside)

    def _bound(self, target: nodes.Node, path: str | None) -> Mapping[str, str | None]:
        if isinstance(target, nodes.Name):
            return {target.name: path}
        return {each.name: None for each in target.find_all(nodes.Name)}

    def _fields(self, node: nodes.Filter, scope: Scope) -> Iterator[tuple[str, int]]:
        base = self._below(node.node, _MANY, scope)
        if node.name not in _FIELDS or base is None:
            return
        position = _FIELDS[node.name]
        named = [pair.value for pair in node.kwargs if pair.key == "attribute"]
        for each in named if position is None else node.args[position : position + 1]:
            if isinstance(each, nodes.Const) and isinstance(each.value, str):
                yield f"{base}.{each.value}", node.lineno
