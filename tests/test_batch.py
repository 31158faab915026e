"""Many requests at once: order, equal requests once, any executor, any number of workers, interruptions."""

from __future__ import annotations

import os
import pickle
import signal
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import active_children
from typing import Any

import pytest
from attrs import evolve

from coppbuilder import batch
from coppbuilder.batch import Carrier, CataloguePool, Options, assemble_all, assemble_learners
from coppbuilder.errors import CoppbuilderError
from coppbuilder.measure.learners import Learner
from coppbuilder.model import (
    Assembled,
    Catalog,
    Competency,
    CompetencyRef,
    CompetencyTarget,
    Complete,
    EntryModule,
    Family,
    Hours,
    ItemKind,
    Limits,
    Module,
    ModuleStatus,
    NotAssembled,
    Objective,
    Outcome,
    ProgramType,
    Range,
    Request,
    Standard,
    Version,
)

REFS = tuple(CompetencyRef("s", key) for key in "ABC")


def catalog() -> Catalog:
    items = tuple(Competency(key=ref.key, kind=ItemKind.SKILL) for ref in REFS)
    modules = [
        Module(
            id=f"m{n}",
            version=Version.parse("1.0"),
            owner="c",
            outcomes=(Outcome(competency=ref),),
            hours=Hours(lecture=2 + n),
            status=ModuleStatus.DRAFT if n == 2 else ModuleStatus.APPROVED,
        )
        for n, ref in enumerate(REFS)
    ]
    return Catalog.of([Standard(id="s", family=Family.CORPORATE, complete=Complete.YES, items=items), *modules])


def request(number: int, *wanted: CompetencyRef) -> Request:
    return Request(
        id=f"r{number}",
        program_type=ProgramType.OTHER,
        targets=tuple(CompetencyTarget(competency=ref) for ref in wanted),
        minimize=(Objective.HOURS,),
    )


def many() -> list[Request]:
    return [request(number, *(REFS[:1] if number % 3 else REFS[:2])) for number in range(130)]


