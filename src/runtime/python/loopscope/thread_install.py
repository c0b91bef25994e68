"""Puts green threads in the place of the operating system's, once, under everything that has been imported.

It holds no JavaScript object, so it can be done before the memory snapshot is taken.
"""

from __future__ import annotations

import _queue
import _thread
import concurrent.futures.thread
import gc
import sys
import threading
from asyncio import events
from collections.abc import Iterator
from importlib.machinery import BuiltinImporter
from itertools import count
from types import ModuleType
from typing import Any, Final, cast

from . import locks, simple_queue, thread_local, thread_module
from .green_threads import MAIN_IDENT
from .scheduler import running_ident

_FUNCTIONS: Final[dict[str, Any]] = {
    "lock": locks.Lock,
    "LockType": locks.Lock,
    "RLock": locks.RLock,
    "_local": thread_local.Local,
    "_ThreadHandle": thread_module.ThreadHandle,
    "allocate": locks.Lock,
    "allocate_lock": locks.Lock,
    "_make_thread_handle": thread_module.make_thread_handle,
    "_shutdown": thread_module.shutdown,
    "_count": thread_module.count,
    "get_ident": running_ident,
    "get_native_id": thread_module.get_native_id,
    "interrupt_main": thread_module.interrupt_main,
    "set_name": thread_module.set_name,
    "start_new": thread_module.start_new_thread,
    "start_new_thread": thread_module.start_new_thread,
    "start_joinable_thread": thread_module.start_joinable_thread,
}


def install() -> None:
    """Replaces what `_thread` and `_queue` offer, wherever it has been imported to, and the locks made from it."""
    replacements: dict[int, Any] = {}
    replacements[id(_queue.SimpleQueue)] = simple_queue.SimpleQueue
    for name, function in _FUNCTIONS.items():
        function.__module__ = "_thread"
        if hasattr(_thread, name):
            replacements[id(getattr(_thread, name))] = function
        else:
            setattr(_thread, name, function)
    lock_type, rlock_type = cast(Any, _thread).lock, _thread.RLock
    for module in list(sys.modules.values()):
        if isinstance(cast(object, module), ModuleType):
            _replace_names(module, replacements)
    _replace_locks((lock_type, rlock_type))
    _rebuild_thread_locals()
    _add_native_ids()
    cast(Any, threading.Thread).__hash__ = _order_of
    _replace_when_imported_anew()


def reset() -> None:
    """Puts `threading` and `concurrent.futures` back to what they are in a process that has just started."""
    module: Any = threading
    main: Any = threading.main_thread()
    main._os_thread_handle = thread_module.make_thread_handle(MAIN_IDENT)
    module._SHUTTING_DOWN = False
    module._counter = count(1).__next__
    _orders[:] = [count(1)]
    module._active.clear()
    module._active[MAIN_IDENT] = main
    module._limbo.clear()
    pools: Any = concurrent.futures.thread
    pools._shutdown = False
    pools._threads_queues.clear()
    pools.ThreadPoolExecutor._counter = count().__next__
    thread_module.forget_threads()


_orders: Final = [count(1)]
"""What numbers the threads of the run, in order of creation."""


def _order_of(thread: threading.Thread) -> int:
    """The hash of a thread: a pool keeps its threads in a set, and joins them in its order.

    An address would differ from one build of the memory snapshot to the next.
    """
    attributes = vars(thread)
    order: int | None = attributes.get("_loopscope_order")
    if order is None:
        order = attributes["_loopscope_order"] = next(_orders[0])
    return order


def _replace_names(module: ModuleType, replacements: dict[int, Any]) -> None:
    for name, value in list(vars(module).items()):
        if id(value) in replacements and not module.__name__.startswith(__package__ or "loopscope"):
            setattr(module, name, replacements[id(value)])


def _replace_locks(types: tuple[type, type]) -> None:
    """Replaces locks in C, made at import, by green ones. Contended, one would hang the worker for ever."""
    lock_type, _ = types
    for holder, key, value in _places_of(types):
        holder[key] = locks.Lock() if type(value) is lock_type else locks.RLock()
    for condition in gc.get_objects():
        if isinstance(condition, threading.Condition):
            condition.__init__(cast(Any, condition)._lock)


def _places_of(types: tuple[type, type]) -> list[tuple[dict[Any, Any], Any, object]]:
    return [
        (holder, key, value)
        for holder in _dictionaries()
        for key, value in list(holder.items())
        if type(value) in types
    ]


def _dictionaries() -> Iterator[dict[Any, Any]]:
    """Those in which a lock can lie: modules', classes' instances', and plain ones."""
    for thing in gc.get_objects():
        if type(thing) is dict:
            yield thing
        elif not isinstance(thing, type) and type(thing).__dictoffset__:
            attributes = getattr(thing, "__dict__", None)
            if type(attributes) is dict:
                yield attributes


def _replace_when_imported_anew() -> None:
    """Some programs, CPython's tests among them, drop a module from `sys.modules` to get a fresh one."""
    importer: Any = BuiltinImporter
    original = importer.exec_module
    contents = {
        "_thread": _FUNCTIONS,
        "_queue": {"SimpleQueue": simple_queue.SimpleQueue, "Empty": _queue.Empty},
    }

    def exec_module(module: ModuleType) -> None:
        original(module)
        vars(module).update(contents.get(module.__name__, {}))

    importer.exec_module = staticmethod(exec_module)


def _rebuild_thread_locals() -> None:
    """What was made from the thread locals in C, which are the same for all stacks."""

    class _Local(thread_local.Local):
        # As in Lib/asyncio/events.py.
        _loop = None

    cast(Any, events)._BaseDefaultEventLoopPolicy._Local = _Local
    cast(Any, threading)._thread_local_info = thread_local.Local()


def _add_native_ids() -> None:
    """Where `_thread` has no native ids, as in WebAssembly, `threading` leaves out what tells them."""
    module: Any = threading
    if module._HAVE_THREAD_NATIVE_ID:
        return

    def set_native_id(thread: Any) -> None:
        thread._native_id = thread_module.get_native_id()

    def native_id(thread: Any) -> int | None:
        """Native integral thread ID of this thread, or None if it has not been started."""
        assert thread._initialized, "Thread.__init__() not called"
        return thread._native_id

    module._HAVE_THREAD_NATIVE_ID = True
    module.get_native_id = thread_module.get_native_id
    module.__all__.append("get_native_id")
    module.Thread._set_native_id = set_native_id
    module.Thread.native_id = property(native_id)
    module.main_thread()._native_id = 1
