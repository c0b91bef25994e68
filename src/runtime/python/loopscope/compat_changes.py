"""What asyncio has deprecated and removed: since when, and what is written today. The only place that knows.

`compat` restores what it can of this; a program that runs without it is told when it meets one of these.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import Final, Literal

from .sentences import Sentence, Template

type Code = Literal[
    "compat-all-tasks",
    "compat-async",
    "compat-child-watcher",
    "compat-coroutine-decorator",
    "compat-current-task",
    "compat-get-event-loop",
    "compat-iscoroutinefunction",
    "compat-joinable-queue",
    "compat-lock-without-async-with",
    "compat-loop-argument",
    "compat-moved",
    "compat-policy",
    "compat-task-set-result",
    "compat-throw",
    "compat-wait-coroutines",
]


@dataclass(frozen=True, slots=True)
class Change:
    """One change of asyncio. Versions are Python's."""

    deprecated: str | None
    """None where it went without having been deprecated."""
    removed: str | None
    """None where nobody has said when it goes."""
    instead: Template
    """What to write now, as a sentence."""


CHANGES: Final[dict[Code, Change]] = {
    "compat-all-tasks": Change("3.7", "3.9", Template("Write asyncio.all_tasks().")),
    "compat-async": Change(
        "3.4.4",
        "3.7",
        Template("It was renamed: write asyncio.create_task(…), or asyncio.ensure_future(…)."),
    ),
    "compat-child-watcher": Change(
        "3.12", "3.14", Template("Leave it out: asyncio watches its child processes by itself.")
    ),
    "compat-coroutine-decorator": Change(
        "3.8",
        "3.11",
        Template("Write `async def` without the decorator, and `await` in place of `yield from`."),
    ),
    "compat-current-task": Change("3.7", "3.9", Template("Write asyncio.current_task().")),
    "compat-get-event-loop": Change(
        "3.10",
        "3.14",
        Template(
            "Put what needs a loop into `async def main()` and start it by asyncio.run(main())."
        ),
    ),
    "compat-iscoroutinefunction": Change(
        "3.14", "3.16", Template("Write inspect.iscoroutinefunction(…).")
    ),
    "compat-joinable-queue": Change(
        "3.4.4", "3.5", Template("Write asyncio.Queue: it has join().")
    ),
    "compat-lock-without-async-with": Change("3.7", "3.9", Template("Write `async with lock:`.")),
    "compat-loop-argument": Change(
        "3.8", "3.10", Template("Leave it out: the loop that runs is the one that is used.")
    ),
    "compat-moved": Change(
        None, "3.8", Template("Write asyncio.CancelledError, asyncio.TimeoutError and so on.")
    ),
    "compat-policy": Change(
        "3.14",
        "3.16",
        Template("Choose a loop by asyncio.run(main(), loop_factory=…), or asyncio.Runner."),
    ),
    "compat-task-set-result": Change(
        None,
        "3.8",
        Template("Only the coroutine gives a task its result, by `return`; use a Future."),
    ),
    "compat-throw": Change(
        "3.12", None, Template("Throw one exception object: throw(ValueError('…')).")
    ),
    "compat-wait-coroutines": Change(
        "3.8", "3.11", Template("Make tasks of them first: asyncio.create_task(coroutine).")
    ),
}

LOOP_ARGUMENTS: Final = (
    "as_completed",
    "create_subprocess_exec",
    "create_subprocess_shell",
    "gather",
    "open_connection",
    "open_unix_connection",
    "shield",
    "sleep",
    "start_server",
    "start_unix_server",
    "wait",
    "wait_for",
)
"""The functions of asyncio that took `loop=`."""

LOOP_ARGUMENTS_OF_CLASSES: Final = (
    "Lock",
    "Event",
    "Condition",
    "Semaphore",
    "BoundedSemaphore",
    "Queue",
)
"""The classes that took it."""

_LOOP_TAKERS: Final = frozenset(LOOP_ARGUMENTS + LOOP_ARGUMENTS_OF_CLASSES)

ASYNC_NAME: Final = re.compile(r"\basyncio\s*\.\s*async\b")
"""`asyncio.async(…)`, which no longer compiles."""


_DEPRECATED_ONLY: Final = Template("{use} is deprecated since Python {deprecated}. {instead}")
_GOES: Final = Template(
    "{use} is deprecated since Python {deprecated} and goes in {removed}. {instead}"
)
_REMOVED_AT_ONCE: Final = Template("{use} was removed in Python {removed}. {instead}")
_REMOVED: Final = Template(
    "{use} was deprecated in Python {deprecated} and removed in {removed}. {instead}"
)


def explain(code: Code, name: str) -> Sentence:
    """A sentence or two about an outdated use. `name` is what the program has written."""
    change = CHANGES[code]
    if change.removed is None:
        template = _DEPRECATED_ONLY
    elif tuple(map(int, change.removed.split("."))) > sys.version_info[:2]:
        template = _GOES
    elif change.deprecated is None:
        template = _REMOVED_AT_ONCE
    else:
        template = _REMOVED
    return template(
        use=name,
        deprecated=change.deprecated,
        removed=change.removed,
        instead=change.instead(),
    )


type Use = tuple[Code, str]
"""An outdated use: which, and what the program has written."""

