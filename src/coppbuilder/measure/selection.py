"""Settings applied to what a check found, and to the norms that it judges by."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import PurePath
from typing import Final

from attrs import evolve

from ..model import Catalog, Finding, Norm, NotChecked, Report
from ..model.settings import Settings
from .fingerprints import relative_file

_PROFILE: Final = "profile-"


def file_names(settings: Settings, here: str | PurePath) -> Callable[[str], str | None]:
    """Return how files are named from the folder of the settings; without a folder they have no names.

    `here` is where relative names of files start from.
    """
    root = settings.folder

    @cache
    def name(file: str) -> str | None:
        return None if root is None else relative_file(file, PurePath(root), PurePath(here))

    return name


def told(report: Report, settings: Settings, here: str | PurePath) -> Report:
    """Leave out what the settings do not ask for.

    Example:
        >>> from coppbuilder.model import Severity
        >>> report = Report(findings=(Finding(code="HRS101", severity=Severity.ERROR, key="HRS101"),))
        >>> told(report, Settings(ignore=("HRS",)), "/").findings
        ()

    """
    name = file_names(settings, here)
    return evolve(
        report,
        findings=tuple(each for each in report.findings if settings.tells(each, _named(each, name))),
        not_checked=tuple(each for each in report.not_checked if settings.selects(each.code, _named(each, name))),
    )


def weighed(findings: Iterable[Finding], settings: Settings) -> tuple[Finding, ...]:
    """Return the findings as severe as the settings have them."""
    return tuple(settings.weighed(finding) for finding in findings)


def with_parameters(catalog: Catalog, settings: Settings) -> Catalog:
    """Return the catalogue with the region's own values in every profile.

    What the law sets cannot be replaced so; a region's own acts are documents of its catalogue.
    """
    if not settings.parameters:
        return catalog
    documents = (_replaced(each, settings) if isinstance(each, Norm) else each for each in catalog.documents)
    return Catalog.of(documents, catalog.unread)


def is_profile(norm: Norm) -> bool:
    """Tell whether a norm is a profile: without legal force, and called so by its id (`profile-…`)."""
    return norm.id.startswith(_PROFILE) and norm.act.number is None and norm.act.date is None


def _replaced(norm: Norm, settings: Settings) -> Norm:
    if not is_profile(norm):
        return norm
    own = settings.parameters
    clause = PurePath(settings.file).name if settings.file else None
    parameters = {
        name: evolve(parameter, value=own[name], clause=clause or parameter.clause) if name in own else parameter
        for name, parameter in norm.parameters.items()
    }
    return evolve(norm, parameters=parameters)


def _named(item: Finding | NotChecked, name: Callable[[str], str | None]) -> str | None:
    place = item.location if isinstance(item, Finding) else None
    file = place.file if place else item.subject.file if item.subject else None
    return None if file is None else name(file)
