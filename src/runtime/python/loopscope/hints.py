"""Errors that teach: one sentence beside CPython's own message about what is usually behind it."""

from __future__ import annotations

import re
import sys
from asyncio import InvalidStateError
from difflib import get_close_matches
from typing import Final, Literal, NamedTuple

from .sentences import Sentence, Template


class Hint(NamedTuple):
    """A sentence for the learner. Codes are listed in docs/trace-format.md."""

    code: str
    text: Sentence


_FORGOTTEN_AWAIT: Final = Template(
    "This value is a coroutine object: calling an `async def` function runs nothing yet. "
    "`await` it to get what it returns."
)

_ERRORS: Final[tuple[tuple[type[BaseException], str, str, Template], ...]] = (
    # SyntaxError
    (
        SyntaxError,
        r"'(?P<keyword>await|async for|async with)' outside (?:async )?function",
        "hint-await-outside-async",
        Template(
            "`{keyword}` only works inside `async def`: a coroutine can pause there, a plain function cannot. "
            "Make the function around it `async def`; start the outermost one by asyncio.run(main())."
        ),
    ),
    (
        SyntaxError,
        r"asynchronous comprehension outside of an asynchronous function",
        "hint-await-outside-async",
        Template("`async for` in a comprehension only works inside `async def`."),
    ),
    # A coroutine taken for its result
    (
        TypeError,
        r"(?:a coroutine was expected, got <function .*|"
        r"An asyncio\.Future, a coroutine or an awaitable is required|"
        r"'(?:function|method)' object can't be awaited)",
        "hint-call-the-function",
        Template(
            "A coroutine is what a call of an `async def` function gives: "
            "write the parentheses, as in asyncio.run(main()) or `await work()`."
        ),
    ),
    (
        TypeError,
        r"'NoneType' object can't be awaited",
        "hint-await-plain-function",
        Template(
            "The function that was called here is a plain one: it has already run, and returned None. "
            "Only coroutines, tasks and futures can be awaited; take the `await` away, "
            "or use asyncio's own version, such as asyncio.sleep() for time.sleep()."
        ),
    ),
    (
        TypeError,
        r"'(?!Lock|Condition|Semaphore|BoundedSemaphore)(?P<kind>[\w.]+)' object can't be awaited",
        "hint-await-plain-function",
        Template(
            "`await` takes coroutines, tasks and futures, and this is {kind}: where a plain function "
            "returned it, take the `await` away."
        ),
    ),
    (
        TypeError,
        r"expect a list of futures, not coroutine",
        "hint-wait-takes-many",
        Template(
            "asyncio.wait() takes several tasks in a list or set; one coroutine is simply awaited."
        ),
    ),
    (
        TypeError,
        r"cannot use 'list' as a dict key \(unhashable type: 'list'\)",
        "hint-gather-takes-arguments",
        Template(
            "asyncio.gather() takes each awaitable as an argument of its own: write gather(*list)."
        ),
    ),
    # Asynchronous and plain protocols mixed up
    (
        TypeError,
        r"'async_generator' object (?:is not iterable|is not an iterator|can't be awaited)",
        "hint-async-for",
        Template("An async generator is gone through by `async for`, inside `async def`."),
    ),
    (
        TypeError,
        r"'async for' requires an object with __aiter__ method, got (?!coroutine)(?P<kind>\w+)",
        "hint-plain-for",
        Template(
            "`async for` is for what takes time from item to item; a {kind} is gone through by a plain `for`."
        ),
    ),
    # Loops
    (
        RuntimeError,
        r"asyncio\.run\(\) cannot be called from a running event loop",
        "hint-run-in-running-loop",
        Template(
            "A loop runs here already, and a thread has one at a time: inside `async def`, "
            "`await` the coroutine in place of asyncio.run()."
        ),
    ),
    (
        RuntimeError,
        r"This event loop is already running",
        "hint-run-in-running-loop",
        Template(
            "The loop that runs this code cannot be started again from within: "
            "inside `async def`, `await` in place of run_until_complete()."
        ),
    ),
    (
        RuntimeError,
        r"no running event loop",
        "hint-no-running-loop",
        Template(
            "This needs a loop that runs: put it into `async def main()` "
            "and start that by asyncio.run(main())."
        ),
    ),
    (
        RuntimeError,
        r"There is no current event loop in thread '(?!MainThread)(?P<thread>.*)'\.",
        "hint-no-loop-in-thread",
        Template(
            "A thread has no event loop of its own: call asyncio.run() in {thread}, or hand the coroutine "
            "to the main thread's loop by asyncio.run_coroutine_threadsafe()."
        ),
    ),
    (
        RuntimeError,
        r"(?s).* attached to a different loop",
        "hint-different-loop",
        Template(
            "Tasks, futures and locks belong to the loop in which they were first used: "
            "make them inside the one asyncio.run(main()) that uses them."
        ),
    ),
    (
        RuntimeError,
        r"Event loop is closed",
        "hint-loop-closed",
        Template(
            "asyncio.run() closes its loop at the end: what comes later needs another asyncio.run()."
        ),
    ),
    (
        InvalidStateError,
        r"(?:Result|Exception) is not set\.",
        "hint-result-too-early",
        Template(
            "The task is not done yet: `await` it, which gives its result as soon as it is there."
        ),
    ),
    (
        RuntimeError,
        r"cannot reuse already awaited coroutine",
        "hint-coroutine-awaited-twice",
        Template(
            "A coroutine object runs once: call the function again for another run, "
            "or make a task, whose result can be awaited as often as you like."
        ),
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
                return Hint(code, text(**found.groupdict()))
    if isinstance(error, (TypeError, AttributeError)) and _COROUTINE.search(message):
        return Hint("hint-coroutine-as-value", _FORGOTTEN_AWAIT())
    return None


_NEEDS_A_SYSTEM: Final = Template(
    "`{name}` needs an operating system, and this program runs in a browser."
)
_NO_NETWORK: Final = Template(
    "Programs here import the standard library and their own files. "
    "`{package}` is not part of it, and there is no network to use it with: "
    "`await asyncio.sleep(1)` can stand in for a request that takes a second."
)
_OTHER_LOOP: Final = Template(
    "Programs here import the standard library and their own files. "
    "`{package}` is not part of it: asyncio is what this page shows."
)
_NOT_AMONG_THEM: Final = Template(
    "Programs here import the standard library and their own files. `{name}` is not among them."
)
_SIMILAR: Final = Template(
    "Programs here import the standard library and their own files. `{name}` is not among them. "
    "There is `{similar}`."
)


def _absent_module(name: str) -> Hint:
    package = name.partition(".")[0]
    if package in sys.stdlib_module_names:
        text = _NEEDS_A_SYSTEM(name=name)
    elif package in _WITHOUT_NETWORK:
        text = _NO_NETWORK(package=package)
    elif package in _OTHER_LOOPS:
        text = _OTHER_LOOP(package=package)
    elif similar := get_close_matches(package, sys.stdlib_module_names, 1, 0.75):
        text = _SIMILAR(name=name, similar=similar[0])
    else:
        text = _NOT_AMONG_THEM(name=name)
    return Hint("hint-module-not-there", text)


type Place = Literal["module", "function", "coroutine"]
"""Where a call stands: at module level, in a plain function, or in an `async def` one."""

_NEVER_AWAITED: Final[dict[Place, Template]] = {
    "module": Template(
        "{function}() made a coroutine object and nothing ran it. Write `asyncio.run({function}(…))`."
    ),
    "function": Template(
        "{function}() made a coroutine object and nothing ran it. "
        "Make the function around it `async def` and write `await {function}(…)`."
    ),
    "coroutine": Template(
        "{function}() made a coroutine object and nothing ran it. "
        "Write `await {function}(…)`, or make a task of it to run it beside the rest."
    ),
}


def never_awaited(function: str, place: Place) -> Hint:
    """For the warning that a coroutine was never awaited. `function` is what was called, as the program writes it."""
    return Hint("hint-never-awaited", _NEVER_AWAITED[place](function=function))


_SLEEPING: Final = Template(
    "{function}() in a coroutine blocks the whole event loop: for {seconds} s no other task could run. "
    "Here, write `await asyncio.sleep(…)`."
)
_BLOCKING: Final = Template(
    "{function}() in a coroutine blocks the whole event loop: for {seconds} s no other task could run. "
    "Here, use asyncio's own version of it, or `await asyncio.to_thread(…)`."
)


def blocking_call(call: str, seconds: float) -> Hint:
    """For a blocking call in a task step."""
    template = _SLEEPING if call.startswith("time.sleep") else _BLOCKING
    text = template(function=call.partition(" ")[0], seconds=f"{seconds:g}")
    return Hint("hint-blocking-call", text)


_FORGOTTEN_TASK: Final = Template(
    "Nobody waited for {task}, so it did not get to its end. Keep what create_task() returns "
    "and `await` it, or use asyncio.TaskGroup."
)


def forgotten_task(task: str) -> Hint:
    """For a task that was still pending when its loop ended, or when nobody had a reference to it any more."""
    return Hint("hint-forgotten-task", _FORGOTTEN_TASK(task=task))


_GATHER_NOT_AWAITED: Final = Template(
    "asyncio.gather() only starts what it is given. Without `await` in front of it, "
    "nobody waits for the results, and nobody hears of errors."
)


def gather_not_awaited() -> Hint:
    """For an `asyncio.gather(…)` whose awaitables were still pending at the end."""
    return Hint("hint-gather-not-awaited", _GATHER_NOT_AWAITED())


_ERROR_NOT_RETRIEVED: Final = Template(
    "Nobody awaited {task}, so its exception was only found when it was destroyed. "
    "`await` it, or use asyncio.TaskGroup."
)


def error_not_retrieved(task: str) -> Hint:
    """For a task which failed and which nobody asked for its result."""
    return Hint("hint-error-not-retrieved", _ERROR_NOT_RETRIEVED(task=task))


UNKNOWN_TASK: Final = Template("the task")
"""In the place of a task's name, where it has none."""
