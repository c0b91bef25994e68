"""Records what threads do, and keeps apart what belongs to each when they take turns."""

import json
import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final, NamedTuple

from .clock import Clock
from .packing import CODES
from .program import MAIN_FILE
from .steps import StepRecorder
from .subjects import RunningHandle
from .texts import error_message
from .tracebacks import stack_line
from .waits import Wait

_DAEMON: Final = 1
"""Flag of `thread-started`."""

_MOST_THREADS: Final = 0xFFFF
"""A record has two bytes for its thread."""


class _Place(NamedTuple):
    """Where a thread was when another one took over."""

    thread: int
    number: int
    handle: RunningHandle | None
    task: object
    rescheduled: int
    woken: bool


class ThreadRecorder(StepRecorder):
    """Records the threads of a run."""

    _threads = 0
    _thread_number = 0
    """The number of the thread that runs; 0 is the main thread. `thread` is its place among the threads started."""

    def thread_started(self, name: str, daemon: bool) -> tuple[int, int]:
        """The running thread starts another one. Returns what `enter_thread` is to be given."""
        number = self.number()
        line = stack_line(sys._getframe(1), MAIN_FILE) or 0
        self.event(
            CODES["thread-started"],
            number,
            c=self.string(name),
            e=line,
            flags=_DAEMON if daemon else 0,
        )
        self._threads = min(self._threads + 1, _MOST_THREADS)
        return self._threads, number

    def enter_thread(self, thread: int, number: int) -> None:
        """A thread begins to run."""
        self.thread, self._thread_number = thread, number
        self._handle, self._task, self._rescheduled, self._woken = None, None, 0, False

    def thread_ended(self, error: BaseException | None) -> None:
        """The running thread is over; `error` ended it."""
        kind = self.string(type(error).__name__) if error is not None else 0
        message = self.string(error_message(error)) if error is not None else 0
        self.event(CODES["thread-ended"], self._thread_number, c=kind, d=message)

    def blocked(self, wait: Wait, until: int | None, line: int | None, by: int) -> None:
        """The running thread cannot go on by itself. In the main thread this holds the loop.

        `by` is the number of the thread that it waits for, where it is one.
        """
        on = self.string(json.dumps({"kind": wait.kind, "label": wait.label}))
        self.event(
            CODES["thread-blocked"],
            self._thread_number,
            c=on,
            d=by if wait.kind == "thread" else 0,
            e=line or 0,
            u=until or 0,
        )

    def resumed(self) -> None:
        """The running thread goes on."""
        self.event(CODES["thread-resumed"], self._thread_number)

    def leave_thread(self) -> _Place:
        """Another thread is about to run. Returns what `return_to_thread` is to be given."""
        if self._noted_handle is not None or self._noted_iteration:
            self._write_noted()
        return _Place(
            self.thread,
            self._thread_number,
            self._handle,
            self._task,
            self._rescheduled,
            self._woken,
        )

    def return_to_thread(self, place: _Place) -> None:
        """A thread that was left runs again."""
        (
            self.thread,
            self._thread_number,
            self._handle,
            self._task,
            self._rescheduled,
            self._woken,
        ) = place

    @contextmanager
    def at_a_standstill(self) -> Generator[None]:
        """Gives the present instant to everything that happens meanwhile, whatever the clock reads."""
        clock = self._clock
        self._clock = Clock(clock.limit, lambda now: None)
        self._clock.move(clock.now)
        try:
            yield
        finally:
            self._clock = clock
