"""Green threads: stacks of their own, of which one runs at a time, switched by WebAssembly stack switching (JSPI).

Pyodide can suspend the running stack until a future is done (`run_sync`). So each thread *is* the future on which its
own stack is parked: once that stack is parked, Pyodide calls its `add_done_callback`, and there the next thread is
resumed, by calling the callback that was left when it was parked itself.
"""

from __future__ import annotations

import _thread
import sys
import weakref
from asyncio import events
from collections import deque
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, Final

from pyodide.ffi import can_run_sync, run_sync

from .host import StackHost
from .waits import Wait

if TYPE_CHECKING:
    from .processes import Process

_NO_LOOP: Final = object()
"""Stands in for the running loop of a thread that has none: Pyodide asks for one at each switch, and would make one."""

MAIN_IDENT: Final = _thread.get_ident()
"""The ident of the main thread: CPython's own, which `threading` has known since it was imported."""

NEEDED: Final = (
    "threads need WebAssembly stack switching (JSPI), which this browser does not have; "
    "Chrome and Edge have it from version 137 on, Firefox from 153, Safari from 27"
)


class GreenThread:
    """A thread of the program. `function` is what it runs; None for the main thread, which runs already."""

    _asyncio_future_blocking = False

    def __init__(
        self,
        ident: int,
        name: str,
        function: Callable[[], BaseException | None] | None,
        daemon: bool,
    ) -> None:
        self.ident = ident
        self.name = name
        self.function = function
        self.daemon = daemon
        self.numbers: tuple[int, int] = (0, 0)
        """What the recorder calls it."""
        self.queued = False
        """Whether it stands in the run queue: it may be woken twice, by a timer and by another thread."""
        self.block = 0
        """Counts its blocks, so that the deadline of an earlier one is not taken for this one's."""
        self.wait: Wait | None = None
        """What it waits for, while it does."""
        self.by: GreenThread | None = None
        """The thread which is expected to end that wait, where one is known."""
        self.line: int | None = None
        """The line of the program at which it waits."""
        self.process: Process | None = None
        """The simulated process to which it belongs."""
        self.busy = 0
        """Nanoseconds of computing that it was charged with."""
        self.gone = False
        """Whether it will never go on, because its process is over."""
        self.calls: deque[Callable[[], object]] = deque()
        """What it is to call before it goes on: handlers of signals."""
        self.locals: list[weakref.ref[Any]] = []
        """The thread locals in which it has left values."""
        self.state = 0
        """The address of its PyThreadState, once it has been parked."""
        self.next: GreenThread | None = None
        self.resume: Callable[[GreenThread], None] | None = None

    def add_done_callback(
        self, callback: Callable[[GreenThread], None], *, context: object = None
    ) -> None:
        """Called by Pyodide once this thread's stack is parked."""
        self.resume = callback
        following, self.next = self.next, None
        assert following is not None and _host is not None
        _resume_or_start(following, _host)

    def result(self) -> None:
        """What Pyodide resumes the stack with."""

    def __await__(self) -> Generator[Any]:
        # Never called: Pyodide takes for awaitable what has this method.
        yield self


class _Current:
    """Which thread runs. Asked so often that it is one attribute away."""

    __slots__ = ("thread",)

    def __init__(self) -> None:
        # Outside of a run there is the main thread alone.
        self.thread = GreenThread(MAIN_IDENT, "MainThread", None, daemon=False)


current: Final = _Current()

_host: StackHost | None = None


def use(host: StackHost | None, enter: Callable[[], None]) -> None:
    """Prepares switching: `enter` is what each new stack runs. `host` is None where the browser cannot switch."""
    global _host
    _host = host
    if host is not None:
        host.locate_frame(id(use.__code__))
        host.set_entry(enter)


def supported() -> bool:
    """Whether threads can be started."""
    return _host is not None


def can_switch() -> bool:
    """Whether the running stack can be parked just now: not while JavaScript stands on it, or while it never can."""
    return _host is not None and can_run_sync()


def switch(running: GreenThread, following: GreenThread) -> None:
    """Parks the running thread and lets another one run. Returns when somebody switches back."""
    assert _host is not None
    loop = events._get_running_loop()
    if loop is None:
        events._set_running_loop(_NO_LOOP)  # pyright: ignore[reportArgumentType]
    if not running.state:
        running.state = _host.state()
    running.next = following
    _host.switching(running.state, following.state)
    run_sync(running)
    if loop is None:
        events._set_running_loop(None)


def leave(following: GreenThread) -> None:
    """Lets another thread run once the running one, which is about to return from `enter`, has returned."""
    assert _host is not None
    _host.switching(0, following.state)
    _resume_or_start(following, _host)


def forget_inherited_state() -> None:
    """A new stack begins with whatever was set on the last one: loop, hooks, tracing."""
    events._set_running_loop(None)
    sys.set_asyncgen_hooks(None, None)
    sys.settrace(None)
    sys.setprofile(None)


def _resume_or_start(thread: GreenThread, host: StackHost) -> None:
    resume, thread.resume = thread.resume, None
    if resume is None:
        host.start()
    else:
        resume(thread)
