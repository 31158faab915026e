"""Many requests at once: through an executor, in batches, over one catalogue; equal requests are solved once."""

from __future__ import annotations

import datetime as dt
import hashlib
import pickle
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from functools import lru_cache, partial
from multiprocessing import active_children, get_all_start_methods, get_context
from threading import active_count, current_thread, main_thread
from typing import TYPE_CHECKING, Any, Final, TypeVar

from attrs import evolve, frozen

from .measure.learners import Learner, LearnerResult, individual_plan, personal_request
from .model import Assembled, AssemblyResult, Catalog, Request
from .workflow import assemble

if TYPE_CHECKING:
    from types import TracebackType

R = TypeVar("R")

#: What a signal does.
Handler = Callable[[int, Any], Any] | int | signal.Handlers

#: Called with the number of finished requests and of all.
Progress = Callable[[int, int], None]

#: Fewer requests in a batch cost more in sending than they gain in sharing.
_LEAST: Final = 50


@frozen(kw_only=True)
class Options:
    """What holds for every request of a batch; see `coppbuilder.assemble`."""

    allow_drafts: bool = False
    time_limit: float | None = None
    on: dt.date | None = None
    today: dt.date | None = None
    relax: bool = False


class Carrier:
    """A catalogue on its way to workers: sent as its documents, and unpacked and indexed once in each worker."""

    def __init__(self, catalog: Catalog) -> None:
        """Pack nothing yet: threads and forked processes need no packing."""
        self.catalog = catalog
        self._packed: tuple[str, bytes] | None = None

    def __reduce__(self) -> tuple[Callable[[str, bytes], Carrier], tuple[str, bytes]]:
        """Pack the documents."""
        if self._packed is None:
            data = pickle.dumps(self.catalog.documents, protocol=pickle.HIGHEST_PROTOCOL)
            self._packed = hashlib.sha256(data).hexdigest(), data
        return _unpacked, self._packed


@lru_cache(maxsize=4)
def _unpacked(token: str, data: bytes) -> Carrier:  # noqa: ARG001 - a short key for a long value: both are hashed
    return Carrier(Catalog.of(pickle.loads(data)))  # noqa: S301 - what this package packed itself


#: The catalogue of a worker of a `CataloguePool`.
_here: Catalog | None = None


def _enter(carrier: Carrier) -> None:
    """Begin as a worker; an interruption is the parent's to handle."""
    global _here  # noqa: PLW0603 - a worker process works on one catalogue
    _here = carrier.catalog
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _nothing() -> None:
    """Do nothing: the first task makes the pool start its processes."""


class CataloguePool(ProcessPoolExecutor):
    """Processes that share a catalogue with its indexes, by fork where that is safe, else sent to each once.

    Make it before any other thread starts.

    Example:
        >>> with CataloguePool(Catalog.of([]), 1) as pool:
        ...     assemble_all(Catalog.of([]), [], pool)
        ()

    """

    def __init__(self, catalog: Catalog, workers: int | None = None) -> None:
        """Start the processes."""
        forks = "fork" in get_all_start_methods() and active_count() == 1
        if forks:
            _warm(catalog)
        context = get_context("fork" if forks else "spawn")
        self._others = frozenset(active_children())
        self._pipes = _ignore_broken_pipes()
        try:
            with _undisturbed():
                super().__init__(workers, mp_context=context, initializer=_enter, initargs=(Carrier(catalog),))
                self.submit(_nothing).result()
        except BaseException as error:
            self.__exit__(type(error), error, None)
            raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool | None:
        """Wait for the processes; where the work was interrupted, or failed, end them in the middle of it."""
        if kind is not None:
            for process in active_children():
                if process not in self._others:
                    process.terminate()
        try:
            return super().__exit__(kind, error, trace)
        finally:
            if self._pipes is not None:
                signal.signal(signal.SIGPIPE, self._pipes)


