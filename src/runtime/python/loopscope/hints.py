"""Errors that teach: one sentence beside CPython's own message about what is usually behind it."""

from __future__ import annotations

import re
import sys
from asyncio import InvalidStateError
from difflib import get_close_matches
from typing import Final, Literal, NamedTuple


class Hint(NamedTuple):
    """A sentence for the learner. Codes are listed in docs/trace-format.md."""

    code: str
    text: str


_FORGOTTEN_AWAIT: Final = (
    "This value is a coroutine object: calling an `async def` function runs nothing yet. "
    "`await` it to get what it returns."
)

_ERRORS: Final[tuple[tuple[type[BaseException], str, str, str], ...]] = (
    # SyntaxError
    (
        SyntaxError,
        r"'(await|async for|async with)' outside (?:async )?function",
        "hint-await-outside-async",
        r"`\1` only works inside `async def`: a coroutine can pause there, a plain function cannot. "
        "Make the function around it `async def`; start the outermost one by asyncio.run(main()).",
    ),
    (
        SyntaxError,
        r"asynchronous comprehension outside of an asynchronous function",
        "hint-await-outside-async",
        "`async for` in a comprehension only works inside `async def`.",
    ),
    # A coroutine taken for its result
    (
        TypeError,
        r"(?:a coroutine was expected, got <function .*|"
        r"An asyncio\.Future, a coroutine or an awaitable is required|"
        r"'(?:function|method)' object can't be awaited)",
        "hint-call-the-function",
        "A coroutine is what a call of an `async def` function gives: "
        "write the parentheses, as in asyncio.run(main()) or `await work()`.",
    ),
    (
        TypeError,
        r"'NoneType' object can't be awaited",
        "hint-await-plain-function",
        "The function that was called here is a plain one: it has already run, and returned None. "
        "Only coroutines, tasks and futures can be awaited; take the `await` away, "
        "or use asyncio's own version, such as asyncio.sleep() for time.sleep().",
    ),
    (
        TypeError,
        r"'(?!Lock|Condition|Semaphore|BoundedSemaphore)([\w.]+)' object can't be awaited",
        "hint-await-plain-function",
        r"`await` takes coroutines, tasks and futures, and this is \1: where a plain function "
        "returned it, take the `await` away.",
    ),
    (
        TypeError,
        r"expect a list of futures, not coroutine",
        "hint-wait-takes-many",
        "asyncio.wait() takes several tasks in a list or set; one coroutine is simply awaited.",
    ),
    (
        TypeError,
        r"cannot use 'list' as a dict key \(unhashable type: 'list'\)",
        "hint-gather-takes-arguments",
        "asyncio.gather() takes each awaitable as an argument of its own: write gather(*list).",
    ),
    # Asynchronous and plain protocols mixed up
    (
        TypeError,
        r"'async_generator' object (?:is not iterable|is not an iterator|can't be awaited)",
        "hint-async-for",
        "An async generator is gone through by `async for`, inside `async def`.",
    ),
    (
        TypeError,
        r"'async for' requires an object with __aiter__ method, got (?!coroutine)(\w+)",
        "hint-plain-for",
        r"`async for` is for what takes time from item to item; a \1 is gone through by a plain `for`.",
    ),
    # Loops
    (
        RuntimeError,
        r"asyncio\.run\(\) cannot be called from a running event loop",
        "hint-run-in-running-loop",
        "A loop runs here already, and a thread has one at a time: inside `async def`, "
        "`await` the coroutine in place of asyncio.run().",
    ),
    (
        RuntimeError,
        r"This event loop is already running",
        "hint-run-in-running-loop",
        "The loop that runs this code cannot be started again from within: "
        "inside `async def`, `await` in place of run_until_complete().",
    ),
    (
        RuntimeError,
        r"no running event loop",
        "hint-no-running-loop",
        "This needs a loop that runs: put it into `async def main()` "
        "and start that by asyncio.run(main()).",
    ),
    (
        RuntimeError,
        r"There is no current event loop in thread '(?!MainThread)(.*)'\.",
        "hint-no-loop-in-thread",
        r"A thread has no event loop of its own: call asyncio.run() in \1, or hand the coroutine "
        "to the main thread's loop by asyncio.run_coroutine_threadsafe().",
    ),
    (
        RuntimeError,
        r"(?s).* attached to a different loop",
        "hint-different-loop",
        "Tasks, futures and locks belong to the loop in which they were first used: "
        "make them inside the one asyncio.run(main()) that uses them.",
    ),
    (
        RuntimeError,
        r"Event loop is closed",
        "hint-loop-closed",
        "asyncio.run() closes its loop at the end: what comes later needs another asyncio.run().",
    ),
    (
        InvalidStateError,
        r"(?:Result|Exception) is not set\.",
        "hint-result-too-early",
        "The task is not done yet: `await` it, which gives its result as soon as it is there.",
    ),
    (
        RuntimeError,
        r"cannot reuse already awaited coroutine",
        "hint-coroutine-awaited-twice",
        "A coroutine object runs once: call the function again for another run, "
        "or make a task, whose result can be awaited as often as you like.",
    ),
)

