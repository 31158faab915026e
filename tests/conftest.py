import sys
from pathlib import Path

import pytest
from coverage import Coverage

sys.path.insert(0, str(Path(__file__).parent))

from warm import Warm


@pytest.fixture(scope="session")
def warm():
    process = Warm()
    yield process
    process.close()


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item):
    """Pause whatever measures: workers are measured from their start, which the plugin knows nothing of."""
    paused = []
    while item.get_closest_marker("no_cover") and (measuring := Coverage.current()):
        measuring.stop()
        paused.append(measuring)
    try:
        return (yield)
    finally:
        for measuring in reversed(paused):
            measuring.start()
