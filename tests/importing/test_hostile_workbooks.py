"""Workbooks that are meant to do harm: each is refused with a reason, or read as values, soon, in little memory."""

import json
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from books import MODULE, OUTCOME, RAD, UNIT, book

from coppbuilder.loading.yaml_reader import read_yaml
from limited import limited

SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = b'<!DOCTYPE a [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY %c "%s">' % (name, (b"&%c;" % (name - 1)) * 10) for name in b"bcdefghij"
)
#: A thing that Excel would start.
COMMAND = "=cmd|' /C calc'!A0"


def filled(id_, title="Welding"):
    """Return the parts of a template that describes a module."""
    of = {"of_module": f"college-x.{id_}"}
    rows = {"modules": [{**RAD, "id": f"college-x.{id_}", "title": title}]}
    rows |= {"units": [{**UNIT, **of}], "outcomes": [{**OUTCOME, **of}]}
    target = BytesIO()
    book("modules", MODULE | rows).save(target)
    with ZipFile(target) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def parts():
    return filled("rad")


def packed(parts):
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def before_end(parts, more, part=SHEET):
    assert b"</sheetData>" in parts[part]
    return parts | {part: parts[part].replace(b"</sheetData>", more + b"</sheetData>")}


def declared(parts, declaration):
    """Return a workbook whose first sheet has a DTD."""
    return packed(parts | {SHEET: declaration + b"]><worksheet>&j;</worksheet>"})


def empty_file():
    target = BytesIO()
    docx.Document().save(target)
    return target.getvalue()


def locked(parts):
    """Return a workbook whose archive says that it is encrypted."""
    data = bytearray(packed(parts))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(sign, at + 1)
    return bytes(data)


def understated(parts):
    """Return a workbook whose archive says that its largest part is small."""
    data = packed(parts | {SHEET: b" " * 150_000_000})
    return data.replace((150_000_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little"))


def refused(parts):
    """Return workbooks that are not to be opened, and what is said of each."""
    whole = packed(parts)
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    external = b'<!DOCTYPE a [<!ENTITY j SYSTEM "file:///etc/passwd">'
    outside = b'<!DOCTYPE a [<!ENTITY % j SYSTEM "http://127.0.0.1:1/x"> %j;'
    far = b'<row r="900"><c r="%s900"><v>1</v></c></row>'
    return {
        "bomb": (packed({**parts, SHEET: b" " * 200_000_000}), "200 MB"),
        "understated": (understated(parts), "damaged"),
        "laughs": (declared(parts, LAUGHS), "entities"),
        "external": (declared(parts, external), "entities"),
        "outside": (declared(parts, outside), "entities"),
        "utf-16": (packed({**parts, SHEET: (external + b"]><a/>").decode().encode("utf-16")}), "entities"),
        "word": (empty_file(), "a Word document"),
        "archive": (packed({"a.txt": b"text", "../b.txt": b"text"}), "no Excel workbook"),
        "password": (ole + "EncryptedPackage".encode("utf-16-le"), "password"),
        "locked": (locked(parts), "password"),
        "truncated": (whole[: len(whole) // 2], "damaged"),
        "deep": (packed(before_end(parts, b"<row>" * 100_000)), "damaged"),
        "wide": (packed(before_end(parts, far % b"XFD")), "more than 1,000 columns"),
        "low": (packed(before_end(parts, b'<row r="1048576"><c r="A1048576"><v>1</v></c></row>')), "20,000 rows"),
    }


def test_workbooks_that_are_not_opened(tmp_path, parts):
    expected = {}
    for name, (data, words) in refused(parts).items():
        (tmp_path / f"{name}.xlsx").write_bytes(data)
        expected[f"{name}.xlsx"] = words
    assert 100_000 < (tmp_path / "bomb.xlsx").stat().st_size < 400_000
    done = limited("import", "xlsx", *sorted(expected), "-o", "out", "--format", "json", cwd=tmp_path)
    assert done.returncode == 1
    told = {one["file"]: one for one in json.loads(done.stdout)["report"]["findings"]}
    assert told.keys() == expected.keys()
    for name, words in expected.items():
        assert words in told[name]["message"], (name, told[name]["message"])
        assert (told[name]["code"], bool(told[name]["help"])) == ("IMP101", True)
    assert "root:" not in done.stdout
    assert not (tmp_path / "out").exists()


def test_what_looks_like_a_danger_is_read_as_plain_values(tmp_path):
    """Odd names in the archive, claims of size, empty rows and formulas harm nobody, so the module is read."""
    outside = {"../../evil.yaml": b"kind: risk", "/evil.yaml": b"kind: risk", "..\\evil.yaml": b"kind: risk"}
    claims = b'<dimension ref="A1:XFD1048576"/><sheetData>'
    rows = b"".join(b'<row r="%d"/>' % number for number in range(200, 1_048_577))
    formula = filled("formula", "DANGER")
    formula = {name: content.replace(b"DANGER", COMMAND.encode()) for name, content in formula.items()}
    units = next(name for name, content in formula.items() if b"<v>40</v>" in content)
    formula[units] = formula[units].replace(b"<v>40</v>", b"<f>HYPERLINK(&quot;http://x&quot;)+40</f><v>40</v>")
    books = {
        "names": packed(filled("names") | outside),
        "claims": packed({name: each.replace(b"<sheetData>", claims) for name, each in filled("claims").items()}),
        "rows": packed(before_end(filled("rows"), rows)),
        "formula": packed(formula),
    }
    for name, data in books.items():
        (tmp_path / f"{name}.xlsx").write_bytes(data)
    files = [f"{name}.xlsx" for name in books]
    done = limited("import", "xlsx", *files, "-o", "deep/er/out", "--format", "json", cwd=tmp_path)
    said = json.loads(done.stdout)["report"]["findings"]
    assert [one["message"] for one in said if one["severity"] == "error"] == []
    assert done.returncode == 0
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.yaml")}
    assert written == {f"deep/er/out/modules/college-x/{name}-1.0.yaml" for name in books}
    plain = read_yaml((tmp_path / "deep/er/out/modules/college-x/formula-1.0.yaml").read_bytes()).value
    assert (plain["title"], plain["units"][0]["hours"]) == (COMMAND, {"practice": 40})
