"""Starting processes: what `subprocess` and `multiprocessing` call to get one, and where all of it is put in place."""

from __future__ import annotations

import atexit
import io
import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, Final

from . import fatal_signals, process_imports, process_state, processes
from . import process_commands as commands
from . import process_files as files
from . import process_system as system
from .process_selector import PollSelector
from .processes import Process
from .thread_waits import add_calls

EXECUTABLE: Final = "/usr/local/bin/python3.14"
"""What `sys.executable` says."""

_MISSING: Final = object()


def fork_exec(
    args: list[Any],
    executables: tuple[bytes, ...],
    close_fds: bool,
    kept: tuple[int, ...],
    directory: Any,
    environment: list[bytes] | None,
    p2cread: int,
    p2cwrite: int,
    c2pread: int,
    c2pwrite: int,
    errread: int,
    errwrite: int,
    errpipe_read: int,
    errpipe_write: int,
    *others: object,
) -> int:
    """`_posixsubprocess.fork_exec`: starts the first of `executables` that there is, and returns its pid.

    The original reports what goes wrong through `errpipe_write`; raised here, it looks the same and costs no process.
    """
    arguments = [os.fsdecode(each) for each in args]
    found = next(filter(None, map(commands.find, map(os.fsdecode, executables))), None)
    if directory is not None and not os.path.isdir(directory):
        raise not_found(directory)
    if found is None:
        raise not_found(arguments[0])
    table = processes.current()
    process = table.create()
    _hand_over(table.running, process, (p2cread, c2pwrite, errwrite), kept, errpipe_write)
    name, command = found

    def run() -> int:
        process_state.begin_afresh(_environment(environment))
        if directory is not None:
            os.chdir(directory)
        return command(arguments)

    table.start(process, process_imports.name_of_child() or name, run)
    return process.pid


def not_found(name: object) -> FileNotFoundError:
    """The error with the number that it has on Linux; in WebAssembly errors are numbered otherwise."""
    return FileNotFoundError(2, "No such file or directory", name)


def _hand_over(
    parent: Process,
    child: Process,
    streams: tuple[int, int, int],
    kept: tuple[int, ...],
    errpipe: int,
) -> None:
    """Gives a child its descriptors: standard streams, its parent's where none are given, and those to keep."""
    for fd, source in enumerate(streams):
        _copy(parent, child, source if source != -1 else fd, fd)
    for fd in kept:
        if fd != errpipe and fd not in child.descriptors:
            _copy(parent, child, fd, fd)


def _copy(parent: Process, child: Process, source: int, target: int) -> None:
    description = parent.descriptors.get(source)
    child.set_descriptor(target, description or processes.real_file(source))


def _environment(entries: list[bytes] | None) -> dict[bytes, bytes] | None:
    if entries is None:
        return None
    return dict(entry.split(b"=", 1) for entry in entries)  # pyright: ignore[reportArgumentType] - two parts each


def _places() -> list[tuple[Any, str, Any]]:
    posix: Any = import_module("_posixsubprocess")
    return [
        *((os, name, function) for name, function in system.FUNCTIONS.items()),
        (io, "open", files.open_file),
        (atexit, "register", system.register_exit),
        (atexit, "unregister", system.unregister_exit),
        (sys, "executable", EXECUTABLE),
        (sys, "is_finalizing", lambda: processes.current().running.finalizing),
        (posix, "fork_exec", fork_exec),
        (subprocess, "_can_fork_exec", True),
        (subprocess, "_fork_exec", fork_exec),
        (subprocess, "_PopenSelector", PollSelector),
        (subprocess, "_USE_POSIX_SPAWN", False),
        *fatal_signals.PLACES,
        *_safe_places(),
    ]


def _safe_places() -> list[tuple[Any, str, Any]]:
    """What `subprocess` keeps for calls from `__del__`, and leaves empty in WebAssembly."""
    safe: Any = vars(subprocess)["_del_safe"]
    names = ("waitstatus_to_exitcode", "WIFSTOPPED", "WSTOPSIG", "WNOHANG")
    places: list[tuple[Any, str, Any]] = [
        (safe, name, _static(getattr(os, name))) for name in names
    ]
    return [*places, (safe, "waitpid", _static(system.waitpid))]


def _static(value: Any) -> Any:
    """What a class body gives back as it is: functions would become methods."""
    function: Any = staticmethod
    return function(value) if callable(value) else value


def _value_of(holder: Any, name: str) -> Any:
    """As it stands in a module or a class, not bound."""
    return holder.__dict__.get(name, _MISSING)


@contextmanager
def installed() -> Generator[None]:
    """Puts processes into the standard library for the length of a run."""
    places = _places()
    before: list[Any] = [_value_of(holder, name) for holder, name, _ in places]
    for holder, name, value in places:
        setattr(holder, name, value)
    try:
        with process_imports.adapted():
            yield
    finally:
        for (holder, name, _), value in zip(places, before, strict=True):
            if value is _MISSING:
                delattr(holder, name)
            else:
                setattr(holder, name, value)


_popen: Any = subprocess.Popen
add_calls("io", "Popen.wait", _popen.wait)
add_calls("io", "Popen.communicate", _popen.communicate)
