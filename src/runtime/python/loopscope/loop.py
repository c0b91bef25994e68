"""The event loop: asyncio's own `BaseEventLoop` over a virtual clock.

Everything above the selector is CPython's code. Only what touches the world is replaced: the clock, the selector's
waiting, the wake-up from other threads, signals, and sockets, which are not there.
"""

import os
import sys
from asyncio import Handle, Task, TimerHandle, all_tasks, base_events
from collections.abc import Callable
from contextvars import Context
from heapq import heapify, heappop, heappush
from itertools import count
from operator import methodcaller
from selectors import SelectorKey
from typing import Any, Final

from . import world as worlds
from .asyncio_private import BaseEventLoop, ThreadSafeHandle, warn_of_slow_callback
from .blocking import Waker
from .clock import to_nanoseconds
from .countdown import AWAY, countdown
from .endings import LimitReached
from .process_loop import Descriptors, RunsProcesses
from .scheduler import Scheduler
from .sentences import Template
from .signals import SignalHandlers
from .unavailable import NoNetwork
from .without_threads import RunsInExecutor

_LIMIT: Final = Template("The run was ended: it reached its limit of {steps} steps.")

_MINIMUM_SCHEDULED: Final = 100
_MAXIMUM_CANCELLED_FRACTION: Final = 0.5
_MAXIMUM_SELECT_TIMEOUT: Final = 24 * 3600
"""The three numbers of `_run_once` in Lib/asyncio/base_events.py."""

_ASYNCIO: Final = os.path.dirname(base_events.BaseEventLoop.run_forever.__code__.co_filename)
"""Where asyncio's own code says it comes from. It reads the clock at every turn without waiting for it."""


class OrderedTimerHandle(TimerHandle):
    """A timer handle that fires in the order of scheduling where deadlines are equal.

    CPython compares `_when` alone. On a real clock two deadlines are never equal; on this one they often are, and the
    heap would fire six `sleep(1)` as 0 2 5 4 1 3.
    """

    __slots__ = ("_order",)

    _when: float
    _scheduled: bool
    _next_order = count()

    def __init__(
        self,
        when: float,
        callback: Callable[..., object],
        args: tuple[Any, ...],
        loop: Any,
        context: Context | None,
    ) -> None:
        super().__init__(when, callback, args, loop, context)
        self._order = next(OrderedTimerHandle._next_order)

    def __lt__(self, other: object) -> bool:
        if isinstance(other, OrderedTimerHandle):
            if self._when == other._when:
                return self._order < other._order
            return self._when < other._when
        return NotImplemented


# What a program reads in a repr.
OrderedTimerHandle.__name__ = OrderedTimerHandle.__qualname__ = "TimerHandle"


class VirtualSelector:
    """A selector without files: its waiting is the clock's moving."""

    def __init__(self, scheduler: Scheduler) -> None:
        self.waker = Waker()
        self.descriptors = Descriptors(self.waker)
        self._scheduler = scheduler

    def close(self) -> None:
        """There is nothing to give back."""

    def get_key(self, fileobj: Any) -> SelectorKey:
        """What the loop watches of a descriptor: the repr of a pipe's transport tells."""
        return self.descriptors.get_key(fileobj)

    def select(self, timeout: float | None) -> list[Any]:
        """Waits until somebody wakes the loop, or `timeout` seconds of virtual time."""
        if self.descriptors.any_ready():
            return []
        until = None if timeout is None else self._scheduler.clock.now + to_nanoseconds(timeout)
        self._scheduler.block(self.waker, until, "idle")
        return []


run_handle: Final = methodcaller("_run")
"""Runs a handle in whichever way its class does, without a Python frame in between that a traceback would show."""


