"""The package works from a wheel, from an editable installation and from a checkout."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not (ROOT / "pyproject.toml").exists(), reason="only a checkout can be built")


def call(*command, cwd=None, **environment):
    clean = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "COPP_LANG"}}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=clean | {"PYTHONIOENCODING": "utf-8"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def works(tmp_path, *program, **environment):
    stats = call(*program, "catalog", "stats", "--lang", "en", cwd=tmp_path, **environment)
    assert "standard" in stats
    exported = tmp_path / "schemas"
    call(*program, "schema", "export", exported, cwd=tmp_path, **environment)
    assert sorted(file.name for file in exported.iterdir()) == sorted(
        file.name for file in (ROOT / "schemas").glob("*.schema.json")
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Build the wheel out of a copy, so that nothing is left in the checkout."""
    copy, folder = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("wheel")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    for name in ("src", "schemas", "catalog"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    call(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=copy)
    return next(folder.glob("*.whl"))


def fresh(folder):
    """Make an environment that sees the dependencies of this one, but installs for itself."""
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    packages = Path(call(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def pip(python, *arguments):
    call(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", "--quiet", *arguments)


def test_the_wheel_carries_schemas_and_catalogue(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert "coppbuilder/py.typed" in names
    assert "coppbuilder/_bundled/schemas/program.schema.json" in names
    assert "coppbuilder/_bundled/catalog/LICENSE.md" in names
    assert "coppbuilder/cli/locale/ru/LC_MESSAGES/messages.mo" in names
    bundled = {name.removeprefix("coppbuilder/_bundled/") for name in names if "/_bundled/catalog/" in name}
    assert bundled == {file.relative_to(ROOT).as_posix() for file in (ROOT / "catalog").rglob("*") if file.is_file()}
    assert not any("__pycache__" in name or name.startswith("tests") for name in names)


def test_from_a_wheel(wheel, tmp_path):
    python = fresh(tmp_path / "env")
    pip(python, wheel)
    works(tmp_path, python, "-m", "coppbuilder")
    works(tmp_path, python.parent / "coppbuilder")


def test_from_an_editable_installation(tmp_path):
    python = fresh(tmp_path / "env")
    pip(python, "--no-build-isolation", "--editable", ROOT)
    works(tmp_path, python, "-m", "coppbuilder")


def test_from_a_checkout(tmp_path):
    works(tmp_path, sys.executable, "-m", "coppbuilder", PYTHONPATH=str(ROOT / "src"))
