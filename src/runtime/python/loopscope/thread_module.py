"""The functions of `_thread` for green threads. `threading` and all that stands on it are the standard library's own.

Names, messages and reprs are those of Modules/_threadmodule.c.
"""

from __future__ import annotations

import signal
from collections.abc import Callable
from typing import Any, cast

from . import thread_local, unraisable
from . import world as worlds
from .blocking import Waker
from .clock import to_nanoseconds
from .endings import RunEnded
from .green_threads import MAIN_IDENT, GreenThread
from .scheduler import IDENT_STEP, running_ident
from .thread_waits import add_calls
from .waiters import note_poll

_STARTABLE, _RUNNING, _DONE = range(3)


class ThreadHandle:
    """`_thread._ThreadHandle`: by which a thread is joined."""

    def __init__(self) -> None:
        self._state = _STARTABLE
        self._ident = 0
        self._thread: GreenThread | None = None
        self._joiners: list[Waker] = []

    def __init_subclass__(cls) -> None:
        raise TypeError("type '_thread._ThreadHandle' is not an acceptable base type")

    @property
    def ident(self) -> int:
        """The thread's ident; 0 before it is started."""
        return self._ident

    def is_done(self) -> bool:
        """Whether the thread has ended."""
        if self._state == _RUNNING:
            note_poll()
        return self._state == _DONE

    def join(self, timeout: float | None = None) -> None:
        """Blocks until the thread has ended, or for `timeout` seconds."""
        if self._state == _STARTABLE:
            raise RuntimeError("thread not started")
        if self._state == _DONE:
            return
        if self._ident == running_ident():
            raise RuntimeError("Cannot join current thread")
        world = worlds.current()
        if world.processes.running.finalizing:
            raise PythonFinalizationError("cannot join thread at interpreter shutdown")
        scheduler = world.scheduler
        until = None
        if timeout is not None and timeout >= 0:
            until = scheduler.clock.now + to_nanoseconds(timeout)
        waker = Waker()
        self._joiners.append(waker)
        try:
            scheduler.block(waker, until, "blocking", by=self._thread)
        finally:
            if waker in self._joiners:
                self._joiners.remove(waker)

    def _set_done(self) -> None:
        if self._state == _STARTABLE:
            raise RuntimeError("thread not started")
        self._state = _DONE
        self._thread = None
        joiners, self._joiners = self._joiners, []
        for waker in joiners:
            worlds.current().scheduler.wake(waker)

    def __repr__(self) -> str:
        return f"<_thread._ThreadHandle object: ident={self._ident}>"


ThreadHandle.__module__ = "_thread"
ThreadHandle.__name__ = ThreadHandle.__qualname__ = "_ThreadHandle"
add_calls("thread", "Thread.join", ThreadHandle.join)


def start_new_thread(
    function: Callable[..., object], args: tuple[Any, ...], kwargs: dict[str, Any] | None = None, /
) -> int:
    """Starts a new thread and returns its ident."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(cast(object, args), tuple):
        raise TypeError("2nd arg must be a tuple")
    if kwargs is not None and not isinstance(cast(object, kwargs), dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    return _start(
        lambda: function(*args, **(kwargs or {})), function, ThreadHandle(), daemon=True
    ).ident


def start_joinable_thread(
    function: Callable[[], object], handle: ThreadHandle | None = None, daemon: bool = True
) -> ThreadHandle:
    """Starts a new thread and returns a handle by which it can be joined."""
    if not callable(function):
        raise TypeError("thread function must be callable")
    if handle is None:
        handle = ThreadHandle()
    elif not isinstance(cast(object, handle), ThreadHandle):
        raise TypeError("'handle' must be a _ThreadHandle")
    if handle._state != _STARTABLE:
        raise RuntimeError("thread already started")
    _start(function, function, handle, daemon)
    return handle


def _start(
    call: Callable[[], object], function: Any, handle: ThreadHandle, daemon: bool
) -> GreenThread:
    world = worlds.current()
    if world.processes.running.finalizing:
        raise PythonFinalizationError("can't create new thread at interpreter shutdown")
    scheduler = world.scheduler
    owner = getattr(function, "__self__", None)
    name = (
        getattr(owner, "_name", None)
        or getattr(function, "__name__", None)
        or type(function).__name__
    )

    def run() -> BaseException | None:
        try:
            call()
        except SystemExit, RunEnded:
            # `thread_run` in Modules/_threadmodule.c: SystemExit ends the thread silently.
            pass
        except BaseException as error:
            unraisable.tell(error, f"Exception ignored in thread started by {function!r}")
            return error
        finally:
            thread_local.forget(scheduler.running)
            handle._set_done()
        return None

    thread = scheduler.spawn(run, str(name), daemon)
    handle._ident = thread.ident
    handle._thread = thread
    handle._state = _RUNNING
    if not daemon:
        _joined_at_exit.append(handle)
    return thread


_joined_at_exit: list[ThreadHandle] = []


def shutdown() -> None:
    """`_thread._shutdown`: waits for the threads which are no daemons."""
    while _joined_at_exit:
        handle = _joined_at_exit[0]
        handle.join()
        _joined_at_exit.remove(handle)


def forget_threads() -> None:
    """As before any thread was started."""
    _joined_at_exit.clear()


def make_thread_handle(ident: int) -> ThreadHandle:
    """A handle of a thread that is running already."""
    handle = ThreadHandle()
    handle._ident = ident
    handle._state = _RUNNING
    return handle


def get_native_id() -> int:
    """A small number for each thread, the main thread's being 1."""
    return 1 + (running_ident() - MAIN_IDENT) // IDENT_STEP


def count() -> int:
    """How many threads there are besides the main thread."""
    world = worlds.active()
    return len(world.scheduler.threads) - 1 if world is not None else 0


def set_name(name: str) -> None:
    """The name for the operating system, of which there is none."""
    if not isinstance(cast(object, name), str):
        raise TypeError(f"set_name() argument 'name' must be str, not {type(name).__name__}")


def interrupt_main(signum: int = signal.SIGINT, /) -> None:
    """Runs the handler of a signal in the main thread, as if the signal had come."""
    if not 1 <= signum < signal.NSIG:
        raise ValueError("signal number out of range")
    processes = worlds.current().processes
    if processes.running is not processes.main:
        processes.send_signal(processes.running.pid, signum)
        return
    handler = signal.getsignal(signum)
    if callable(handler):
        worlds.current().scheduler.interrupt_main(lambda: handler(signum, None))
