"""Files broken as people break them: a table for each kind of document, and what is said of each mistake."""

from __future__ import annotations

import datetime as dt
import shutil
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import yaml
from attrs import frozen

from coppbuilder.model import Finding, Report
from coppbuilder.workflow import check

ROOT: Final = Path(__file__).parents[2]
TABLES: Final = tuple(sorted(Path(__file__).parent.glob("*.yaml")))
TODAY: Final = dt.date(2026, 12, 1)

Told = dict[str, str]


@frozen
class Table:
    """One kind of document: a good one, what lies beside it in the catalogue, and the ways in which it is broken."""

    document: str
    beside: tuple[str, ...]
    mistakes: tuple[Mapping[str, Any], ...]

    @classmethod
    def read(cls, file: Path) -> Table:
        """Read a table."""
        plain = yaml.safe_load(file.read_text(encoding="utf-8"))
        return cls(plain["document"], tuple(plain["beside"]), tuple(plain["mistakes"]))

    def judged(self, folder: Path, mistake: Mapping[str, Any]) -> Report:
        """Check the document with this mistake in it."""
        text = self.document
        if "old" in mistake:
            assert text.count(mistake["old"]) == 1, mistake
            text = text.replace(mistake["old"], mistake["new"])
        file = folder / "document.yaml"
        # what an encoding lacks becomes a question mark, as in programs that save in it
        file.write_bytes(text.encode(mistake.get("encoding", "utf-8"), errors="replace"))
        catalog = folder / "catalog"
        shutil.rmtree(catalog, ignore_errors=True)
        for number, each in enumerate(self.beside):
            if each != mistake.get("missing"):
                catalog.mkdir(exist_ok=True)
                shutil.copy(ROOT / each, catalog / f"{number}.yaml")
        return check([file], catalog=catalog if catalog.exists() else None, today=TODAY)

    def told(self, folder: Path, mistake: Mapping[str, Any], good: Report) -> list[Told]:
        """Return what is said of a mistake and not of the good document."""
        known = Counter(map(_fact, good.findings))
        told = []
        for finding in self.judged(folder, mistake).findings:
            if known[_fact(finding)]:
                known[_fact(finding)] -= 1
            else:
                told.append(_written(finding))
        return told


def _fact(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.message()


def _written(finding: Finding) -> Told:
    place = finding.location
    return {
        "at": "" if place is None else f"{place.line}:{place.column}",
        "finding": f"{finding.code} {finding.severity.value}",
        "message": finding.message(),
        "help": finding.help(),
    }
