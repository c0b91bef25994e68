"""Blocking: the only place where threads wait, and where the next one is chosen.

Whoever cannot go on blocks here on a `Waker`, with or without a deadline; the event loop does so too. The rule: one thread runs until it blocks. Then the first in the run queue goes on. When the queue is empty the clock
jumps to the earliest deadline, and whoever waits for that instant joins the queue, in the order in which they began to
wait. When there is no deadline either, nobody will ever run again: a deadlock.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from contextlib import contextmanager, suppress
from contextvars import Context
from itertools import count
from typing import TYPE_CHECKING, Final, NoReturn

from . import green_threads
from . import world as worlds
from .endings import RunEnded
from .green_threads import GreenThread
from .passing import AdvanceReason, PassingTime
from .program import MAIN_FILE
from .run_queue import RunQueue
from .thread_waits import describe_wait
from .tracebacks import is_ours, stack_line
from .waits import Wait

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from types import FrameType

    from .clock import Clock
    from .processes import Process
    from .recorder import Recorder

IDENT_STEP: Final = 1 << 16
"""From one thread's ident to the next one's: they look like addresses, as everywhere."""

_STANDARD_LIBRARY: Final = (os.path.dirname(os.__file__), "<frozen ")
"""How the file names of its code objects begin."""


class Waker:
    """What a blocked thread waits for. Set from elsewhere, it stays set until a block consumes it."""

    __slots__ = ("thread", "woken")

    def __init__(self) -> None:
        self.woken = False
        self.thread: GreenThread | None = None
        """Which thread is blocked on it."""


class Scheduler(PassingTime):
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
        self.threads = [self.main]
        """All that have been started and have not ended, in the order of starting."""
        self.ending: RunEnded | None = None
        """Set once the run is over: then only the main thread goes on, to unwind."""
        self._queue = RunQueue()
        self._idents = count(green_threads.MAIN_IDENT + IDENT_STEP, IDENT_STEP)
        self._calls_for_main: deque[Callable[[], object]] = deque()
        self._in_job = False
        """Whether a job is being run without threads: `without_threads`."""
        self.on_several_threads: Callable[[], None] = lambda: None
        """Called when a thread is started while the main thread is the only one."""
        self.on_process_switch: Callable[[Process | None, Process | None], None] = (
            lambda left, entered: None
        )
        """Called before a thread of another process goes on."""

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
        the main thread it also raises what a call queued by `interrupt_main` raises. `wait` tells what is waited for,
        where the calls on the stack don't; `by` is the thread that is expected to end the wait, where one is known.
        """
        if not waker.woken:
            self._wait_for(waker, until, reason, wait, by)
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
        if reason == "idle":
            # A loop with nothing to do: the timeline tells it from the loop's own events.
            recorder = None
            thread.wait, thread.line = Wait("io", "event loop"), None
        else:
            frame = sys._getframe(2)
            files = worlds.current().program_files
            thread.wait, thread.line = (
                wait or describe_wait(frame, files),
                stack_line(frame, MAIN_FILE),
            )
        thread.by = by
        if recorder is not None:
            recorder.blocked(
                thread.wait, until, thread.line, by.numbers[1] if by is not None else 0
            )
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

    def poll(self) -> None:
        """As for one thread; a busy wait also lets the others run, or what it waits for would never happen."""
        since = self.clock.now
        super().poll()
        if self.clock.now != since:
            self.give_turn()

    def interrupt_main(
        self, function: Callable[[], object], frame: FrameType | None = None
    ) -> None:
        """Runs `function`, a signal's handler, in the main thread: at once where that is the running one.

        Otherwise the main thread comes next; `frame` tells where the signal came, so that it may come right now.
        """
        if self.running is self.main:
            function()
            return
        self._calls_for_main.append(function)
        self._queue.add_first(self.main)
        if frame is not None:
            self.preempt(frame)

    def preempt(self, frame: FrameType | None) -> None:
        """Lets the others run in the middle of a computation of the program, not of the simulator.

        `frame` tells where that is: what stands between the program and the interruption must not be ours.
        """
        while frame is not None and not is_ours(frame):
            if not frame.f_code.co_filename.startswith(_STANDARD_LIBRARY):
                self.give_turn()
                return
            frame = frame.f_back

    def spawn(
        self, function: Callable[[], BaseException | None], name: str, daemon: bool
    ) -> GreenThread:
        """Starts a thread: it joins the run queue. `function` returns the exception that ended it, if one did."""
        if not green_threads.supported():
            raise RuntimeError(f"can't start new thread: {green_threads.NEEDED}")
        thread = GreenThread(next(self._idents), name, function, daemon)
        thread.process = self.running.process
        if self._recorder is not None:
            thread.numbers = self._recorder.thread_started(name, daemon)
        self.threads.append(thread)
        if len(self.threads) == 2:
            self.on_several_threads()
        self._queue.add(thread)
        return thread

    @contextmanager
    def job(self) -> Generator[None]:
        """Runs a job where there are no threads: nothing of it is recorded, and nobody else will ever run meanwhile."""
        recorder, self._recorder = self._recorder, None
        self._in_job = True
        try:
            yield
        finally:
            self._recorder = recorder
            self._in_job = False

    def enter_thread(self) -> None:
        """What each new stack runs: the thread that was switched to, from its beginning to its end."""
        thread = self.running
        function = thread.function
        assert function is not None
        green_threads.forget_inherited_state()
        recorder = self._recorder
        if recorder is not None:
            recorder.enter_thread(*thread.numbers)
        error = None
        with suppress(RunEnded):  # The main thread gets the same one as soon as it runs.
            error = Context().run(function)
        thread.function = function = None
        self.threads.remove(thread)
        if recorder is not None:
            recorder.thread_ended(error)
        following = self._next_after_end()
        self._set_running(following)
        green_threads.leave(following)

    def abandon(self, threads: Iterable[GreenThread]) -> None:
        """Takes out threads which will never go on: those of a process that is over."""
        for thread in threads:
            thread.gone = True
            # Its deadline, if it has one, is now that of an earlier block.
            thread.block += 1
            self._queue.remove(thread)
            self.threads.remove(thread)
            if self._recorder is not None:
                place = self._recorder.leave_thread()
                self._recorder.enter_thread(*thread.numbers)
                self._recorder.thread_ended(None)
                self._recorder.return_to_thread(place)

    def vanish(self) -> NoReturn:
        """Leaves the calling thread for ever."""
        thread = self.running
        if not thread.gone:
            self.abandon([thread])
        following = self._next_after_end()
        if self._recorder is not None:
            self._recorder.leave_thread()
        self._set_running(following)
        green_threads.switch(thread, following)
        raise AssertionError("a thread that is gone was resumed")

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
            recorder = self._recorder
            state = recorder.leave_thread() if recorder is not None else None
            self._set_running(following)
            green_threads.switch(me, following)
            if recorder is not None and state is not None:
                recorder.return_to_thread(state)
        if me is self.main:
            if self.ending is not None:
                raise self.ending
            while self._calls_for_main:
                self._calls_for_main.popleft()()

    def _next(self, reason: AdvanceReason) -> GreenThread:
        """The thread to run: the first in the queue, or the first for which it will be time."""
        deadline = self._queue.add_due(self.clock.now)
        while not self._queue:
            if deadline is None:
                if self._in_job:
                    raise RuntimeError(f"nobody can end this wait: {green_threads.NEEDED}")
                raise self._end(self._explain())
            self.advance(deadline, reason)
            deadline = self._queue.add_due(self.clock.now)
        return self._queue.pop()

    def _next_after_end(self) -> GreenThread:
        if self.ending is None:
            try:
                return self._next("idle")
            except RunEnded:
                pass
        return self.main


def enter() -> None:
    """The function that `green_threads` enters on each new stack."""
    worlds.current().scheduler.enter_thread()


def running_ident() -> int:
    """The ident of the running thread; outside a run there is the main thread alone."""
    return green_threads.current.thread.ident