_COROUTINE: Final = re.compile(
    r"'coroutine'|\(not \"coroutine\"\)|\bcoroutine object$|\btype coroutine\b"
    r"|got coroutine$|passed to coroutine\.__format__"
)
"""How messages of TypeError and AttributeError name a coroutine object that stands where a value should."""

_WITHOUT_NETWORK: Final = frozenset(
    ("aiofiles", "aiohttp", "fastapi", "flask", "httpx", "requests", "uvicorn", "websockets")
)
_OTHER_LOOPS: Final = frozenset(("anyio", "curio", "gevent", "trio", "uvloop"))


def of_error(error: BaseException, message: str) -> Hint | None:
    """What is usually behind an exception, or None."""
    if isinstance(error, ModuleNotFoundError):
        return _absent_module(error.name) if isinstance(error.name, str) else None
    for kind, pattern, code, text in _ERRORS:
        if isinstance(error, kind):
            found = re.fullmatch(pattern, message)
            if found is not None:
                return Hint(code, found.expand(text))
    if isinstance(error, (TypeError, AttributeError)) and _COROUTINE.search(message):
        return Hint("hint-coroutine-as-value", _FORGOTTEN_AWAIT)
    return None


def _absent_module(name: str) -> Hint:
    package = name.partition(".")[0]
    available = "Programs here import the standard library and their own files."
    if package in sys.stdlib_module_names:
        text = f"`{name}` needs an operating system, and this program runs in a browser."
    elif package in _WITHOUT_NETWORK:
        text = (
            f"{available} `{package}` is not part of it, and there is no network to use it with: "
            "`await asyncio.sleep(1)` can stand in for a request that takes a second."
        )
    elif package in _OTHER_LOOPS:
        text = f"{available} `{package}` is not part of it: asyncio is what this page shows."
    else:
        text = f"{available} `{name}` is not among them."
        similar = get_close_matches(package, sys.stdlib_module_names, 1, 0.75)
        if similar:
            text += f" There is `{similar[0]}`."
    return Hint("hint-module-not-there", text)


type Place = Literal["module", "function", "coroutine"]
"""Where a call stands: at module level, in a plain function, or in an `async def` one."""

_INSTEAD: Final[dict[Place, str]] = {
    "module": "Write `asyncio.run({}(…))`.",
    "function": "Make the function around it `async def` and write `await {}(…)`.",
    "coroutine": "Write `await {}(…)`, or make a task of it to run it beside the rest.",
}


def never_awaited(function: str, place: Place) -> Hint:
    """For the warning that a coroutine was never awaited. `function` is what was called, as the program writes it."""
    return Hint(
        "hint-never-awaited",
        f"{function}() made a coroutine object and nothing ran it. "
        + _INSTEAD[place].format(function),
    )


def blocking_call(call: str, seconds: float) -> Hint:
    """For a blocking call in a task step."""
    instead = (
        "write `await asyncio.sleep(…)`"
        if call.startswith("time.sleep")
        else "use asyncio's own version of it, or `await asyncio.to_thread(…)`"
    )
    name = call.partition(" ")[0]
    return Hint(
        "hint-blocking-call",
        f"{name}() in a coroutine blocks the whole event loop: for {seconds:g} s "
        f"no other task could run. Here, {instead}.",
    )


def forgotten_task(name: str) -> Hint:
    """For a task that was still pending when its loop ended, or when nobody had a reference to it any more."""
    return Hint(
        "hint-forgotten-task",
        f"Nobody waited for {name}, so it did not get to its end. Keep what create_task() returns "
        "and `await` it, or use asyncio.TaskGroup.",
    )


def gather_not_awaited() -> Hint:
    """For an `asyncio.gather(…)` whose awaitables were still pending at the end."""
    return Hint(
        "hint-gather-not-awaited",
        "asyncio.gather() only starts what it is given. Without `await` in front of it, "
        "nobody waits for the results, and nobody hears of errors.",
    )


def error_not_retrieved(name: str) -> Hint:
    """For a task which failed and which nobody asked for its result."""
    return Hint(
        "hint-error-not-retrieved",
        f"Nobody awaited {name}, so its exception was only found when it was destroyed. "
        "`await` it, or use asyncio.TaskGroup.",
    )
