"""Assembles provably best training programs out of the professional modules that colleges already teach."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .batch import assemble_all as assemble_all
    from .batch import assemble_learners as assemble_learners
    from .choices import Judging as Judging
    from .choices import alternatives as alternatives
    from .choices import front as front
    from .choices import impact as impact
    from .choices import verify as verify
    from .choices import what_if as what_if
    from .choices import why_not as why_not
    from .errors import CoppbuilderError as CoppbuilderError
    from .errors import InternalError as InternalError
    from .errors import UsageError as UsageError
    from .loading import Loaded as Loaded
    from .loading import NoDocumentError as NoDocumentError
    from .loading import SettingsError as SettingsError
    from .mending import Mended as Mended
    from .mending import mend as mend
    from .model import *  # noqa: F403 - the model's own list of names is public as a whole
    from .previewing import preview as preview
    from .renewal import update as update
    from .reporting import IncompleteProgramError as IncompleteProgramError
    from .reporting import export_program as export_program
    from .reporting import export_report as export_report
    from .revision import compare as compare
    from .revision import diff as diff
    from .revision import edit as edit
    from .revision import stale as stale
    from .revision import why as why
    from .workflow import assemble as assemble
    from .workflow import check as check
    from .workflow import load_catalog as load_catalog
    from .workflow import load_document as load_document
    from .workflow import load_program as load_program
    from .workflow import load_request as load_request
    from .workflow import load_settings as load_settings
    from .workflow import schedule as schedule
    from .workflow import validate as validate

__version__ = "0.1.0"

#: The module that each public name lives in; every other public name is one of the model.
_HOMES = {
    name: home
    for home, names in {
        "workflow": (
            "assemble",
            "check",
            "load_catalog",
            "load_document",
            "load_program",
            "load_request",
            "load_settings",
            "schedule",
            "validate",
        ),
        "revision": ("compare", "diff", "edit", "stale", "why"),
        "choices": ("Judging", "alternatives", "front", "impact", "verify", "what_if", "why_not"),
        "renewal": ("update",),
        "previewing": ("preview",),
        "reporting": ("IncompleteProgramError", "export_program", "export_report"),
        "batch": ("assemble_all", "assemble_learners"),
        "mending": ("Mended", "mend"),
        "loading": ("Loaded", "NoDocumentError", "SettingsError"),
        "errors": ("CoppbuilderError", "InternalError", "UsageError"),
    }.items()
    for name in names
}


class _Package(ModuleType):
    """Python puts a subpackage into its package under its name when it is imported; here functions keep theirs."""

    def __setattr__(self, name: str, value: object) -> None:
        """Leave `assemble` and `preview` to be the functions, whichever of their subpackages is imported."""
        if name not in _HOMES or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that importing the package costs nothing."""
    if name == "__all__":
        return __dir__()
    module = import_module(f".{_HOMES.get(name, 'model')}", __name__)
    if name not in _HOMES and name not in module.__all__:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = globals()[name] = getattr(module, name)
    return value


def __dir__() -> list[str]:
    """List the public names."""
    model: list[str] = import_module(".model", __name__).__all__
    return sorted({*_HOMES, "__version__", *model})
