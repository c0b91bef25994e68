"""Adapts modules of the standard library when a program imports them: `multiprocessing` to what a browser has.

The changes are few, because its parts stand on system calls (`process_system`). A module that is not imported costs
nothing.
"""

from __future__ import annotations

import builtins
import importlib.abc
import os
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any, Final, NoReturn
from weakref import WeakValueDictionary

from . import process_files as files
from . import process_python
from . import process_selector as selector
from . import process_semaphores as semaphores
from . import process_sockets as sockets
from . import process_system as system
from . import process_tracker as tracker
from . import world as worlds
from .thread_waits import add_calls

_starting: list[str] = []
"""The name of the child that `multiprocessing` is just starting."""


def name_of_child() -> str | None:
    """What `multiprocessing` calls the process that is being started, if it is its."""
    return _starting[-1] if _starting else None


def _connection(module: Any) -> None:
    def Pipe(duplex: bool = True) -> tuple[Any, Any]:
        """Returns pair of connection objects at either end of a pipe"""
        if duplex:
            left, right = system.connected_pair()
            return module.Connection(left), module.Connection(right)
        reader, writer = system.pipe()
        return module.Connection(reader, writable=False), module.Connection(writer, readable=False)

    original = module.Connection

    class Connection(original):
        """Is closed in the process to which it belongs."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            original.__init__(self, *args, **kwargs)
            self._owner = system.owner()

        def _close(self) -> None:
            system.close_in(self._owner, self._handle)

    Connection.__module__, Connection.__qualname__ = module.__name__, "Connection"
    module.reduction.register(Connection, module.reduce_connection)
    module.Connection = Connection
    module.Pipe = Pipe
    module.socket = sockets.SocketModule()
    module.default_family, module.families = "AF_UNIX", ["AF_INET", "AF_UNIX"]
    module.wait = selector.wait
    add_calls("io", "connection.wait", selector.wait)
    add_calls("io", "Connection.recv", module.Connection.recv, module.Connection.recv_bytes)


def _process(module: Any) -> None:
    # The module deletes the name; each new process needs one.
    module._MainProcess = type(module._current_process)
    add_calls("io", "Process.join", module.BaseProcess.join)


def _context(module: Any) -> None:
    # Its children are started as those of 'spawn' are, so nothing is left of the parent in them.
    module.ForkServerProcess._after_fork = staticmethod(module.SpawnProcess._after_fork)


def _popen_forkserver(module: Any) -> None:
    from multiprocessing import popen_spawn_posix

    class Popen(popen_spawn_posix.Popen):
        """Starts a process as 'spawn' does: no server is needed, there is nothing that would be slow to start."""

        method = "forkserver"

    Popen.__module__ = module.__name__
    module.Popen = Popen


def _popen_spawn_posix(module: Any) -> None:
    # The program's `open` stays the built-in function: its type shows in messages.
    module.open = files.open_file
    launch = module.Popen._launch

    def _launch(self: object, process_obj: Any) -> None:
        _starting.append(process_obj.name)
        try:
            launch(self, process_obj)
        finally:
            _starting.pop()

    module.Popen._launch = _launch


def _spawn(module: Any) -> None:
    def _fixup_main_from_path(path: str) -> None:
        """Runs the program once more, as `__mp_main__`."""
        if getattr(sys.modules["__main__"], "__file__", None) == path:
            return
        main = ModuleType("__mp_main__")
        vars(main).update(__file__=path, __builtins__=builtins)
        sys.modules["__main__"] = sys.modules["__mp_main__"] = main
        exec(process_python.compiled(os.path.relpath(path)), vars(main))

    module._fixup_main_from_path = _fixup_main_from_path


def _popen_fork(module: Any) -> None:
    def _launch(self: object, process_obj: object) -> NoReturn:
        system.fork()

    module.Popen._launch = _launch


def _heap(module: Any) -> None:
    arenas: WeakValueDictionary[int, Any] = WeakValueDictionary()

    class Arena:
        """A shared memory area: all processes of a run have one memory."""

        def __init__(self, size: int) -> None:
            self.size = size
            self.buffer = bytearray(size)
            arenas[id(self)] = self

        def __reduce__(self) -> tuple[Any, ...]:
            return rebuild_arena, (id(self),)

    def rebuild_arena(number: int) -> Arena:
        return arenas[number]

    Arena.__module__ = rebuild_arena.__module__ = module.__name__
    Arena.__qualname__, rebuild_arena.__qualname__ = "Arena", "rebuild_arena"
    module.Arena, module.rebuild_arena = Arena, rebuild_arena


def _reduction(module: Any) -> None:
    module.send_handle, module.recv_handle = sockets.send_handle, sockets.recv_handle


def _process_pools(module: Any) -> None:
    recorder = worlds.current().recorder
    if recorder is not None:
        recorder.process_pools_imported(module)


_ADAPTERS: Final[dict[str, Callable[[Any], None]]] = {
    "concurrent.futures.process": _process_pools,
    "multiprocessing.connection": _connection,
    "multiprocessing.context": _context,
    "multiprocessing.heap": _heap,
    "multiprocessing.popen_fork": _popen_fork,
    "multiprocessing.popen_forkserver": _popen_forkserver,
    "multiprocessing.popen_spawn_posix": _popen_spawn_posix,
    "multiprocessing.process": _process,
    "multiprocessing.reduction": _reduction,
    "multiprocessing.spawn": _spawn,
}


_REPLACED: Final[dict[str, ModuleType]] = {
    "_multiprocessing": semaphores,
    "multiprocessing.resource_tracker": tracker,
}
"""Modules which WebAssembly has not, or which need one."""


class _Adapting(importlib.abc.Loader):
    """Loads a module and adapts it."""

    def __init__(self, loader: Any, adapt: Callable[[Any], None]) -> None:
        self._loader = loader
        self._adapt = adapt

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        spec = module.__spec__
        if spec is not None:
            # From here on it looks as it always does: `inspect` asks its loader for the source.
            spec.loader = module.__loader__ = self._loader
        self._loader.exec_module(module)
        self._adapt(module)


class _Finder(importlib.abc.MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        adapt = _ADAPTERS.get(fullname)
        if adapt is None:
            return None
        spec = PathFinder.find_spec(fullname, path)
        if spec is not None:
            spec.loader = _Adapting(spec.loader, adapt)
        return spec


@contextmanager
def adapted() -> Generator[None]:
    """Adapts what is imported in the length of a run."""
    finder = _Finder()
    sys.meta_path.insert(0, finder)
    before = {name: sys.modules.get(name) for name in _REPLACED}
    sys.modules.update(_REPLACED)
    try:
        yield
    finally:
        if finder in sys.meta_path:
            sys.meta_path.remove(finder)
        for name, module in before.items():
            if module is None:
                sys.modules.pop(name, None)
            else:
                sys.modules[name] = module
