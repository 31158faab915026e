"""Runs the program itself, as a person or a CI job would."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import coppbuilder
from coppbuilder.loading import bundled_catalog
from warm import Warm

EXAMPLES = bundled_catalog() / "examples"
SOURCE = Path(coppbuilder.__file__).parents[1]

#: What a developer's machine may set and a test must not feel.
DISTURBING = {"CI", "COPP_DEBUG", "COPP_LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "LANGUAGE", "TERM"}
#: What makes each start compile everything anew.
SLOWING = {"PYTHONDONTWRITEBYTECODE"}

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if name not in DISTURBING | SLOWING}
    path = os.pathsep.join([str(SOURCE), *filter(None, [inherited.get("PYTHONPATH")])])
    return inherited | {
        "PYTHONPATH": path,
        "PYTHONIOENCODING": "utf-8",
        "LC_ALL": "ru_RU.UTF-8",
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
    }


@pytest.fixture
def run(tmp_path: Path, environment: dict[str, str], warm: Warm) -> Run:
    def run_(*arguments: object, encoding: str = "utf-8", **extra: str) -> subprocess.CompletedProcess[str]:
        return warm.run(list(map(str, arguments)), tmp_path, environment | extra, encoding)

    return run_


@pytest.fixture
def examples() -> Path:
    return EXAMPLES


@pytest.fixture
def profession(tmp_path: Path) -> Path:
    """Return a sound document that needs nothing else."""
    file = tmp_path / "profession.yaml"
    file.write_text('kind: profession\nid: "534-2026:9999"\ntitle: Пример\nverified: false\n', encoding="utf-8")
    return file


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Return a file with one error, in line 3 from column 9."""
    file = tmp_path / "broken.yaml"
    file.write_text('kind: profession\nid: "534-2026:9999"\nranks: семь\n', encoding="utf-8")
    return file
