"""What has changed since a revision of git, and what these files held then: the only file that calls git."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from ..cache.files import SUFFIXES
from ..errors import UsageError

#: What was a regular file; links and other repositories are none.
_REGULAR: Final = (b"100644", b"100755")
_NUL: Final = b"\0"
#: Fields of a line of `git diff --raw`: modes, names of contents, what happened.
_OLD_MODE, _OLD_CONTENT = 0, 2


class _RefusedError(Exception):
    """Git does not do it, for the reason that it gives."""


def changed_since(
    revision: str, paths: Sequence[Path], catalog: Path | None, whole: Iterable[Path | None] = ()
) -> Mapping[str, bytes | None] | None:
    """Return what each changed file held at a revision, by the path that it is read by, None if it was not there.

    Args:
        revision: a commit, a branch, a tag.
        paths: the checked files and folders; all are in one repository.
        catalog: the folder where references are looked up, perhaps elsewhere: then it counts as unchanged.
        whole: files that everything rests on.

    Returns:
        The contents; none at all if one of the `whole` has changed: then anything may be different.

    Raises:
        UsageError: there is no git, no repository, or no such revision.

    """
    top = _repository(paths)
    try:
        commit = _asked(top, ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"])
    except _RefusedError as error:
        raise UsageError("since.unknown", revision=revision) from error
    changed = dict(_changed(top, commit.decode().strip()))
    if any(file is not None and Path(os.path.realpath(file)) in changed for file in whole):
        return None
    roots = [*paths, *([catalog] if catalog else [])]
    named = [(name, changed[file]) for root in roots for file, name in _below(root, changed)]
    contents = _contents(top, {blob for _, blob in named if blob})
    return {name: contents[blob] if blob else None for name, blob in named}


def _repository(paths: Sequence[Path]) -> Path:
    """Return the folder of the one repository that holds all paths."""
    found: set[Path] = set()
    for path in paths:
        folder = path if path.is_dir() else path.absolute().parent
        if not folder.is_dir():
            raise UsageError("usage.no-path", path=str(path))
        try:
            top = _asked(folder, ["rev-parse", "--show-toplevel"])
        except _RefusedError as error:
            raise UsageError("since.outside", path=str(path), reason=str(error)) from error
        found.add(Path(os.path.realpath(os.fsdecode(top.removesuffix(b"\n")))))
    if len(found) > 1:
        raise UsageError("since.several", folders=tuple(sorted(map(str, found))))
    return found.pop()


def _changed(top: Path, commit: str) -> Iterator[tuple[Path, str]]:
    """Yield the files that differ from a commit, or that git does not know yet, with the name of what they held."""
    options = ["--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--ignore-submodules"]
    fields = _asked(top, ["diff", *options, commit, "--"]).split(_NUL)
    for said, name in zip(fields[::2], fields[1::2], strict=False):
        words = said.removeprefix(b":").split(b" ")
        held = words[_OLD_CONTENT].decode() if words[_OLD_MODE] in _REGULAR else ""
        yield top / os.fsdecode(name), held
    for name in _asked(top, ["ls-files", "--others", "--exclude-standard", "-z"]).split(_NUL):
        if name:
            yield top / os.fsdecode(name), ""


def _below(root: Path, files: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """Yield the files at or below a root, with the names that they have where the root is named as it is."""
    real = Path(os.path.realpath(root))
    for file in files:
        if file == real:
            yield file, str(root)
        elif file.is_relative_to(real) and file.suffix.lower() in SUFFIXES:
            yield file, str(root / file.relative_to(real))


def _contents(top: Path, blobs: Iterable[str]) -> dict[str, bytes]:
    """Return contents by their names, all in one call."""
    wanted = sorted(blobs)
    answer = _asked(top, ["cat-file", "--batch"], "".join(f"{blob}\n" for blob in wanted).encode())
    found: dict[str, bytes] = {}
    position = 0
    for blob in wanted:
        end = answer.find(b"\n", position)
        size = int(answer[position:end].rsplit(b" ", 1)[1])
        found[blob] = answer[end + 1 : end + 1 + size]
        position = end + size + 2
    return found


def _asked(folder: Path, arguments: Sequence[str], said: bytes = b"") -> bytes:
    """Return what git answers.

    Raises:
        _RefusedError: git says no.
        UsageError: there is no git.

    """
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and what users name comes behind `--end-of-options`
            ["git", *arguments],  # noqa: S607 - git is where the user has it
            cwd=folder,
            input=said,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise UsageError("since.no-git") from error
    if done.returncode:
        raise _RefusedError(done.stderr.decode(errors="replace").partition("\n")[0])
    return done.stdout
