"""The end of the program as the interpreter makes it: threads joined, exit handlers run, `__main__` taken apart.

The order is that of `Py_FinalizeEx` in Python/pylifecycle.c.
"""

import atexit
import gc
import sys
import threading
from typing import Any, cast

from . import processes, unraisable
from .endings import RunEnded

# What is destroyed here warns as from `<sys>:0`, because in CPython no Python code is running at that moment.
_TAKE_APART = compile(
    "forget('__main__', None); forget_error('last_exc', None); collect(); collect()",
    "<sys>",
    "exec",
).replace(co_firstlineno=0)


def finalise() -> bool:
    """Ends the program. Its exit handlers and finalizers run and may print.

    Returns whether what it has printed could be written; if not, CPython exits with 120.
    """
    join_threads()
    atexit._run_exitfuncs()
    processes.current().begin_finalizing()
    flushed = _flush_streams()
    # A warning's hint to enable tracemalloc is left out, because modules can no longer be imported by then.
    tracemalloc = sys.modules.get("tracemalloc")
    sys.modules["tracemalloc"] = cast(Any, None)
    try:
        exec(
            _TAKE_APART,
            {"forget": sys.modules.pop, "forget_error": sys.__dict__.pop, "collect": gc.collect},
        )
    finally:
        del sys.modules["tracemalloc"]
        if tracemalloc is not None:
            sys.modules["tracemalloc"] = tracemalloc
    return flushed


def join_threads() -> None:
    """Waits for the threads that are no daemons: `wait_for_thread_shutdown` in Python/pylifecycle.c."""
    try:
        cast(Any, threading)._shutdown()
    except RunEnded:
        raise
    except BaseException as error:
        unraisable.tell(error, "Exception ignored on threading shutdown")


def _flush_streams() -> bool:
    """`flush_std_files` in Python/pylifecycle.c: the program may have put anything in the place of its streams."""
    flushed = True
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name, None)
        try:
            if stream is not None and not getattr(stream, "closed", False):
                stream.flush()
        except RunEnded:
            raise
        except BaseException as error:
            flushed = False
            if name == "stdout":
                unraisable.tell(error, "Exception ignored while flushing sys.stdout")
    return flushed
