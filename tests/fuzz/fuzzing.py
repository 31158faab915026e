"""Inputs that nobody would write, and what must hold for each: it is read or refused with reasons, and reported.

`python tests/fuzz/fuzzing.py`, or `make fuzz`, tries FUZZ_INPUTS of them (100,000 unless told) with the seed FUZZ_SEED.
"""

from __future__ import annotations

import faulthandler
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final
from zlib import crc32

import yaml
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from coppbuilder.convert import digest, structure, unstructure
from coppbuilder.exporters.report_formats import REPORT_FORMATS
from coppbuilder.loading import bundled_catalog, read_documents
from coppbuilder.loading.files import instead_of_files
from coppbuilder.mending import mend
from coppbuilder.model import Report
from coppbuilder.reporting import export_report
from coppbuilder.workflow import check

ROOT: Final = Path(__file__).parents[2]
SUFFIXES: Final = (".yaml", ".json", ".jsonl")
#: One of so many inputs goes through rules, fixes and all formats; each goes through the readers and the shapes.
WHOLE: Final = 20
#: No input may take longer, on a machine that does other things too.
SECONDS: Final = 60

#: What hands, programs and attackers put in the place of a value.
SCALARS: Final = (
    *("", "~", "null", "да", "нет", "yes", "12 ч", "3о", "4,5", "60%", "-1", "1e999", "1e-999", ".inf", ".nan", "0x1F"),
    *("01.09.2026", "2026-02-31", "0000-00-00", "9999-12-31", "40.010", "99999999999999999999999", '"', "'", '""', "|"),
    *(
        "[]",
        "{}",
        "[[[]]]",
        "{a: {b: c}}",
        "- a",
        "? a",
        "&a b",
        "*a",
        "!!python/object:os.system x",
        "<<: *a",
        "%",
        "@",
    ),
    *("\u00a0", "\u200b", "\u202e", "\ufeff", "\x00", "\x1b[31m", "\x85", "\u2028", "“так”", "«так»", "е\u0308", "𝔘"),
    *("ws-10-2026:4/SMAW", "ps-40.002-2013:А/03.2", ":", "a:b:c", "::", "::error::x", "%0A", "=1+1", "<b>", "a" * 300),
    *(
        "1" * 400,
        "true",
        "false",
        "college-b.rds",
        "1.4",
        '"1.4"',
        ">=1.0,<2",
        "../../etc/passwd",
        "file:///etc/passwd",
    ),
)


def _edited(lines: list[str], chance: random.Random) -> None:  # noqa: C901 - one way to change a text after another
    """Change one thing of a text by lines, in place."""
    at = chance.randrange(len(lines))
    other = chance.randrange(len(lines))
    line = lines[at]
    match chance.randrange(12):
        case 0:
            del lines[at]
        case 1:
            lines.insert(other, line)
        case 2:
            lines[at], lines[other] = lines[other], line
        case 3 | 4 | 5:
            name, colon, _ = line.partition(": ")
            lines[at] = f"{name}{colon}{chance.choice(SCALARS)}\n" if colon else f"{chance.choice(SCALARS)}\n"
        case 6:
            lines[at] = chance.choice((" ", "  ", "\t", "- ", "    ")) + line
        case 7:
            lines[at] = line[chance.randrange(3) + 1 :]
        case 8:
            place = chance.randrange(len(line) + 1)
            lines[at] = line[:place] + chance.choice(SCALARS) + line[place:]
        case 9:
            place = chance.randrange(len(line) + 1)
            lines[at] = line[:place] + line[place + 1 :]
        case 10:
            word = chance.choice(line.split() or [""])
            lines[at] = line.replace(word, chance.choice(SCALARS), 1)
        case _:
            low, high = sorted((at, other))
            lines[low:high] = lines[low:high] * chance.randrange(3)
    if not lines:
        lines.append("\n")


def _flipped(data: bytes, chance: random.Random) -> bytes:
    """Change some bytes, cut the end, or add what is no text."""
    broken = bytearray(data)
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(broken) + 1)
        match chance.randrange(4):
            case 0:
                broken[at:at] = bytes([chance.randrange(256)])
            case 1:
                del broken[at : at + chance.randrange(1, 9)]
            case 2:
                broken[at : at + 1] = bytes([chance.randrange(256)])
            case _:
                del broken[at:]
    return bytes(broken)


def _grafted(plain: Any, chance: random.Random) -> Any:
    """Replace, remove or double a part of a document, so that it stays one in form."""
    if isinstance(plain, Mapping):
        changed = dict(plain)
        name = chance.choice([*changed, "id"])
        match chance.randrange(6):
            case 0:
                changed.pop(name, None)
            case 1:
                changed[name] = yaml.safe_load("0") if chance.random() < 0.5 else chance.choice(SCALARS)
            case 2:
                changed[f"{name}s"] = changed.pop(name, None)
            case _ if name in changed:
                changed[name] = _grafted(changed[name], chance)
        return changed
    if isinstance(plain, list) and plain:
        changed_list = list(plain)
        at = chance.randrange(len(changed_list))
        match chance.randrange(5):
            case 0:
                del changed_list[at]
            case 1:
                changed_list.append(changed_list[at])
            case _:
                changed_list[at] = _grafted(changed_list[at], chance)
        return changed_list
    return chance.choice((0, -1, 1, 2.5, 1e9, True, None, [], {}, plain, str(plain), *SCALARS))


