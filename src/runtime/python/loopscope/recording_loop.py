"""The event loop of a run that is recorded: the same loop, telling the recorder what it does."""

import sys
from asyncio import Future, Handle, futures
from asyncio.format_helpers import extract_stack
from collections.abc import Callable
from contextvars import Context, copy_context
from heapq import heappop
from inspect import CORO_CREATED, getcoroutinestate, iscoroutine
from typing import Any

from .asyncio_private import ThreadSafeHandle
from .countdown import AWAY, countdown, uncounted
from .handles import STEP
from .loop import OrderedTimerHandle, SimulatedLoop, run_handle
from .program import MAIN_FILE
from .recorder import Recorder
from .subjects import RunningHandle, TaskRecord


class _RecordedHandle(Handle):
    """A handle that knows its number, and the task that it steps."""

    __slots__ = ("number", "task_record")

    number: int
    task_record: TaskRecord | None

    def __init__(
        self,
        callback: Callable[..., object],
        args: tuple[Any, ...],
        loop: Any,
        context: Context | None,
    ) -> None:
        # As Handle.__init__ in Lib/asyncio/events.py, without its call of loop.get_debug(): this is done at every step.
        self._context = copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._repr = None
        self._source_traceback = extract_stack(sys._getframe(1)) if loop._debug else None

    def cancel(self) -> None:
        if not self._cancelled:
            self._loop._handle_cancelled(self)
        super().cancel()


class _RecordedThreadSafeHandle(ThreadSafeHandle):
    __slots__ = ("number", "task_record")

    number: int
    task_record: TaskRecord | None

    def cancel(self) -> None:
        if not self._cancelled:
            self._loop._handle_cancelled(self)
        super().cancel()


class _RecordedTimerHandle(OrderedTimerHandle):
    __slots__ = ("number",)

    number: int
    task_record = None


# What a program reads in a repr.
_RecordedHandle.__name__ = _RecordedHandle.__qualname__ = "Handle"
_RecordedThreadSafeHandle.__name__ = _RecordedThreadSafeHandle.__qualname__ = "_ThreadSafeHandle"
_RecordedTimerHandle.__name__ = _RecordedTimerHandle.__qualname__ = "TimerHandle"


