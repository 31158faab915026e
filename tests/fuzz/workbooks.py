"""Genuine workbooks with changes in their parts, their XML and their zip: each is read or refused with reasons.

`python tests/fuzz/workbooks.py`, or `make fuzz-workbooks`, tries FUZZ_INPUTS of them (20,000 unless told) with the seed
FUZZ_SEED.
"""

from __future__ import annotations

import faulthandler
import io
import os
import random
import re
import resource
import signal
import sys
import time
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

sys.path.insert(0, str(Path(__file__).parents[1] / "importers"))
sys.path.insert(0, str(Path(__file__).parents[1] / "importing"))

from books import MODULE, book
from plans import CURRICULUM, TWO_SHEETS, workbook_of

from coppbuilder.importers import ImportOptions, Workbook, import_workbook, read_workbook
from coppbuilder.importers.own_layout import Lookup, read_own, recognised
from coppbuilder.importing.judging import judged, private
from coppbuilder.importing.written import merged, merged_learners
from coppbuilder.loading.shape import check_shape
from coppbuilder.model import Catalog, Finding, ProgramType
from coppbuilder.model.layout import BookLayout
from coppbuilder.reporting import export_program
from coppbuilder.workflow import load_catalog

ROOT: Final = Path(__file__).parents[2]
#: No input may take longer, on a machine that does other things too.
SECONDS: Final = 60
MEMORY: Final = 2_000_000_000

#: What stands in the place of a value, an attribute or a text.
VALUES: Final = (
    *(
        "",
        "0",
        "-1",
        "1",
        "65536",
        "1048576",
        "1048577",
        "16385",
        "4294967296",
        "99999999999999999999",
        "1e999",
        "-1e999",
    ),
    *(
        "NaN",
        "inf",
        "1.5",
        "1,5",
        "0x1F",
        "A1",
        "A0",
        "XFD1048576",
        "XFE1",
        "ZZZZZZ1",
        "A1:XFD1048576",
        "B2:A1",
        "$A$1",
    ),
    *(
        "s",
        "str",
        "inlineStr",
        "b",
        "e",
        "d",
        "n",
        "hidden",
        "veryHidden",
        "true",
        "General",
        "[h]:mm",
        "yyyy",
        "@",
        "\u0410",
    ),
    *(
        "&#0;",
        "&#xFFFF;",
        "&amp;",
        "&unknown;",
        "&#x1F600;",
        "_x0000_",
        "_xD800_",
        "<v/>",
        "<",
        "]]>",
        "<!--",
        "<![CDATA[x]]>",
    ),
    *(
        "../../etc/passwd",
        "/xl/workbook.xml",
        "file:///etc/passwd",
        "http://127.0.0.1/x",
        "rId999",
        "xl/worksheets/sheet1.xml",
    ),
    *(
        "ИТОГО",
        "Тема",
        "Модуль",
        "–",
        "12 ч",
        "2,5",
        "01.05.2026",
        "ПК 1.1",
        "А/02.2",
        "=1+1",
        "@SUM",
        "\t=x",
        "\u202e",
        "\x1b",
    ),
    "x" * 40_000,
    "9" * 400,
)
#: Rows of our own templates by sheet; a form has one.
FILLED: Final[dict[str, dict[str, list[dict[str, object]]]]] = {
    "modules": MODULE,
    "learners": {"learners": [{"pseudonym": "s-001", "competencies": "ps-40.002-2013:A/01.2"}]},
    "provider": {
        "provider": [{"id": "college-x", "title": "Колледж", "license.date": "15.03.2021"}],
        "workshops": [{"workshop.id": "rd", "workshop.title": "Посты", "seats": 12}],
        "closed": [{"workshop": "rd", "from": "01.01.2027", "to": "10.01.2027"}],
        "offers": [{"module": "college-x.rad", "price_per_learner": "16 900,50 ₽"}],
    },
    "request": {
        "request": [{"id": "welders", "program_type": "программа вне видов закона об образовании"}],
        "groups": [{"learners": 24, "age.min": 18}],
        "targets": [{"target": "ps-40.002-2013:A/04.2", "level": 2}, {"standard": "ps-40.002-2013", "share": "50 %"}],
    },
}
#: What no XML can hold.
UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_ATTRIBUTE: Final = re.compile(rb'([\w:]+)="([^"]*)"')
_TEXT: Final = re.compile(rb">([^<>]{1,2000})<")
_ELEMENT: Final = re.compile(rb"<(\w+)[^<>]*?(?:/>|>[^<>]*</\1>)")
_TAG: Final = re.compile(rb"<[^<>]*>")


