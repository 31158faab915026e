"""Every example of README and docs is run as its reader would."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from plans import CURRICULUM, TWO_SHEETS, workbook_of

from coppbuilder import Assembled, assemble, load_catalog, load_request
from coppbuilder.exporters.docx.templates import our_template
from coppbuilder.importing import template_workbook
from coppbuilder.model import Catalog
from warm import unmeasured

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path for path in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")] if "rules" not in path.relative_to(ROOT).parts
)
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#]+)(#[^)]*)?\)")


def blocks(language):
    for page in PAGES:
        for number, match in enumerate(BLOCK.finditer(page.read_text("utf-8"))):
            if match.group(1) == language:
                yield pytest.param(match.group(2), id=f"{page.relative_to(ROOT)}-{number}")


@pytest.mark.parametrize("code", list(blocks("python")))
def test_python_examples_run(code):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=ROOT,
        env=unmeasured(os.environ),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def commands():
    """Find the commands of all pages; one that two pages show is run once."""
    found = {}
    for language in ("console", "sh"):
        for block in blocks(language):
            for line in block.values[0].splitlines():
                words = shlex.split(line.removeprefix("$ "), comments=True)
                if words and words[0] == "coppbuilder":
                    found[" ".join(words)] = words[1:]
    return [pytest.param(words, id=name) for name, words in found.items()]


@pytest.fixture(scope="module")
def assembled(tmp_path_factory, warm):
    """The program that most commands start from."""
    folder = tmp_path_factory.mktemp("assembled")
    source = ROOT / "catalog" / "examples" / "requests" / "welders-spring-2027.yaml"
    done = warm.run(["assemble", str(source), "-o", "welders.program.yaml"], folder, unmeasured(os.environ))
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "welders.program.yaml"


@pytest.mark.parametrize("words", commands())
def test_commands_of_the_pages_run(words, tmp_path, warm, assembled):
    examples = ROOT / "catalog" / "examples"
    stands_for = {
        "catalog": ROOT / "catalog",
        "catalog/examples": examples,
        "папка": examples / "providers",
        "schemas": tmp_path / "schemas",
        "welders-spring-2027.yaml": examples / "requests" / "welders-spring-2027.yaml",
        "welders-my.yaml": tmp_path / "welders-my.yaml",
        "learners.csv": ROOT / "docs" / "learners.csv",
    }
    (tmp_path / "welders-my.yaml").write_text(russian_request(), "utf-8")
    if words[0] == "import":
        fill_in(tmp_path / "modules.xlsx")
        (tmp_path / "plan.xlsx").write_bytes(workbook_of(CURRICULUM))
        (tmp_path / "two.xlsx").write_bytes(workbook_of(TWO_SHEETS))
    if any("templates" in word for word in words):
        ours_for(tmp_path / "templates")
    if "--people" in words:
        (tmp_path / "people.yaml").write_text(yaml_of("word-templates.md"), "utf-8")
    bundled = {word: ROOT / word for word in words if word.startswith("catalog/")}
    program = next((word for word in words if word.endswith("program.yaml") and word not in bundled), None)
    real = [words[0], *(str((bundled | stands_for).get(word, word)) for word in words[1:])]
    if program is not None and "-o" not in words:
        (tmp_path / program).write_bytes(assembled.read_bytes())
        real += [] if "--catalog" in words else ["--catalog", str(examples)]
    done = warm.run(real, tmp_path, unmeasured(os.environ))
    assert done.returncode == 0, done.stdout + done.stderr


def fill_in(file):
    """Write the template of modules with a module and its topic."""
    file.write_bytes(template_workbook("modules", Catalog.of([])))
    workbook = openpyxl.load_workbook(file)
    rows = {
        "Модули": {"Код": "college-x.rad", "Версия": "1.0", "Название": "Сварка", "Код организации": "college-x"},
        "Темы": {"Код модуля": "college-x.rad", "Тема": "Сварка труб", "Практические занятия, ч": 40},
    }
    for sheet, values in rows.items():
        places = {str(cell.value).rstrip(" *"): cell.column for cell in workbook[sheet][2]}
        for heading, value in values.items():
            workbook[sheet].cell(4, places[heading], value)
    workbook.save(file)


def ours_for(folder):
    """Fill the folder with the template that the page starts from."""
    folder.mkdir()
    (folder / "dpo-pp.docx").write_bytes(our_template("dpo-pp", "ru"))


def russian_request():
    return yaml_of("README.md")


def yaml_of(name):
    page = (ROOT / "docs" / "ru" / name).read_text("utf-8")
    return next(match.group(2) for match in BLOCK.finditer(page) if match.group(1) == "yaml")


def test_the_request_of_the_quick_start_gives_a_program(tmp_path):
    file = tmp_path / "welders-my.yaml"
    file.write_text(russian_request(), "utf-8")
    loaded = load_request(file)
    assert loaded.report.findings == ()
    result = assemble(load_catalog(ROOT / "catalog" / "examples").catalog, loaded.value)
    assert isinstance(result, Assembled)
    assert result.program.hours.total <= 144


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    for target, _ in LINK.findall(page.read_text("utf-8")):
        if not target.startswith("http"):
            assert (page.parent / target).exists(), target


def test_the_readme_says_what_json_the_readme_promises(warm):
    words = ["check", str(ROOT / "catalog" / "examples" / "providers"), "--format", "json"]
    done = warm.run(words, ROOT, unmeasured(os.environ))
    assert set(json.loads(done.stdout)) == {"findings", "not_checked", "summary"}
