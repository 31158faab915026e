"""Runs rules over documents and collects what they say; order and texts are the same for the same input."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache, partial
from typing import Final

from ..model import KINDS, Document, Finding, NotChecked, Phase, Program, Report, Severity, Stage, Subject
from .rule import Context, Found, Rule, Said, Unchecked
from .waiting import UNREAD, waiting_for_sight

#: These rules know which of their references leads to what cannot be read; of the others nothing holds then.
_PRECISE: Final = "REF"
#: What a rule needs was found to be wrong.
_FIRST: Final = Unchecked(key="rules.requires")


def run(documents: Iterable[Document], context: Context, rules: Mapping[str, Rule]) -> Report:
    """Check documents by the rules of their kinds; a program's demand is checked as a request inside it."""
    by_kind = rules_by_kind(tuple(rules.values()))
    findings: list[Finding] = []
    skipped: list[NotChecked] = []
    checked = 0
    for document in documents:
        checked += 1
        found, left = judge(document, context, by_kind)
        findings += found
        skipped += left
    return Report(findings=tuple(findings), not_checked=tuple(skipped), checked=checked)


def judge(
    document: Document, context: Context, by_kind: Mapping[type[Document], tuple[Rule, ...]]
) -> tuple[Sequence[Finding], Sequence[NotChecked]]:
    """Return what the rules say of one document, and what they left out."""
    findings: list[Finding] = []
    skipped: list[NotChecked] = []
    _check(document, document, "", context, by_kind, findings, skipped)
    if isinstance(document, Program):
        _check(document.demand, document, "/demand", context, by_kind, findings, skipped)
    return findings, skipped


@lru_cache(maxsize=8)
def rules_by_kind(rules: tuple[Rule, ...]) -> Mapping[type[Document], tuple[Rule, ...]]:
    """Sort the rules by kind, each after those that it requires (the order of the registry is such an order)."""
    kinds: dict[type[Document], list[Rule]] = defaultdict(list)
    for rule in rules:
        if rule.check is not None:
            for kind in KINDS.values() if Document in rule.applies_to else rule.applies_to:
                kinds[kind].append(rule)
    return {kind: tuple(found) for kind, found in kinds.items()}


def _check(
    part: Document,
    whole: Document,
    prefix: str,
    context: Context,
    by_kind: Mapping[type[Document], tuple[Rule, ...]],
    findings: list[Finding],
    skipped: list[NotChecked],
) -> None:
    subject = Subject.of(whole)
    failed: dict[str, Unchecked] = {}
    for rule in by_kind.get(type(part), ()):
        first = next((failed[code] for code in rule.requires if code in failed), None) if rule.requires else None
        if first is not None:
            skipped.append(_skipped(rule, first, subject))
            continue
        for said in _said(rule, part, context):
            if isinstance(said, Found):
                failed[rule.code] = _FIRST
                findings.append(_finding(rule, said, whole, subject, prefix))
                continue
            left = _skipped(rule, said, subject)
            if said.key == UNREAD:
                failed.setdefault(rule.code, said)
                if left in skipped:
                    continue  # the same file, named once more
            skipped.append(left)


def _skipped(rule: Rule, said: Unchecked, subject: Subject) -> NotChecked:
    key = said.key or f"{rule.code}.{said.variant}"
    return NotChecked(code=rule.code, key=key, arguments=said.arguments, subject=subject)


def _said(rule: Rule, part: Document, context: Context) -> Iterable[Said]:
    if rule.check is None:
        return ()
    said = tuple(rule.check(part, context))
    if not said or rule.family == _PRECISE or not any(isinstance(each, Found) for each in said):
        return said
    waiting = waiting_for_sight(context, partial(rule.check, part))
    return said if waiting is None else (waiting, *(each for each in said if not isinstance(each, Found)))


def _finding(rule: Rule, found: Found, whole: Document, subject: Subject, prefix: str) -> Finding:
    return Finding(
        code=rule.code,
        severity=_severity(rule, found, whole),
        key=f"{rule.code}.{found.variant}" if found.variant else rule.code,
        arguments=found.arguments,
        phase=rule.phase,
        subject=subject,
        path=prefix + found.path,
        on_key=found.on_key,
        citation=found.norm.citation if found.norm else None,
    )


def _severity(rule: Rule, found: Found, whole: Document) -> Severity:
    """An unverified norm only warns; what is left to do until approval only informs until the program is approved."""
    severity = found.severity or rule.severity
    if severity is Severity.ERROR and found.norm is not None and not found.norm.verified:
        severity = Severity.WARNING
    approved = isinstance(whole, Program) and whole.stage is Stage.APPROVED
    if rule.phase is Phase.APPROVAL and not approved:
        return Severity.INFO
    return severity
