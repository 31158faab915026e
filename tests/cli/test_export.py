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


def test_names_of_people_stand_in_the_document_only(run, examples, tmp_path):
    people = tmp_path / "people.yaml"
    people.write_text("organisation: ЦОПП\napprover: {position: Директор, name: Тайнова}\n", encoding="utf-8")
    program = examples / "programs" / "web-retraining-256-program.yaml"
    assert run("export", "order", program, "-o", "a.docx").returncode == 1
    done = run("export", "order", program, "-o", "a.docx", "--people", people)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "Записано: a.docx\n")
    written = Document(tmp_path / "a.docx")
    cells = [cell.text for table in written.tables for row in table.rows for cell in row.cells]
    assert "Тайнова" in "\n".join([*cells, *(paragraph.text for paragraph in written.paragraphs)])
    people.write_text("approver: {post: Директор, name: Тайнова}\n", encoding="utf-8")
    done = run("export", "order", program, "-o", "b.docx", "--people", people)
    assert done.returncode == 1
    assert "PPL101" in done.stderr
    assert "Тайнова" not in done.stdout + done.stderr
    kept = [file for file in tmp_path.rglob("*") if file.is_file() and file not in (people, tmp_path / "a.docx")]
    assert not [file for file in kept if "Тайнова".encode() in file.read_bytes()]
    assert not (tmp_path / "b.docx").exists()


def test_a_template_of_the_region_wins(run, examples, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    assert run("template", "docx", "card", "-o", "own/card.md").returncode == 0
    assert run("template", "check", "own/card.md").returncode == 0
    (own / "card.md").write_text("Наша карточка: {{ program.title }}\n", encoding="utf-8")
    program = examples / "programs" / "care-general-program.yaml"
    assert run("export", "card", program, "-o", "card.md", "--templates", "own").returncode == 0
    text = (tmp_path / "card.md").read_text(encoding="utf-8")
    assert text.startswith("Наша карточка: ")
    (own / "card.md").write_text("{{ program.titel }}\n", encoding="utf-8")
    assert run("template", "check", "own/card.md").returncode == 1
    assert run("export", "card", program, "-o", "card.md", "--templates", "own").returncode == 1
    assert (tmp_path / "card.md").read_text(encoding="utf-8") == text
