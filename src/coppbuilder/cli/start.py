"""The entry point: language, streams, exit codes 0 clean, 1 findings, 2 usage, 3 internal error."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from .language import choose

INTERNAL_ERROR = 3


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    lang = choose(sys.argv[1:], os.environ)
    for stream in (sys.stdout, sys.stderr):
        # A console of a legacy code page must not turn a dash into a crash.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr] # both are text streams in a program
    sys.exit(run(lang))


def run(lang: str) -> int:
    """Carry the command out; what goes wrong ends in one line, never in a traceback."""
    from .main import call

    try:
        return call()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader has left (`| head`): nothing more to say, and nothing to complain about at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("COPP_DEBUG"):
            raise
        from ..texts import render

        problem = f"{type(error).__name__}: {error}"
        sys.stderr.write(render("cli.internal", {"problem": problem}, lang) + "\n")
        return INTERNAL_ERROR
