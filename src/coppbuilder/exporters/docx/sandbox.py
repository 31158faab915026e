"""The language of templates: names, fields, loops and conditions over plain data, and nothing that runs code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.runtime import Context, LoopContext, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

#: What a template may be made of; calls, macros, imports and switches of escaping are not among it.
_NODES: Final = frozenset(
    {
        *("Template", "Output", "TemplateData", "Name", "Const", "If", "For", "Assign", "With", "CondExpr"),
        *("Filter", "Test", "Getattr", "Getitem", "Slice", "Compare", "Operand", "And", "Or", "Not", "Keyword"),
        *("Add", "Sub", "Mul", "Div", "FloorDiv", "Mod", "Neg", "Pos", "Concat", "List", "Tuple"),
    }
)
_FILTERS: Final = frozenset(
    {
        *(
            "abs",
            "capitalize",
            "count",
            "d",
            "default",
            "e",
            "escape",
            "first",
            "float",
            "int",
            "join",
            "last",
            "length",
        ),
        *("list", "lower", "map", "max", "min", "reject", "rejectattr", "replace", "reverse", "round", "select"),
        *("selectattr", "sort", "string", "sum", "title", "trim", "truncate", "unique", "upper"),
    }
)
_LOOP: Final = frozenset({"index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0"})
_LOOP_ITEMS: Final = frozenset({"previtem", "nextitem"})
_OPERATORS: Final = frozenset({"+", "-", "*", "/", "//", "%", "**"})
#: Beyond this, whole numbers are no hours and no roubles.
_LARGEST: Final = 10**15


class Sandbox(ImmutableSandboxedEnvironment):
    """Looks into mappings and lists only; an attribute of a Python object is out of reach."""

    intercepted_binops = _OPERATORS

    def __init__(self, *, finalize: Any, autoescape: bool = True) -> None:
        """Know the filters that neither format nor repeat; know no global names."""
        super().__init__(autoescape=autoescape, undefined=StrictUndefined, finalize=finalize)
        self.globals.clear()
        self.filters = {name: FILTERS[name] for name in _FILTERS}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for node in tree.find_all(nodes.Node):
            kind = type(node).__name__
            if kind not in _NODES:
                raise ForbiddenError(_word(node), node.lineno)
        return tree

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a field of a mapping, or the state of a loop."""
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return a field of a mapping, an element of a list, or the state of a loop."""
        if isinstance(obj, Undefined):
            return obj[argument]  # tells its own name
        if isinstance(obj, LoopContext) and argument in _LOOP | _LOOP_ITEMS:
            return getattr(obj, argument)
        found = isinstance(obj, Mapping) and isinstance(argument, str) and argument in obj
        if found or (isinstance(obj, list) and type(argument) is int and -len(obj) <= argument < len(obj)):
            return obj[argument]
        return self.undefined(obj=obj, name=argument)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Calculate with numbers of a human size; join texts."""
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return left + right
        if not (_is_number(left) and _is_number(right)) or operator == "**":
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)


class ForbiddenError(SecurityError):
    """A template uses a part of the language that it may not."""

    def __init__(self, what: str, lineno: int) -> None:
        """Keep what, and the line."""
        super().__init__(what)
        self.lineno = lineno


def _word(node: nodes.Node) -> str:
    """Return the tag or the sign as its author knows it."""
    known = {"Call": "( )", "Scope": "autoescape", "Pow": "**", "FromImport": "from", "CallBlock": "call"}
    kind = type(node).__name__
    return known.get(kind, kind.lower())


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and abs(value) < _LARGEST
