"""Plans of learners with one worker and with two: prints requests per second and their ratio, and processor seconds.

On a machine that does other work the ratio says little; equal processor seconds say that nothing is done twice.
"""

import os
import random
import time

import pytest

from coppbuilder.batch import CataloguePool, assemble_learners
from coppbuilder.loading import bundled_catalog
from coppbuilder.measure.learners import Learner
from coppbuilder.model import EntryModule
from coppbuilder.workflow import load_catalog

LEARNERS = int(os.environ.get("COPP_BENCH_LEARNERS", "200"))

pytestmark = pytest.mark.bench


def everyone(catalog):
    """Make learners who all bring something different, so that each is solved."""
    rng = random.Random(7)  # noqa: S311 - a repeatable sequence is what is wanted
    ids = [id_ for id_, (newest, *_) in catalog.modules.items() if not newest.is_final]
    sets = {tuple(sorted(rng.sample(ids, rng.randint(1, 4)))) for _ in range(2 * LEARNERS)}
    return [
        Learner(id=f"s-{number}", modules=tuple(EntryModule(module=id_) for id_ in modules))
        for number, modules in enumerate(sorted(sets)[:LEARNERS])
    ]


@pytest.mark.parametrize("name", ["web-prior-learning", "cooks-upgrade-72"])
def test_requests_per_second_grow_with_workers(name, capsys):
    catalog = load_catalog(bundled_catalog() / "examples").catalog
    request = catalog.requests[name]
    learners = everyone(catalog)
    seconds, used, results = {}, {}, {}
    for workers in (1, 2):
        before = os.times().children_user
        with CataloguePool(catalog, workers) as pool:
            assemble_learners(catalog, request, learners[:1], pool)
            started = time.perf_counter()
            results[workers] = assemble_learners(catalog, request, learners, pool)
            seconds[workers] = time.perf_counter() - started
        used[workers] = os.times().children_user - before
    assert results[1] == results[2]
    with capsys.disabled():
        print(  # noqa: T201 - a benchmark tells
            f"\n{name}, {len(learners)} learners: {len(learners) / seconds[1]:.0f} requests/s with one worker, "
            f"{len(learners) / seconds[2]:.0f} with two; ratio {seconds[1] / seconds[2]:.2f}; "
            f"processor seconds {used[1]:.1f} and {used[2]:.1f}"
        )
