"""The package is typed for those who use it."""

import os
import subprocess
import sys
from pathlib import Path

import coppbuilder


def test_typed_use(tmp_path):
    package = Path(coppbuilder.__file__).parent
    assert (package / "py.typed").exists()
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir", str(tmp_path), "use.py"],
        cwd=Path(__file__).parent,
        env=os.environ | {"MYPYPATH": str(package.parent)},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.stdout.startswith("Success"), done.stdout + done.stderr
