"""What a rule is, and what it may say: found, or could not check; nothing means passed."""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from attrs import field, frozen

from ..measure.norms import NormParameter, norm_parameter
from ..model import Argument, Catalog, Document, Phase, Request, Severity

D = TypeVar("D", bound=Document)


@frozen(kw_only=True)
class Found:
    """A problem: a JSON pointer into the document, and the words.

    `variant` chooses another text than the rule's own (`<code>.<variant>`); `severity` another weight; `norm` is the
    parameter that was broken: its citation is shown, and if it is not verified an error becomes a warning.
    """

    path: str = ""
    arguments: Mapping[str, Argument] = field(factory=dict)
    variant: str | None = None
    severity: Severity | None = None
    norm: NormParameter | None = None
    on_key: bool = False


@frozen(kw_only=True)
class Unchecked:
    """The rule could not say yes or no: the reason is the text `<code>.<variant>`, or a shared one under `key`."""

    variant: str = "unchecked"
    key: str | None = None
    arguments: Mapping[str, Argument] = field(factory=dict)


Said = Found | Unchecked


@frozen(kw_only=True)
class Context:
    """What a rule may look at besides its subject; rules read neither clock nor files."""

    catalog: Catalog
    set_on: dt.date | None = field(default=None, alias="on")
    set_today: dt.date | None = field(default=None, alias="today")

    @property
    def on(self) -> dt.date | None:
        """The day whose norms count, if one is set."""
        self.catalog.note(("on",))
        return self.set_on

    @property
    def today(self) -> dt.date | None:
        """The day to judge by where nothing else names one, if there is one."""
        self.catalog.note(("today",))
        return self.set_today

    def day(self, request: Request | None = None) -> dt.date | None:
        """Return the day to judge by: `on`, else the approval date of the request, else today."""
        return self.on or (request.approval_date if request else None) or self.today

    def norm(self, name: str, request: Request | None = None) -> NormParameter | None:
        """Return a parameter of the norm in force on that day."""
        return norm_parameter(self.catalog, name, self.day(request))


@frozen(kw_only=True)
class Rule:
    """A check with its page: the docstring holds title, Why, Fails and Passes in English; a file beside it the Russian.

    `applies_to` are the kinds that it judges; `Document` stands for every kind. `cites` names norms of the catalogue
    (their ids), `no_citation` the reason for none. `requires` are codes that must have found nothing on the same
    document before this rule makes sense. A rule without `check` is carried out while reading files.
    """

    code: str
    applies_to: tuple[type[Document], ...]
    page: str
    severity: Severity = Severity.ERROR
    phase: Phase = Phase.COMPOSITION
    cites: tuple[str, ...] = ()
    no_citation: str | None = None
    requires: tuple[str, ...] = ()
    since: str = "0.1"
    check: Callable[[Any, Context], Iterator[Said]] | None = field(default=None, repr=False)

    @property
    def title(self) -> str:
        """The first line of the English page."""
        return self.page.partition("\n")[0].rstrip(".")

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")


def rule(
    code: str,
    *applies_to: type[D],
    severity: Severity = Severity.ERROR,
    phase: Phase = Phase.COMPOSITION,
    cites: tuple[str, ...] = (),
    no_citation: str | None = None,
    requires: tuple[str, ...] = (),
) -> Callable[[Callable[[D, Context], Iterator[Said]]], Rule]:
    """Make a `Rule` of a generator over documents of these kinds."""

    def make(check: Callable[[D, Context], Iterator[Said]]) -> Rule:
        return Rule(
            code=code,
            applies_to=applies_to,
            page=inspect.getdoc(check) or "",
            severity=severity,
            phase=phase,
            cites=cites,
            no_citation=no_citation,
            requires=requires,
            check=check,
        )

    return make


def reading_rule(code: str, *, severity: Severity = Severity.ERROR) -> Callable[[Callable[[], None]], Rule]:
    """Make a `Rule` that only has a page: reading the file carries it out."""

    def make(page: Callable[[], None]) -> Rule:
        return Rule(
            code=code,
            applies_to=(Document,),
            page=inspect.getdoc(page) or "",
            severity=severity,
            no_citation="It is about the form of the file, which no norm regulates.",
        )

    return make
