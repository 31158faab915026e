"""The list of known findings of a run: `--baseline` hides them, `--update-baseline` writes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .configuration import Chosen
from .console import write
from .language import say
from .report import shown_path

if TYPE_CHECKING:
    from ..measure.baseline import KnownFinding
    from ..model import Report
    from ..model.settings import Settings


class Accepted(NamedTuple):
    """What a run takes as settled: its settings, the list of known findings and what stands in it."""

    settings: Settings
    file: Path | None
    known: tuple[KnownFinding, ...]

    @property
    def folder(self) -> Path:
        """The folder that the list names its files from."""
        return (self.file or Path("x")).absolute().parent

    def without_known(self, report: Report, paths: Sequence[Path]) -> Report:
        """Return what is new in a report of these paths."""
        from ..measure.baseline import without_known

        if self.file is None:
            return report
        return without_known(report, self.known, self.folder, Path.cwd(), self._judged(paths))

    def renewed(self, report: Report, paths: Sequence[Path]) -> tuple[KnownFinding, ...]:
        """Return the list as a report of these paths makes it; what these do not touch stays."""
        from ..measure.baseline import known_findings, renewed

        return renewed(self.known, known_findings(report.findings, self.folder, Path.cwd()), self._judged(paths))

    def _judged(self, paths: Sequence[Path]) -> Callable[[KnownFinding], bool]:
        """Return how to tell whether a known finding would be found again by a check of these paths."""
        from ..measure.fingerprints import relative_file

        here = Path.cwd()
        inside = [relative_file(str(path), self.folder, here) for path in paths]

        def judged(known: KnownFinding) -> bool:
            if known.file is None:
                return self.settings.selects(known.code)
            root = self.settings.folder
            name = relative_file(known.file, Path(root), self.folder) if root else None
            return self.settings.selects(known.code, name) and any(
                folder in {".", known.file} or known.file.startswith(f"{folder}/") for folder in inside
            )

        return judged


def accepted_by(config: Chosen, *, new: bool = False) -> Accepted:
    """Read the settings and the list of known findings, which need not exist yet if it is to be `new`.

    Raises:
        UsageError: one of them cannot be read, or there is no file for a new list.

    """
    from ..errors import UsageError
    from ..loading.baseline import read_baseline

    settings = config.settings()
    file = config.baseline or (Path(settings.baseline) if settings.baseline else None)
    if new and file is None:
        raise UsageError("settings.baseline.unnamed")
    if file is None or (new and not file.exists()):
        return Accepted(settings, file, ())
    return Accepted(settings, file, read_baseline(file))


def update(accepted: Accepted, report: Report, paths: Sequence[Path]) -> str:
    """Write the list anew if it changed, and return what to say about it."""
    from ..loading.baseline import baseline_bytes

    file = accepted.file or Path()
    before, after = accepted.known, accepted.renewed(report, paths)
    data = baseline_bytes(after)
    if not file.exists() or file.read_bytes() != data:
        write(file, data)
    old = {one.fingerprint: one.count for one in before}
    now = {one.fingerprint: one.count for one in after}
    added = sum(max(0, count - old.get(name, 0)) for name, count in now.items())
    removed = sum(max(0, count - now.get(name, 0)) for name, count in old.items())
    key = "cli.check.baseline-written"
    return say(key, path=shown_path(str(file)), count=sum(now.values()), added=added, removed=removed)
