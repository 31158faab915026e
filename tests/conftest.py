import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from warm import Warm


@pytest.fixture(scope="session")
def warm():
    process = Warm()
    yield process
    process.close()
