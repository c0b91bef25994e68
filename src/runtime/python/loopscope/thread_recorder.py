"""Records what threads do, and keeps apart what belongs to each when they take turns."""

import json
import sys
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType
from typing import Final, NamedTuple

from .clock import Clock
from .packing import CODES
from .program import MAIN_FILE
from .reporting import program_frames
from .steps import StepRecorder
from .subjects import RunningHandle
from .texts import error_message
from .tracebacks import stack_line
from .waits import PRIMITIVE_KINDS, Wait

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

    def blocked(
        self, wait: Wait, until: int | None, line: int | None, by: int, call: FrameType | None
    ) -> None:
        """The running thread cannot go on by itself. In the main thread this holds the loop.

        `by` is the number of the thread that it waits for, where it is one; `call` is the frame of the call that waits.
        """
        subject = by if wait.kind == "thread" else 0
        if call is not None and wait.kind in PRIMITIVE_KINDS:
            subject = self._primitive(call, *program_frames(call, self.program_files))
        elif call is not None and wait.kind == "future":
            subject = self.jobs.number_of(call.f_locals.get("self"))
        on = self.string(json.dumps({"kind": wait.kind, "label": wait.label}))
        self.event(
            CODES["thread-blocked"],
            self._thread_number,
            c=on,
            d=subject,
            e=line or 0,
            u=until or 0,
        )

    def resumed(self) -> None:
        """The running thread goes on."""
        self.event(CODES["thread-resumed"], self._thread_number)

    def preempted(self, line: int) -> None:
        """The running thread is at the end of its time slice, and another one takes the interpreter."""
        ThreadRecorder.blocked(self, Wait("lock", "GIL"), None, line, 0, None)

    def taken_up(self) -> None:
        """The running thread has the interpreter again."""
        ThreadRecorder.resumed(self)

    def leave_thread(self) -> _Place:
        """Another thread is about to run. Returns what `return_to_thread` is to be given."""
        self._write_up_to_now()
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
        self._clock = Clock(clock.limit, _ignore, _ignore)
        self._clock.move(clock.now)
        try:
            yield
        finally:
            self._clock = clock


def _ignore(now: int, charge: float) -> None:
    """A clock that stands still tells nobody."""
