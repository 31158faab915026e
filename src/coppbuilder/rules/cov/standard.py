"""COV4xx: the weights of a standard."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from ...model import Argument, Competency, CompetencyRef, Refinement, Severity, Standard
from ..naming import competency, title
from ..rule import Context, Found, Rule, Said, rule

_WHOLE: Final = 100


@rule("COV401", Standard, no_citation="arithmetic: a weight is a part of the sum of all siblings' weights")
def siblings_all_have_weights(standard: Standard, _: Context) -> Iterator[Said]:
    """Some items of a group have weights and others have none.

    Why:
        Shares are measured by weights. Beside items with weights, one without would count for nothing, and nobody could
        see whether that is meant.

    Fails:
        items:
          - {key: "1", kind: section, weight: 60}
          - {key: "2", kind: section}

    Passes:
        items:
          - {key: "1", kind: section, weight: 60}
          - {key: "2", kind: section, weight: 40}

    """
    yield from _siblings(standard.items, "")


def _siblings(items: tuple[Competency, ...], above: str) -> Iterator[Said]:
    weighted = sum(item.weight is not None for item in items)
    for number, item in enumerate(items):
        path = f"{above}/items/{number}"
        if weighted and item.weight is None:
            name = f"{item.key} ({item.title})" if item.title else item.key
            yield Found(path=path, arguments={"item": name, "count": weighted, "of": len(items)})
        yield from _siblings(item.items, path)


@rule("COV402", Refinement, no_citation="arithmetic: a weight is a part of the sum of all siblings' weights")
def added_items_have_weights_like_their_siblings(refinement: Refinement, context: Context) -> Iterator[Said]:
    """Added items and official ones beside them do not agree about weights.

    Why:
        A center that adds items below one of an official standard must say how much each counts, if the others have
        weights; otherwise its own items would count for nothing, or the official ones would.

    Fails:
        refines: ws-10-2026
        items:
          - {parent: "4", key: "4/SMAW", weight: 60}
          - {parent: "4", key: "4/GMAW"}

    Passes:
        refines: ws-10-2026
        items:
          - {parent: "4", key: "4/SMAW", weight: 60}
          - {parent: "4", key: "4/GMAW", weight: 40}

    """
    catalog = context.catalog
    for number, added in enumerate(refinement.items):
        item = catalog.item(CompetencyRef(refinement.refines, added.key))
        parent = catalog.item(CompetencyRef(refinement.refines, added.parent))
        if item is None or parent is None:
            continue
        siblings = [sibling for ref in parent.children if (sibling := catalog.item(ref))]
        weighted = sum(sibling.weight is not None for sibling in siblings)
        arguments: dict[str, Argument] = {"item": competency(catalog, item.ref), "count": weighted, "of": len(siblings)}
        if weighted and added.weight is None:
            yield Found(path=f"/items/{number}", arguments=arguments)
        elif added.weight is not None and any(s.weight is None and not s.refined for s in siblings):
            yield Found(path=f"/items/{number}/weight", variant="official", arguments=arguments)


@rule("COV403", Standard, severity=Severity.WARNING, no_citation="weights of sections are published in percent")
def top_weights_make_a_hundred(standard: Standard, _: Context) -> Iterator[Said]:
    """The weights of the top items do not sum to 100.

    Why:
        Official weights are percent. Another sum means that a section is missing or a number was copied wrongly; shares
        are still measured, over the sum that there is.

    Fails:
        items:
          - {key: "1", kind: section, weight: 60}
          - {key: "2", kind: section, weight: 30}

    Passes:
        items:
          - {key: "1", kind: section, weight: 60}
          - {key: "2", kind: section, weight: 40}

    """
    weights = [Fraction(str(item.weight)) for item in standard.items if item.weight is not None]
    total = sum(weights)
    if weights and total != _WHOLE:
        yield Found(path="/items", arguments={"standard": title(standard), "sum": float(total)})


RULES: tuple[Rule, ...] = (
    siblings_all_have_weights,
    added_items_have_weights_like_their_siblings,
    top_weights_make_a_hundred,
)