def _ignore_broken_pipes() -> Handler | None:
    """Make the end of a worker an error of the pool: where the signal ends the process, writing to it would, too.

    Returns what the signal did before; nothing, where there is no such signal or this thread may not set it.
    """
    if not hasattr(signal, "SIGPIPE") or current_thread() is not main_thread():
        return None
    return signal.signal(signal.SIGPIPE, signal.SIG_IGN) or signal.SIG_DFL


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Put an interruption off until the processes are there; one in between would leave some that nobody ends."""
    if current_thread() is not main_thread():
        yield  # the main thread alone is interrupted
        return
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before or signal.SIG_DFL)
    if pressed:
        raise KeyboardInterrupt


def _warm(catalog: Catalog) -> None:
    """Import the solver and make the indexes, so that forked processes have them."""
    from .assemble.supply import supply_of

    supply_of(catalog)


def assemble_all(
    catalog: Catalog,
    requests: Iterable[Request],
    executor: Executor | None = None,
    *,
    options: Options | None = None,
    progress: Progress | None = None,
) -> tuple[AssemblyResult, ...]:
    """Assemble a program for each request, in their order; equal requests are solved once.

    Args:
        catalog: where modules, standards, offers and norms come from.
        requests: what is wanted; requests with equal content but different ids are different.
        executor: runs the batches; any executor will do (threads, processes, a cluster). Without one, processes are
            started for all cores.
        options: what holds for every request.
        progress: told how many of how many requests are done.

    Raises:
        InternalError: an assembled program breaks a rule (a defect of this package).

    Example:
        >>> from concurrent.futures import ThreadPoolExecutor
        >>> request = Request(id="r", program_type="other", targets=())
        >>> with ThreadPoolExecutor(1) as threads:
        ...     [type(result).__name__ for result in assemble_all(Catalog.of([]), [request], threads)]
        ['Assembled']

    """
    return _mapped(partial(_assembled, options or Options()), catalog, tuple(requests), executor, progress)


def assemble_learners(
    catalog: Catalog,
    request: Request,
    learners: Iterable[Learner],
    executor: Executor | None = None,
    *,
    options: Options | None = None,
    progress: Progress | None = None,
) -> tuple[LearnerResult, ...]:
    """Return what each learner studies, in their order; learners with equal prior learning are solved once.

    The program as a whole keeps the limits and norms of the request; what a learner brings is recognized in it, and
    modules that are recognized cost nothing. The final assessment is never recognized.
    """
    learners = tuple(learners)
    prior = [evolve(learner, id="") for learner in learners]
    wanted = {each: personal_request(catalog, request, each) for each in dict.fromkeys(prior)}
    found = _mapped(
        partial(_planned, options or Options()), catalog, tuple(wanted[each] for each in prior), executor, progress
    )
    return tuple(evolve(result, learner=learner) for result, learner in zip(found, learners, strict=True))


def _assembled(options: Options, catalog: Catalog, request: Request) -> AssemblyResult:
    return assemble(
        catalog,
        request,
        allow_drafts=options.allow_drafts,
        time_limit=options.time_limit,
        on=options.on,
        today=options.today,
        relax=options.relax,
    )


def _planned(options: Options, catalog: Catalog, request: Request) -> LearnerResult:
    result = _assembled(options, catalog, request)
    nobody = Learner(id="")
    if isinstance(result, Assembled):
        return LearnerResult(learner=nobody, plan=individual_plan(catalog, result.program))
    return LearnerResult(learner=nobody, plan=None, status=result.status, causes=result.causes)


def _mapped(
    work: Callable[[Catalog, Request], R],
    catalog: Catalog,
    requests: tuple[Request, ...],
    executor: Executor | None,
    progress: Progress | None,
) -> tuple[R, ...]:
    if not requests:
        return ()
    if executor is None:
        with CataloguePool(catalog) as pool:
            return _mapped(work, catalog, requests, pool, progress)
    unique = tuple(dict.fromkeys(requests))
    batches = [unique[start : start + _LEAST] for start in range(0, len(unique), _LEAST)]
    futures = [executor.submit(*_task(executor, catalog, work, batch)) for batch in batches]
    try:
        _watch(futures, [len(batch) for batch in batches], len(unique), progress)
        solved = [result for future in futures for result in future.result()]
    except BaseException:
        # Our own pool ends its processes at its end; before Python 3.12 its thread falls over what was cancelled then.
        if not isinstance(executor, CataloguePool):
            for future in futures:
                future.cancel()
        raise
    known = dict(zip(unique, solved, strict=True))
    return tuple(known[request] for request in requests)


def _task(executor: Executor, catalog: Catalog, work: Callable[[Catalog, Request], R], batch: Sequence[Request]) -> Any:
    if isinstance(executor, CataloguePool):
        return _run_here, work, batch
    return _run, Carrier(catalog), work, batch


def _run_here(work: Callable[[Catalog, Request], R], batch: Sequence[Request]) -> list[R]:
    if _here is None:
        raise RuntimeError(_run_here.__name__)
    return [work(_here, request) for request in batch]


def _run(carrier: Carrier, work: Callable[[Catalog, Request], R], batch: Sequence[Request]) -> list[R]:
    return [work(carrier.catalog, request) for request in batch]


def _watch(futures: Sequence[Future[list[R]]], sizes: Sequence[int], total: int, progress: Progress | None) -> None:
    """Wait for all batches, tell how far they are, and stop at the first that fails."""
    size_of = dict(zip(futures, sizes, strict=True))
    done = 0
    for future in as_completed(futures):
        future.result()
        done += size_of[future]
        if progress is not None:
            progress(done, total)
