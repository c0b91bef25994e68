"""Records the steps of tasks, and what becomes of the task at the end of each."""

import json
from asyncio import sleep
from collections.abc import Callable
from types import CoroutineType
from typing import Any, Final

from .chains import Chain, Chains
from .clock import Clock
from .handles import HandleRecorder
from .packing import BATCH_SIZE, CODES, RECORD_SIZE, pack_into
from .program import MAIN_FILE
from .stream import NEW_ITERATION, WHOLE
from .subjects import RunningHandle, TaskRecord
from .swallowing import Handlers
from .texts import error_message, short_value
from .tracebacks import innermost_line
from .waits import LEAVES, Wait, describe

TIMED: Final = 64
"""Flag of `step-ended`: the step set the timer of the sleep in which it ended."""

WOKEN: Final = 4
"""Flag of `step-ended`: what it waits for is done already, and its next step is queued."""

_YIELDED: Final = 1 << 3
_WAITING: Final = 2 << 3
_FINISHED: Final = 3 << 3
_FAILED: Final = 4 << 3
_CANCELLED: Final = 5 << 3
"""Flags of `step-ended`: what became of the task."""

_WHOLE_YIELD: Final = _YIELDED | WHOLE
_FIRST_WHOLE_YIELD: Final = _WHOLE_YIELD | NEW_ITERATION

_SLEEP: Final = sleep.__code__
_TIMER_SET: Final = CODES["timer-set"]
_STEP_ENDED: Final = CODES["step-ended"]
_CANCEL_DELIVERED: Final = CODES["cancel-delivered"]
_CANCEL_SWALLOWED: Final = CODES["cancel-swallowed"]


