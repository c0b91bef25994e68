"""Signals among green threads: a handler runs in the main thread, whichever thread was running when the signal came."""

from __future__ import annotations

import signal
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from types import FrameType
from typing import TYPE_CHECKING, Any

from .alarms import Alarm
from .countdown import AWAY, countdown
from .tracebacks import is_ours
from .world import World

if TYPE_CHECKING:
    from .processes import Process

_signal: Any = import_module("_signal")  # typeshed has no stub for it


class _Signals:
    """The functions of `_signal` that set and tell handlers, for one run."""

    def __init__(self, world: World, alarm: Alarm) -> None:
        self._scheduler = world.scheduler
        self._processes = world.processes
        self._alarm = alarm
        self._set = _signal.signal
        self._get = _signal.getsignal
        self._set_wakeup_fd = _signal.set_wakeup_fd
        self._handlers: dict[int, Any] = {_signal.SIGALRM: _signal.SIG_DFL}

    def start(self) -> None:
        """The run begins."""
        self._alarm.start()

    def signal(self, signalnum: int, handler: Any, /) -> Any:
        """Sets the handler of a signal. SIGALRM's is only kept, because the simulator uses that signal itself."""
        self._check_thread("signal")
        before = self.getsignal(signalnum)
        child = self._child()
        if child is not None:
            child.handlers[signalnum] = _checked(signalnum, handler)
            return before
        if signalnum != _signal.SIGALRM:
            self._set(signalnum, self._deliver if callable(handler) else handler)
        self._handlers[signalnum] = handler
        return before

    def getsignal(self, signalnum: int, /) -> Any:
        """The handler of a signal."""
        child = self._child()
        if child is not None:
            # The interpreter's own says what is wrong with a number.
            self._get(signalnum)
            return child.handlers.get(signalnum, _signal.SIG_DFL)
        return self._handlers[signalnum] if signalnum in self._handlers else self._get(signalnum)

    def set_wakeup_fd(self, fd: int, /, **options: bool) -> int:
        """As CPython's: a signal writes its number into that file."""
        self._check_thread("set_wakeup_fd")
        if self._child() is not None:
            raise ValueError("set_wakeup_fd works in the program's first process only")
        return self._set_wakeup_fd(fd, **options)

    def on_alarm(self, number: int, frame: FrameType | None) -> None:
        """SIGALRM came: the simulator's, or one that the program has raised."""
        if self._alarm.is_due():
            left, countdown[0] = countdown[0], AWAY
            try:
                self._alarm.ring(frame)
            finally:
                countdown[0] = left
        elif callable(self._handlers[number]):
            self._deliver(number, frame)

    def _child(self) -> Process | None:
        """The running process, where it is not the program's first."""
        running = self._processes.running
        return None if running is self._processes.main else running

    def _check_thread(self, function: str) -> None:
        child = self._child()
        main = self._scheduler.main if child is None else child.main_thread
        if self._scheduler.running is not main:
            raise ValueError(f"{function} only works in main thread of the main interpreter")

    def _deliver(self, number: int, frame: FrameType | None) -> None:
        handler = self._handlers[number]
        self._scheduler.interrupt_main(partial(handler, number, _outside(frame)), frame)


def _outside(frame: FrameType | None) -> FrameType | None:
    """The frame as the program sees it: `signal.raise_signal` has none in CPython."""
    while frame is not None and is_ours(frame):
        frame = frame.f_back
    return frame


def _checked(signalnum: int, handler: Any) -> Any:
    if not callable(handler) and handler not in (_signal.SIG_DFL, _signal.SIG_IGN):
        raise TypeError(
            "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object"
        )
    if signalnum in (_signal.SIGKILL, _signal.SIGSTOP):
        raise OSError(22, "Invalid argument")
    return handler


@contextmanager
def delivered(world: World) -> Generator[None]:
    """Delivers signals to the main thread for the length of a run, and counts its computing by alarms."""
    before = {number: _signal.getsignal(number) for number in (_signal.SIGINT, _signal.SIGALRM)}
    signals = _Signals(world, Alarm(world))
    functions: list[tuple[Any, str, Any]] = [
        (_signal, "signal", _signal.signal),
        (_signal, "getsignal", _signal.getsignal),
        (signal, "set_wakeup_fd", signal.set_wakeup_fd),
    ]
    _signal.signal(_signal.SIGALRM, signals.on_alarm)
    for module, name, _ in functions:
        setattr(module, name, getattr(signals, name))
    signals.signal(_signal.SIGINT, _signal.default_int_handler)
    signals.start()
    try:
        yield
    finally:
        for module, name, function in functions:
            setattr(module, name, function)
        for number, handler in before.items():
            _signal.signal(number, handler)
