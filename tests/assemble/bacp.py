"""Instances of the Balanced Academic Curriculum Problem as documents: courses as modules, credits as hours."""

import json
import re
from pathlib import Path

import pytest

DATA = Path(__file__).parents[3] / "shared" / "data" / "bacp"


def instance(periods):
    """Return numbers, credits by course and pairs (course, what it needs); skip where the data are not there."""
    file = DATA / f"bacp{periods}.dat"
    if not file.exists():
        pytest.skip("the BACP instances are not beside the project")
    text = re.sub(r"/\*.*?\*/|//[^\n]*", "", file.read_text("ascii"), flags=re.DOTALL)
    numbers = {name: int(value) for name, value in re.findall(r"\b([pabcd])\s*=\s*(\d+)", text)}
    courses = re.findall(r"\w+", re.search(r"courses\s*=\s*\{(.*?)\}", text, re.DOTALL).group(1))
    credits_ = [int(n) for n in re.findall(r"\d+", re.search(r"credit\s*=\s*\[(.*?)\]", text, re.DOTALL).group(1))]
    pairs = re.findall(r"<\s*(\w+)\s*,\s*(\w+)\s*>", text)
    return numbers, dict(zip(courses, credits_, strict=True)), sorted(set(pairs))


def write_documents(folder, courses, pairs):
    """Write modules into a catalogue and return the program file that holds all of them."""
    (folder / "modules").mkdir(parents=True)
    standard = {
        "kind": "standard",
        "id": "bacp-courses",
        "title": "Courses",
        "family": "corporate",
        "complete": "yes",
        "items": [{"key": course, "kind": "competency", "title": course} for course in courses],
    }
    (folder / "standard.json").write_text(json.dumps(standard), "utf-8")
    for course, hours in courses.items():
        needed = [{"module": f"bacp.{needs}"} for later, needs in pairs if later == course]
        module = {
            "kind": "module",
            "id": f"bacp.{course}",
            "version": "1.0",
            "title": course,
            "owner": "bacp",
            "hours": {"lecture": hours},
            "outcomes": [f"bacp-courses:{course}"],
            "requires": {"modules": needed},
        }
        (folder / "modules" / f"{course}.json").write_text(json.dumps(module), "utf-8")
    program = {
        "kind": "program",
        "id": "bacp-program",
        "demand": {
            "kind": "request",
            "id": "bacp-request",
            "program_type": "other",
            "targets": [f"bacp-courses:{next(iter(courses))}"],
        },
        "modules": [{"module": f"bacp.{course}", "version": "1.0"} for course in courses],
    }
    file = folder / "program.json"
    file.write_text(json.dumps(program), "utf-8")
    return file
