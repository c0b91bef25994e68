"""Puts the recorder's hooks in place for the length of a run."""

import asyncio
import sys
import threading
import warnings
from asyncio import tasks
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from .countdown import uncounted
from .program import MAIN_FILE
from .recorder import Recorder
from .subjects import RecordedTask
from .watching import Watches


@contextmanager
def installed(recorder: Recorder) -> Generator[None]:
    """Lets `recorder` see tasks and warnings. The loop's own hooks are those of `RecordingLoop`."""
    eager_factory = asyncio.create_eager_task_factory(RecordedTask)
    places: list[tuple[Any, str, Any]] = [
        (RecordedTask, "_recorder", recorder),
        (tasks, "Task", RecordedTask),
        (asyncio, "Task", RecordedTask),
        (tasks, "eager_task_factory", eager_factory),
        (asyncio, "eager_task_factory", eager_factory),
        (
            threading,
            "_make_invoke_excepthook",
            _telling_threads(recorder, vars(threading)["_make_invoke_excepthook"]),
        ),
        (warnings, "_showwarnmsg_impl", _telling(recorder, vars(warnings)["_showwarnmsg_impl"])),
    ]
    watches = Watches()
    recorder.primitives.watch(watches)
    recorder.scopes.watch(watches)
    recorder.jobs.watch(watches)
    recorder.watches = watches
    before = [getattr(place, name, None) for place, name, _ in places]
    for place, name, value in places:
        setattr(place, name, value)
    try:
        with watches.installed():
            yield
    finally:
        for (place, name, _), value in zip(places, before, strict=True):
            setattr(place, name, value)


def _telling_threads(recorder: Recorder, make: Any) -> Any:
    """`threading._make_invoke_excepthook`: each thread has one made, which is told of the exception that ends it."""

    def make_telling() -> Any:
        invoke = make()

        def tell_and_invoke(thread: threading.Thread) -> None:
            error = sys.exception()
            if error is not None:
                uncounted(recorder.adviser.error)(error)
            invoke(thread)

        return tell_and_invoke

    return make_telling


def _telling(recorder: Recorder, show: Any) -> Any:
    """`warnings._showwarnmsg_impl`, which shows what the filters have let through."""

    @uncounted
    def tell(message: Any) -> None:
        line = message.lineno if message.filename == MAIN_FILE else 0
        recorder.warning(message.category.__name__, str(message.message), line)

    def show_and_tell(message: Any) -> None:
        tell(message)
        show(message)

    return show_and_tell
