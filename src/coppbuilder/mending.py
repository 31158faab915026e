"""Files mended by what their findings know: round after round, and nothing that would make a file worse."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from attrs import define, field, frozen

from .loading.files import instead_of_files, suffix_of
from .loading.fixes.apply import chosen_fixes, edited
from .model import Finding, Fix, Report

#: A fix may make room for another; more rounds would mean that fixes undo each other.
_ROUNDS: Final = 10
#: So many fixes are tried one by one where several together make a file worse.
_SINGLES: Final = 100
#: Errors that leave a file unread, and errors of shape, which leave it unjudged.
_SYNTAX: Final = "DOC1"
_SHAPE: Final = "DOC2"
_QUOTES: Final = "DOC104"

#: The gravest level of an error: its file was not read; then come files that were not judged, and errors of rules.
_UNREAD: Final = 2
_UNJUDGED: Final = 1

Contents: TypeAlias = Mapping[str, bytes]
#: The level of an error, its code and its place in the document.
_Error: TypeAlias = tuple[int, str, str]


@frozen(kw_only=True)
class Mended:
    """What mending comes to: the changed files before and after, how many fixes were made, what is left to tell.

    `refused` is how many fixes were not made because their file would have become worse.
    """

    before: Contents
    after: Contents
    fixed: int
    refused: int
    report: Report


@frozen
class _Candidate:
    """A fix of a file, and a name by which it is known in the next round, when lines have moved."""

    fix: Fix
    name: tuple[object, ...]


@define
class _State:
    """What has been accepted so far."""

    judge: Callable[[], Report]
    report: Report
    unsafe: bool
    before: dict[str, bytes] = field(factory=dict)
    after: dict[str, bytes] = field(factory=dict)
    refused: set[tuple[object, ...]] = field(factory=set)
    fixed: int = 0
    singles: int = 0


def mend(judge: Callable[[], Report], *, unsafe: bool = False) -> Mended:
    """Mend the files of a check; nothing is written, the changed contents are returned.

    Args:
        judge: checks the files; called again after each round, with the changed contents in place of the files.
        unsafe: whether fixes are made that guess what was meant.

    Example:
        >>> mend(lambda: Report()).after
        {}

    """
    state = _State(judge, judge(), unsafe)
    for _ in range(_ROUNDS):
        wanted = _wanted(state)
        if not wanted:
            break
        _round(state, wanted)
    return Mended(
        before={file: data for file, data in state.before.items() if file in state.after},
        after=state.after,
        fixed=state.fixed,
        refused=len(state.refused),
        report=state.report,
    )


def _wanted(state: _State) -> dict[str, list[_Candidate]]:
    """Return the fixes to make in each file, none overlapping another."""
    found: dict[str, dict[Fix, _Candidate]] = {}
    for finding in state.report.findings:
        fix = finding.fix
        if fix is None or not (fix.safe or state.unsafe):
            continue
        candidate = _Candidate(fix, _name(finding, fix))
        if candidate.name not in state.refused:
            found.setdefault(fix.edits[0].place.file, {})[fix] = candidate
    return {file: [by_fix[fix] for fix in chosen_fixes(by_fix)] for file, by_fix in found.items()}


def _name(finding: Finding, fix: Fix) -> tuple[object, ...]:
    place = fix.edits[0].place.file
    where = finding.anchor if finding.anchor is not None else finding.path
    return place, finding.code, where, *(edit.text for edit in fix.edits)


def _round(state: _State, wanted: Mapping[str, Sequence[_Candidate]]) -> None:
    """Make all fixes at once; take back those of files that become worse, and try these one by one."""
    changed = {file: _with(state, file, candidates) for file, candidates in wanted.items()}
    report = _judged(state, changed)
    worse = _worse(state.report, report)
    doubtful = {file for file in changed if file in worse or (worse - changed.keys() and not _safe(wanted[file]))}
    if doubtful:
        changed = {file: data for file, data in changed.items() if file not in doubtful}
        report = _judged(state, changed) if changed else state.report
    _accept(state, changed, report, sum(len(wanted[file]) for file in changed))
    for file in doubtful:
        _one_by_one(state, file, wanted[file])


def _one_by_one(state: _State, file: str, candidates: Sequence[_Candidate]) -> None:
    made: list[_Candidate] = []
    base = state.after.get(file, state.before[file])
    for candidate in candidates:
        state.singles += 1
        data = _applied(file, base, [*made, candidate])
        report = _judged(state, {file: data}) if state.singles <= _SINGLES else None
        if report is None or _worse(state.report, report):
            state.refused.add(candidate.name)
        else:
            made.append(candidate)
            _accept(state, {file: data}, report, 1)


def _safe(candidates: Sequence[_Candidate]) -> bool:
    return all(candidate.fix.safe for candidate in candidates)


def _with(state: _State, file: str, candidates: Sequence[_Candidate]) -> bytes:
    if file not in state.before:
        state.before[file] = Path(file).read_bytes()
    return _applied(file, state.after.get(file, state.before[file]), candidates)


def _applied(file: str, data: bytes, candidates: Sequence[_Candidate]) -> bytes:
    edits = [edit for candidate in candidates for edit in candidate.fix.edits]
    return edited(data, suffix_of(Path(file)), edits)


def _judged(state: _State, changed: Contents) -> Report:
    with instead_of_files({**state.after, **changed}):
        return state.judge()


def _accept(state: _State, changed: Contents, report: Report, count: int) -> None:
    state.after.update(changed)
    state.report = report
    state.fixed += count


def _worse(before: Report, after: Report) -> set[str]:
    """Return the files that have become worse: fewer of their errors can be seen, or there are new ones.

    A file that could not be read has one error that hides all others, and one whose shape is wrong has faults that hide
    others; so being read and being judged count more than the number of errors.
    """
    old, new = _errors(before), _errors(after)
    return {file for file, errors in new.items() if _is_worse(old.get(file, Counter()), errors)}


def _is_worse(before: Counter[_Error], after: Counter[_Error]) -> bool:
    level, former = (max((level for level, *_ in errors), default=-1) for errors in (after, before))
    if level != former or level == _UNREAD:
        return level > former
    if level == _UNJUDGED:
        return _total(after) > _total(before)
    return bool(after - before)


def _total(errors: Counter[_Error]) -> int:
    return sum(count for (level, *_), count in errors.items() if level == _UNJUDGED)


def _errors(report: Report) -> dict[str, Counter[_Error]]:
    """Return the errors of each file; entries do not move while a file is mended, so that places tell them apart."""
    found: dict[str, Counter[_Error]] = {}
    for finding in report.errors:
        if finding.location is not None:
            error = (_level(finding.code), finding.code, finding.path)
            found.setdefault(finding.location.file, Counter())[error] += 1
    return found


def _level(code: str) -> int:
    if code.startswith(_SYNTAX) and code != _QUOTES:
        return _UNREAD
    return _UNJUDGED if code.startswith(_SHAPE) or code == _QUOTES else 0