@cache
def _examples() -> tuple[tuple[str, Any], ...]:
    """Return documents of each kind: the text and the plain value."""
    wanted: dict[str, list[tuple[str, Any]]] = {}
    files = [*sorted((ROOT / "catalog").rglob("*.yaml")), *sorted((ROOT / "tests/mistakes").glob("*.yaml"))]
    for file in files:
        text = file.read_text(encoding="utf-8")
        if file.parent.name == "mistakes":
            text = yaml.load(text, yaml.CSafeLoader)["document"]
        kind = text.partition("\nkind: ")[2].partition("\n")[0]
        known = wanted.setdefault(kind, [])
        if len(known) < 6 and len(text) < 7000:
            known.append((text, yaml.load(text, yaml.CSafeLoader)))
    return tuple(each for known in wanted.values() for each in known)


def _mutated(number: int) -> bytes:
    """Return a valid document with some changes; the same number gives the same bytes."""
    chance = random.Random(number)  # noqa: S311 - repeatable, not secret
    text, plain = chance.choice(_examples())
    way = chance.randrange(10)
    if way < 3:
        for _ in range(chance.randrange(1, 4)):
            plain = _grafted(plain, chance)
        return yaml.dump(plain, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False).encode(
            errors="surrogatepass"
        )
    lines = text.splitlines(keepends=True)
    for _ in range(chance.randrange(1, 5)):
        _edited(lines, chance)
    changed = "".join(lines)
    if way == 3:
        changed = changed.replace("\n", chance.choice(("\r\n", "\r", "\n\n")))
    encoding = chance.choice(("utf-8",) * 17 + ("cp1251", "utf-16", "utf-8-sig"))
    data = changed.encode(encoding, errors="replace")
    return _flipped(data, chance) if way > 8 else data


#: Bytes of no sense, text of no sense, and documents with changes, which go deepest.
INPUTS: Final = st.one_of(
    st.binary(max_size=200),
    st.text(alphabet=st.sampled_from("\t\n\r -:?[]{},&*!|>'\"%@`#\\a1.яЁ\u2028\x00"), max_size=120).map(str.encode),
    st.integers(0, 2**63).map(_mutated),
    st.integers(0, 2**63).map(_mutated),
    st.integers(0, 2**63).map(_mutated),
    st.integers(0, 2**63).map(_mutated),
)


class Trial:
    """Puts inputs through the program, in one folder, where the file itself stays empty."""

    def __init__(self, folder: Path) -> None:
        """Make one empty file for each suffix."""
        self.files = {suffix: folder / f"input{suffix}" for suffix in SUFFIXES}
        for file in self.files.values():
            file.touch()

    def read(self, data: bytes, suffix: str) -> None:
        """Read an input: documents that survive a round trip, or findings with a place and words."""
        file = self.files[suffix]
        with instead_of_files({str(file): data}):
            batch = read_documents([file])
        assert batch.documents or batch.findings or suffix == ".jsonl", "neither a document nor a reason"
        for document in batch.documents:
            assert digest(structure(unstructure(document))) == digest(document)
        self._told(Report(findings=batch.findings))

    def judge(self, data: bytes, suffix: str) -> None:
        """Check an input by all rules, mend it, and write its report in every format."""
        file = self.files[suffix]
        contents = {str(file): data}
        with instead_of_files(contents):
            report = check([file])
            self._told(report)
            for finding in report.findings:
                assert finding.location is not None, finding
                assert finding.location.line >= 1, finding
                assert finding.location.column >= 1, finding
        file.write_bytes(data)
        try:
            for format_ in REPORT_FORMATS:
                export_report(report, format_, root=file.parent).encode()
            for data_after in mend(lambda: check([file]), unsafe=True).after.values():
                file.write_bytes(data_after)
                assert not mend(lambda: check([file]), unsafe=True).after, "mending twice changes more"
        finally:
            file.write_bytes(b"")

    def _told(self, report: Report) -> None:
        for finding in report.findings:
            for lang in ("ru", "en"):
                assert finding.message(lang)
                assert finding.help(lang)


def property_of(trial: Trial, after_each: Callable[[], None] = lambda: None) -> Callable[[], None]:
    """Return what hypothesis runs: every input through the readers, one of WHOLE through everything."""

    @given(INPUTS, st.sampled_from((*SUFFIXES, ".yaml", ".yaml", ".yaml")))
    def holds(data: bytes, suffix: str) -> None:
        trial.read(data, suffix)
        if crc32(data) % WHOLE == 0:
            trial.judge(data, suffix)
        after_each()

    return holds


def main() -> None:
    """Try many inputs; progress goes to the standard error."""
    inputs = int(os.environ.get("FUZZ_INPUTS", "100000"))
    number = int(os.environ.get("FUZZ_SEED", "1"))
    started, done = time.monotonic(), 0
    faulthandler.enable()

    def progress() -> None:
        nonlocal done
        done += 1
        signal.alarm(SECONDS)  # an input that hangs ends the run
        if done % 1000 == 0 or done == inputs:
            sys.stderr.write(f"{done}/{inputs} inputs, {time.monotonic() - started:.0f} s\n")

    faulthandler.register(signal.SIGALRM, chain=True)
    bundled_catalog()
    with tempfile.TemporaryDirectory() as folder:
        holds = property_of(Trial(Path(folder)), progress)
        run = settings(
            max_examples=inputs,
            deadline=None,
            database=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
            report_multiple_bugs=True,
        )
        run(seed(number)(holds))()
    signal.alarm(0)
    sys.stderr.write(f"no crash, hang or traceback in {done} inputs (seed {number})\n")


if __name__ == "__main__":
    main()
