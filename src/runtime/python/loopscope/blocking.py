"""Blocking: the only place where threads wait, and where the next one is chosen.

Whoever cannot go on blocks here on a `Waker`, with or without a deadline; the event loop does so too. The rule: one
thread runs until it blocks. Then the first in the run queue goes on. When the queue is empty the clock jumps to the
earliest deadline, and whoever waits for that instant joins the queue, in the order in which they began to wait. When
there is no deadline either, nobody will ever run again: a deadlock.
"""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

from . import green_threads
from . import world as worlds
from .countdown import AWAY, countdown, uncounted
from .endings import RunEnded
from .green_threads import GreenThread
from .passing import AdvanceReason, PassingTime
from .program import MAIN_FILE
from .run_queue import RunQueue
from .thread_waits import describe_wait
from .tracebacks import stack_line
from .waits import Wait

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from .clock import Clock
    from .processes import Process
    from .recorder import Recorder


class Waker:
    """What a blocked thread waits for. Set from elsewhere, it stays set until a block consumes it."""

    __slots__ = ("thread", "woken")

    def __init__(self) -> None:
        self.woken = False
        self.thread: GreenThread | None = None
        """Which thread is blocked on it."""


class Blocking(PassingTime):
    """Blocks, polls and switches for the threads of one run.

    `explain()` makes the exception for a block that can never end.
    """

    def __init__(
        self,
        clock: Clock,
        end: Callable[[RunEnded], RunEnded],
        explain: Callable[[], RunEnded],
        recorder: Recorder | None,
    ) -> None:
        super().__init__(clock, end, recorder)
        self._explain = explain
        self.main = self.running = GreenThread(
            green_threads.MAIN_IDENT, "MainThread", None, daemon=False
        )
        self.ending: RunEnded | None = None
        """Set once the run is over: then only the main thread goes on, to unwind."""
        self.interrupt_at: int | None = None
        """When Ctrl-C is going to be pressed."""
        self.on_process_switch: Callable[[Process | None, Process | None], None] = (
            lambda left, entered: None
        )
        """Called before a thread of another process goes on."""
        self._queue = RunQueue()
        self._in_job = False
        """Whether a job is being run without threads: `without_threads`."""

    def block(
        self,
        waker: Waker,
        until: int | None,
        reason: AdvanceReason,
        wait: Wait | None = None,
        by: GreenThread | None = None,
    ) -> bool:
        """Suspends the calling thread until `waker` is woken (True) or the clock reads `until` (False).

        Raises RunEnded when neither can ever happen, or when the deadline lies beyond the limit of virtual time. In
        the main thread of a process it also raises what a call queued by `interrupt` raises. `wait` tells what is waited for,
        where the calls on the stack don't; `by` is the thread that is expected to end the wait, where one is known.
        """
        if not waker.woken:
            left, countdown[0] = countdown[0], AWAY
            try:
                self._wait_for(waker, until, reason, wait, by)
            finally:
                countdown[0] = left
        woken, waker.woken = waker.woken, False
        return woken

    def _wait_for(
        self,
        waker: Waker,
        until: int | None,
        reason: AdvanceReason,
        wait: Wait | None,
        by: GreenThread | None,
    ) -> None:
        thread = waker.thread = self.running
        thread.block += 1
        if until is not None:
            self._queue.set_deadline(thread, until)
        recorder = self._recorder
        call: FrameType | None = None
        if reason != "blocking":
            # A loop with nothing to do, which the timeline tells from the loop's own events; or it computes.
            recorder = None
            thread.wait, thread.line = Wait("io", "event loop"), None
        else:
            frame = sys._getframe(2)
            files = worlds.current().program_files
            thread.line = stack_line(frame, MAIN_FILE)
            if wait is not None:
                thread.wait = wait
            else:
                thread.wait, call = describe_wait(frame, files)
        thread.by = by
        if recorder is not None:
            by_number = by.numbers[1] if by is not None else 0
            recorder.blocked(thread.wait, until, thread.line, by_number, call)
            call = None
        try:
            while not waker.woken and (until is None or self.clock.now < until):
                self._give_way(reason)
        finally:
            waker.thread = thread.wait = thread.by = None
            thread.block += 1
            if recorder is not None:
                recorder.resumed()

    def sleep(self, duration: int) -> None:
        """`time.sleep`: blocks the calling thread for `duration` nanoseconds, whatever happens."""
        self.block(
            Waker(),
            self.clock.now + duration,
            "blocking",
            Wait("sleep", f"time.sleep {duration / 1e9}"),
        )

    def wake(self, waker: Waker) -> None:
        """Ends the block on `waker`, the running one or the next."""
        waker.woken = True
        if waker.thread is not None:
            self._queue.add(waker.thread)

    def give_turn(self) -> None:
        """Lets those run who can, before the calling thread goes on."""
        self._queue.add_due(self.clock.now)
        if self._queue and green_threads.can_switch():
            self._queue.add(self.running)
            self._give_way("blocking")

    def _note_ctrl_c(self) -> None:
        """Ctrl-C is being pressed."""
        self.interrupt_at = None
        if self._recorder is not None:
            self._recorder.interrupted()

    def _set_running(self, thread: GreenThread) -> None:
        left, entered = self.running.process, thread.process
        self.running = green_threads.current.thread = thread
        if left is not entered:
            self.on_process_switch(left, entered)

    def _give_way(self, reason: AdvanceReason) -> None:
        """Lets others run until the calling thread, which stands in the queue or waits, is the next one."""
        me = self.running
        if self.ending is None:
            following = self._next(reason)
        elif me is self.main:
            raise self.ending
        else:
            following = self.main
        if following is not me:
            if not green_threads.can_switch():
                self._queue.add_first(following)
                raise RuntimeError("a thread cannot wait while JavaScript is on its stack")
            self._switch(me, following)
        if me is self.main and self.ending is not None:
            raise self.ending
        while me.calls:
            me.calls.popleft()()

    @uncounted
    def _switch(self, me: GreenThread, following: GreenThread) -> None:
        recorder = self._recorder
        state = recorder.leave_thread() if recorder is not None else None
        self._set_running(following)
        green_threads.switch(me, following)
        if recorder is not None and state is not None:
            recorder.return_to_thread(state)

    def _next(self, reason: AdvanceReason) -> GreenThread:
        """The thread to run: the first in the queue, or the first for which it will be time."""
        deadline = self._queue.add_due(self.clock.now)
        while (thread := self._queue.pop(self.clock.now)) is None:
            held_until = self._queue.held_until()
            if held_until is not None:
                deadline = held_until if deadline is None else min(deadline, held_until)
            interrupt = self.interrupt_at
            if interrupt is not None and (deadline is None or interrupt < deadline):
                self.advance(interrupt, reason)
                self._note_ctrl_c()
                self.main.calls.append(send_sigint)
                self._queue.add_first(self.main)
            elif deadline is not None:
                self.advance(deadline, reason)
            elif self._in_job:
                raise RuntimeError(f"nobody can end this wait: {green_threads.NEEDED}")
            else:
                raise self._end(self._explain())
            deadline = self._queue.add_due(self.clock.now)
        return thread


def send_sigint() -> None:
    """Ctrl-C, as the terminal sends it."""
    signal.raise_signal(signal.SIGINT)
