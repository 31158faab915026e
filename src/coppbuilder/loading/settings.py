"""`coppbuilder.toml`, or `[tool.coppbuilder]` of a `pyproject.toml`, to `Settings`; all faults are told at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

from attrs import define, field

from ..model import Parameter, Phase, Severity
from ..model.settings import ALL, FileGlob, Settings, is_address
from .characters import presentable
from .files import UnreadableError, read_bytes
from .near import near_words
from .settings_error import SettingsError, SettingsProblem
from .toml_places import TomlPlaces

W = TypeVar("W", Phase, Severity)

_PROJECT: Final = "pyproject.toml"
_SECTION: Final = ("tool", "coppbuilder")
_PLACE: Final = re.compile(r"\(at line (\d+), column (\d+)\)$")
_CODE: Final = re.compile(r"[A-Z0-9]+")
#: A share is told as part of one, not in percent.
_SHARE: Final = "доля"


def read_settings(
    path: Path, codes: Collection[str], parameters: Callable[[], Mapping[str, Parameter | None]]
) -> Settings:
    """Read settings.

    Args:
        path: the file.
        codes: the codes of all rules.
        parameters: asked for all parameters, if some are replaced; those that the law sets are none.

    Raises:
        SettingsError: the file cannot be read, or something in it makes no sense.

    """
    text, table = _parsed(path)
    section = () if path.name != _PROJECT else _SECTION
    reader = _Reader(path=path, places=TomlPlaces(text), section=section, codes=codes, known=parameters)
    for name in section:
        table = table.get(name, {}) if isinstance(table, dict) else {}
    settings = reader.settings(table)
    if reader.problems:
        raise SettingsError(sorted(reader.problems, key=lambda problem: (problem.line, problem.column)))
    return settings


def check_codes(given: Mapping[str, Iterable[str]], codes: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return the codes and prefixes of options, by the name of the option, in capitals.

    Raises:
        SettingsError: no rule is called so.

    """
    reader = _Reader(path=None, places=TomlPlaces(""), section=(), codes=codes, known=dict)
    found = {name: reader.prefixes((name,), list(prefixes)) for name, prefixes in given.items()}
    if reader.problems:
        raise SettingsError(reader.problems)
    return found


def _parsed(path: Path) -> tuple[str, Any]:
    """Return the text and what it says."""

    def wrong(key: str, **arguments: str) -> SettingsError:
        return SettingsError([SettingsProblem(key=key, arguments=arguments, file=str(path))])

    try:
        text = read_bytes(path).decode("utf-8-sig")
    except UnreadableError as error:
        raise wrong(error.key, **error.arguments) from error
    except UnicodeDecodeError as error:
        raise wrong("settings.encoding") from error
    try:
        return text, tomllib.loads(text)
    except RecursionError as error:
        raise wrong("settings.toml") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError([_broken(path, str(error), text)]) from error


def _broken(path: Path, reason: str, text: str) -> SettingsProblem:
    match = _PLACE.search(reason)
    line, column = (int(match[1]), int(match[2])) if match else (len(text.splitlines()) or 1, 1)
    said = reason.partition(" (at ")[0]
    unclosed = "settings.toml" if match else "settings.toml.end"
    key = next((key for words, key in _REASONS.items() if words in said and (match or "Cannot" in words)), unclosed)
    return SettingsProblem(key=key, arguments={}, file=str(path), line=line, column=column)


#: What `tomllib` says, and the text for it.
_REASONS: Final = {
    "Cannot overwrite a value": "settings.toml.again",
    "Cannot declare": "settings.toml.again",
    "Expected '=' after a key": "settings.toml.equals",
    "Unclosed array": "settings.toml.end",
    "Invalid value": "settings.toml.value",
}


