"""Simulated processes: threads of their own with a pid, file descriptors, and what each process has for itself."""

from __future__ import annotations

import signal
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from . import green_threads
from . import world as worlds
from .clock import FREE_TICKS
from .process_pipes import Description, RealFile, Terminal, Wakers
from .process_state import State

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from .green_threads import GreenThread
    from .scheduler import Scheduler

MAIN_PID: Final = 1000

FIRST_PORT: Final = 49152
"""Of those that are given to who asks for any."""

NEEDED: Final = f"processes run as threads, and {green_threads.NEEDED}"

WITHOUT_EFFECT: Final = {0, signal.SIGCHLD, signal.SIGCONT, signal.SIGURG, signal.SIGWINCH}
"""Signals which don't end a process that has no handler for them."""


class Process:
    """A process of the run. `parent` is None for the one in which the learner's program runs."""

    def __init__(self, pid: int, parent: Process | None) -> None:
        self.pid = pid
        self.parent = parent
        self.descriptors: dict[int, Description] = {}
        self.children: dict[int, Process] = {}
        """Those that have not been waited for."""
        self.state = State()
        self.busy = 0
        """Nanoseconds of computing that its threads were charged with."""
        self.computing_until = 0
        """Until when a processor is at work on it: until then none of its threads goes on."""
        self.stretch: tuple[int, float] = (0, 0.0)
        """When another process interrupted its stretch of computing, and the ticks of that: `_leave_stretch`."""
        self.main_thread: GreenThread | None = None
        """The thread in which its handlers of signals run."""
        self.handlers: dict[int, Any] = {}
        """A child's handlers of signals, as given to `signal.signal`. The program's own are the interpreter's."""
        self.exit_functions: list[Callable[[], object]] = []
        """What a child has registered with `atexit`."""
        self.finalizing = False
        """Whether its interpreter takes itself apart: daemon threads hang, and none can be started or joined."""
        self.exit_code: int | None = None
        """Once it has ended; negative for the signal that ended it."""
        self.ending = Wakers()
        self.on_exit: list[Callable[[int], None]] = []
        """Called with the exit code."""

    def set_descriptor(self, fd: int, description: Description) -> None:
        """Lets `fd` refer to an open file."""
        description.references += 1
        self.descriptors[fd] = description

    def close_descriptor(self, fd: int) -> None:
        """Closes `fd`, and the open file if this was the last descriptor of it."""
        self.descriptors.pop(fd).release()


