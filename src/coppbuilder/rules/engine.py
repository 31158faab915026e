"""Runs rules over documents and collects what they say; order and texts are the same for the same input."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from ..model import KINDS, Document, Finding, NotChecked, Phase, Program, Report, Severity, Stage, Subject
from .rule import Context, Found, Rule, Said


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
    failed: set[str] = set()
    for rule in by_kind.get(type(part), ()):
        if not failed.isdisjoint(rule.requires):
            skipped.append(NotChecked(code=rule.code, key="rules.requires", subject=subject))
            continue
        for said in _said(rule, part, context):
            if isinstance(said, Found):
                failed.add(rule.code)
                findings.append(_finding(rule, said, whole, subject, prefix))
            else:
                key = said.key or f"{rule.code}.{said.variant}"
                skipped.append(NotChecked(code=rule.code, key=key, arguments=said.arguments, subject=subject))


def _said(rule: Rule, part: Document, context: Context) -> Iterator[Said]:
    return rule.check(part, context) if rule.check else iter(())


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
