"""What each process has for itself: put aside when another process runs.

All processes share one interpreter. What a program can see of that is exchanged here whenever a thread of another
process goes on: the program's own modules, the standard streams, `sys.argv`, the environment, and the registers which
the standard library keeps for a process. The other modules of the standard library are shared (docs/simulator.md).
"""

from __future__ import annotations

import atexit
import concurrent.futures.thread
import linecache
import os
import sys
import threading
from itertools import count
from typing import Any, Final, cast
from weakref import WeakKeyDictionary, WeakSet, WeakValueDictionary

from . import thread_module
from . import world as worlds
from .asyncio_private import private_events
from .program import module_name
from .scheduler import running_ident

_ATTRIBUTES: Final[dict[str, tuple[str, ...]]] = {
    "builtins": ("input",),
    "linecache": ("_interactive_cache",),
    "sys": (
        *("argv", "path", "excepthook", "stdin", "stdout", "stderr"),
        *("__stdin__", "__stdout__", "__stderr__"),
    ),
    "threading": (
        *("_active", "_limbo", "_main_thread", "_SHUTTING_DOWN", "_counter", "_threading_atexits"),
        *("_dangling", "excepthook"),
    ),
    f"{__package__}.thread_module": ("_joined_at_exit",),
    "asyncio.events": ("_event_loop_policy",),
    "concurrent.futures.thread": ("_shutdown", "_threads_queues"),
    "concurrent.futures.process": ("_global_shutdown", "_threads_wakeups"),
    "multiprocessing.process": (
        *("_current_process", "_parent_process", "_process_counter", "_children", "_dangling"),
        "ORIGINAL_DIR",
    ),
    "multiprocessing.resource_sharer": ("_resource_sharer", "stop"),
    "multiprocessing.util": ("_exiting", "_logger", "_log_to_stderr", "_afterfork_registry"),
    "multiprocessing.spawn": ("_python_exe", "old_main_modules"),
}
"""Module to its variables."""

_MISSING: Final = object()


class State:
    """What one process has, while another one runs."""

    def __init__(self) -> None:
        self._values: list[tuple[Any, str, Any]] = []
        self._modules: dict[str, Any] = {}
        self._finalizers: dict[Any, Any] = {}
        self._directory = ""

    def leave(self) -> None:
        """Another process is about to run."""
        self._values = [
            (holder, name, getattr(holder, name))
            for holder, name in _places()
            if hasattr(holder, name)
        ]
        self._modules = {name: sys.modules.get(name, _MISSING) for name in program_modules()}
        self._finalizers = dict(_finalizers())
        self._directory = os.getcwd()

    def enter(self) -> None:
        """The process runs again. One that has not run yet begins with what its parent has, as after a fork."""
        if not self._values:
            return
        for holder, name, value in self._values:
            setattr(holder, name, value)
        for name, module in self._modules.items():
            if module is _MISSING:
                sys.modules.pop(name, None)
            else:
                sys.modules[name] = module
        finalizers = _finalizers()
        finalizers.clear()
        finalizers.update(self._finalizers)
        if os.getcwd() != self._directory:
            os.chdir(self._directory)


def program_modules() -> list[str]:
    """The modules of which each process has its own."""
    return ["__main__", "__mp_main__", *map(module_name, worlds.current().request.files)]


def _places() -> list[tuple[Any, str]]:
    places: list[tuple[Any, str]] = [(os.environ, "_data")]
    for module, names in _ATTRIBUTES.items():
        holder = sys.modules.get(module)
        if holder is not None:
            places += ((holder, name) for name in names)
    heap = sys.modules.get("multiprocessing.heap")
    if heap is not None:
        places.append((vars(heap)["BufferWrapper"], "_heap"))
    managers = sys.modules.get("multiprocessing.managers")
    if managers is not None:
        places.append((vars(managers)["BaseProxy"], "_address_to_local"))
    context = sys.modules.get("multiprocessing.context")
    if context is not None:
        places.append((vars(context)["_default_context"], "_actual_context"))
    return places


def _finalizers() -> dict[Any, Any]:
    """The register of `multiprocessing.util.Finalize`, which keeps it as a default argument: so its contents change."""
    util = sys.modules.get("multiprocessing.util")
    return vars(util)["_finalizer_registry"] if util is not None else {}


def begin_afresh(environment: dict[bytes, bytes] | None) -> None:
    """Called in a new process: gives it what a Python that has just been started has."""
    for name in program_modules():
        sys.modules.pop(name, None)
    sys.path = list(sys.path)
    sys.excepthook = sys.__excepthook__
    lines: Any = linecache
    lines._interactive_cache = {}
    environ: Any = os.environ
    environ._data = dict(environ._data if environment is None else environment)
    _begin_threads()
    _begin_libraries()


def _begin_threads() -> None:
    registry: Any = threading
    shared: Any = thread_module
    shared._joined_at_exit = []
    registry._limbo, registry._dangling = {}, WeakSet()
    registry._counter = count(1).__next__
    registry._SHUTTING_DOWN, registry._threading_atexits = False, []
    registry._active = {}
    main = registry._main_thread = registry._MainThread()
    # It takes the ident of the interpreter's main thread, and enters itself by that.
    active: dict[int, Any] = {}
    registry._active = active
    main._ident = running_ident()
    main._os_thread_handle = thread_module.make_thread_handle(main._ident)
    active[main._ident] = main
    pools: Any = concurrent.futures.thread
    pools._shutdown, pools._threads_queues = False, WeakKeyDictionary()
    registry._register_atexit(pools._python_exit)
    private_events._event_loop_policy = None


def _begin_libraries() -> None:
    pools: Any = sys.modules.get("concurrent.futures.process")
    if pools is not None:
        pools._global_shutdown = False
        pools._threads_wakeups = WeakKeyDictionary()
        cast(Any, threading)._register_atexit(pools._python_exit)
    processes: Any = sys.modules.get("multiprocessing.process")
    if processes is not None:
        processes._current_process = processes._MainProcess()
        processes._parent_process = None
        processes._children = set()
    util: Any = sys.modules.get("multiprocessing.util")
    if util is not None:
        util._exiting = False
        util._afterfork_registry = WeakValueDictionary()
        atexit.register(util._exit_function)
    _finalizers().clear()
    heap: Any = sys.modules.get("multiprocessing.heap")
    if heap is not None:
        heap.BufferWrapper._heap = heap.Heap()
    sharer: Any = sys.modules.get("multiprocessing.resource_sharer")
    if sharer is not None:
        sharer._resource_sharer = sharer._ResourceSharer()
        sharer.stop = sharer._resource_sharer.stop
    managers: Any = sys.modules.get("multiprocessing.managers")
    if managers is not None:
        managers.BaseProxy._address_to_local = {}
    context: Any = sys.modules.get("multiprocessing.context")
    if context is not None:
        context._default_context._actual_context = None