class RecordingLoop(SimulatedLoop):
    """A simulated loop with the recorder's hooks. A number of 0 marks a handle that has run."""

    def __init__(self, selector: object = None) -> None:
        super().__init__(selector)
        recorder = self._world.recorder
        assert recorder is not None
        self._recorder: Recorder = recorder
        self.number = recorder.loop_created()

    def close(self) -> None:
        """Closes the loop."""
        if not self._closed and not self.is_running():
            self._recorder.loop_closed(self.number)
        super().close()

    def create_task(self, coro: Any, **kwargs: Any) -> Any:
        """Makes a task. One that is eager takes its first step at once, past the ready queue."""
        # The tick of the way in here, which is none where nothing is recorded.
        countdown[0] += 1
        task = super().create_task(coro, **kwargs)
        if self._task_factory is not None or "eager_start" in kwargs:
            self._note_eager_step(task, coro, kwargs)
        try:
            return task
        finally:
            # As in Lib/asyncio/base_events.py: the traceback of its exception may hold this frame.
            del task

    @uncounted
    def _note_eager_step(self, task: Any, coro: Any, kwargs: dict[str, Any]) -> None:
        eager = self._task_factory is not None or kwargs.get("eager_start")
        if eager and not (iscoroutine(coro) and getcoroutinestate(coro) == CORO_CREATED):
            self._recorder.stepped_eagerly(task)

    def create_future(self) -> Future[Any]:
        """Makes a future, which is recorded if the program itself asks for it."""
        future: Future[Any] = futures.Future(loop=self)
        left, countdown[0] = countdown[0], AWAY
        caller = sys._getframe(1)
        if caller.f_code.co_filename == MAIN_FILE:
            self._recorder.future(future, caller.f_lineno)
        countdown[0] = left
        return future

    def call_soon(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> Handle:
        """Puts a callback on the ready queue."""
        if self._closed:
            self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_soon")
        left, countdown[0] = countdown[0], AWAY
        handle = _RecordedHandle(callback, args, self, context)
        recorder = self._recorder
        step: Any = callback
        if type(step) is STEP and step.__self__ is recorder._task:
            recorder.step_rescheduled(handle)
        else:
            handle.number, handle.task_record = recorder.handle_scheduled(
                self.number, callback, args
            )
        self._ready.append(handle)
        countdown[0] = left
        return handle

    def call_soon_threadsafe(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> Handle:
        """Puts a callback on the ready queue from another thread."""
        if self._closed:
            self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_soon_threadsafe")
        left, countdown[0] = countdown[0], AWAY
        handle = _RecordedThreadSafeHandle(callback, args, self, context)
        handle.number, handle.task_record = self._recorder.handle_scheduled(
            self.number, callback, args
        )
        self._ready.append(handle)
        self._write_to_self()
        countdown[0] = left
        return handle

    def _create_handle(self, callback: Callable[..., object], args: tuple[Any, ...]) -> Handle:
        handle = _RecordedHandle(callback, args, self, None)
        handle.number, handle.task_record = 0, None
        return handle

    def _add_callback(self, handle: Any) -> None:
        """Puts a handle on the ready queue that was made before: that of a signal."""
        if not handle._cancelled:
            handle.number, _ = self._recorder.handle_scheduled(
                self.number, handle._callback, handle._args
            )
            self._ready.append(handle)

    def _create_timer(
        self,
        when: float,
        callback: Callable[..., object],
        args: tuple[Any, ...],
        context: Context | None,
    ) -> OrderedTimerHandle:
        timer = _RecordedTimerHandle(when, callback, args, self, context)
        timer.number = self._recorder.timer_set(self.number, when, callback, args)
        return timer

    def _timer_handle_cancelled(self, handle: Any) -> None:
        super()._timer_handle_cancelled(handle)
        self._note_timer_cancelled(handle)

    @uncounted
    def _note_timer_cancelled(self, handle: Any) -> None:
        if handle._scheduled:
            self._recorder.timer_cancelled(handle.number)
        else:
            self._recorder.handle_cancelled(handle)

    @uncounted
    def _handle_cancelled(self, handle: RunningHandle) -> None:
        self._recorder.handle_cancelled(handle)

    def _move_due_timers(self) -> None:
        scheduled: list[Any] = self._scheduled
        end = self._clock.now / 1e9 + self._clock_resolution
        while scheduled and scheduled[0]._when < end:
            handle = heappop(scheduled)
            handle._scheduled = False
            self._recorder.timer_fired(handle.number)
            self._ready.append(handle)

    def _run_once(self) -> None:
        left, countdown[0] = countdown[0], AWAY
        recorder = self._recorder
        try:
            todo = self._collect_ready()
        except BaseException:
            countdown[0] = left
            raise
        recorder.iteration_started(self.number)
        try:
            ready = self._ready
            run: Any = self._run_measured if self._debug else run_handle
            for _ in range(todo):
                handle: Any = ready.popleft()
                if handle._cancelled:
                    continue
                recorder._noted_handle = recorder._handle = handle
                record = handle.task_record
                if record is None:
                    try:
                        countdown[0] = left
                        run(handle)
                    finally:
                        left, countdown[0] = countdown[0], AWAY
                        recorder.handle_ended(handle)
                else:
                    task = recorder._task = handle._callback.__self__
                    if record.cancel_pending:
                        recorder.deliver_cancel(task, handle)
                    try:
                        countdown[0] = left
                        run(handle)
                    finally:
                        left, countdown[0] = countdown[0], AWAY
                        recorder.step_ended(task, handle, record)
        except BaseException:
            recorder.iteration_interrupted(self.number)
            raise
        finally:
            countdown[0] = left
        handle = task = None

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        """Reports a problem, as asyncio does."""
        uncounted(self._recorder.problem)(context)
        super().call_exception_handler(context)


# What a program reads in a repr.
RecordingLoop.__name__ = RecordingLoop.__qualname__ = "_UnixSelectorEventLoop"