class SimulatedLoop(  # pyright: ignore[reportIncompatibleMethodOverride] - so in the stubs of asyncio itself
    SignalHandlers, RunsInExecutor, RunsProcesses, NoNetwork, BaseEventLoop
):
    """The loop that every way of getting a loop gives."""

    def __init__(self, selector: object = None) -> None:
        """As `asyncio.SelectorEventLoop`, which takes a selector; there is nothing here that one could select from."""
        super().__init__()
        self._world = worlds.current()
        self._clock = self._world.clock
        self._scheduler = self._world.scheduler
        self._clock_resolution = 1e-9
        self._selector = virtual = VirtualSelector(self._scheduler)
        self._waker = virtual.waker
        self._descriptors = virtual.descriptors
        self._world.add_loop(self)

    def tasks(self) -> set[Task[Any]]:
        """The loop's tasks that are not done."""
        return all_tasks(self)

    def time(self) -> float:
        """Virtual seconds since the start of the run."""
        if not sys._getframe(1).f_code.co_filename.startswith(_ASYNCIO):
            self._scheduler.poll()
        return self._clock.now / 1e9

    def call_later(
        self,
        delay: float,
        callback: Callable[..., object],
        *args: Any,
        context: Context | None = None,
    ) -> TimerHandle:
        """As CPython's, but reads the clock without asking for it."""
        if delay is None:  # pyright: ignore[reportUnnecessaryComparison] - programs get it wrong
            raise TypeError("delay must not be None")
        return self.call_at(self._clock.now / 1e9 + delay, callback, *args, context=context)

    def call_soon(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> Handle:
        """As CPython's, uncounted: what is charged must not depend on whether the run is recorded."""
        if self._closed:
            self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_soon")
        left, countdown[0] = countdown[0], AWAY
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        countdown[0] = left
        return handle

    def call_soon_threadsafe(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> Handle:
        """As CPython's, uncounted."""
        if self._closed:
            self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_soon_threadsafe")
        left, countdown[0] = countdown[0], AWAY
        handle = ThreadSafeHandle(callback, args, self, context)
        self._ready.append(handle)
        self._write_to_self()
        countdown[0] = left
        return handle

    def call_at(
        self,
        when: float,
        callback: Callable[..., object],
        *args: Any,
        context: Context | None = None,
    ) -> TimerHandle:
        """As CPython's, with handles that break ties."""
        if when is None:  # pyright: ignore[reportUnnecessaryComparison] - programs get it wrong
            raise TypeError("when cannot be None")
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_at")
        left, countdown[0] = countdown[0], AWAY
        timer = self._create_timer(when, callback, args, context)
        heappush(self._scheduled, timer)
        timer._scheduled = True
        countdown[0] = left
        return timer

    def _create_timer(
        self,
        when: float,
        callback: Callable[..., object],
        args: tuple[Any, ...],
        context: Context | None,
    ) -> OrderedTimerHandle:
        return OrderedTimerHandle(when, callback, args, self, context)

    def _write_to_self(self) -> None:
        """Wakes the loop from another thread (`call_soon_threadsafe`)."""
        self._scheduler.wake(self._waker)

    def _process_events(self, event_list: list[Any]) -> None:
        self._queue_descriptors()
        if self._signals:
            self._queue_signals()

    def _run_once(self) -> None:
        left, countdown[0] = countdown[0], AWAY
        try:
            todo = self._collect_ready()
            ready = self._ready
            run: Any = self._run_measured if self._debug else run_handle
            for _ in range(todo):
                handle = ready.popleft()
                if not handle._cancelled:
                    countdown[0] = left
                    try:
                        run(handle)
                    finally:
                        left, countdown[0] = countdown[0], AWAY
        finally:
            countdown[0] = left
        # A handle kept here would keep its exception's frames alive in a cycle.
        handle = None

    def _collect_ready(self) -> int:
        """The part of `_run_once` before the callbacks: waits, moves timers that are due, counts what is ready.

        Returns how many handles this iteration runs: those that are ready now, not those which they will schedule.
        """
        if self._scheduled:
            self._drop_cancelled_timers()
        if self._ready or self._stopping:
            if self._scheduled:
                # Somebody waits for time while others don't let it pass.
                self._scheduler.poll()
            # `select` lets other threads run, even where it does not wait.
            self._scheduler.give_turn()
        else:
            timeout = None
            if self._scheduled:
                timeout = self._scheduled[0]._when - self._clock.now / 1e9
                timeout = min(max(timeout, 0), _MAXIMUM_SELECT_TIMEOUT)
            self._selector.select(timeout)
        self._process_events([])
        if self._scheduled:
            self._move_due_timers()
        todo = len(self._ready)
        world = self._world
        if todo > world.steps_left or world.ending is not None:
            self._run_out_of_steps()
        world.steps_left -= todo
        return todo

    def _drop_cancelled_timers(self) -> None:
        scheduled = self._scheduled
        if (
            len(scheduled) > _MINIMUM_SCHEDULED
            and self._timer_cancelled_count / len(scheduled) > _MAXIMUM_CANCELLED_FRACTION
        ):
            kept: list[TimerHandle] = []
            for handle in scheduled:
                if handle._cancelled:
                    handle._scheduled = False
                else:
                    kept.append(handle)
            heapify(kept)
            self._scheduled = kept
            self._timer_cancelled_count = 0
        else:
            while scheduled and scheduled[0]._cancelled:
                self._timer_cancelled_count -= 1
                heappop(scheduled)._scheduled = False

    def _move_due_timers(self) -> None:
        scheduled = self._scheduled
        end = self._clock.now / 1e9 + self._clock_resolution
        while scheduled and scheduled[0]._when < end:
            handle = heappop(scheduled)
            handle._scheduled = False
            self._ready.append(handle)

    def _run_measured(self, handle: Any) -> None:
        """Runs a handle in debug mode, in which CPython warns of slow ones. Slow is here in virtual time."""
        try:
            self._current_handle = handle
            started = self._clock.now
            handle._run()
            took = (self._clock.now - started) / 1e9
            if took >= self.slow_callback_duration:
                warn_of_slow_callback(handle, took)
        finally:
            self._current_handle = None
            # An exception's traceback keeps this frame, and the handle would keep a failed task alive.
            handle = None

    def _run_out_of_steps(self) -> None:
        """Runs the steps that the budget still allows, then ends the run."""
        world = self._world
        if world.ending is None:
            for _ in range(world.steps_left):
                handle = self._ready.popleft()
                if not handle._cancelled:
                    handle._run()
        explanation = _LIMIT(steps=f"{world.request.limits.steps:,}")
        raise world.end(LimitReached(explanation, "limit-steps"))


# What a program reads in a repr: on CPython 3.14 under Unix, `asyncio.EventLoop` is this class.
SimulatedLoop.__name__ = SimulatedLoop.__qualname__ = "_UnixSelectorEventLoop"
