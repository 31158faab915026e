"""What one run knows from earlier ones: the store, and what else an answer depends on besides its question."""

from __future__ import annotations

import hashlib

from .store import Store


class Memory:
    """A store with the state of the program that fills it: other code gives other answers.

    Example:
        >>> Memory(Store(None), "1").key("tree", "abc") != Memory(Store(None), "2").key("tree", "abc")
        True

    """

    def __init__(self, store: Store, engine: str) -> None:
        """Use a store for answers of this state of the program."""
        self.store = store
        self._engine = engine

    def key(self, *question: str) -> bytes:
        """Return the key under which the answer to a question is kept."""
        return hashlib.sha256("\0".join((self._engine, *question)).encode("utf-8", "surrogatepass")).digest()[:20]
