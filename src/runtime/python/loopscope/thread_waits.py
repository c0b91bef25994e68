"""What a blocked thread waits for, in the words of the program: the call that it made."""

import queue
import threading
from concurrent import futures
from concurrent.futures import thread
from types import CodeType, FrameType
from typing import Any, Final, cast

from .waits import Wait, WaitKind


def _blocking_calls() -> dict[CodeType, Wait]:
    """The functions of the standard library in which a thread can block, by their code."""
    methods: tuple[tuple[WaitKind, type, tuple[str, ...]], ...] = (
        ("condition", threading.Condition, ("wait", "wait_for")),
        ("event", threading.Event, ("wait",)),
        ("semaphore", threading.Semaphore, ("acquire",)),
        ("barrier", threading.Barrier, ("wait",)),
        ("thread", threading.Thread, ("start", "join")),
        ("queue", queue.Queue, ("get", "put", "join")),
        ("future", futures.Future, ("result", "exception")),
        ("thread", futures.ThreadPoolExecutor, ("shutdown",)),
    )
    calls = {
        getattr(owner, name).__code__: Wait(kind, f"{owner.__name__}.{name}")
        for kind, owner, names in methods
        for name in names
    }
    calls[futures.wait.__code__] = Wait("future", "concurrent.futures.wait")
    calls[futures.as_completed.__code__] = Wait("future", "concurrent.futures.as_completed")
    return calls


_WORKER: Final[CodeType] = cast(Any, thread)._worker.__code__
"""What the threads of a ThreadPoolExecutor run: they wait for jobs in a queue."""

_BLOCKING_CALLS: Final = _blocking_calls()


def add_calls(kind: WaitKind, label: str, *functions: Any) -> None:
    """Makes further functions known in which a thread can block."""
    _BLOCKING_CALLS.update(
        dict.fromkeys((function.__code__ for function in functions), Wait(kind, label))
    )


def describe_wait(
    frame: FrameType | None, program_files: frozenset[str]
) -> tuple[Wait, FrameType | None]:
    """The call which the program made and which has not returned: the outermost one below the program's own frames.

    `frame` is that of the call which blocks. Also returns the frame of that call, where there is one.
    """
    wait: Wait | None = None
    call: FrameType | None = None
    while frame is not None and frame.f_code.co_filename not in program_files:
        found = _BLOCKING_CALLS.get(frame.f_code)
        if found is not None:
            wait, call = found, frame
        elif frame.f_code is _WORKER and wait is not None and wait.label == "SimpleQueue.get":
            wait, call = Wait("queue", "a job"), None
        frame = frame.f_back
    return wait or Wait("other", "blocked"), call
