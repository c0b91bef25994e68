"""The threads of a run: how they begin and end. When they run is for `blocking` to say."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from contextvars import Context
from itertools import count
from typing import TYPE_CHECKING, Final, NoReturn

from . import green_threads
from . import world as worlds
from .countdown import AWAY, FULL, countdown
from .endings import RunEnded
from .green_threads import GreenThread
from .preempting import Preempting

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from .clock import Clock
    from .recorder import Recorder

IDENT_STEP: Final = 1 << 16
"""From one thread's ident to the next one's: they look like addresses, as everywhere."""


class Scheduler(Preempting):
    """Starts and ends the threads of one run. What it is made from: `Blocking`."""

    def __init__(
        self,
        clock: Clock,
        end: Callable[[RunEnded], RunEnded],
        explain: Callable[[], RunEnded],
        recorder: Recorder | None,
    ) -> None:
        super().__init__(clock, end, explain, recorder)
        self.threads = [self.main]
        """All that have been started and have not ended, in the order of starting."""
        self._idents = count(green_threads.MAIN_IDENT + IDENT_STEP, IDENT_STEP)
        self.on_several_threads: Callable[[], None] = lambda: None
        """Called when a thread is started while the main thread is the only one."""

    def spawn(
        self, function: Callable[[], BaseException | None], name: str, daemon: bool
    ) -> GreenThread:
        """Starts a thread: it joins the run queue. `function` returns the exception that ended it, if one did."""
        if not green_threads.supported():
            raise RuntimeError(f"can't start new thread: {green_threads.NEEDED}")
        left, countdown[0] = countdown[0], AWAY
        thread = GreenThread(next(self._idents), name, function, daemon)
        thread.process = self.running.process
        if self._recorder is not None:
            thread.numbers = self._recorder.thread_started(name, daemon)
        self.threads.append(thread)
        if len(self.threads) == 2:
            self.on_several_threads()
        self._queue.add(thread)
        countdown[0] = left
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
            countdown[0] = FULL
            error = Context().run(function)
        countdown[0] = AWAY
        thread.function = function = None
        self.threads.remove(thread)
        if recorder is not None:
            recorder.thread_ended(error)
        following = self._next_after_end()
        self._set_running(following)
        green_threads.leave(following)

    def freeze(self, threads: Iterable[GreenThread]) -> None:
        """Lets threads stand where they are for ever, whatever they wait for."""
        for thread in threads:
            thread.gone = True
            # Its deadline, if it has one, is now that of an earlier block.
            thread.block += 1
            self._queue.remove(thread)

    def abandon(self, threads: Iterable[GreenThread]) -> None:
        """Takes out threads which will never go on: those of a process that is over."""
        for thread in threads:
            self.freeze([thread])
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
        countdown[0] = AWAY
        if self._recorder is not None:
            self._recorder.leave_thread()
        self._set_running(following)
        green_threads.switch(thread, following)
        raise AssertionError("a thread that is gone was resumed")

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
