"""STD2xx: numbers of items run without gaps and repeats, and stand where their codes say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...model import Complete, Severity, Standard, normal_code
from ..naming import few
from ..rule import Context, Found, Rule, Said, rule
from .forms import Numbered, head, numbered, placed

_PUBLISHED = "Numbers are kept as published."


@rule("STD201", Standard, severity=Severity.WARNING, no_citation=_PUBLISHED)
def gaps(standard: Standard, _: Context) -> Iterator[Said]:
    """Numbers are missing in a series of codes.

    Why:
        After ПК 4.4 and before ПК 4.6 a competency was lost in copying, or the published document itself leaves a
        number out. A share of the standard is then measured over fewer items than there are. A document that says
        `complete: no` is expected to have gaps. Numbers of variants are counted together.

    Fails:
        family: fgos-spo
        items:
          - {key: "ПК 1.1", code: "ПК 1.1", kind: competency, title: Готовить детали}
          - {key: "ПК 1.3", code: "ПК 1.3", kind: competency, title: Сваривать детали}

    Passes:
        family: fgos-spo
        items:
          - {key: "ПК 1.1", code: "ПК 1.1", kind: competency, title: Готовить детали}
          - {key: "ПК 1.2", code: "ПК 1.2", kind: competency, title: Сваривать детали}

    """
    if standard.complete is Complete.NO:
        return
    series: dict[str, list[Numbered]] = defaultdict(list)
    for each in numbered(standard):
        series[each.series].append(each)
    for name, items in series.items():
        numbers = {each.number for each in items}
        missing = sorted(set(range(1, max(numbers) + 1)) - numbers)
        if missing:
            digits = 1 if name.startswith(("ПК", "ВД")) else 2
            codes = few(f"{name}{number:0{digits}}" for number in missing)
            yield Found(path=items[0].path, arguments={"codes": codes, "count": len(missing)})


@rule("STD202", Standard, severity=Severity.WARNING, no_citation=_PUBLISHED)
def repeats(standard: Standard, _: Context) -> Iterator[Said]:
    """Two items of one variant have the same code.

    Why:
        A code that two items share names neither. Published documents do repeat codes by mistake, then the keys must
        differ and say which is which; more often a line was copied and its number forgotten.

    Fails:
        items:
          - {key: "ПК 1.2", code: "ПК 1.2", kind: competency, title: Готовить детали}
          - {key: "ПК 1.2-1", code: "ПК 1.2", kind: competency, title: Сваривать детали}

    Passes:
        items:
          - {key: "ПК 1.1", code: "ПК 1.1", kind: competency, title: Готовить детали}
          - {key: "ПК 1.2", code: "ПК 1.2", kind: competency, title: Сваривать детали}

    """
    seen: dict[tuple[str, str | None], str] = {}
    for path, item, variant, _parent in placed(standard):
        if item.code is None:
            continue
        first = seen.setdefault((normal_code(item.code), variant), item.key)
        if first != item.key:
            yield Found(path=f"{path}/code", arguments={"code": item.code, "first": first, "key": item.key})


@rule("STD203", Standard, severity=Severity.WARNING, no_citation=_PUBLISHED)
def wrong_parent(standard: Standard, _: Context) -> Iterator[Said]:
    """An item stands below another parent than its code says.

    Why:
        ПК 2.1 belongs to ВД 2 and B/01.3 to B. An item in another place is counted there: the share of the one
        activity is too high, that of the other too low.

    Fails:
        items:
          - key: "ВД 1"
            code: "ВД 1"
            kind: activity
            items:
              - {key: "ПК 2.1", code: "ПК 2.1", kind: competency, title: Сваривать детали}

    Passes:
        items:
          - key: "ВД 2"
            code: "ВД 2"
            kind: activity
            items:
              - {key: "ПК 2.1", code: "ПК 2.1", kind: competency, title: Сваривать детали}

    """
    parents = {path: parent for path, _item, _variant, parent in placed(standard)}
    for each in numbered(standard):
        parent = parents[each.path]
        above = head(parent) if parent is not None else None
        if parent is not None and each.of is not None and above is not None and above != each.of:
            arguments = {"code": each.item.code or "", "parent": parent.code or ""}
            yield Found(path=each.path, arguments=arguments)


@rule("STD204", Standard, severity=Severity.WARNING, no_citation="Two wordings that do not differ name one thing.")
def same_titles(standard: Standard, _: Context) -> Iterator[Said]:
    """Items side by side have the same title.

    Why:
        Base and advanced programs that were copied into one list, or a line copied twice: whoever chooses a target
        sees two equal lines, and a share counts the same competency twice. Activities may share a competency, so only
        items of one variant below one parent are compared.

    Fails:
        items:
          - {key: "ПК 1.1", code: "ПК 1.1", kind: competency, title: Сваривать детали}
          - {key: "ПК 1.2", code: "ПК 1.2", kind: competency, title: Сваривать детали}

    Passes:
        items:
          - {key: "ПК 1.1", code: "ПК 1.1", kind: competency, title: Готовить детали}
          - {key: "ПК 1.2", code: "ПК 1.2", kind: competency, title: Сваривать детали}

    """
    titles: dict[tuple[str, str | None, str, str], list[tuple[str, str]]] = defaultdict(list)
    for path, item, variant, _parent in placed(standard):
        if item.title is not None:
            words = " ".join(str(item.title).casefold().split()).rstrip(".;,")
            titles[path.rpartition("/")[0], variant, item.kind.value, words].append((path, item.key))
    for same in titles.values():
        if len(same) > 1:
            keys = few(key for _, key in same)
            yield Found(path=f"{same[1][0]}/title", arguments={"keys": keys, "count": len(same)})


RULES: tuple[Rule, ...] = (gaps, repeats, wrong_parent, same_titles)
