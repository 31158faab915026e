"""STD5xx: alignments of two standards, and what a center adds below one, do not contradict themselves."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from ...model import CompetencyRef, Crosswalk, Pair, Refinement, Relation, Severity, normal_code
from ..naming import competency
from ..rule import Context, Found, Rule, Said, rule

#: Codes as official standards write them: ОК 01, ПК 2.1, ВД 3, A/01.2.
_OFFICIAL: Final = re.compile(
    "|".join(rf"{normal_code(letters)}\.?\d{{1,2}}(\.\d{{1,2}})?" for letters in ("ОК", "ПК", "ВД"))
    + r"|[A-Z]/\d{2}\.\d"
)
_TURNED: Final = {Relation.BROADER: Relation.NARROWER, Relation.NARROWER: Relation.BROADER}


@rule("STD501", Crosswalk, severity=Severity.WARNING, no_citation="Two statements about one pair cannot both hold.")
def aligned_twice(crosswalk: Crosswalk, context: Context) -> Iterator[Said]:
    """Two items are aligned twice.

    Why:
        The second line repeats the first, or contradicts it: “broader” one time and “exact” the other carry training
        in different directions, and the wider of the two wins without anyone noticing.

    Fails:
        pairs:
          - {from: "fgos-15.01.05-2016:ВД 2", to: "ps-40.002-2013:A/03.2", relation: broader}
          - {from: "ps-40.002-2013:A/03.2", to: "fgos-15.01.05-2016:ВД 2", relation: exact}

    Passes:
        pairs:
          - {from: "fgos-15.01.05-2016:ВД 2", to: "ps-40.002-2013:A/03.2", relation: broader}

    """
    seen: dict[tuple[tuple[str, str], tuple[str, str]], Relation] = {}
    for index, pair in enumerate(crosswalk.pairs):
        ends, relation = _ends(pair)
        known = ends in seen
        first = seen.setdefault(ends, relation)
        if known:
            yield Found(
                path=f"/pairs/{index}",
                variant="other" if first is not relation else None,
                arguments={
                    "one": competency(context.catalog, pair.source),
                    "other": competency(context.catalog, pair.target),
                },
            )


def _ends(pair: Pair) -> tuple[tuple[tuple[str, str], tuple[str, str]], Relation]:
    """Return both ends in a fixed order, with the relation read in that order."""
    one, other = _normal(pair.source), _normal(pair.target)
    return ((one, other), pair.relation) if one <= other else ((other, one), _TURNED.get(pair.relation, pair.relation))


def _normal(reference: CompetencyRef) -> tuple[str, str]:
    return reference.standard, normal_code(reference.key)


@rule("STD502", Crosswalk, severity=Severity.WARNING, no_citation="What equals the same thing equals each other.")
def exact_to_two(crosswalk: Crosswalk, context: Context) -> Iterator[Said]:
    """Two items of one standard are both said to be exactly the same as a third.

    Why:
        Then these two would be the same, too, and each would train the other. One of the lines means “broader”,
        “narrower” or “related”.

    Fails:
        pairs:
          - {from: "ps-40.002-2013:A/03.2", to: "fgos-15.01.05-2016:ПК 2.1", relation: exact}
          - {from: "ps-40.002-2013:A/03.2", to: "fgos-15.01.05-2016:ПК 2.2", relation: exact}

    Passes:
        pairs:
          - {from: "ps-40.002-2013:A/03.2", to: "fgos-15.01.05-2016:ПК 2.1", relation: exact}
          - {from: "ps-40.002-2013:A/03.2", to: "fgos-15.01.05-2016:ПК 2.2", relation: related}

    """
    partners: dict[tuple[tuple[str, str], str], dict[tuple[str, str], CompetencyRef]] = defaultdict(dict)
    for index, pair in enumerate(crosswalk.pairs):
        if pair.relation is not Relation.EXACT:
            continue
        for one, other in ((pair.source, pair.target), (pair.target, pair.source)):
            known = partners[_normal(one), other.standard]
            known[_normal(other)] = other
            if len(known) > 1:
                arguments = {
                    "one": competency(context.catalog, one),
                    "first": competency(context.catalog, next(iter(known.values()))),
                    "other": competency(context.catalog, other),
                }
                yield Found(path=f"/pairs/{index}", arguments=arguments)


@rule("STD503", Refinement, severity=Severity.WARNING, no_citation="What a center adds must not pass for official.")
def looks_official(refinement: Refinement, _: Context) -> Iterator[Said]:
    """An item that a center adds has a key like an official code.

    Why:
        Keys of added items are printed beside official codes. “ПК 5.7” that no ФГОС has would pass for a part of it at
        the expert review.

    Fails:
        refines: fgos-15.01.05-2016
        items:
          - {parent: "ВД 2", key: "ПК 2.9", title: Сварка роботом}

    Passes:
        refines: fgos-15.01.05-2016
        items:
          - {parent: "ВД 2", key: "ВД 2/робот", title: Сварка роботом}

    """
    for index, item in enumerate(refinement.items):
        if _OFFICIAL.fullmatch(normal_code(item.key)):
            arguments = {"key": item.key, "better": f"{item.parent}/…"}
            yield Found(path=f"/items/{index}/key", arguments=arguments)


@rule("STD504", Refinement, severity=Severity.WARNING, no_citation="A whole with one part is that part.")
def only_part(refinement: Refinement, context: Context) -> Iterator[Said]:
    """An item is refined into a single part.

    Why:
        Where the only part is trained, the whole counts as trained: the official item is replaced by the center's own
        narrower wording. What else belongs to it should stand beside it.

    Fails:
        refines: ws-10-2026
        items:
          - {parent: "4", key: "4/SMAW", weight: 100}

    Passes:
        refines: ws-10-2026
        items:
          - {parent: "4", key: "4/SMAW", weight: 60}
          - {parent: "4", key: "4/GMAW", weight: 40}

    """
    for index, added in enumerate(refinement.items):
        parent = context.catalog.item(CompetencyRef(refinement.refines, added.parent))
        if parent is not None and len(parent.children) == 1:
            yield Found(path=f"/items/{index}", arguments={"parent": competency(context.catalog, parent.ref)})


RULES: tuple[Rule, ...] = (aligned_twice, exact_to_two, looks_official, only_part)
