"""Old programs: gives asyncio back, for the length of a run, what it was when they were written.

Each use of what is given back is noted once for each line. What changed when stands in `compat_changes`.
"""

from __future__ import annotations

import asyncio
import inspect
import sys
import threading
import tokenize
import warnings
from asyncio import coroutines, events, exceptions, futures, queues, tasks
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from io import StringIO
from types import FunctionType
from typing import Any, Final, cast
from weakref import WeakSet

from .compat_changes import (
    ASYNC_NAME,
    LOOP_ARGUMENTS,
    LOOP_ARGUMENTS_OF_CLASSES,
    MADE_A_LOOP,
    WAITED_FOR_COROUTINES,
    Use,
    loop_argument,
    use_in_warning,
)
from .program import MAIN_FILE
from .tracebacks import stack_line

type Note = Callable[[Use, int], None]
"""Takes note of an outdated use at a line of the program, 0 where there is none."""

_ASYNC: Final = "Async"
"""What `asyncio.async` is called here. As long as the original, so that columns in tracebacks are right."""

_MISSING: Final = object()


def runnable(source: str) -> str:
    """`source` with `asyncio.async(…)` under a name that compiles. Lines and columns stay."""
    if ASYNC_NAME.search(source) is None:
        return source
    lines = source.splitlines(keepends=True)
    try:
        for row, column in _async_names(source):
            line = lines[row - 1]
            lines[row - 1] = line[:column] + _ASYNC + line[column + len(_ASYNC) :]
    except SyntaxError, tokenize.TokenError:
        # The compiler will tell what is wrong with it.
        return source
    return "".join(lines)


def _async_names(source: str) -> Iterator[tuple[int, int]]:
    """Where `asyncio.async` has its `async`: row and column. Comments and strings are no code."""
    before = ["", ""]
    for token in tokenize.generate_tokens(StringIO(source).readline):
        if token.string == "async" and before == ["asyncio", "."]:
            yield token.start
        before = [before[1], token.string]


@contextmanager
def installed(note: Note) -> Generator[None]:
    """Restores what asyncio has removed."""
    old = _OldAsyncio(note)
    before: list[tuple[Any, str, Any]] = []
    for place, name, value in old.places():
        before.append((place, name, getattr(place, name, _MISSING)))
        setattr(place, name, value)
    try:
        yield
    finally:
        for place, name, value in reversed(before):
            if value is _MISSING:
                delattr(place, name)
            else:
                setattr(place, name, value)


