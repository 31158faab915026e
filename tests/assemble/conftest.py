import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import pytest

from coppbuilder.model import Catalog
from coppbuilder.workflow import load_catalog


@pytest.fixture(scope="session")
def norms() -> Catalog:
    """Return the norms of the bundled library alone."""
    return Catalog.of(load_catalog().catalog.norms.values())