@define(kw_only=True)
class _Reader:
    """Reads a table key by key and collects what is wrong."""

    path: Path | None
    places: TomlPlaces
    section: tuple[str, ...]
    codes: Collection[str]
    known: Callable[[], Mapping[str, Parameter | None]]
    problems: list[SettingsProblem] = field(factory=list)

    def settings(self, table: Any) -> Settings:
        if not isinstance(table, dict):
            self._tell((), "settings.table", name=".".join(self.section))
            return Settings()
        readers: dict[str, Callable[[tuple[str, ...], Any], object]] = {
            "select": self.prefixes,
            "ignore": self.prefixes,
            "extend-select": self.prefixes,
            "severity": self._severity,
            "per-file-ignores": self._per_file,
            "parameters": self._parameters,
            "catalog": self._file,
            "baseline": self._file,
            "templates": self._file,
            "docs-url": self._address,
            "phase": self._phase,
            "fail-on": self._fail_on,
        }
        found: dict[str, Any] = {}
        for name, value in table.items():
            if name not in readers:
                self._unknown("settings.unknown-key", (name,), name, readers)
            elif (read := readers[name]((name,), value)) is not None:
                found[name.replace("-", "_")] = read
        folder = None if self.path is None else str(self.path.absolute().parent)
        return Settings(folder=folder, file=None if self.path is None else str(self.path), **found)

    def prefixes(self, path: tuple[str, ...], value: Any) -> tuple[str, ...]:
        """Read a list of codes or beginnings of codes."""
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self._tell(path, "settings.list", name=path[-1])
            return ()
        return tuple(prefix for each in value if (prefix := self._prefix(path, each)) is not None)

    def _prefix(self, path: tuple[str, ...], value: str, word: str | None = None) -> str | None:
        prefix = value.strip().upper()
        if prefix == ALL or (_CODE.fullmatch(prefix) and any(code.startswith(prefix) for code in self.codes)):
            return prefix
        families = {code.rstrip("0123456789") for code in self.codes}
        self._unknown("settings.unknown-code", path, value, {*self.codes, *families}, word=word or value)
        return None

    def _severity(self, path: tuple[str, ...], value: Any) -> dict[str, Severity]:
        found = {}
        for name, word in self._table(path, value).items():
            prefix = self._prefix((*path, name), name, name)
            severity = self._word((*path, name), word, tuple(Severity))
            if prefix is not None and severity is not None:
                found[prefix] = severity
        return found

    def _per_file(self, path: tuple[str, ...], value: Any) -> tuple[tuple[FileGlob, tuple[str, ...]], ...]:
        found = []
        for pattern, codes in self._table(path, value).items():
            here = (*path, pattern)
            if reason := _bad_glob(pattern):
                self._tell(here, reason, pattern=presentable(pattern))
            found.append((FileGlob(pattern=pattern), self.prefixes(here, codes)))
        return tuple(found)

    def _parameters(self, path: tuple[str, ...], value: Any) -> dict[str, float | str | bool]:
        table = _flat(self._table(path, value))
        known = self.known() if table else {}
        for name, own in table.items():
            here = (*path, name)
            standard = known.get(name)
            if standard is None and name in known:
                self._tell(here, "settings.parameter.law", name=name)
            elif standard is None:
                self._unknown("settings.unknown-parameter", here, name, (one for one in known if known[one]))
            elif (key := _unfit(standard, own)) is not None:
                self._tell(here, key, name=name, unit=standard.unit or "", value=standard.value)
        return table

    def _file(self, path: tuple[str, ...], value: Any) -> str | None:
        if not isinstance(value, str) or not value.strip() or "\0" in value:
            self._tell(path, "settings.path", name=path[-1])
            return None
        file = Path(value) if self.path is None else self.path.parent / value
        if path[-1] in {"catalog", "templates"} and not file.is_dir():
            self._tell(path, "settings.no-folder", folder=presentable(str(file)))
        return str(file)

    def _address(self, path: tuple[str, ...], value: Any) -> str | None:
        if isinstance(value, str) and is_address(value):
            return value
        self._tell(path, "settings.address", name=path[-1])
        return None

    def _phase(self, path: tuple[str, ...], value: Any) -> Phase | None:
        return self._word(path, value, tuple(Phase))

    def _fail_on(self, path: tuple[str, ...], value: Any) -> Severity | None:
        return self._word(path, value, (Severity.ERROR, Severity.WARNING))

    def _word(self, path: tuple[str, ...], value: Any, words: tuple[W, ...]) -> W | None:
        for word in words:
            if value == word.value:
                return word
        allowed = tuple(word.value for word in words)
        self._unknown("settings.word", path, str(value), allowed, values=allowed)
        return None

    def _table(self, path: tuple[str, ...], value: Any) -> dict[str, Any]:
        if isinstance(value, dict):
            return value
        self._tell(path, "settings.table", name=".".join((*self.section, *path)))
        return {}

    def _unknown(
        self, key: str, path: tuple[str, ...], name: str, known: Iterable[str], *, word: str | None = None, **said: Any
    ) -> None:
        near = near_words(name, known)
        shown = presentable(name)
        self._tell(path, f"{key}.near" if near else key, word=word, name=shown, near=near, option=path[0], **said)

    def _tell(self, path: tuple[str, ...], key: str, *, word: str | None = None, **arguments: Any) -> None:
        line, column = self.places.of((*self.section, *path), word)
        file = None if self.path is None else str(self.path)
        self.problems.append(SettingsProblem(key=key, arguments=arguments, file=file, line=line, column=column))


def _bad_glob(pattern: str) -> str | None:
    parts = pattern.split("/")
    if not pattern.strip("/. "):
        return "settings.glob.empty"
    if "\\" in pattern:
        return "settings.glob.slash"
    if ".." in parts:
        return "settings.glob.above"
    if any(re.sub(r"\[.[^\]]*\]", "", part).count("[") for part in parts):
        return "settings.glob.bracket"
    if any("**" in part and part != "**" for part in parts):
        return "settings.glob.stars"
    return None


def _flat(table: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """Put the names of nested tables together: without quotes, TOML reads `week.hours.max = 36` as three tables."""
    found: dict[str, Any] = {}
    for name, value in table.items():
        found |= _flat(value, f"{before}{name}.") if isinstance(value, dict) else {before + name: value}
    return found


def _unfit(parameter: Parameter, own: Any) -> str | None:
    """Say why a value cannot stand for a parameter."""
    standard = parameter.value
    number = isinstance(standard, int | float) and not isinstance(standard, bool)
    if number and (not isinstance(own, int | float) or isinstance(own, bool)):
        return "settings.parameter.number"
    if not number and type(own) is not type(standard):
        return "settings.parameter.type"
    if number and own < 0:
        return "settings.parameter.negative"
    if number and (parameter.unit or "").startswith(_SHARE) and own > 1:
        return "settings.parameter.share"
    return None