_MAKING_A_LOOP: Final = Template(
    "Making a loop in asyncio.get_event_loop() where none runs, also for Future() and gather(),"
)
MADE_A_LOOP: Final[Use] = "compat-get-event-loop", _MAKING_A_LOOP()

_WAITING_FOR_COROUTINES: Final = Template("asyncio.wait() of coroutines")
WAITED_FOR_COROUTINES: Final[Use] = "compat-wait-coroutines", _WAITING_FOR_COROUTINES()

type _Name = str
"""What the program has written, with \\1 for what the pattern has caught."""

_ERRORS: Final[tuple[tuple[type[BaseException], str, Code, _Name], ...]] = (
    (
        RuntimeError,
        r"There is no current event loop in thread 'MainThread'\.",
        *MADE_A_LOOP,
    ),
    (
        TypeError,
        r"Passing coroutines is forbidden, use tasks explicitly\.",
        *WAITED_FOR_COROUTINES,
    ),
    (
        AttributeError,
        r"type object '(?:_asyncio\.)?Task' has no attribute 'all_tasks'",
        "compat-all-tasks",
        "asyncio.Task.all_tasks()",
    ),
    (
        AttributeError,
        r"type object '(?:_asyncio\.)?Task' has no attribute 'current_task'",
        "compat-current-task",
        "asyncio.Task.current_task()",
    ),
    (
        TypeError,
        r"cannot 'yield from' a coroutine object in a non-coroutine generator",
        "compat-coroutine-decorator",
        Template("`yield from` of a coroutine in a plain generator")(),
    ),
    (
        TypeError,
        r"'(?:Lock|Condition|Semaphore|BoundedSemaphore)' object (?:can't be awaited|is not iterable)",
        "compat-lock-without-async-with",
        Template("`with (yield from lock)`, or `with await lock`,")(),
    ),
    (
        RuntimeError,
        r"Task does not support set_(?:result|exception) operation",
        "compat-task-set-result",
        Template("Setting a task's result from outside")(),
    ),
    (
        AttributeError,
        r"'_UnixDefaultEventLoopPolicy' object has no attribute '([gs]et_child_watcher)'",
        "compat-child-watcher",
        r"\1()",
    ),
)

_ABSENT: Final = re.compile(
    r"module 'asyncio(?:\.\w+)?' has no attribute '(\w+)'"
    r"|cannot import name '(\w+)' from 'asyncio(?:\.\w+)?'"
)
_UNEXPECTED_LOOP: Final = re.compile(
    r"(?:\w+\.)*?(\w+)(?:\.__init__)?\(\) got an unexpected keyword argument 'loop'"
)
_DEPRECATED: Final = re.compile(r"'asyncio\.(\w+)' is deprecated and slated for removal")


def use_in_error(error: BaseException, message: str) -> Use | None:
    """The outdated use that an exception comes from, or None."""
    if isinstance(error, SyntaxError):
        return _async_in(error)
    for kind, pattern, code, name in _ERRORS:
        if isinstance(error, kind):
            found = re.fullmatch(pattern, message)
            if found is not None:
                return code, found.expand(name)
    if isinstance(error, AttributeError | ImportError):
        found = _ABSENT.match(message)
        return found and _absent(found[1] or found[2])
    found = _UNEXPECTED_LOOP.fullmatch(message) if isinstance(error, TypeError) else None
    if found is not None and found[1] in _LOOP_TAKERS:
        return loop_argument(found[1])
    return None


def loop_argument(name: str) -> Use:
    """The use of `loop=` with a function or class of asyncio."""
    return "compat-loop-argument", _LOOP_ARGUMENT(name=name)


_LOOP_ARGUMENT: Final = Template("The argument loop= of asyncio.{name}()")
_THROWING: Final = Template("throw(type, value) of a coroutine or generator")


def use_in_warning(category: str, message: str) -> Use | None:
    """The outdated use that CPython itself warns of, or None."""
    if category != "DeprecationWarning":
        return None
    if message.startswith("the (type, exc, tb) signature of throw() is deprecated"):
        return "compat-throw", _THROWING()
    found = _DEPRECATED.match(message)
    if found is None:
        return None
    if found[1] == "iscoroutinefunction":
        return "compat-iscoroutinefunction", "asyncio.iscoroutinefunction()"
    return "compat-policy", f"asyncio.{found[1]}"


def _absent(name: str) -> Use | None:
    """The use of a name that asyncio no longer has."""
    written = f"asyncio.{name}"
    if name == "coroutine":
        return "compat-coroutine-decorator", "@asyncio.coroutine"
    if name == "async":
        return "compat-async", "asyncio.async()"
    if name in ("CancelledError", "InvalidStateError", "TimeoutError"):
        return "compat-moved", f"asyncio.futures.{name}"
    if name == "JoinableQueue":
        return "compat-joinable-queue", written
    if name.endswith(("ChildWatcher", "_child_watcher")):
        return "compat-child-watcher", written
    return None


def _async_in(error: SyntaxError) -> Use | None:
    """The use of `asyncio.async` as a name; a keyword since 3.7."""
    if isinstance(error.text, str) and ASYNC_NAME.search(error.text):
        return "compat-async", "asyncio.async()"
    return None
