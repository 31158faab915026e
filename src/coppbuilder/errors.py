"""The few exceptions: raised for unusable calls, never for bad content.

Problems of documents are values (`coppbuilder.model.finding.Finding`), collected all at once.
"""

from __future__ import annotations


class CoppbuilderError(Exception):
    """The base of every exception that this package raises on purpose.

    Attributes:
        key: key of the text that explains it (see `coppbuilder.texts`).
        arguments: values for the placeholders of that text.

    Example:
        >>> str(CoppbuilderError("usage.no-path", path="a.yaml"))
        'Нет такого файла или папки: a.yaml'

    """

    def __init__(self, key: str, **arguments: object) -> None:
        """Keep the key and its arguments; the text is made when it is asked for."""
        super().__init__(key)
        self.key = key
        self.arguments = arguments

    def message(self, lang: str = "ru") -> str:
        """Return the explanation in the given language (`ru` or `en`)."""
        from .texts import render  # noqa: PLC0415 - errors must be importable before any text is loaded

        return render(self.key, self.arguments, lang)

    def __str__(self) -> str:
        """Return the Russian explanation."""
        return self.message()


class UsageError(CoppbuilderError):
    """The call makes no sense: a missing path, an unknown code, an option that contradicts another."""

    def lines(self, lang: str = "ru") -> tuple[str, ...]:
        """Return the explanation line by line; most have one."""
        return (self.message(lang),)


class InternalError(CoppbuilderError):
    """A promise of this package was broken, for example an assembled program that breaks a rule."""
