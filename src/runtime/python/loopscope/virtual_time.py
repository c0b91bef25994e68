"""The `time` module's functions in virtual time.

`datetime.now()` and other readers in C are not reached from here: the worker replaces JavaScript's clocks beneath them
by what `Host.waited` and `Host.computed` tell.
"""

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib import import_module
from operator import index
from types import ModuleType
from typing import Any

from .clock import EPOCH
from .world import World

_LONGEST_SLEEP = 2**63 / 1e9


class VirtualTime:
    """Replacements, by the names that they have in `time`.

    They are bound methods of one object, so that a class which keeps one as an attribute does not bind it again:
    the originals are built-in functions, which don't bind either.
    """

    def __init__(self, world: World) -> None:
        self._clock = world.clock
        self._scheduler = world.scheduler
        self._poll = world.scheduler.poll
        """Each reading is one: somebody may be waiting for the clock to move."""

    def __reduce__(self) -> tuple[Callable[[str], ModuleType], tuple[str]]:
        # `time.sleep` may be sent to another process, which finds it by name as the built-in one is found.
        return import_module, ("time",)

    def sleep(self, seconds: float, /) -> None:
        """Blocks the calling thread, and with it the event loop that runs in it."""
        duration = _sleep_duration(seconds)
        if duration == 0:
            self._poll()
        else:
            self._scheduler.sleep(duration)

    def time_ns(self) -> int:
        """Nanoseconds since 1970."""
        self._poll()
        return EPOCH + self._clock.now

    def time(self) -> float:
        """Seconds since 1970."""
        self._poll()
        return (EPOCH + self._clock.now) / 1e9

    def monotonic_ns(self) -> int:
        """Nanoseconds since the start of the run."""
        self._poll()
        return self._clock.now

    def monotonic(self) -> float:
        """Seconds since the start of the run; equal to `loop.time()`."""
        self._poll()
        return self._clock.now / 1e9

    def perf_counter_ns(self) -> int:
        """Nanoseconds since the start of the run."""
        self._poll()
        return self._clock.now

    def perf_counter(self) -> float:
        """Seconds since the start of the run."""
        self._poll()
        return self._clock.now / 1e9

    def process_time_ns(self) -> int:
        """Nanoseconds that the process has spent computing."""
        self._poll()
        process = self._scheduler.running.process
        return process.busy if process is not None else 0

    def process_time(self) -> float:
        """Seconds that the process has spent computing."""
        return self.process_time_ns() / 1e9

    def thread_time_ns(self) -> int:
        """Nanoseconds that the thread has spent computing."""
        self._poll()
        return self._scheduler.running.busy

    def thread_time(self) -> float:
        """Seconds that the thread has spent computing."""
        return self.thread_time_ns() / 1e9


def _sleep_duration(seconds: float) -> int:
    """Nanoseconds to sleep; raises what `time.sleep` raises for what is not a length (Modules/timemodule.c)."""
    value: Any = seconds
    if isinstance(value, float):
        if value != value:
            raise ValueError("Invalid value NaN (not a number)")
    elif hasattr(value, "__index__"):
        value = index(value)
    else:
        raise TypeError(
            f"'{type(value).__name__}' object cannot be interpreted as an integer or float"
        )
    if abs(value) >= _LONGEST_SLEEP:
        raise OverflowError("timestamp out of range for C PyTime_t")
    if value < 0:
        raise ValueError("sleep length must be non-negative")
    return round(value * 1e9) if isinstance(value, float) else value * 1_000_000_000


_NAMES = (
    "sleep",
    "time",
    "time_ns",
    "monotonic",
    "monotonic_ns",
    "perf_counter",
    "perf_counter_ns",
    "process_time",
    "process_time_ns",
    "thread_time",
    "thread_time_ns",
)


@contextmanager
def installed(world: World) -> Generator[None]:
    """Puts virtual time into the `time` module for the length of a run."""
    # WebAssembly has no clock of a thread's own, so some of these are not there before.
    before = {name: getattr(time, name) for name in _NAMES if hasattr(time, name)}
    virtual = VirtualTime(world)
    for name in _NAMES:
        setattr(time, name, getattr(virtual, name))
    try:
        yield
    finally:
        for name in _NAMES:
            if name in before:
                setattr(time, name, before[name])
            else:
                delattr(time, name)
