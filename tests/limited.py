"""Runs the command line in a process of its own with little memory and time, and without the network."""

import os
import subprocess
import sys

#: What would have a process traced: the tracer multiplies the time.
TRACING = {"COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG"}
SECONDS = 20
MEMORY = 700_000_000

PROGRAM = """
import resource, socket, sys, urllib.request
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds}))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
def refuse(*_, **__):
    raise RuntimeError("the network was asked")
socket.socket = socket.create_connection = socket.getaddrinfo = urllib.request.urlopen = refuse
from coppbuilder.cli.start import main
main()
"""


def limited(*arguments, cwd, before=()):
    """Return what the program answers in English; a traceback, a signal or an exit code of its own is a failure."""
    command = [*before, sys.executable, "-c", PROGRAM.format(memory=MEMORY, seconds=SECONDS), *map(str, arguments)]
    environment = {name: value for name, value in os.environ.items() if name not in TRACING}
    done = subprocess.run(
        command,
        cwd=cwd,
        env=environment | {"COPP_LANG": "en", "PYTHONUTF8": "1", "XDG_CACHE_HOME": str(cwd / ".cache")},
        capture_output=True,
        text=True,
        timeout=3 * SECONDS,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert done.returncode in {0, 1, 2}, done.stderr
    return done
