"""Gives advice beside what a program does wrong: hints, and what has become of outdated parts of asyncio."""

from __future__ import annotations

import re
from asyncio import Task
from collections.abc import Callable
from types import CoroutineType
from typing import Any, Final, cast

from . import compat_changes, hints
from .calls import BareCalls
from .compat_changes import Use
from .hints import Hint
from .program import MAIN_FILE
from .sentences import Sentence
from .tracebacks import innermost_line

_MOST: Final = 100
"""A run that gives cause for more advice than this has enough of it."""

_MOST_OF_GROUP: Final = 10
"""How many exceptions of a group are looked at."""

_NEVER_AWAITED: Final = re.compile(r"coroutine '(.+)' was never awaited")

_STARTING: Final = ("create_task", "ensure_future", "async", "gather")


class Adviser:
    """The advice of one run.

    `tell` is given code, sentence and line (0 where there is none). A line gets one hint, and one word about each of
    the outdated parts that it uses.
    """

    def __init__(self, source: str, tell: Callable[[str, Sentence, int], None]) -> None:
        self._calls = BareCalls(source)
        self._tell = tell
        self._told: set[tuple[str, int]] = set()
        self._hinted: set[int] = set()
        self._error_told = False
        self._blocking_told = False

    def error(self, error: BaseException) -> None:
        """An exception that nobody has caught."""
        for one in _leaves(error):
            self._one_error(one)

    def _one_error(self, error: BaseException) -> None:
        message = _text(error)
        if message is None:
            return
        line = _line(error)
        use = compat_changes.use_in_error(error, message)
        hint = None if use else hints.of_error(error, message)
        if use is not None:
            self.outdated(use, line)
        elif hint is not None:
            self._hint(hint, line)
        self._error_told = self._error_told or use is not None or hint is not None

    def warning(self, category: str, message: str, line: int) -> None:
        """A warning that was shown."""
        use = compat_changes.use_in_warning(category, message)
        if use is not None:
            self.outdated(use, line)
            return
        # Debug mode says below it where the coroutine was created.
        found = (
            _NEVER_AWAITED.fullmatch(message.partition("\n")[0])
            if category == "RuntimeWarning"
            else None
        )
        if found is not None:
            self._never_awaited(found[1].rpartition(".")[2], line)

    def problem(self, context: dict[str, Any]) -> None:
        """Something that was reported to the loop's exception handler."""
        message = context.get("message")
        if not isinstance(message, str):
            return
        if message.startswith("_GatheringFuture exception was never retrieved"):
            call = self._calls.of("gather")
            self._hint(hints.gather_not_awaited(), call.first_line if call else 0)
        elif message.startswith("Task exception was never retrieved"):
            error = context.get("exception")
            line = _line(error) if isinstance(error, BaseException) else 0
            self._hint(hints.error_not_retrieved(_name(context.get("future"))), line)

    def task_destroyed(self, task: Any, created_at: int) -> None:
        """A pending task was destroyed, because nobody had a reference to it."""
        self._hint(hints.forgotten_task(_name(task)), created_at)

    def task_left(self, task: Any, created_at: int) -> None:
        """A task was cancelled by `asyncio.run` at its end."""
        call = self._calls.at(created_at)
        if call is None or call.name not in _STARTING:
            # Somebody keeps it, and so may have wanted it to be cancelled.
            return
        gathered = call.name == "gather"
        hint = hints.gather_not_awaited() if gathered else hints.forgotten_task(_name(task))
        self._hint(hint, call.first_line)

    def blocked(self, call: str, seconds: float, line: int) -> None:
        """A call in a task step has blocked the loop. It is told once a run."""
        if call.startswith("Thread.start"):
            # It waits until the thread has begun (Lib/threading.py), and nothing in asyncio could stand in for it.
            return
        if not self._blocking_told:
            self._blocking_told = True
            self._hint(hints.blocking_call(call, seconds), line)

    def outdated(self, use: Use, line: int) -> None:
        """The program uses what asyncio has deprecated or removed."""
        code, name = use
        self._advise(code, compat_changes.explain(code, name), line)

    def _never_awaited(self, name: str, line: int) -> None:
        call = self._calls.at(line)
        if call is None or call.name != name:
            call = self._calls.of(name)
        if call is not None:
            self._hint(hints.never_awaited(call.function, call.place), call.first_line)
        elif line or not self._error_told:
            # Otherwise the exception that has just been explained has left it behind.
            self._hint(hints.never_awaited(name, "coroutine"), line)

    def _hint(self, hint: Hint, line: int) -> None:
        if line == 0 or line not in self._hinted:
            self._hinted.add(line)
            self._advise(hint.code, hint.text, line)

    def _advise(self, code: str, text: Sentence, line: int) -> None:
        if (code, line) not in self._told and len(self._told) < _MOST:
            self._told.add((code, line))
            self._tell(code, text, line)


def _leaves(error: BaseException) -> list[BaseException]:
    """The exceptions of a group, as far as anybody would read them; any other is its own."""
    if type(error) not in (BaseExceptionGroup, ExceptionGroup):
        return [error]
    group = cast(BaseExceptionGroup[BaseException], error)
    nested = [leaf for one in group.exceptions[:_MOST_OF_GROUP] for leaf in _leaves(one)]
    return nested[:_MOST_OF_GROUP]


def _text(error: BaseException) -> str | None:
    """The message of an exception of CPython's own, or None. Runs no code of the program."""
    if type(error).__module__ not in ("builtins", "asyncio.exceptions"):
        return None
    message: object = error.msg if isinstance(error, SyntaxError) else error.args[:1]
    if isinstance(message, tuple) and message:
        message = cast(tuple[object], message)[0]
    return message if type(message) is str else None


def _line(error: BaseException) -> int:
    if isinstance(error, SyntaxError) and error.filename == MAIN_FILE:
        return error.lineno or 0
    return innermost_line(error.__traceback__, MAIN_FILE) or 0


def _name(task: Any) -> str:
    """A task's name, with that of its coroutine where it has none of its own."""
    if not isinstance(task, Task):
        return hints.UNKNOWN_TASK()
    # Not the methods of a subclass, which may be the program's.
    kind: Any = Task
    name, coroutine = kind.get_name(task), kind.get_coro(task)
    if name.startswith("Task-") and type(coroutine) is CoroutineType:
        return f"{name} ({coroutine.__qualname__})"
    return name
