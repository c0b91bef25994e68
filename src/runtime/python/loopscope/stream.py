"""The stream of events: one order, one clock, and beginnings that are written late."""

import sys
from collections.abc import Callable
from typing import Final

from .clock import Clock
from .packing import BATCH_SIZE, CODES, RECORD_SIZE, Batches, pack_into
from .program import MAIN_FILE
from .reporting import Touched
from .subjects import RunningHandle
from .tracebacks import stack_line

NEW_ITERATION: Final = 1
"""Flag: `iteration-started` comes before this record."""

WHOLE: Final = 2
"""Flag of `step-ended` and `handle-ended`: the corresponding `…-started` comes before it."""

_ITERATION_STARTED: Final = CODES["iteration-started"]
_ITERATION_ENDED: Final = CODES["iteration-ended"]
_STEP_STARTED: Final = CODES["step-started"]
_HANDLE_STARTED: Final = CODES["handle-started"]
_CLOCK_ADVANCED: Final = CODES["clock-advanced"]


class EventStream(Batches):
    """Packs events in order.

    Recording has to cost less than half of what it observes, a task step of some three microseconds. So the commonest
    sequence of all, a step within which nothing is recorded, is one record: the beginning of a step, and of an
    iteration, is only noted, and written when something has to come after it. So is the one event within that a step's
    end can tell as well: the timer that a sleep sets, the wakeup by a timer's callback.
    """

    def __init__(self, clock: Clock, send: Callable[[bytearray, str], None]) -> None:
        super().__init__(send)
        self._clock = clock
        self._last = 0
        """The instant of the last event. Where the clock is later without an event, computing was charged."""
        self._computed_at = 0
        """The line at which that computing began."""
        self.thread = 0
        """The thread that runs, by its place among those started; 0 is the main thread."""
        self._thread_number = 0
        """The same, by its number."""
        self._subjects = 0
        self.touched: list[Touched] = []
        """What may have changed since the last event: told before the next one, so changes in a row are told as one."""
        self._noted_iteration = 0
        """The loop whose iteration has begun."""
        self._noted_handle: RunningHandle | None = None
        """The handle that has begun to run."""
        self._noted_inner: tuple[int, int, int, int, int, int, float] | None = None
        """Kind and fields of the one event that has happened since, where its end may tell it as well."""

    def number(self) -> int:
        """The number of the next subject to appear."""
        self._subjects += 1
        return self._subjects

    def running_thread(self) -> int:
        """The number of the thread that runs, 0 for the main thread."""
        return self._thread_number

    def event(
        self,
        kind: int,
        a: int = 0,
        b: int = 0,
        c: int = 0,
        d: int = 0,
        e: int = 0,
        u: float = 0,
        flags: int = 0,
    ) -> None:
        """Records an event. What its fields mean for each kind: docs/trace-format.md."""
        if self._noted_handle is not None or self._noted_iteration:
            self._write_noted()
        now = self._clock.now
        if now != self._last:
            self._write_charge(now)
        if self.touched:
            self._tell_touched()
        # As `pack`, without the call.
        offset = self._offset
        pack_into(self._buffer, offset, kind, flags, self.thread, a, b, c, d, e, now, u)
        self._offset = offset = offset + RECORD_SIZE
        if offset == BATCH_SIZE:
            self._hand_on()

    def inner_event(self, kind: int, a: int, b: int, c: int, d: int, e: int, u: float) -> None:
        """Records an event which often is all that happens within a step or a handle."""
        if self._is_quiet():
            self._noted_inner = (kind, a, b, c, d, e, u)
        else:
            self.event(kind, a, b, c, d, e, u)

    def _is_quiet(self) -> bool:
        """Whether nothing has been recorded since the handle that runs began."""
        return (
            self._noted_handle is not None
            and self._noted_inner is None
            and not self.touched
            and self._clock.now == self._last
        )

    def ended(
        self, kind: int, a: int, b: int, c: int, d: int, e: int, u: float, flags: int
    ) -> None:
        """Records the end of a step or of a handle, together with its beginning if that is all there was."""
        now = self._clock.now
        if (
            self._noted_handle is not None
            and self._noted_inner is None
            and not self.touched
            and now == self._last
        ):
            flags |= WHOLE | NEW_ITERATION if self._noted_iteration else WHOLE
            self._noted_handle = None
            self._noted_iteration = 0
            self.pack(kind, flags, self.thread, a, b, c, d, e, now, u)
        else:
            self.event(kind, a, b, c, d, e, u, flags)

    def iteration_started(self, loop: int) -> None:
        """A loop begins to run what is ready."""
        if self._noted_iteration or self.touched or self._clock.now != self._last:
            self._write_up_to_now()
        self._noted_iteration = loop

    def iteration_interrupted(self, loop: int) -> None:
        """An exception such as KeyboardInterrupt left the loop. Where none does, the end of an iteration is implied."""
        self.event(_ITERATION_ENDED, loop)

    def clock_advanced(self, since: int, reason: str) -> None:
        """The clock moved from `since` to what it reads now."""
        if self._noted_handle is not None or self._noted_iteration:
            self._write_noted()
        if since != self._last:
            self._write_charge(since)
        if self.touched:
            self._tell_touched()
        now = self._last = self._clock.now
        line = 0 if reason == "idle" else stack_line(sys._getframe(1), MAIN_FILE) or 0
        self.pack(_CLOCK_ADVANCED, 0, self.thread, 0, 0, self.string(reason), 0, line, now, since)

    def computing(self, line: int) -> None:
        """The clock is about to move because a computation at `line` is charged."""
        if self._clock.now == self._last:
            self._computed_at = line

    def flush(self) -> None:
        """Hands on all that has happened up to now."""
        self._write_up_to_now()
        self._hand_on()

    def write(
        self, kind: int, flags: int, a: int, b: int, c: int, d: int, e: int, u: float
    ) -> None:
        """Writes a record which belongs before the event that is about to be recorded."""
        # As `pack`, without the call.
        offset = self._offset
        pack_into(self._buffer, offset, kind, flags, self.thread, a, b, c, d, e, self._last, u)
        self._offset = offset = offset + RECORD_SIZE
        if offset == BATCH_SIZE:
            self._hand_on()

    def _write_up_to_now(self) -> None:
        """Writes all that has happened up to now."""
        self._write_noted()
        if self._clock.now != self._last:
            self._write_charge(self._clock.now)
        if self.touched:
            self._tell_touched()

    def _tell_touched(self) -> None:
        touched, self.touched = self.touched, []
        for each in touched:
            each.tell()

    def _write_noted(self) -> None:
        """Writes the beginnings that were noted, at the time at which they were."""
        iteration, self._noted_iteration = self._noted_iteration, 0
        handle, self._noted_handle = self._noted_handle, None
        if handle is None:
            if iteration:
                self.write(_ITERATION_STARTED, 0, iteration, 0, 0, 0, 0, 0)
            return
        flags = NEW_ITERATION if iteration else 0
        if handle.task_record is not None:
            task = handle.task_record.number
            self.write(_STEP_STARTED, flags, task, handle.number, 0, 0, 0, 0)
        else:
            self.write(_HANDLE_STARTED, flags, handle.number, 0, 0, 0, 0, 0)
        if self._noted_inner is not None:
            (kind, a, b, c, d, e, u), self._noted_inner = self._noted_inner, None
            self.write(kind, 0, a, b, c, d, e, u)

    def _write_charge(self, now: int) -> None:
        """Computing let the clock pass silently: tells it once, before the next event."""
        since, self._last = self._last, now
        line, self._computed_at = self._computed_at, 0
        reason = self.string("computing")
        self.pack(_CLOCK_ADVANCED, 0, self.thread, 0, 0, reason, 0, line, now, since)
