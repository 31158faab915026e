"""Why impossible, and what would help: the time beside that of a possible request of the same size."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from statistics import median

import pytest
from attrs import evolve

from coppbuilder.assemble import candidates, solve
from coppbuilder.assemble.explain import diagnose
from coppbuilder.choices import alternatives, front
from coppbuilder.convert import structure
from coppbuilder.model import Assembled, Catalog, Front, Limits, NotAssembled, Objective, Range, Request
from coppbuilder.workflow import assemble

ITEMS, MODULES = 120, 2000


def catalogue(seed: int) -> Catalog:
    rng = random.Random(seed)  # noqa: S311 - repeatable numbers, not secrets
    keys = [f"K{number}" for number in range(ITEMS)]
    items = [{"key": key, "kind": "competency"} for key in keys]
    documents = [{"kind": "standard", "id": "s", "family": "corporate", "complete": "yes", "items": items}]
    for number in range(MODULES):
        trained = rng.sample(range(ITEMS), rng.randint(1, 4))
        below = [place for place in range(min(trained)) if rng.random() < 0.02]
        documents.append(
            {
                "kind": "module",
                "id": f"m{number}",
                "version": "1.0",
                "owner": "k",
                "hours": {"lecture": rng.randint(8, 40)},
                "outcomes": [f"s:K{place}" for place in trained],
                "requires": {"competencies": [f"s:K{place}" for place in below[:1]]},
            }
        )
    return Catalog.of([structure({"schema": 1, **each}) for each in documents])


def wanted(seed: int) -> Request:
    rng = random.Random(seed)  # noqa: S311 - repeatable numbers, not secrets
    targets = [f"s:K{place}" for place in rng.sample(range(ITEMS), 12)]
    found = structure(
        {"kind": "request", "id": "r", "program_type": "other", "targets": targets, "minimize": ["hours"]}
    )
    assert isinstance(found, Request)
    return found


def timed(work: Callable[[], object]) -> float:
    """Return processor seconds of work that finds nothing remembered from requests before."""
    candidates._shared.cache_clear()
    started = time.process_time()
    work()
    return time.process_time() - started


@pytest.mark.bench
def test_conflict_and_changes_beside_a_possible_request(capsys: pytest.CaptureFixture[str]) -> None:
    catalog = catalogue(1)
    rows = []
    for seed in range(8):
        request = wanted(seed)
        best = solve(catalog, request)
        assert isinstance(best, Assembled)
        least = best.program.hours.total
        open_ = evolve(request, limits=Limits(hours=Range(max=least)))
        tight = evolve(request, limits=Limits(hours=Range(max=least - 8)))
        possible = timed(lambda open_=open_: assemble(catalog, open_))
        conflict = timed(lambda tight=tight: diagnose(catalog, tight))
        result = assemble(catalog, tight)
        assert isinstance(result, NotAssembled)
        whole = timed(lambda tight=tight: assemble(catalog, tight))
        next_best = timed(lambda open_=open_: assemble(catalog, open_, next_best=True))
        rows.append((possible, conflict, whole, next_best, len(result.relaxations)))
    possible, conflict, whole, next_best = (median(row[place] for row in rows) for place in range(4))
    changes = sum(row[4] for row in rows) / len(rows)
    with capsys.disabled():
        sys.stdout.write(
            f"\n{MODULES} modules, 12 targets: possible {possible * 1000:.0f} ms, conflict {conflict * 1000:.0f} ms "
            f"({conflict / possible:.1f}×), conflict and {changes:.1f} changes {whole * 1000:.0f} ms "
            f"({whole / possible:.1f}×), possible with the next best {next_best * 1000:.0f} ms "
            f"({next_best / possible:.1f}×)\n"
        )


@pytest.mark.bench
def test_alternatives_and_a_front_beside_a_single_request(capsys: pytest.CaptureFixture[str]) -> None:
    catalog = catalogue(1)
    rows = []
    for seed in range(4):
        request = wanted(seed)
        single = timed(lambda request=request: assemble(catalog, request))
        five = timed(lambda request=request: alternatives(catalog, request, count=5))
        found: list[Front | NotAssembled] = []
        trade = timed(
            lambda request=request, found=found: found.append(
                front(catalog, request, (Objective.HOURS, Objective.MODULES), limit=20)
            )
        )
        assert isinstance(found[0], Front)
        rows.append((single, five, trade, len(found[0].points), found[0].complete))
    with capsys.disabled():
        for single, five, trade, points, complete in rows:
            sys.stdout.write(
                f"\n{MODULES} modules: single {single * 1000:.0f} ms, five alternatives {five / single:.1f}×, "
                f"{'whole' if complete else 'cut'} front of {points} points {trade / single:.1f}×"
            )
        sys.stdout.write("\n")
