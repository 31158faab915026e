"""Rules run only over documents whose verdict may have changed: those that, or what they looked at, are new.

While rules judge a document, everything that they look up in the catalogue is noted. The verdict is kept with these
looks and with what they saw. It holds as long as the same looks see the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from ..cache.memory import Memory
from ..convert import digest
from ..model import Citation, Document, Finding, NotChecked, Phase, Report, Severity, Subject
from ..model.recorded import Read, Reads, RecordedCatalog, State
from .engine import judge, rules_by_kind
from .rule import Context, Rule


def run_remembered(
    documents: Iterable[Document],
    context: Context,
    rules: Mapping[str, Rule],
    memory: Memory,
    setting: str = "",
    *,
    looked: Callable[[Document, Sequence[Read]], object] | None = None,
) -> Report:
    """Return what `run` returns, with verdicts of earlier runs where they still hold.

    Args:
        documents: what to judge.
        context: the catalogue and the days to judge by.
        rules: the rules by code.
        memory: where verdicts are kept.
        setting: whatever else may change a verdict: parameters that were put into the catalogue, for example.
        looked: told what was looked up for each document, in this run or in that of its verdict.

    """
    documents = tuple(documents)
    asked = "\0".join((setting, *rules))
    keys = [memory.key("verdict", asked, _name(document)) for document in documents]
    kept = memory.store.get(keys)
    sights = Sights(context, _name)
    by_kind = rules_by_kind(tuple(rules.values()))
    values: dict[Any, Any] = {}
    findings: list[Finding] = []
    skipped: list[NotChecked] = []
    for document, key in zip(documents, keys, strict=True):
        written = _holding(kept.get(key), sights)
        if written is not None:
            looks, _, findings_kept, skipped_kept = written
            said = _recalled(document, findings_kept, skipped_kept)
        else:
            reads = Reads()
            looking = Context(
                catalog=RecordedCatalog(context.catalog, reads, values), on=context.set_on, today=context.set_today
            )
            said = judge(document, looking, by_kind)
            looks = tuple(reads)
            if memory.store.usable:
                memory.store.put({key: _written(looks, sights.of(looks), *said)})
        if looked is not None:
            looked(document, looks)
        findings += said[0]
        skipped += said[1]
    return Report(findings=tuple(findings), not_checked=tuple(skipped), checked=len(documents))


def _name(document: Document) -> str:
    """Return what tells a document from any other, and from an earlier content of itself."""
    origin = document.origin
    if origin is None or not origin.content:
        return digest(document)
    return f"{origin.file}\0{origin.line}\0{origin.content}"


class Sights:
    """What looks see, each found out once."""

    def __init__(self, context: Context, name: Callable[[Document], str]) -> None:
        """Look at a catalogue; `name` tells what distinguishes a document from any other content of it."""
        self._state = State(context.catalog, name, context.set_on, context.set_today)
        self._known: dict[Read, str] = {}

    def of(self, looks: Iterable[Read]) -> str:
        """Return one text for all that is seen."""
        known = self._known
        for look in looks:
            if look not in known:
                seen = self._state.of(look).encode("utf-8", "surrogatepass")
                known[look] = hashlib.sha256(seen).hexdigest()[:24]
        return "".join([known[look] for look in looks])


def _holding(kept: bytes | None, sights: Sights) -> tuple[tuple[Read, ...], str, list[Any], list[Any]] | None:
    """Return what is kept of a verdict, if its looks see what they saw."""
    if kept is None:
        return None
    looks, seen, findings, skipped = json.loads(kept)
    looks = tuple(tuple(look) for look in looks)
    return (looks, seen, findings, skipped) if sights.of(looks) == seen else None


def _recalled(
    document: Document, findings: Sequence[Any], skipped: Sequence[Any]
) -> tuple[Sequence[Finding], Sequence[NotChecked]]:
    if not findings and not skipped:
        return (), ()
    subject = Subject.of(document)
    return (
        tuple(_finding(subject, each) for each in findings),
        tuple(
            NotChecked(code=code, key=key, arguments=_arguments(arguments), subject=subject)
            for code, key, arguments in skipped
        ),
    )


def _written(looks: tuple[Read, ...], seen: str, findings: Iterable[Finding], skipped: Iterable[NotChecked]) -> bytes:
    said = [
        (
            each.code,
            each.severity,
            each.key,
            dict(each.arguments),
            each.phase,
            each.path,
            each.on_key,
            (each.citation.norm, each.citation.text, each.citation.verified) if each.citation else None,
        )
        for each in findings
    ]
    left = [(each.code, each.key, dict(each.arguments)) for each in skipped]
    return json.dumps([looks, seen, said, left]).encode()


def _finding(subject: Subject, written: Sequence[Any]) -> Finding:
    code, severity, key, arguments, phase, path, on_key, citation = written
    return Finding(
        code=code,
        severity=Severity(severity),
        key=key,
        arguments=_arguments(arguments),
        phase=Phase(phase),
        subject=subject,
        path=path,
        on_key=on_key,
        citation=Citation(norm=citation[0], text=citation[1], verified=citation[2]) if citation else None,
    )


def _arguments(arguments: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in arguments.items()}
