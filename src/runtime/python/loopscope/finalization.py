"""The end of the program as the interpreter makes it: threads joined, exit handlers run, `__main__` taken apart.

The order is that of `Py_FinalizeEx` in Python/pylifecycle.c.
"""

import atexit
import gc
import sys
import threading
from typing import Any, cast

# What is destroyed here warns as from `<sys>:0`, because in CPython no Python code is running at that moment.
_TAKE_APART = compile(
    "forget('__main__', None); forget_error('last_exc', None); collect(); collect()",
    "<sys>",
    "exec",
).replace(co_firstlineno=0)


def finalise() -> None:
    """Ends the program. Its exit handlers and finalizers run and may print."""
    cast(Any, threading)._shutdown()
    atexit._run_exitfuncs()
    sys.stdout.flush()
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