class _OldAsyncio:
    """The functions and classes as they were."""

    def __init__(self, note: Note) -> None:
        self._note = note

    def places(self) -> Iterator[tuple[Any, str, Any]]:
        """What goes where."""
        for module in (asyncio, coroutines):
            yield module, "coroutine", self.coroutine
        task = _task_class(tasks.Task, self._use)
        for module in (asyncio, tasks):
            yield module, "Task", task
            yield module, _ASYNC, self.ensure_future
        for module in (asyncio, queues):
            yield module, "JoinableQueue", self._joinable_queue()
        yield futures, "__getattr__", self._moved
        policy: Any = events._BaseDefaultEventLoopPolicy  # pyright: ignore
        yield policy, "get_event_loop", self._making_a_loop(policy.get_event_loop)
        for name in LOOP_ARGUMENTS:
            # What an operating system is needed for is not there in every browser's Python.
            for module in (asyncio, tasks):
                if hasattr(module, name):
                    yield module, name, self._taking_loop(name, getattr(module, name))
        for name in LOOP_ARGUMENTS_OF_CLASSES:
            owner = getattr(asyncio, name)
            yield owner, "__init__", self._init_taking_loop(name, owner.__init__)
        yield warnings, "_showwarnmsg_impl", self._showing(vars(warnings)["_showwarnmsg_impl"])

    def _use(self, use: Use) -> None:
        """Takes note of a use by whoever called what calls this."""
        self._note(use, stack_line(sys._getframe(2), MAIN_FILE) or 0)

    def coroutine(self, function: Any) -> Any:
        """The decorator `@asyncio.coroutine`.

        A generator function becomes a coroutine function in place: the compiler makes the same code of `yield from` as
        of `await`, and only the flags of the code object tell the interpreter which of the two to create.
        """
        self._use(("compat-coroutine-decorator", "@asyncio.coroutine"))
        if inspect.iscoroutinefunction(function):
            return function
        if inspect.isgeneratorfunction(function) and isinstance(function, FunctionType):
            code = function.__code__
            flags = code.co_flags & ~inspect.CO_GENERATOR | inspect.CO_COROUTINE
            function.__code__ = code.replace(co_flags=flags)
            return function

        @wraps(function)
        async def call(*args: Any, **kwargs: Any) -> Any:
            result = function(*args, **kwargs)
            return await result if inspect.isawaitable(result) else result

        return call

    def ensure_future(self, coro_or_future: Any, *, loop: Any = None) -> Any:
        """`asyncio.async`, until `async` became a keyword."""
        self._use(("compat-async", "asyncio.async()"))
        return tasks.ensure_future(coro_or_future, loop=loop)

    def _moved(self, name: str) -> Any:
        """`asyncio.futures.__getattr__`: the exceptions, which are in `asyncio.exceptions` since Python 3.8."""
        if name not in exceptions.__all__ and name != "TimeoutError":
            raise AttributeError(f"module 'asyncio.futures' has no attribute '{name}'")
        self._use(("compat-moved", f"asyncio.futures.{name}"))
        return getattr(exceptions, name)

    def _joinable_queue(self) -> type:
        use = self._use

        class JoinableQueue(asyncio.Queue[Any]):
            def __init__(self, *args: Any, **kwargs: Any) -> None:
                use(("compat-joinable-queue", "asyncio.JoinableQueue"))
                super().__init__(*args, **kwargs)

        return JoinableQueue

    def _making_a_loop(self, original: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """`get_event_loop` of the default policy, which made a loop for the main thread where there was none."""

        def get_event_loop(policy: Any) -> Any:
            main = threading.current_thread() is threading.main_thread()
            if main and policy._local._loop is None:
                self._use(MADE_A_LOOP)
                policy.set_event_loop(policy.new_event_loop())
            return original(policy)

        return get_event_loop

    def _taking_loop(self, name: str, original: Any) -> Any:
        prepare = _PREPARATIONS.get(name)

        @wraps(original)
        def call(*args: Any, **kwargs: Any) -> Any:
            loop = kwargs.pop("loop", _MISSING)
            if loop is not _MISSING:
                self._use(loop_argument(name))
            if name == "wait":
                args, kwargs = self._waiting_for_tasks(args, kwargs)
            elif prepare is not None and loop is not _MISSING and loop is not None:
                args = prepare(args, loop)
            return original(*args, **kwargs)

        if inspect.iscoroutinefunction(original):
            inspect.markcoroutinefunction(call)
        return call

    def _waiting_for_tasks(
        self, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[tuple[Any, ...], dict[str, Any]]:
        """The arguments of `wait`, with tasks in place of coroutines."""
        awaited = args[0] if args else kwargs.get("fs")
        if not isinstance(awaited, (list, tuple, set, frozenset, Generator)):
            # `wait` says what is wrong with it.
            return args, kwargs
        each: list[Any] = list(cast(Iterable[Any], awaited))
        if any(coroutines.iscoroutine(one) for one in each):
            self._use(WAITED_FOR_COROUTINES)
        return (_AsTasks(each), *args[1:]), {key: kwargs[key] for key in kwargs if key != "fs"}

    def _init_taking_loop(self, name: str, original: Any) -> Any:
        @wraps(original)
        def init(instance: Any, *args: Any, **kwargs: Any) -> None:
            if kwargs.pop("loop", _MISSING) is not _MISSING:
                kind = type(instance).__name__
                known = kind if isinstance(getattr(asyncio, kind, None), type) else name
                self._use(loop_argument(known))
            original(instance, *args, **kwargs)

        return init

    def _showing(self, show: Callable[[Any], None]) -> Callable[[Any], None]:
        """`warnings._showwarnmsg_impl`: what was in order when the program was written is noted, not printed."""

        def show_or_note(message: Any) -> None:
            use = use_in_warning(message.category.__name__, str(message.message))
            if use is None:
                show(message)
            else:
                self._note(use, message.lineno if message.filename == MAIN_FILE else 0)

        return show_or_note


class _AsTasks:
    """What `wait` is to wait for: coroutines become tasks, in their order, as soon as the loop runs `wait`."""

    def __init__(self, each: list[Any]) -> None:
        self._each = dict.fromkeys(each)

    def __len__(self) -> int:
        return len(self._each)

    def __iter__(self) -> Iterator[Any]:
        return (tasks.ensure_future(one) for one in self._each)


def _on_loop(args: tuple[Any, ...], loop: Any) -> tuple[Any, ...]:
    """What is awaited, made into tasks of `loop`."""
    return tuple(tasks.ensure_future(one, loop=loop) for one in args)


def _first_on_loop(args: tuple[Any, ...], loop: Any) -> tuple[Any, ...]:
    return *_on_loop(args[:1], loop), *args[1:]


_PREPARATIONS: Final[dict[str, Callable[[tuple[Any, ...], Any], tuple[Any, ...]]]] = {
    "gather": _on_loop,
    "shield": _first_on_loop,
}
"""The functions to which `loop=` meant something: they are called where no loop runs."""


def _task_class(base: Any, use: Callable[[Use], None]) -> type:
    """`base` with the class methods of old. asyncio's own class is in C and cannot be given any."""
    every: WeakSet[Any] = WeakSet()

    class Task(base):
        __slots__ = ()

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            base.__init__(self, *args, **kwargs)
            every.add(self)

        @classmethod
        def all_tasks(cls, loop: Any = None) -> set[Any]:
            """The tasks of a loop, those that are done among them."""
            use(("compat-all-tasks", "asyncio.Task.all_tasks()"))
            loop = loop or events.get_event_loop()
            return {task for task in every if task.get_loop() is loop}

        @classmethod
        def current_task(cls, loop: Any = None) -> Any:
            """The task that runs, or None."""
            use(("compat-current-task", "asyncio.Task.current_task()"))
            return tasks.current_task(loop or events.get_event_loop())

    Task.__qualname__ = "Task"
    Task.__module__ = "_asyncio"
    return Task
