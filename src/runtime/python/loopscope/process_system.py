"""The system calls of simulated processes, by their names in `os`. Descriptors that are not simulated go to Emscripten."""

from __future__ import annotations

import atexit
import errno
import os
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, Final, NoReturn

from . import fatal_signals, processes
from . import process_pipes as pipes
from . import world as worlds
from .endings import Exited
from .processors import cpu_count
from .thread_waits import add_calls

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

    from .process_pipes import Description
    from .processes import Process

FIRST_DESCRIPTOR: Final = 4096
"""Emscripten's own stay below. No two open files get one number, not even in different processes."""

_numbers = count(FIRST_DESCRIPTOR)

_real: Final[dict[str, Any]] = {
    name: getattr(os, name)
    for name in (
        *("read", "write", "close", "dup", "fstat", "isatty", "set_blocking", "get_blocking"),
        *("set_inheritable", "get_inheritable", "_exit"),
    )
}


def find(fd: object) -> Description | None:
    """What the running process has open as `fd`, where that is simulated."""
    world = worlds.active()
    return None if world is None else world.processes.running.descriptors.get(fd)  # pyright: ignore[reportArgumentType] - anything hashable may be asked for


def new_descriptor(description: Description) -> int:
    """Opens a file in the running process."""
    fd = next(_numbers)
    processes.current().running.set_descriptor(fd, description)
    return fd


def pipe() -> tuple[int, int]:
    """A new pipe: the descriptor to read from and the one to write to."""
    reader, writer = pipes.pipe()
    return new_descriptor(reader), new_descriptor(writer)


def connected_pair() -> tuple[int, int]:
    """Two descriptors, each to read what is written to the other."""
    left, right = pipes.connected_pair()
    return new_descriptor(left), new_descriptor(right)


def read(fd: int, length: int, /) -> bytes:
    """Waits for bytes and returns at most `length`; none at the end of the file."""
    description = find(fd)
    return description.read(length) if description else _real["read"](fd, length)


def write(fd: int, data: ReadableBuffer, /) -> int:
    """Writes bytes and returns how many."""
    description = find(fd)
    return description.write(bytes(data)) if description else _real["write"](fd, data)


def close(fd: int) -> None:
    """Closes a descriptor."""
    if find(fd) is None:
        _real["close"](fd)
    else:
        processes.current().running.close_descriptor(fd)


def owner() -> Process | None:
    """The running process: for objects which close their descriptor when they are destroyed.

    All processes share one heap, so the garbage collector may destroy them while another process runs.
    """
    world = worlds.active()
    return None if world is None else world.processes.running


def close_in(process: Process | None, fd: int) -> None:
    """Closes a descriptor of a process, which may have ended and closed it already."""
    if process is not None and fd in process.descriptors:
        process.close_descriptor(fd)


def dup(fd: int, /) -> int:
    """Another descriptor of the same open file."""
    description = find(fd)
    return new_descriptor(description) if description else _real["dup"](fd)


def fstat(fd: int) -> os.stat_result:
    """What is known of an open file: here its kind."""
    description = find(fd)
    if description is None:
        return _real["fstat"](fd)
    return os.stat_result((description.mode, fd, 0, 1, 0, 0, 0, 0, 0, 0))


def isatty(fd: int, /) -> bool:
    """Whether the descriptor is connected to a terminal."""
    description = find(fd)
    return isinstance(description, pipes.Terminal) if description else _real["isatty"](fd)


def set_blocking(fd: int, blocking: bool, /) -> None:
    """Whether reading and writing wait."""
    description = find(fd)
    if description is None:
        _real["set_blocking"](fd, blocking)
    else:
        description.blocking = blocking


def get_blocking(fd: int, /) -> bool:
    """Whether reading and writing wait."""
    description = find(fd)
    return description.blocking if description else _real["get_blocking"](fd)


def set_inheritable(fd: int, inheritable: bool, /) -> None:
    """Nothing to do: a child gets the descriptors that it is given, no others."""
    if find(fd) is None:
        _real["set_inheritable"](fd, inheritable)


def get_inheritable(fd: int, /) -> bool:
    """Whether a child gets the descriptor without being given it."""
    return False if find(fd) else _real["get_inheritable"](fd)


def getpid() -> int:
    """The pid of the running process."""
    return processes.current().running.pid


def getppid() -> int:
    """The pid of its parent; 1 where that has ended."""
    running = processes.current().running
    if running is processes.current().main:
        return processes.MAIN_PID - 1
    return running.parent.pid if running.parent is not None else 1


def kill(pid: int, sig: int, /) -> None:
    """Sends a signal to a process."""
    if pid != processes.MAIN_PID:
        processes.current().send_signal(pid, sig)
    elif sig:
        fatal_signals.raise_in_program(sig)


def exit_now(status: int) -> NoReturn:
    """`os._exit`: ends a process at once."""
    table = processes.current()
    if table.running is table.main:
        world = worlds.current()
        raise world.end(Exited(status))
    table.exit_now(status)
    raise AssertionError("unreachable")


def fork() -> NoReturn:
    """`os.fork`, which cannot be simulated: there is no way to copy a running interpreter."""
    raise OSError(38, "fork() is not available in a browser; use the start method 'spawn'")


def waitpid(pid: int, options: int, /) -> tuple[int, int]:
    """Waits for the end of a child; (0, 0) if that would take time and `options` has WNOHANG."""
    table = processes.current()
    children = table.running.children
    waited = list(children.values()) if pid == -1 else [children[pid]] if pid in children else []
    if not waited:
        raise ChildProcessError(errno.ECHILD, "No child processes")

    def ended() -> list[Process]:
        return [each for each in waited if each.exit_code is not None]

    if not options & os.WNOHANG:
        pipes.wait_until(lambda: bool(ended()), [each.ending for each in waited], None)
    if not ended():
        worlds.current().scheduler.poll()
        return 0, 0
    process = ended()[0]
    code = table.reap(process)
    return process.pid, -code if code < 0 else (code & 0xFF) << 8


add_calls("io", "os.read", read)
add_calls("io", "os.write", write)
add_calls("io", "os.waitpid", waitpid)

FUNCTIONS: Final[dict[str, Any]] = {
    "cpu_count": cpu_count,
    "process_cpu_count": cpu_count,
    "_exit": exit_now,
    **{
        function.__name__: function
        for function in (
            *(pipe, read, write, close, dup, fstat, isatty, set_blocking, get_blocking),
            *(set_inheritable, get_inheritable, getpid, getppid, kill, fork, waitpid),
        )
    },
}
"""By their names in `os`."""

_register: Final[Any] = atexit.register
_unregister: Final[Any] = atexit.unregister


def register_exit(func: Any, /, *args: Any, **kwargs: Any) -> Any:
    """`atexit.register`: the interpreter's own for the program, a list for each of its children."""
    table = processes.current()
    if table.running is table.main:
        return _register(func, *args, **kwargs)
    table.running.exit_functions.append(partial(func, *args, **kwargs))
    return func


def unregister_exit(func: Any, /) -> None:
    """`atexit.unregister`."""
    table = processes.current()
    if table.running is table.main:
        _unregister(func)
    else:
        mine = table.running.exit_functions
        mine[:] = [each for each in mine if not (isinstance(each, partial) and each.func == func)]
