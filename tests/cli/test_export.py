"""`coppbuilder export`, as a process on the bundled examples."""

from io import BytesIO

from docx import Document
from openpyxl import load_workbook


def test_a_workbook_is_written_and_named(run, examples, tmp_path):
    program = examples / "programs" / "hairdressers-72-program.yaml"
    done = run("export", "xlsx", program, "-o", "план.xlsx")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "Записано: план.xlsx\n")
    book = load_workbook(BytesIO((tmp_path / "план.xlsx").read_bytes()))
    assert book.sheetnames[0] == "Учебный план"


def test_a_failed_export_leaves_the_old_file(run, broken, examples, tmp_path):
    (tmp_path / "old.xlsx").write_bytes(b"old")
    assert run("export", "xlsx", broken, "-o", "old.xlsx").returncode == 1
    assert run("export", "xlsx", "gone.yaml", "-o", "old.xlsx").returncode == 2
    assert run("export", "odt", broken, "-o", "old.xlsx").returncode == 2
    assert (tmp_path / "old.xlsx").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.glob("*.xlsx*")) == ["old.xlsx"]
    done = run("export", "xlsx", examples / "programs" / "care-general-program.yaml", "-o", "no/new.xlsx")
    assert done.returncode == 2
    assert "no" in done.stderr


def test_modules_that_the_catalogue_lacks_are_named(run, examples, tmp_path):
    alone = tmp_path / "alone.yaml"
    alone.write_bytes((examples / "programs" / "care-general-program.yaml").read_bytes())
    done = run("export", "xlsx", alone, "-o", "a.xlsx", "--lang", "en")
    assert done.returncode == 0
    assert "college-h.home-care@" in done.stderr
    assert "--catalog FOLDER" in done.stderr


def test_a_whole_program_is_written_once_nothing_is_missing(run, examples, tmp_path):
    incomplete = examples / "programs" / "housing-network-program.yaml"
    done = run("export", "docx", incomplete, "-o", "a.docx")
    assert done.returncode == 1
    assert "RES101" in done.stdout
    assert "--draft" in done.stderr
    assert not (tmp_path / "a.docx").exists()
    done = run("export", "docx", incomplete, "-o", "a.docx", "--draft")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "Записано: a.docx\n")
    complete = examples / "programs" / "hairdressers-72-program.yaml"
    done = run("export", "docx", complete, "-o", "b.docx", "--no-worldskills-name")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "Записано: b.docx\n")
    text = "\n".join(paragraph.text for paragraph in Document(tmp_path / "b.docx").paragraphs)
    assert "Парикмахерское искусство" in text
    assert "WorldSkills" not in text