@cache
def catalog() -> Catalog:
    """Return the catalogue with its examples."""
    return load_catalog(ROOT / "catalog" / "examples").catalog


@cache
def genuine() -> tuple[dict[str, bytes], ...]:
    """Return the parts of workbooks as people and programs write them."""
    program = next(iter(catalog().programs.values()))
    made = [workbook_of(CURRICULUM), workbook_of(TWO_SHEETS), export_program(program, catalog(), "xlsx")]
    made += [_filled(name, sheets) for name, sheets in FILLED.items()]
    return tuple(_parts(each) for each in made)


def _filled(name: str, sheets: dict[str, list[dict[str, object]]]) -> bytes:
    """Return a template that somebody has filled in."""
    target = io.BytesIO()
    book(name, sheets).save(target)
    return target.getvalue()


def _parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _replaced(data: bytes, pattern: re.Pattern[bytes], chance: random.Random, group: int) -> bytes:
    found = list(pattern.finditer(data))
    if not found:
        return data
    match = chance.choice(found)
    value = chance.choice(VALUES)
    if chance.random() < 0.85:  # as XML that can be read, else every second workbook ends at the first guard
        value = escape(UNFIT.sub("", value), {'"': "&quot;"})
    return data[: match.start(group)] + value.encode(errors="replace") + data[match.end(group) :]


def _changed(data: bytes, chance: random.Random) -> bytes:  # noqa: PLR0911 - one way to change a part after another
    """Change one thing of an XML part."""
    way = chance.choice((0, 0, 0, 0, 3, 3, 3, 3, 3, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11))
    if way < 3:
        return _replaced(data, _ATTRIBUTE, chance, 2)
    if way < 5:
        return _replaced(data, _TEXT, chance, 1)
    elements = list((_ELEMENT if way < 8 else _TAG).finditer(data))
    if way in {5, 6, 7, 8} and elements:
        match, other = chance.choice(elements), chance.choice(elements)
        if way == 5:
            return data[: match.start()] + data[match.end() :]
        if way == 6:
            return data[: match.start()] + match.group() * chance.choice((2, 50, 3000)) + data[match.end() :]
        if way == 7:
            return data[: match.start()] + other.group() + data[match.end() :]
        return data[: match.start()] + data[match.end() :]
    if way == 9:
        return _replaced(data, re.compile(rb"<(\w+)"), chance, 1)
    if way == 10:
        return data[: chance.randrange(len(data) + 1)]
    if way == 11 and chance.random() < 0.3:
        encoding = chance.choice(("utf-16", "cp1251", "utf-32"))
        return data.decode(errors="replace").encode(encoding, errors="replace")
    return _flipped(data, chance)


def _flipped(data: bytes, chance: random.Random) -> bytes:
    broken = bytearray(data)
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(broken) + 1)
        match chance.randrange(3):
            case 0:
                broken[at:at] = bytes([chance.randrange(256)])
            case 1:
                del broken[at : at + chance.randrange(1, 9)]
            case _:
                broken[at : at + 1] = bytes([chance.randrange(256)])
    return bytes(broken)


def _rearranged(parts: dict[str, bytes], chance: random.Random) -> None:
    """Drop, rename, swap or empty a part, in place."""
    names = list(parts)
    name, other = chance.choice(names), chance.choice(names)
    match chance.randrange(6):
        case 0:
            del parts[name]
        case 1:
            parts[chance.choice(("../" + name, "/" + name, name.upper(), name.replace("/", "\\"), "x" * 300))] = (
                parts.pop(name)
            )
        case 2:
            parts[name], parts[other] = parts[other], parts[name]
        case 3:
            parts[name] = b""
        case 4:
            parts[name] = parts[other]
        case _:
            parts["xl/vbaProject.bin"] = parts[name]


