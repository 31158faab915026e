"""Runs the program as a process of its own, forked from one that has imported what the program imports.

A run differs from `python -m coppbuilder` in nothing but the time to import libraries; how the program really starts
is what tests/cli/test_start.py looks at.
"""

import gc
import importlib
import json
import os
import pkgutil
import subprocess
import sys
import tempfile
from pathlib import Path

#: What tells coverage to measure a process.
COVERAGE = "COVERAGE_"

#: What a process takes from these it has taken before it is forked.
BEFORE_START = ("PYTHON", "LD_")


class Warm:
    """The process that is forked, started when it is needed first."""

    def __init__(self):
        self._process = None

    def run(self, arguments, folder, environment, encoding="utf-8", timeout=60):
        """Run the program in a folder with just this environment; return exit code and output."""
        if not hasattr(os, "fork") or any(
            environment.get(name) != os.environ.get(name) for name in started(environment)
        ):
            command = [sys.executable, "-m", "coppbuilder", *arguments]
            return subprocess.run(
                command,
                cwd=folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding=encoding,
                check=False,
                timeout=timeout,
            )
        with tempfile.TemporaryDirectory() as place:
            out, err = Path(place, "out"), Path(place, "err")
            asked = {"arguments": arguments, "folder": str(folder), "environment": environment, "timeout": timeout}
            code = self._ask(asked | {"out": str(out), "err": str(err)})
            return subprocess.CompletedProcess(arguments, code, *(as_text(path, encoding) for path in (out, err)))

    def _ask(self, asked):
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
            )
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def close(self):
        """End the process."""
        if self._process is not None:
            self._process.stdin.close()
            self._process.wait(timeout=60)
            self._process.stdout.close()


def started(environment):
    """Return the variables that Python itself reads when it starts, but for the path, which is the same for all."""
    names = {*environment, *os.environ}
    return sorted(name for name in names if name.startswith(BEFORE_START) and name not in HARMLESS)


#: The streams are made anew for each run; the path leads to the same package; bytecode is written or not.
HARMLESS = {"PYTHONIOENCODING", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE"}


def unmeasured(environment):
    """Return an environment whose runs are not measured: being traced doubles the time of a run."""
    return {name: value for name, value in environment.items() if not name.startswith(COVERAGE)}


def as_text(path, encoding):
    """Return what a stream wrote, with line ends as a pipe read as text gives them."""
    return path.read_bytes().decode(encoding).replace("\r\n", "\n")


def serve():
    """Import, then fork for each line of the input."""
    import_all()
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        asked = json.loads(line)
        measure_as(asked["environment"])
        child = os.fork()
        if child == 0:
            answers.close()
            become(asked)
            return
        _, status = os.waitpid(child, 0)
        answers.write(f"{os.waitstatus_to_exitcode(status)}\n")
        answers.flush()


def measure_as(environment):
    """Take over what tells coverage whether to measure: it looks at the moment of the fork."""
    for name in [*os.environ, *environment]:
        if name.startswith(COVERAGE):
            os.environ.pop(name, None)
            os.environ.update({name: environment[name]} if name in environment else {})


def import_all():
    """Import the package without its command line, whose texts take the language of each run, and what it imports."""
    import click  # noqa: F401, PLC0415 - as the command line would

    import coppbuilder  # noqa: PLC0415 - in the process that is forked only

    for module in pkgutil.walk_packages(coppbuilder.__path__, "coppbuilder."):
        if not module.name.startswith(("coppbuilder.cli", "coppbuilder.__main__")):
            importlib.import_module(module.name)


def become(asked):
    """Turn into a run of the program: its folder, environment, streams and arguments."""
    import signal  # noqa: PLC0415 - in the child only

    signal.alarm(asked["timeout"])
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    encoding, _, errors = asked["environment"].get("PYTHONIOENCODING", "utf-8").partition(":")
    for number, name in ((1, "out"), (2, "err")):
        file = os.open(asked[name], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(file, number)
        os.close(file)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    sys.stdin = open(0, closefd=False, encoding="utf-8")  # noqa: SIM115 - stays open to the end
    sys.stdout = open(1, "w", closefd=False, encoding=encoding, errors=errors or "strict")  # noqa: SIM115 - as above
    sys.stderr = open(2, "w", closefd=False, encoding=encoding, errors="backslashreplace", buffering=1)  # noqa: SIM115 - as above
    sys.argv = ["coppbuilder", *asked["arguments"]]
    from coppbuilder.cli.start import main  # noqa: PLC0415 - its texts take the language of this run

    main()


if __name__ == "__main__":
    serve()
