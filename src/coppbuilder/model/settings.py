"""What a college or a center has chosen for `check`: which rules, how severe, where not, which own parameters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import Final
from unicodedata import normalize

from attrs import evolve, field, frozen

from .finding import Finding, Phase, Severity

#: Stands for every rule.
ALL: Final = "ALL"
#: Rules of reading: what they find as errors is told whatever was selected, since nothing else of the file was judged.
_READING: Final = "DOC"
_ABSENT: Final = -1


def is_address(text: str) -> bool:
    """Tell whether a text is an address that can stand in a link as it is.

    Example:
        >>> is_address("https://example.org/docs"), is_address("javascript:x"), is_address("https://a b")
        (True, False, False)

    """
    return re.fullmatch(r"https?://[^\s<>\"'()\[\]\\|`]+", text) is not None and text.isprintable()


def covers(prefix: str, code: str) -> bool:
    """Tell whether a prefix of codes (`HRS`, `HRS1`, `HRS101`, `ALL`) names a rule.

    Example:
        >>> covers("HRS1", "HRS101"), covers("ALL", "HRS101"), covers("HRS2", "HRS101")
        (True, True, False)

    """
    return prefix == ALL or code.startswith(prefix)


@frozen(kw_only=True)
class FileGlob:
    """Files by their names: `*` stands for anything in one name, `**` for any folders; a folder means all below it.

    A pattern without a slash is looked for at any depth.

    Example:
        >>> FileGlob(pattern="examples/**/*.yaml").matches("examples/college-a/arc.yaml")
        True
        >>> FileGlob(pattern="examples").matches("catalog/examples/arc.yaml")
        True

    """

    pattern: str

    def matches(self, file: str) -> bool:
        """Tell whether a file is meant, named with slashes from the folder of the settings."""
        parts = _parts(self.pattern)
        if len(parts) == 1 and not self.pattern.startswith("/"):
            parts = ("**", *parts)
        return _match(parts, _parts(file))


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part for part in normalize("NFC", name).split("/") if part not in {"", "."})


def _match(pattern: tuple[str, ...], names: tuple[str, ...]) -> bool:
    """Match part by part; how far one can have come is kept as a set, so that the work grows with the product only."""
    here = {0}
    for part in pattern:
        if part == "**":
            here = set(range(min(here), len(names) + 1))
        else:
            here = {at + 1 for at in here if at < len(names) and fnmatchcase(names[at], part)}
        if not here:
            return False
    return bool(names)


@frozen(kw_only=True, slots=False)
class Settings:
    """What was chosen in `coppbuilder.toml` or on the command line.

    `select`, `ignore`, `extend_select` and the codes of `severity` and `per_file_ignores` are prefixes; the longest one
    that names a rule counts, and of equally long ones the one that ignores. Globs are told from `folder`. `parameters`
    replace those of profiles: norms without legal force. `catalog`, `baseline`, `docs_url` (where the documentation
    is published), `phase`, `fail_on` and `templates` are for the command line, which has options for them.

    Example:
        >>> Settings(ignore=("HRS",), extend_select=("HRS101",)).selects("HRS101")
        True

    """

    select: tuple[str, ...] = (ALL,)
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(factory=dict)
    per_file_ignores: tuple[tuple[FileGlob, tuple[str, ...]], ...] = ()
    parameters: Mapping[str, float | str | bool] = field(factory=dict)
    catalog: str | None = None
    baseline: str | None = None
    docs_url: str | None = None
    templates: str | None = None
    phase: Phase | None = None
    fail_on: Severity = Severity.ERROR
    folder: str | None = None
    file: str | None = None

    def overridden(
        self, *, select: Iterable[str] = (), ignore: Iterable[str] = (), extend_select: Iterable[str] = ()
    ) -> Settings:
        """Return the settings with what was asked for now: it counts more than what was chosen before.

        A new selection replaces the old one with all that was added to it or taken from it, except in single files.
        """
        select, ignore, added = tuple(select), tuple(ignore), tuple(extend_select)
        before = evolve(self, select=select, ignore=(), extend_select=()) if select else self
        return evolve(
            before,
            ignore=(*(code for code in before.ignore if code not in added), *ignore),
            extend_select=(*before.extend_select, *added),
        )

    def selects(self, code: str, file: str | None = None) -> bool:
        """Tell whether a rule counts, in a file (named from `folder`) or at all."""
        wanted = _longest((*self.select, *self.extend_select), code)
        if wanted <= _longest(self.ignore, code):
            return False
        return file is None or not any(
            covers(prefix, code) for prefixes in self._ignored_in(file) for prefix in prefixes
        )

    def tells(self, finding: Finding, file: str | None = None) -> bool:
        """Tell whether a finding is shown; that a file cannot be read is, unless just that is ignored."""
        always = finding.code.startswith(_READING) and finding.severity is Severity.ERROR
        return (evolve(self, extend_select=(*self.extend_select, ALL)) if always else self).selects(finding.code, file)

    def weighed(self, finding: Finding) -> Finding:
        """Return a finding as severe as was chosen; what is left to do until approval goes on informing only."""
        if not self.severity or (finding.phase is Phase.APPROVAL and finding.severity is Severity.INFO):
            return finding
        named = [prefix for prefix in self.severity if covers(prefix, finding.code)]
        if not named:
            return finding
        return evolve(finding, severity=self.severity[max(named, key=_weight)])

    def _ignored_in(self, file: str) -> Iterable[tuple[str, ...]]:
        if self.per_file_ignores:
            name = PurePosixPath(file).as_posix()
            yield from (prefixes for glob, prefixes in self.per_file_ignores if glob.matches(name))


def _weight(prefix: str) -> int:
    return 0 if prefix == ALL else len(prefix)


def _longest(prefixes: Iterable[str], code: str) -> int:
    return max((_weight(prefix) for prefix in prefixes if covers(prefix, code)), default=_ABSENT)
