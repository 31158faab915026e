"""The picture of the README is what our own commands record today; COPP_REWRITE=1 records it anew."""

import os
import subprocess
import sys
from pathlib import Path

import coppbuilder
from coppbuilder.loading import bundled_catalog

EXAMPLES = bundled_catalog() / "examples"
PICTURE = Path(__file__).parents[2] / "docs" / "images" / "welders.svg"


def test_the_picture_is_current(tmp_path):
    (tmp_path / "catalog").symlink_to(EXAMPLES, target_is_directory=True)
    request = "catalog/requests/welders-spring-2027.yaml"
    shared = ("--catalog", "catalog", "--on", "2026-12-01", "--lang", "ru")
    for command in (
        ("assemble", request, "-o", "welders.program.yaml"),
        ("preview", "welders.program.yaml", "--svg", "welders.svg"),
    ):
        subprocess.run(
            [sys.executable, "-m", "coppbuilder", *command, *shared],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(Path(coppbuilder.__file__).parents[1])},
            capture_output=True,
            check=True,
            timeout=60,
        )
    picture = (tmp_path / "welders.svg").read_bytes()
    if os.environ.get("COPP_REWRITE"):
        PICTURE.write_bytes(picture)
    assert PICTURE.read_bytes() == picture