class Processes:
    """All processes of one run."""

    def __init__(self, scheduler: Scheduler) -> None:
        self._scheduler = scheduler
        self._pids = count(MAIN_PID + 1)
        self.main = Process(MAIN_PID, None)
        for fd, stream in enumerate(("stdout", "stdout", "stderr")):
            self.main.set_descriptor(fd, Terminal("stderr" if stream == "stderr" else "stdout"))
        self._by_pid = {MAIN_PID: self.main}
        self.listeners: dict[Hashable, Description] = {}
        """The sockets at which connections may arrive, by their addresses."""
        self._ports = count(FIRST_PORT)
        scheduler.main.process = self.main
        scheduler.on_process_switch = _switch

    @property
    def running(self) -> Process:
        """The process of the running thread."""
        return self._scheduler.running.process or self.main

    def next_port(self) -> int:
        """A port for a socket that asks for any."""
        return next(self._ports)

    def create(self) -> Process:
        """A new child of the running process, which does nothing yet."""
        parent = self.running
        process = Process(next(self._pids), parent)
        parent.children[process.pid] = self._by_pid[process.pid] = process
        return process

    def start(self, process: Process, name: str, run: Callable[[], int]) -> None:
        """Lets a process that has been created run `run`, which returns its exit code."""
        if not green_threads.supported():
            self._forget(process)
            raise RuntimeError(f"can't start a process: {NEEDED}")

        def enter() -> None:
            try:
                exit_code = run()
            except BrokenPipeError:
                # A command that writes to nobody; Python itself reports this as an exception.
                exit_code = -signal.SIGPIPE
            self.end(process, exit_code)

        self._scheduler.several_processes = True
        label = f"process {process.pid} ({name})"
        thread = process.main_thread = self._scheduler.spawn(enter, label, daemon=True)
        thread.process = process

    def end(self, process: Process, exit_code: int) -> None:
        """The process is over. Its threads, but for the running one, never go on."""
        if process.exit_code is not None:
            return
        process.exit_code = exit_code
        running = self._scheduler.running
        self._scheduler.abandon([each for each in self._threads_of(process) if each is not running])
        for fd in list(process.descriptors):
            process.close_descriptor(fd)
        if process.parent is None or process.parent.exit_code is not None:
            self._forget(process)
        for child in list(process.children.values()):
            child.parent = None
            if child.exit_code is not None:
                self._forget(child)
        process.ending.wake()
        for function in process.on_exit:
            function(exit_code)

    def begin_finalizing(self) -> None:
        """The interpreter of the running process takes itself apart: `Py_FinalizeEx` after the exit handlers."""
        process = self.running
        process.finalizing = True
        running = self._scheduler.running
        self._scheduler.freeze([each for each in self._threads_of(process) if each is not running])

    def exit_now(self, exit_code: int) -> None:
        """`os._exit` in a child: never returns."""
        self.end(self.running, exit_code)
        self._scheduler.vanish()

    def send_signal(self, pid: int, number: int) -> None:
        """As `os.kill`, for a child."""
        process = self._by_pid.get(pid)
        if process is None:
            raise ProcessLookupError(3, "No such process")  # its number on Linux
        if process.exit_code is None:
            self._deliver(process, number)

    def _deliver(self, process: Process, number: int) -> None:
        """A signal reaches a child. One for which it has no handler ends it."""
        handler = process.handlers.get(number, signal.SIG_DFL) if number != signal.SIGKILL else None
        if callable(handler):
            assert process.main_thread is not None
            # Where it came the handler would be told as a frame; it may be in another process.
            self._scheduler.interrupt(process.main_thread, partial(handler, number, None))
        elif handler != signal.SIG_IGN and number not in WITHOUT_EFFECT:
            self.end(process, -number)
            if process is self.running:
                self._scheduler.vanish()

    def call_at_end(self, pid: int, function: Callable[[int], None]) -> None:
        """Calls `function` with the exit code of a child of the running process, and forgets the child then."""
        process = self.running.children[pid]

        def reap(exit_code: int) -> None:
            self._forget(process)
            function(exit_code)

        if process.exit_code is None:
            process.on_exit.append(reap)
        else:
            reap(process.exit_code)

    def reap(self, process: Process) -> int:
        """The exit code of a process which has ended, asked for by its parent. It is forgotten then."""
        assert process.exit_code is not None
        self._forget(process)
        return process.exit_code

    def _forget(self, process: Process) -> None:
        self._by_pid.pop(process.pid, None)
        if process.parent is not None:
            process.parent.children.pop(process.pid, None)

    def _threads_of(self, process: Process) -> list[GreenThread]:
        return [each for each in self._scheduler.threads if each.process is process]


def _switch(left: Process | None, entered: Process | None) -> None:
    """Gives the program what the process that goes on has for itself, and counts its computing."""
    if left is not None:
        left.state.leave()
        left.stretch = _leave_stretch()
    if entered is not None:
        entered.state.enter()
        _enter_stretch(*entered.stretch)


def _leave_stretch() -> tuple[int, float]:
    """The stretch of computing that another process interrupts: when, and the ticks which are not charged yet."""
    world = worlds.current()
    ticks = world.host.stretch()
    return world.clock.now, ticks if ticks < FREE_TICKS else 0


def _enter_stretch(left_at: int, ticks: float) -> None:
    """Goes on with a stretch, or begins one where the clock has moved since it was interrupted."""
    world = worlds.current()
    world.clock.since = world.clock.now
    world.host.set_stretch(ticks if left_at == world.clock.now else 0, FREE_TICKS)


def current() -> Processes:
    """The processes of the run that is going on."""
    return worlds.current().processes


def real_file(fd: int) -> Description:
    """A descriptor of Python's own file system for a child."""
    return RealFile(fd)