class StepRecorder(HandleRecorder):
    """Records what tasks do."""

    def __init__(
        self,
        clock: Clock,
        send: Callable[[bytearray, str], None],
        program_files: frozenset[str],
        source: str,
    ) -> None:
        super().__init__(clock, send)
        self._chains = Chains(program_files)
        self._handlers = Handlers(source)

    def step_ended(self, task: Any, handle: RunningHandle, record: TaskRecord) -> None:
        """A task gave up control: tells where it stands and what it waits for, or how it ended."""
        rescheduled, self._rescheduled = self._rescheduled, 0
        self._task = self._handle = None
        coroutine = record.coroutine
        if rescheduled and not self._woken and coroutine is not None and not record.cancelled_in:
            # It only gave the others a turn. Most tasks are loops, and stand again where they stood before.
            below = coroutine.cr_await
            if (
                type(below) is CoroutineType
                and below.cr_code is _SLEEP
                and coroutine.cr_frame.f_lasti == record.yielded_at
            ):
                if (
                    self._noted_handle is not None
                    and self._noted_inner is None
                    and self._clock.now == self._last
                ):
                    self._noted_handle = None
                    flags = _WHOLE_YIELD
                    if self._noted_iteration:
                        self._noted_iteration = 0
                        flags = _FIRST_WHOLE_YIELD
                    offset = self._offset
                    pack_into(
                        self._buffer,
                        offset,
                        _STEP_ENDED,
                        flags,
                        self.thread,
                        record.number,
                        handle.number,
                        record.yield_detail,
                        rescheduled,
                        0,
                        self._last,
                        0,
                    )
                    self._offset = offset = offset + RECORD_SIZE
                    if offset == BATCH_SIZE:
                        self._hand_on()
                else:
                    self._timed_future = None
                    self.event(
                        _STEP_ENDED,
                        record.number,
                        handle.number,
                        record.yield_detail,
                        rescheduled,
                        flags=_YIELDED,
                    )
                return
        if task.done():
            self._end_of_task(task, record, handle.number)
            return
        waiter = task._fut_waiter
        if record.cancelled_in:
            self._still_standing(task, record)
        flags = (
            _YIELDED
            if waiter is None
            else _WAITING | WOKEN
            if rescheduled and self._woken
            else _WAITING
        )
        detail, subject, until = self._where_it_stands(task, record, waiter)
        self._timed_future = None
        timer = self._noted_inner
        if until and timer is not None and timer[0] == _TIMER_SET and not rescheduled:
            self._noted_inner = None
            _, rescheduled, _, subject, _, _, _ = timer
            flags |= TIMED
        self.ended(
            _STEP_ENDED, record.number, handle.number, detail, rescheduled, subject, until, flags
        )

    def _where_it_stands(self, task: Any, record: TaskRecord, waiter: Any) -> tuple[int, int, int]:
        """Text, subject and deadline of the point at which a task is suspended."""
        coroutine, leaf, place = record.coroutine, None, 0
        if coroutine is not None:
            below = coroutine.cr_await
            if type(below) is CoroutineType:
                leaf, place = below.cr_code, coroutine.cr_frame.f_lasti
                if waiter is not None and leaf is record.leaf and place == record.waited_at:
                    if leaf is not _SLEEP:
                        return record.wait_detail, 0, 0
                    if waiter is self._timed_future and self._delay == record.slept_for:
                        return record.wait_detail, 0, self._deadline
        chain = self._chains.of(task.get_coro())
        if waiter is None:
            detail = chain.details.get(None) or self._detail(chain, None)
            if leaf is _SLEEP:
                record.yielded_at, record.yield_detail = place, detail
            return detail, 0, 0
        detail, subject, until = self._what_it_waits_for(chain, waiter)
        if leaf in LEAVES or (leaf is _SLEEP and until):
            record.leaf, record.waited_at, record.wait_detail = leaf, place, detail
            record.slept_for = self._delay
        return detail, subject, until

    def _end_of_task(self, task: Any, record: TaskRecord, handle: int) -> None:
        self._timed_future = None
        flags, detail, line = self._how_it_ended(task)
        if record.cancelled_in and flags != _CANCELLED and task.cancelling() > 0:
            self.event(_CANCEL_SWALLOWED, record.number)
        self.ended(_STEP_ENDED, record.number, handle, detail, 0, line, 0, flags)

    def _how_it_ended(self, task: Any) -> tuple[int, int, int]:
        """Result flag, text and line of a task that is done."""
        if task.cancelled():
            return _CANCELLED, 0, 0
        error = task._exception
        if error is None:
            return _FINISHED, self.string(short_value(task._result)), 0
        text = self.string(json.dumps([type(error).__name__, error_message(error)]))
        return _FAILED, text, innermost_line(error.__traceback__, MAIN_FILE) or 0

    def _what_it_waits_for(self, chain: Chain, waiter: Any) -> tuple[int, int, int]:
        """Text, subject and deadline of a wait."""
        call = chain.wait
        if waiter is self._timed_future and call is not None and call.kind == "sleep":
            wait = Wait("sleep", f"sleep {self._delay}")
            return chain.details.get(wait) or self._detail(chain, wait), 0, self._deadline
        wait = describe(waiter, call)
        subject = 0
        if wait.kind == "task":
            record = self.task(waiter)
            subject = record.number if record is not None else 0
        elif wait is not call:
            subject = self.future(waiter, chain.line)
        return chain.details.get(wait) or self._detail(chain, wait), subject, 0

    def _detail(self, chain: Chain, wait: Wait | None) -> int:
        """The number of the text that tells the chain, its innermost line, and what is waited for."""
        links = [*chain.links]
        if wait is not None and wait.kind in ("future", "task", "gather"):
            links.append({"name": wait.label, "line": None})
        on = None if wait is None else {"kind": wait.kind, "label": wait.label}
        number = chain.details[wait] = self.string(json.dumps([chain.line, links, on]))
        return number

    def deliver_cancel(self, task: Any, handle: Any) -> None:
        """A CancelledError is about to be thrown in, unless the task was woken before it was cancelled."""
        if task._must_cancel or (handle._args and handle._args[0].cancelled()):
            record: TaskRecord = handle.task_record
            record.cancel_pending = False
            record.cancelled_in = True
            self.event(_CANCEL_DELIVERED, record.number, e=self._chains.of(task.get_coro()).line)

    def _still_standing(self, task: Any, record: TaskRecord) -> None:
        """A task into which a CancelledError was thrown waits again: it cleans up, or it has swallowed the request."""
        if task.cancelling() == 0:
            # `uncancel()` took it back, as `asyncio.timeout` does.
            record.cancelled_in = False
            return
        chain = self._chains.of(task.get_coro())
        if not self._handlers.contain(chain):
            record.cancelled_in = False
            self.event(_CANCEL_SWALLOWED, record.number, e=chain.line)
