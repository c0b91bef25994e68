"""Records what is scheduled on a loop: handles and timers, and the tasks and futures behind them when first seen."""

import json
import sys
from asyncio import Future, Task, futures
from collections.abc import Callable
from types import BuiltinMethodType, FunctionType
from typing import Any, Final, cast

from .clock import Clock, to_nanoseconds
from .packing import CODES
from .program import MAIN_FILE
from .stream import EventStream
from .subjects import Futures, RecordedTask, RunningHandle, TaskRecord
from .texts import callback_name
from .tracebacks import stack_line

WAKES: Final = 64
"""Flag of `handle-ended`: it woke one task, and did nothing else."""

_SLEEP_IS_OVER: Final = cast(Any, futures)._set_result_unless_cancelled
"""The callback of the timer that `asyncio.sleep` sets."""

_HANDLE_SCHEDULED: Final = CODES["handle-scheduled"]
_HANDLE_ENDED: Final = CODES["handle-ended"]
_HANDLE_CANCELLED: Final = CODES["handle-cancelled"]
_TIMER_SET: Final = CODES["timer-set"]
_TIMER_FIRED: Final = CODES["timer-fired"]
_TIMER_CANCELLED: Final = CODES["timer-cancelled"]
_TASK_CREATED: Final = CODES["task-created"]
_TASK_WAKEUP: Final = CODES["task-wakeup"]
_FUTURE_CREATED: Final = CODES["future-created"]
_FUTURE_RESOLVED: Final = CODES["future-resolved"]


class _Catcher:
    """Stands in for a loop, to see with which callback a task in C schedules its first step."""

    def __init__(self) -> None:
        self.callback: object = None

    def get_debug(self) -> bool:
        return False

    def call_soon(self, callback: object, *, context: object = None) -> None:
        self.callback = callback


def _first_step_type() -> type:
    """`TaskStepMethWrapper` of Modules/_asynciomodule.c, which no module exports."""

    async def nothing() -> None:
        pass

    coroutine, catcher = nothing(), _Catcher()
    # Named, so that the first task of the program is still Task-1.
    Task(coroutine, loop=catcher, name="probe")  # pyright: ignore
    coroutine.close()
    return type(catcher.callback)


STEP: Final = _first_step_type()
"""The callback which is a plain step of a task."""


def _is_step(callback: Any) -> bool:
    """Whether a callback is the step of a task: C has one type for a plain step, one for the wakeup by a future."""
    if type(callback) is BuiltinMethodType:
        return callback.__name__ == "task_wakeup"
    return type(callback) is STEP


