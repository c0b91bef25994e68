"""Records what pools of threads and processes are given to do, and what becomes of it."""

import json
from asyncio import futures as asyncio_futures
from collections.abc import Callable
from concurrent.futures import Future, thread
from contextvars import Context
from functools import partial
from types import BuiltinMethodType, FrameType, FunctionType
from typing import Any, Final, Literal
from weakref import ref

from . import processes
from .packing import CODES
from .primitive_names import name_of
from .program import MAIN_FILE
from .reporting import Reporter, program_frames
from .subjects import Futures
from .texts import callback_name
from .tracebacks import stack_line
from .watching import Watches

_QUEUED: Final = CODES["job-queued"]
_STARTED: Final = CODES["job-started"]
_ENDED: Final = CODES["job-ended"]

_CHUNK: Final = "_process_chunk"
"""What `ProcessPoolExecutor.map` submits; the program's function is its first argument."""


class _Job:
    """What is known of one job."""

    __slots__ = ("ended", "number", "reference", "started")

    def __init__(self, number: int, reference: Any) -> None:
        self.number = number
        self.reference = reference
        self.started = False
        self.ended = False


class Jobs:
    """The jobs of one run, by the futures that `submit` returns, without keeping those alive."""

    def __init__(self, reporter: Reporter, futures: Futures) -> None:
        self._reporter = reporter
        self._futures = futures
        self._known: dict[int, _Job] = {}
        self._pools: dict[int, tuple[int, int, Any]] = {}
        """By address: the pool's number, the text that describes it, and what forgets it."""

    def watch(self, watches: Watches) -> None:
        """Adds what has to be watched."""
        work_item: Any = vars(thread)["_WorkItem"]
        pool: Any = thread.ThreadPoolExecutor
        watches.on_start(pool._adjust_thread_count, self._submitting)
        watches.on_return(pool.submit, self._submitted)
        watches.on_start(work_item.run, self._taken_up)
        future: Any = Future
        watches.on_start(future.set_result, self._ends("result"))
        watches.on_start(future.set_exception, self._ends("exception"))
        watches.on_return(future.cancel, self._cancelled)
        watches.on_return(asyncio_futures.wrap_future, self._wrapped)

    def watch_processes(self, module: Any, watches: Watches) -> None:
        """Adds what `concurrent.futures.process` has, once the program has imported it."""
        watches.on_return(module.ProcessPoolExecutor.submit, self._submitted)
        watches.on_attribute(module._process_worker, "fn", self._taken_up_in_process)

    def number_of(self, future: object) -> int:
        """The number of the job whose future this is; 0 where it is none."""
        job = self._known.get(id(future))
        return job.number if job is not None else 0

    def _submitting(self, frame: FrameType, _: object) -> None:
        """`submit` of a pool of threads may start one, which takes the job up before `submit` returns."""
        submit = frame.f_back
        if submit is not None and "f" in submit.f_locals:
            self._queued(submit, submit.f_locals["f"])

    def _submitted(self, frame: FrameType, future: Any) -> None:
        job = self._known.get(id(future)) or self._queued(frame, future)
        if future._state == "FINISHED":
            # Where there are no threads, `submit` runs it at once.
            self._start(job)
            self._end(job, "exception" if future._exception is not None else "result")

    def _queued(self, frame: FrameType, future: Any) -> _Job:
        reporter = self._reporter
        names = frame.f_locals
        pool, description = self._pool(names["self"], frame)
        address = id(future)
        job = _Job(reporter.number(), ref(future, lambda _: self._known.pop(address, None)))
        self._known[address] = job
        reporter.event(
            _QUEUED,
            job.number,
            pool,
            description,
            reporter.running_task(),
            stack_line(frame, MAIN_FILE) or 0,
            reporter.string(_name_of_job(names["fn"])),
        )
        return job

    def _pool(self, pool: Any, frame: FrameType) -> tuple[int, int]:
        address = id(pool)
        known = self._pools.get(address)
        if known is None:
            reporter = self._reporter
            name = (
                name_of(pool, program_frames(frame, reporter.program_files))
                or getattr(pool, "_thread_name_prefix", "")
                or type(pool).__name__
            )
            text = reporter.string(json.dumps([name, pool._max_workers]))
            reference = ref(pool, lambda _: self._pools.pop(address, None))
            known = self._pools[address] = (reporter.number(), text, reference)
        return known[:2]

    def _taken_up(self, frame: FrameType, _: object) -> None:
        future = frame.f_locals["self"].future
        job = self._known.get(id(future))
        if job is not None and future._state == "PENDING":
            self._start(job)

    def _taken_up_in_process(self, frame: FrameType, _: object) -> None:
        """A worker process has taken a call from its pool's queue: the pool knows it by its number alone."""
        pid = processes.current().running.pid
        for _, _, reference in self._pools.values():
            pool = reference()
            if pid in (getattr(pool, "_processes", None) or ()):
                item = pool._pending_work_items.get(frame.f_locals["call_item"].work_id)
                job = self._known.get(id(item.future)) if item is not None else None
                if job is not None:
                    self._start(job)

    def _start(self, job: _Job) -> None:
        if not job.started:
            job.started = True
            self._reporter.event(_STARTED, job.number, self._reporter.running_thread())

    def _ends(self, state: Literal["result", "exception"]) -> Callable[[FrameType, Any], None]:
        def ends(frame: FrameType, _: object) -> None:
            job = self._known.get(id(frame.f_locals["self"]))
            if job is not None:
                self._end(job, state)

        return ends

    def _cancelled(self, frame: FrameType, value: object) -> None:
        job = self._known.get(id(frame.f_locals["self"]))
        if job is not None and value is True:
            self._end(job, "cancelled")

    def _end(self, job: _Job, state: Literal["result", "exception", "cancelled"]) -> None:
        if not job.ended:
            job.ended = True
            self._reporter.event(_ENDED, job.number, c=self._reporter.string(state))

    def _wrapped(self, frame: FrameType, value: Any) -> None:
        """A job's future was made awaitable: who awaits that waits for the job."""
        job = self._known.get(id(frame.f_locals["future"]))
        if job is not None:
            self._futures.add(value, job.number, resolved=True)


def _name_of_job(function: Any) -> str:
    """What is to be called, seen through what `to_thread` and `map` wrap around it."""
    while isinstance(function, partial):
        inner: Any = function.func
        wraps = (type(inner) is FunctionType and inner.__name__ == _CHUNK) or (
            type(inner) is BuiltinMethodType and type(inner.__self__) is Context
        )
        function = function.args[0] if wraps and function.args else inner
    return callback_name(function)
