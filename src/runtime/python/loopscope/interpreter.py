"""The interpreter's settings for the length of a run: the loop that asyncio gives, the streams, signals, randomness."""

import asyncio
import builtins
import io
import os
import random
import sys
from asyncio import events, runners, unix_events
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any, NoReturn

from . import world as worlds
from .asyncio_private import default_policy, private_events
from .world import World


@contextmanager
def loops_of(loop_class: type[asyncio.AbstractEventLoop]) -> Generator[None]:
    """Lets every way of getting a loop give a `loop_class`.

    CPython has one class behind all of them, `_UnixSelectorEventLoop` (the end of Lib/asyncio/unix_events.py);
    policies, runners and `IsolatedAsyncioTestCase` get there. Before the run, Pyodide's own loop may be running and
    its policy be set, and it replaces `asyncio.run`.
    """
    places: list[tuple[Any, str, Any]] = [
        (unix_events, "_UnixSelectorEventLoop", loop_class),
        (unix_events, "SelectorEventLoop", loop_class),
        (unix_events, "EventLoop", loop_class),
        (default_policy, "_loop_factory", loop_class),
        (asyncio, "SelectorEventLoop", loop_class),
        (asyncio, "EventLoop", loop_class),
        (asyncio, "run", runners.run),
        (runners, "_cancel_all_tasks", _unless_ended(vars(runners)["_cancel_all_tasks"])),
    ]
    before: list[Any] = [getattr(place, name) for place, name, _ in places]
    policy, running = private_events._event_loop_policy, events._get_running_loop()
    agen_hooks = sys.get_asyncgen_hooks()
    for place, name, value in places:
        setattr(place, name, value)
    private_events._set_event_loop_policy(None)
    events._set_running_loop(None)
    sys.set_asyncgen_hooks(None, None)
    try:
        yield
    finally:
        sys.set_asyncgen_hooks(*agen_hooks)
        events._set_running_loop(running)
        private_events._set_event_loop_policy(policy)
        for (place, name, _), value in zip(places, before, strict=True):
            setattr(place, name, value)


def _unless_ended(cancel_all_tasks: Callable[[Any], None]) -> Callable[[Any], None]:
    """What a runner does when it closes. After the end of a run nothing is cancelled any more.

    It would be in vain, and where tasks wait for each other it would never come to an end.
    """

    def cancel_unless_ended(loop: Any) -> None:
        if worlds.current().ending is None:
            cancel_all_tasks(loop)

    return cancel_unless_ended


@contextmanager
def streams_of(world: World) -> Generator[None]:
    """Sets the standard streams. There is no keyboard: standard input is at its end, and `input()` says so."""
    names = ("stdin", "stdout", "stderr", "__stdin__", "__stdout__", "__stderr__")
    before = {name: getattr(sys, name) for name in names}
    ask = builtins.input
    for name, stream in (
        ("stdin", io.StringIO()),
        ("stdout", world.output.stdout),
        ("stderr", world.output.stderr),
    ):
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)
    builtins.input = _no_input
    try:
        yield
    finally:
        builtins.input = ask
        for name, stream in before.items():
            setattr(sys, name, stream)


def _no_input(prompt: object = "", /) -> NoReturn:
    print(prompt, end="", flush=True)
    raise EOFError("EOF when reading a line: programs here have no keyboard to read from")


@contextmanager
def seeded(seed: int) -> Generator[None]:
    """Derives `random` from the seed. What comes from the operating system is the worker's to replace."""
    before = random.getstate()
    random.seed(seed)
    try:
        yield
    finally:
        random.setstate(before)


@contextmanager
def environment() -> Generator[None]:
    """A plain environment: times in UTC and no colours, so that a run does not depend on the machine."""
    before = dict(os.environ)
    os.environ.update(TZ="UTC", NO_COLOR="1", PATH="/usr/local/bin:/usr/bin:/bin")
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