def mutated(number: int) -> bytes:
    """Return a genuine workbook with some changes; the same number gives the same bytes."""
    chance = random.Random(number)  # noqa: S311 - repeatable, not secret
    parts = dict(chance.choice(genuine()))
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3))):
        if chance.random() < 0.08:
            _rearranged(parts, chance)
            continue
        xml = [name for name in parts if name.lower().endswith((".xml", ".rels"))]
        cells = [
            name for name in xml if "sheet" in name or "haredStrings" in name or "styles" in name or "workbook" in name
        ]
        if xml:
            name = chance.choice(cells if cells and chance.random() < 0.8 else xml)
            parts[name] = _changed(parts[name], chance)
    target = io.BytesIO()
    with ZipFile(target, "w", chance.choice((ZIP_STORED, ZIP_DEFLATED))) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    data = target.getvalue()
    return _flipped(data, chance) if chance.random() < 0.04 else data


def try_one(data: bytes) -> str:
    """Read and import a workbook; whatever is wrong is told in both languages, whatever is made has the right shape."""
    workbook = read_workbook(data, "plan.xlsx")
    if not isinstance(workbook, Workbook):
        said = [workbook]
        outcome = workbook.key
    elif (layout := recognised(workbook)) is not None:
        said = _own(workbook, layout)
        outcome = "our own"
    else:
        options = ImportOptions(
            owner="college-x",
            id="welding",
            program_type=ProgramType.PO_TRAINING,
            standards=("fgos-15.01.05-2016",),
            catalog=catalog(),
        )
        imported = import_workbook(workbook, options)
        for document in imported.documents:
            assert not check_shape(dict(document.value)), check_shape(dict(document.value))
        said = [*imported.findings, *imported.repairs, *imported.left_out]
        outcome = "imported" if imported.documents else "nothing to import"
        assert said or imported.documents
    for finding in said:
        for lang in ("ru", "en"):
            assert finding.message(lang)
            assert finding.help(lang) or not finding.code.startswith(("IMP", "CEL")), finding.key
    return outcome


def _own(workbook: Workbook, layout: BookLayout) -> list[Finding]:
    """Do with a workbook of ours what an import does, but for the files; return all that is told."""
    drafts, book_ = read_own(workbook, layout, Lookup(catalog()))
    folder = Path("nowhere")
    made = [
        merged_learners(draft, folder) if draft.kind == "learners" else merged(draft, None, folder) for draft in drafts
    ]
    said = [*workbook.findings, *book_.told, *private(drafts), *judged(made, catalog(), None)]
    assert said or any(each.document or each.data for each in made)
    return said


def main() -> None:
    """Try many workbooks; progress goes to the standard error."""
    inputs = int(os.environ.get("FUZZ_INPUTS", "20000"))
    number = int(os.environ.get("FUZZ_SEED", "1"))
    faulthandler.enable()
    faulthandler.register(signal.SIGALRM, chain=True)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    for done in range(inputs):
        signal.alarm(SECONDS)  # an input that hangs ends the run
        started = time.process_time()
        try:
            outcomes[try_one(mutated(number * 1_000_000 + done))] += 1
        except BaseException:
            sys.stderr.write(f"workbook {number * 1_000_000 + done}\n")
            raise
        slowest = max(slowest, time.process_time() - started)
        if (done + 1) % 1000 == 0:
            sys.stderr.write(
                f"{done + 1}/{inputs} workbooks, slowest {slowest:.1f} s, {dict(outcomes.most_common(6))}\n"
            )
    signal.alarm(0)
    sys.stderr.write(f"no crash, hang or traceback in {inputs} workbooks (seed {number}): {dict(outcomes)}\n")


if __name__ == "__main__":
    main()
