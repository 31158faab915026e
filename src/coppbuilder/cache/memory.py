"""What a run may use besides its own time: answers of earlier runs, and other processes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from .store import Store

if TYPE_CHECKING:
    from concurrent.futures import Executor


class Memory:
    """A store with the state of the program that fills it: other code gives other answers.

    `workers` gives processes that help; it is called only if there is enough work for them.

    Example:
        >>> Memory(Store(None), "1").key("tree", "abc") != Memory(Store(None), "2").key("tree", "abc")
        True

    """

    def __init__(self, store: Store, engine: str, workers: Callable[[], Executor] | None = None) -> None:
        """Use a store for answers of this state of the program, and perhaps processes."""
        self.store = store
        self.workers = workers
        #: What was read in this run: the hash of its content by the path that it was read by.
        self.contents: dict[str, str] = {}
        self._engine = engine

    def key(self, *question: str) -> bytes:
        """Return the key under which the answer to a question is kept."""
        return hashlib.sha256("\0".join((self._engine, *question)).encode("utf-8", "surrogatepass")).digest()[:20]
