"""What stands elsewhere: the fewest elements that must move to turn one order into another."""

from __future__ import annotations

from collections.abc import Sequence


def moved(old: Sequence[str], new: Sequence[str]) -> frozenset[str]:
    """Return the fewest elements of both orders that changed their place among the others.

    Of several smallest sets the same one is returned whichever order is the old one. Elements of one order only do not
    count.

    Example:
        >>> sorted(moved(["a", "b", "c"], ["c", "a", "b"]))
        ['c']

    """
    both = set(old) & set(new)
    before = [name for name in old if name in both]
    place = {name: number for number, name in enumerate(name for name in new if name in both)}
    # The heaviest chain that both orders share stays: each element weighs one, and a little more by its name, so that
    # no two chains weigh the same.
    little = {name: 1 << number for number, name in enumerate(sorted(both))}
    one = 1 << len(both)
    best: dict[str, tuple[int, frozenset[str]]] = {}
    for number, name in enumerate(before):
        chains = (best[earlier] for earlier in before[:number] if place[earlier] < place[name])
        weight, chain = max(chains, key=lambda chain: chain[0], default=(0, frozenset()))
        best[name] = (weight + one + little[name], chain | {name})
    _, stays = max(best.values(), key=lambda chain: chain[0], default=(0, frozenset[str]()))
    return frozenset(both - stays)
