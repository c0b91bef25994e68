"""What reaches a thread while it computes: the charge for it, the end of its time slice, signals.

Computing moves the clock while the thread runs, because nobody else can: there is one interpreter. Each process has one
of its own, though. So where there are several, computing is a wait with a deadline: the others go on meanwhile, but for
the threads of the same process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import green_threads
from .blocking import Blocking, Waker, send_sigint
from .processors import Processors
from .program import MAIN_FILE
from .tracebacks import program_frame, stack_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from .clock import Clock
    from .endings import RunEnded
    from .green_threads import GreenThread
    from .recorder import Recorder

_RETRY: Final = 51
"""Ticks after which a charge is tried again that came at a bad moment: one look later."""


class Preempting(Blocking):
    """Charges and interrupts the threads of one run. What it is made from: `Blocking`."""

    def __init__(
        self,
        clock: Clock,
        end: Callable[[RunEnded], RunEnded],
        explain: Callable[[], RunEnded],
        recorder: Recorder | None,
    ) -> None:
        super().__init__(clock, end, explain, recorder)
        self.several_processes = False
        self._processors = Processors()

    def poll(self) -> int:
        """As for one thread; a busy wait also lets the others run, or what it waits for would never happen."""
        cost = super().poll()
        if cost:
            self._spend(cost)
            self._press_ctrl_c_if_due(None)
            self.give_turn()
        return cost

    def charge(self, ticks: float, frame: FrameType | None) -> None:
        """The running thread has computed: its stretch has come to so many ticks, enough to cost something.

        `frame` tells where it is. Called from within a signal's handler.
        """
        process = self.running.process
        if process is None or not (self.several_processes and green_threads.can_switch()):
            if self._recorder is not None:
                self._recorder.computing(stack_line(frame, MAIN_FILE) or 0)
            self._spend(self.compute(ticks, self.interrupt_at))
            self._press_ctrl_c_if_due(frame)
        elif program_frame(frame) is None:
            self.clock.compute(self.clock.now, ticks + _RETRY)
        else:
            cost = self.cost_of(ticks)
            self._spend(cost)
            until = process.computing_until = self._processors.take(self.clock.now, cost)
            self.block(Waker(), until, "computing")

    def _spend(self, cost: int) -> None:
        """The running thread has computed for so long."""
        thread = self.running
        thread.busy += cost
        if thread.process is not None:
            thread.process.busy += cost

    def interrupt_main(
        self, function: Callable[[], object], frame: FrameType | None = None
    ) -> None:
        """Runs `function`, a signal's handler, in the main thread of the program: `interrupt`."""
        self.interrupt(self.main, function, frame)

    def interrupt(
        self, thread: GreenThread, function: Callable[[], object], frame: FrameType | None = None
    ) -> None:
        """Runs `function`, a signal's handler, in a process's main thread: at once where that is the running one.

        Otherwise that thread comes next; `frame` tells where the signal came, so that it may come right now.
        """
        if self.running is thread:
            function()
            return
        thread.calls.append(function)
        self._queue.add_first(thread)
        if frame is not None:
            self.preempt(frame)

    def preempt(self, frame: FrameType | None, to_tell: bool = False) -> None:
        """Lets the others run in the middle of a computation of the program, not of the simulator.

        `frame` tells where that is. Where it is `to_tell`, and another thread of the process takes the interpreter, it
        is recorded as a wait.
        """
        computing = program_frame(frame)
        if computing is None:
            return
        recorder = self._recorder
        self._queue.add_due(self.clock.now)
        if recorder is None or not to_tell or not self._queue.has_others_of(self.running):
            self.give_turn()
        else:
            recorder.preempted(stack_line(computing, MAIN_FILE) or 0)
            self.give_turn()
            recorder.taken_up()

    def _press_ctrl_c_if_due(self, frame: FrameType | None) -> None:
        if self.interrupt_at is not None and self.interrupt_at <= self.clock.now:
            self._note_ctrl_c()
            self.interrupt_main(send_sigint, frame)
