"""Records the steps of tasks, and what becomes of the task at the end of each."""

import json
from asyncio import sleep
from collections.abc import Callable
from types import CoroutineType, FrameType
from typing import Any, Final

from .chains import Chain, Chains, Stack
from .clock import Clock
from .handles import HandleRecorder
from .jobs import Jobs
from .local_values import LOCALS_STEPS, LocalVariables
from .packing import BATCH_SIZE, CODES, RECORD_SIZE, pack_into
from .primitives import Primitives
from .program import MAIN_FILE
from .scopes import Scopes
from .stream import NEW_ITERATION, WHOLE
from .subjects import RecordedTask, RunningHandle, TaskRecord
from .swallowing import Handlers
from .texts import error_message, short_value
from .tracebacks import innermost_line
from .waits import ENTER, LEAVES, PRIMITIVE_KINDS, SHIELD, Wait, describe, shielded

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
        self.program_files = program_files
        self._chains = Chains(program_files, Handlers(source))
        self.primitives = Primitives(self)
        self.scopes = Scopes(self)
        self.jobs = Jobs(self, self._futures)
        self._locals = LocalVariables(self)
        self._locals_left = LOCALS_STEPS
        """For so many steps more local variables are told."""

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
                    and not self.touched
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
                if self._locals_left:
                    self._tell_locals(record, None)
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
        detail, subject, until, stack = self._where_it_stands(task, record, waiter)
        self._timed_future = None
        timer = self._noted_inner
        if until and timer is not None and timer[0] == _TIMER_SET and not rescheduled:
            self._noted_inner = None
            _, rescheduled, _, subject, _, _, _ = timer
            flags |= TIMED
        self.ended(
            _STEP_ENDED, record.number, handle.number, detail, rescheduled, subject, until, flags
        )
        if self._locals_left:
            self._tell_locals(record, stack)

    def _where_it_stands(
        self, task: Any, record: TaskRecord, waiter: Any
    ) -> tuple[int, int, int, Stack | None]:
        """Text, subject and deadline of the point at which a task is suspended.

        Also the stack, unless only the outermost of its coroutines is the program's.
        """
        coroutine, leaf, place = record.coroutine, None, 0
        if coroutine is not None:
            below = _innermost_call(coroutine)
            if below is not None:
                leaf, place = below.cr_code, coroutine.cr_frame.f_lasti
                call = below.cr_frame
                if waiter is not None and leaf is record.leaf and place == record.waited_at:
                    if leaf is not _SLEEP:
                        known = self.primitives.known.get(id(call.f_locals.get("self")))
                        if known is None or known.number:
                            return record.wait_detail, 0 if known is None else known.number, 0, None
                        subject = self._primitive(call, coroutine.cr_frame)
                        return record.wait_detail, subject, 0, None
                    if waiter is self._timed_future and self._delay == record.slept_for:
                        return record.wait_detail, 0, self._deadline, None
        stack = self._chains.of(task.get_coro())
        chain, frames = stack
        if waiter is None:
            detail = chain.details.get(None) or self._detail(chain, None)
            if leaf is _SLEEP:
                record.yielded_at, record.yield_detail = place, detail
            return detail, 0, 0, stack
        detail, subject, until = self._what_it_waits_for(chain, frames, waiter)
        if id(leaf) in LEAVES or (leaf is _SLEEP and until):
            record.leaf, record.waited_at, record.wait_detail = leaf, place, detail
            record.slept_for = self._delay
        return detail, subject, until, stack

    def _tell_locals(self, record: TaskRecord, stack: Stack | None) -> None:
        """Tells the local variables of a task that is suspended; `stack` as `_where_it_stands` returns it."""
        self._locals_left -= 1
        if stack is not None:
            chain, frames = stack
            self._locals.tell(record, [(place, frames[place]) for place in chain.program_places])
        elif record.coroutine.cr_code.co_filename in self.program_files:
            self._locals.tell(record, ((0, record.coroutine.cr_frame),))

    def _primitive(self, call: Any, *frames: Any) -> int:
        """The number of the primitive whose method is called; `frames` are the program's own around it."""
        return self.primitives.number_of(call.f_locals.get("self"), frames)

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

    def _what_it_waits_for(
        self, chain: Chain, frames: list[FrameType], waiter: Any
    ) -> tuple[int, int, int]:
        """Text, subject and deadline of a wait."""
        call = chain.wait
        if waiter is self._timed_future and call is not None and call.kind == "sleep":
            wait = Wait("sleep", f"sleep {self._delay / 1e9}")
            return chain.details.get(wait) or self._detail(chain, wait), 0, self._deadline
        wait = describe(waiter, call)
        subject = 0
        if wait.kind == "task":
            record = self.task(waiter)
            subject = record.number if record is not None else 0
        elif wait is not call:
            inner = shielded(waiter) if wait.kind == "future" else None
            if isinstance(inner, RecordedTask) and (behind := self.task(inner)) is not None:
                wait, subject = SHIELD, behind.number
            else:
                subject = self.future(waiter, chain.line)
        elif wait.kind in PRIMITIVE_KINDS:
            program_frames = [frames[place] for place in reversed(chain.program_places)]
            subject = self._primitive(frames[chain.wait_place], *program_frames)
        elif wait.kind == "thread":
            # The future of a job.
            subject = self._futures.number(waiter)
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
            self.event(_CANCEL_DELIVERED, record.number, e=self._chains.of(task.get_coro())[0].line)

    def _still_standing(self, task: Any, record: TaskRecord) -> None:
        """A task into which a CancelledError was thrown waits again: it cleans up, or it has swallowed the request."""
        if task.cancelling() == 0:
            # `uncancel()` took it back, as `asyncio.timeout` does.
            record.cancelled_in = False
            return
        chain, _ = self._chains.of(task.get_coro())
        if not chain.cleans_up:
            record.cancelled_in = False
            self.event(_CANCEL_SWALLOWED, record.number, e=chain.line)


_COROUTINE: Final[Any] = CoroutineType


def _innermost_call(coroutine: Any) -> Any:
    """What a coroutine awaits, if that is another one; for `async with lock`, the `acquire` inside."""
    below = coroutine.cr_await
    if type(below) is _COROUTINE and below.cr_code is ENTER:
        below = below.cr_await
    return below if type(below) is _COROUTINE else None
