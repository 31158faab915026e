"""Where the files lie that come with the package: schemas and the catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from ..errors import InternalError

PACKAGE: Final = Path(__file__).resolve().parents[1]


def bundled(name: str, package: Path = PACKAGE) -> Path:
    """Return the folder `schemas` or `catalog`: inside an installed package, else beside `src` in a checkout.

    Raises:
        InternalError: it is in neither place, so the installation is broken.

    Example:
        >>> bundled("schemas").name
        'schemas'

    """
    for folder in (package / "_bundled" / name, package.parents[1] / name):
        if folder.is_dir():
            return folder
    raise InternalError("doc.no-bundled", name=name)


def bundled_catalog() -> Path:
    """Return the folder of the catalogue that comes with the package: `library` and `examples`."""
    return bundled("catalog")