class HandleRecorder(EventStream):
    """Records ready queues and timer heaps."""

    def __init__(self, clock: Clock, send: Callable[[bytearray, str], None]) -> None:
        super().__init__(clock, send)
        self._futures = Futures()
        self._handle: RunningHandle | None = None
        """The handle that is running."""
        self._task: object = None
        """The task whose step that is."""
        self._rescheduled = 0
        """The handle of that task's next step, if the step has scheduled it."""
        self._woken = False
        """Whether that is because what it awaits was done already."""
        self._timed_future: object = None
        """The future that the timer which the step has set last will resolve, its deadline, and the delay asked for."""
        self._deadline = 0
        self._delay = 0

    def task(self, task: Task[Any]) -> TaskRecord | None:
        """The record of a task, made when it is first seen; None for one that is not of ours, or on no loop of ours."""
        if not isinstance(task, RecordedTask):
            return None
        try:
            return task._loopscope_record
        except AttributeError:
            loop = getattr(task.get_loop(), "number", 0)
            return self._new_task(task, loop) if loop else None

    def _new_task(self, task: RecordedTask, loop: int) -> TaskRecord:
        coroutine: Any = task.get_coro()
        created_at = stack_line(sys._getframe(2), MAIN_FILE) or 0
        record = task._loopscope_record = TaskRecord(self.number(), coroutine, created_at)
        code = getattr(coroutine, "cr_code", None) or getattr(coroutine, "gi_code", None)
        name = getattr(coroutine, "__qualname__", type(coroutine).__qualname__)
        first_line = (
            code.co_firstlineno if code is not None and code.co_filename == MAIN_FILE else 0
        )
        self.event(
            _TASK_CREATED,
            record.number,
            loop,
            self.string(task.get_name()),
            self.running_task(),
            created_at,
            self.string(json.dumps([name, first_line])),
        )
        return record

    def future(self, future: Future[Any], line: int) -> int:
        """The number of a future that the program makes or awaits itself, given when it is first seen, at `line`."""
        number = self._futures.number(future)
        if not number:
            number = self.number()
            self._futures.add(future, number)
            self.event(_FUTURE_CREATED, number, c=self.string(type(future).__name__), e=line)
        return number

    def _resolved(self, future: Any) -> int:
        """A future is done and calls its callbacks. Returns its number, 0 where it has none."""
        if isinstance(future, RecordedTask):
            record = self.task(future)
            return record.number if record is not None else 0
        number = self._futures.number(future)
        if not number:
            return 0
        if self._futures.note_resolved(future):
            state = (
                "cancelled"
                if future.cancelled()
                else "exception"
                if _exception(future)
                else "result"
            )
            self.event(_FUTURE_RESOLVED, number, c=self.string(state))
        return number

    def step_rescheduled(self, handle: RunningHandle) -> None:
        """The step that runs has queued the next one, by `await asyncio.sleep(0)`: told when it ends."""
        running = self._handle
        handle.task_record = running.task_record if running is not None else None
        self._subjects = self._rescheduled = handle.number = self._subjects + 1
        self._woken = False

    def handle_scheduled(
        self, loop: int, callback: Any, args: tuple[Any, ...]
    ) -> tuple[int, TaskRecord | None]:
        """A callback goes on the ready queue. Returns the handle's number and the record of the task it steps."""
        by = 0
        if args:
            first: Any = args[0]
            if isinstance(first, Future):
                by = self._resolved(first)
        record = None
        if _is_step(callback) and isinstance(callback.__self__, RecordedTask):
            record = self.task(callback.__self__)
        number = self._subjects = self._subjects + 1
        if record is None:
            frame = sys._getframe(2)
            line = (frame.f_lineno or 0) if frame.f_code.co_filename == MAIN_FILE else 0
            self.event(_HANDLE_SCHEDULED, number, loop, self._name(callback), 0, line)
        elif callback.__self__ is self._task:
            # The step that runs has queued the next one: told when it ends, or it would seem to be ready meanwhile.
            self._rescheduled = number
            self._woken = bool(args)
        elif args:
            self.inner_event(_TASK_WAKEUP, record.number, number, 0, by, 0, 0)
        else:
            self.event(_HANDLE_SCHEDULED, number, loop, self.string("Task.__step"), record.number)
        return number, record

    def _name(self, callback: Any) -> int:
        """The name of a callback."""
        return self.string(
            callback.__qualname__ if type(callback) is FunctionType else callback_name(callback)
        )

    def handle_cancelled(self, handle: RunningHandle) -> None:
        """A handle is being cancelled. That means nothing once it runs or has run."""
        if handle.number and handle is not self._handle:
            self.event(_HANDLE_CANCELLED, handle.number)

    def handle_ended(self, handle: RunningHandle) -> None:
        """A handle that is no task step has run."""
        self._handle = None
        number = handle.number
        woken = self._noted_inner
        if woken is not None and woken[0] == _TASK_WAKEUP:
            self._noted_inner = None
            _, task, step, _, by, _, _ = woken
            self.ended(_HANDLE_ENDED, number, task, 0, step, by, 0, WAKES)
        else:
            self.ended(_HANDLE_ENDED, number, 0, 0, 0, 0, 0, 0)
        # Not before: its beginning may only be written now.
        handle.number = 0

    def running_task(self) -> int:
        """The number of the task whose step is running, 0 where none is."""
        handle = self._handle
        return (
            handle.task_record.number
            if handle is not None and handle.task_record is not None
            else 0
        )

    def timer_set(self, loop: int, when: float, callback: Any, args: tuple[Any, ...]) -> int:
        """A handle goes on the timer heap. Returns its number."""
        number = self._subjects = self._subjects + 1
        deadline = to_nanoseconds(when)
        if self._task is not None and args and isinstance(args[0], Future):
            self._timed_future = args[0]
            self._deadline = deadline
            self._delay = deadline - self._clock.now
            if callback is _SLEEP_IS_OVER and self._is_quiet():
                # The line is that at which the task is going to stand.
                name = self._name(callback)
                task = self.running_task()
                self._noted_inner = (_TIMER_SET, number, loop, name, task, 0, deadline)
                return number
        self.event(
            _TIMER_SET,
            number,
            loop,
            self._name(callback),
            self.running_task(),
            stack_line(sys._getframe(3), MAIN_FILE) or 0,
            deadline,
        )
        return number

    def timer_fired(self, number: int) -> None:
        """A timer's deadline has come."""
        self.event(_TIMER_FIRED, number)

    def timer_cancelled(self, number: int) -> None:
        """A timer was cancelled before its deadline."""
        self.event(_TIMER_CANCELLED, number)


def _exception(future: Any) -> BaseException | None:
    """The exception of a future that is done, without marking it as retrieved as `exception()` would."""
    return future._exception
