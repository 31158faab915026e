"""How long a person waits: the help, and the check of one file, next to bare Python and to check-jsonschema.

All run in turn, so that a busy machine slows all of them alike; the least time of many runs counts.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import coppbuilder
from coppbuilder.loading import bundled_catalog, schema_files

pytestmark = pytest.mark.bench

RUNS = 15
MODULE = bundled_catalog() / "examples" / "modules" / "college-f" / "colouring-1.1.yaml"


@pytest.fixture
def environment(tmp_path):
    """Let Python keep compiled code, as it does for people, and a memory of verdicts of its own."""
    unwanted = {"PYTHONDONTWRITEBYTECODE", "CI", "COVERAGE_PROCESS_CONFIG"}
    inherited = {name: value for name, value in os.environ.items() if name not in unwanted}
    source = str(Path(coppbuilder.__file__).parents[1])
    return inherited | {"PYTHONPATH": source, "XDG_CACHE_HOME": str(tmp_path / "cache")}


@pytest.fixture
def schema(tmp_path):
    """Copy the schemas without their addresses: check-jsonschema would look these up in the network."""
    for file in schema_files():
        value = json.loads(file.read_bytes())
        value.pop("$id", None)
        (tmp_path / file.name).write_text(json.dumps(value), encoding="utf-8")
    return tmp_path / "module.schema.json"


def milliseconds(commands, environment):
    """Return the least time of each command over runs in turn; each runs once before, to fill caches."""
    times = {name: [] for name in commands}
    for number in range(RUNS + 1):
        for name, command in commands.items():
            started = time.perf_counter()
            subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
            if number:
                times[name].append((time.perf_counter() - started) * 1000)
    return {name: min(measured) for name, measured in times.items()}


def test_startup(environment, schema, capsys):
    ours = [sys.executable, "-m", "coppbuilder"]
    peer = [str(Path(sys.executable).with_name("check-jsonschema")), "--schemafile", str(schema), str(MODULE)]
    commands = {
        "bare": [sys.executable, "-c", "pass"],
        "help": [*ours, "--help"],
        "peer": peer,
        "unchanged": [*ours, "check", str(MODULE)],
        # in CI no verdict is remembered: everything is read and judged
        "anew": ["env", "CI=1", *ours, "check", str(MODULE)],
    }
    least = milliseconds(commands, environment)
    with capsys.disabled():
        print()  # noqa: T201 - the figures are what the bench is for
        ratio = least["help"] / least["bare"]
        print(f"bare Python {least['bare']:.0f} ms; --help {least['help']:.0f} ms: {ratio:.1f} times")  # noqa: T201 - the figures are what the bench is for
        print(f"check-jsonschema, one file: {least['peer']:.0f} ms")  # noqa: T201 - the figures are what the bench is for
        for name in ("unchanged", "anew"):
            ratio = least["peer"] / least[name]
            print(f"coppbuilder check, the same file, {name}: {least[name]:.0f} ms, {ratio:.2f} times as fast")  # noqa: T201 - the figures are what the bench is for
