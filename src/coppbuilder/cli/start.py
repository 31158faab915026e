"""The entry point: language, streams, exit codes 0 clean, 1 findings, 2 usage, 3 internal error."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Sequence
from typing import Final, NoReturn

from .language import choose, say
from .streams import prepare

INTERNAL_ERROR: Final = 3
INTERRUPTED: Final = 130


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    arguments = choose(sys.argv[1:], os.environ)
    prepare()
    if hasattr(signal, "SIGPIPE"):
        # A reader that has left (`| head`) ends the program at once and in silence, as other programs of the shell.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    code = run(arguments)
    gc.freeze()  # a last look for garbage, after a large catalogue, would take a sixth of the whole time
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Carry the command out; what goes wrong ends in one line, never in a traceback."""
    try:
        from .main import call

        return call(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if os.environ.get("COPP_DEBUG"):
            raise
        sys.stderr.write(say("cli.internal", problem=f"{type(error).__name__}: {error}") + "\n")
        return INTERNAL_ERROR