def copied(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - our own bytes


class Far(Executor):
    """Runs each task at once, in a process that could be far away: all that goes there and back is pickled."""

    def __init__(self) -> None:
        self.sizes: list[int] = []

    def submit(self, task: Callable[..., Any], /, *args: Any, **options: Any) -> Future[Any]:
        future: Future[Any] = Future()
        task, args = copied((task, args))
        self.sizes.append(len(args[-1]))
        future.set_result(copied(task(*args, **options)))
        return future


def test_results_come_in_the_order_of_the_requests_from_any_executor() -> None:
    requests, far = many(), Far()
    results = assemble_all(catalog(), requests, far)
    assert far.sizes == [50, 50, 30]
    assert [result.program.demand.id for result in results if isinstance(result, Assembled)] == [
        wanted.id for wanted in requests
    ]
    assert [len(result.program.modules) for result in results if isinstance(result, Assembled)] == [
        1 if number % 3 else 2 for number in range(130)
    ]
    with ThreadPoolExecutor(1) as threads:
        assert assemble_all(catalog(), requests[:3], threads) == results[:3]


def test_one_worker_and_two_give_equal_results() -> None:
    known, requests = catalog(), many()
    told: list[tuple[int, int]] = []
    with CataloguePool(known, 1) as one, CataloguePool(known, 2) as two:
        alone = assemble_all(known, requests, one, progress=lambda done, total: told.append((done, total)))
        assert alone == assemble_all(known, requests, two)
    assert alone == assemble_all(known, requests, Far())
    assert [total for _, total in told] == [130] * 3
    assert told[-1] == (130, 130)


def test_processes_are_started_if_no_executor_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[Far] = []

    class Pool(Far):
        def __init__(self, _: Catalog) -> None:
            super().__init__()
            started.append(self)

    monkeypatch.setattr(batch, "CataloguePool", Pool)
    monkeypatch.setattr(batch, "_task", lambda _, known, work, requests: (batch._run, Carrier(known), work, requests))
    assert len(assemble_all(catalog(), many()[:2])) == 2
    assert len(started) == 1
    assert assemble_all(catalog(), []) == ()
    assert len(started) == 1


def test_equal_requests_are_solved_once() -> None:
    far = Far()
    results = assemble_all(catalog(), [request(1, REFS[0])] * 40 + [request(2, REFS[1])] * 40, far)
    assert far.sizes == [2]
    assert len(results) == 80
    assert results[0] is results[39]
    assert results[0] != results[40]


def test_the_options_hold_for_every_request() -> None:
    drafty = request(1, REFS[2])
    (refused,) = assemble_all(catalog(), [drafty], Far())
    assert isinstance(refused, NotAssembled)
    assert refused.causes
    (allowed,) = assemble_all(catalog(), [drafty], Far(), options=Options(allow_drafts=True))
    assert isinstance(allowed, Assembled)


class Failing(Far):
    """Fails at the second batch, and keeps the others waiting."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error = error
        self.futures: list[Future[Any]] = []

    def submit(self, task: Callable[..., Any], /, *args: Any, **options: Any) -> Future[Any]:
        future: Future[Any] = super().submit(task, *args, **options) if not self.futures else Future()
        if len(self.futures) == 1:
            future.set_exception(self.error)
        self.futures.append(future)
        return future


@pytest.mark.parametrize("error", [KeyboardInterrupt(), CoppbuilderError("usage.no-path", path="x")])
def test_an_interruption_or_a_failure_cancels_what_has_not_begun(error: BaseException) -> None:
    failing = Failing(error)
    with pytest.raises(type(error)):
        assemble_all(catalog(), many(), failing)
    assert failing.futures[2].cancelled()


def test_a_worker_unpacks_a_catalogue_once() -> None:
    carrier = Carrier(catalog())
    first, second = (copied(carrier) for _ in range(2))
    assert first.catalog is second.catalog
    assert first.catalog.documents == carrier.catalog.documents


def test_the_pool_serves_its_own_processes_only() -> None:
    with pytest.raises(RuntimeError):
        batch._run_here(lambda _, wanted: wanted, [])


def learners(*modules: str) -> Learner:
    return Learner(id="", modules=tuple(EntryModule(module=id_) for id_ in modules))


def test_learners_with_equal_prior_learning_are_solved_once_and_keep_their_names() -> None:
    far, wanted = Far(), request(1, *REFS[:2])
    everyone = [evolve(learners(*(["m0"] if n % 2 else [])), id=f"s-{n}") for n in range(9)]
    results = assemble_learners(catalog(), wanted, everyone, far)
    assert far.sizes == [2]
    assert [result.learner for result in results] == everyone
    assert [result.plan.hours if result.plan else None for result in results] == [5, 3, 5, 3, 5, 3, 5, 3, 5]
    assert [result.plan.recognized_hours if result.plan else None for result in results[:2]] == [0, 2]


def test_a_learner_for_whom_there_is_no_program_gets_the_causes() -> None:
    short = evolve(request(1, REFS[0]), limits=Limits(hours=Range(max=1)))
    (result,) = assemble_learners(catalog(), short, [evolve(learners(), id="s-1")], Far())
    assert result.plan is None
    assert result.status == "impossible"
    assert result.causes


def test_limits_hold_for_the_program_with_what_is_recognized_in_it() -> None:
    exact = evolve(request(1, *REFS[:2]), limits=Limits(hours=Range(exact=5)))
    (result,) = assemble_learners(catalog(), exact, [evolve(learners("m1"), id="s-1")], Far())
    assert result.plan is not None
    assert (result.plan.hours, result.plan.recognized_hours) == (2, 3)


def test_work_that_is_given_up_is_ended_and_not_waited_for() -> None:
    """Other processes that were there before go on."""
    started = time.monotonic()
    with CataloguePool(Catalog.of([]), 1) as other:
        task = _left_behind()
        assert other.submit(abs, -1).result() == 1
    assert isinstance(task.exception(), BrokenProcessPool)
    assert time.monotonic() - started < 30


def _left_behind() -> Future[None]:
    with suppress(LookupError), CataloguePool(Catalog.of([]), 1) as pool:
        task = pool.submit(time.sleep, 60)
        while not task.running():
            time.sleep(0.01)
        raise LookupError
    return task


def test_an_interruption_while_processes_start_leaves_none(monkeypatch):
    def interrupted(self, work):
        os.kill(os.getpid(), signal.SIGINT)
        return ProcessPoolExecutor.submit(self, work)

    monkeypatch.setattr(CataloguePool, "submit", interrupted)
    with pytest.raises(KeyboardInterrupt):
        CataloguePool(Catalog.of([]), 2)
    assert active_children() == []
