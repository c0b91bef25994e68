"""Asyncio's private parts that the simulator builds on, with their types: typeshed leaves them out.

Next to nothing is defined here. When CPython's minor version changes, this is the list to check against Lib/asyncio.
"""

from asyncio import Future, Handle, TimerHandle, base_events, coroutines, events, tasks, unix_events
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:

    class BaseEventLoop(base_events.BaseEventLoop):
        """What Lib/asyncio/base_events.py defines."""

        _ready: deque[Handle]
        _scheduled: list[TimerHandle]
        _closed: bool
        _stopping: bool
        _debug: bool
        _current_handle: Handle | None
        _timer_cancelled_count: int
        _clock_resolution: float
        _task_factory: Callable[..., Any] | None

        def _check_closed(self) -> None: ...
        def _check_thread(self) -> None: ...
        def _check_callback(self, callback: object, method: str) -> None: ...
        def _add_callback(self, handle: Handle) -> None: ...
        def _add_callback_signalsafe(self, handle: Handle) -> None: ...
        def _timer_handle_cancelled(self, handle: TimerHandle) -> None: ...
        def _write_to_self(self) -> None: ...

    class ThreadSafeHandle(Handle):
        """What Lib/asyncio/events.py defines as `_ThreadSafeHandle`."""

    class GatheringFuture(Future[list[Any]]):
        """What Lib/asyncio/tasks.py defines as `_GatheringFuture`: what `gather` returns."""

    def is_coroutine_function(function: object) -> bool:
        """What Lib/asyncio/coroutines.py defines as `_iscoroutinefunction`."""
        ...

else:
    BaseEventLoop = base_events.BaseEventLoop
    ThreadSafeHandle = events._ThreadSafeHandle
    GatheringFuture = tasks._GatheringFuture
    is_coroutine_function = coroutines._iscoroutinefunction


class EventsModule(Protocol):
    """`asyncio.events`."""

    _event_loop_policy: Any

    def _set_event_loop_policy(self, policy: Any) -> None: ...


class DefaultPolicy(Protocol):
    """`asyncio.unix_events._DefaultEventLoopPolicy`."""

    _loop_factory: Any


private_events = cast(EventsModule, events)
default_policy = cast(DefaultPolicy, unix_events._DefaultEventLoopPolicy)


def warn_of_slow_callback(handle: Handle, seconds: float) -> None:
    """What `_run_once` in Lib/asyncio/base_events.py logs in debug mode."""
    module = cast(Any, base_events)
    module.logger.warning("Executing %s took %.3f seconds", module._format_handle(handle), seconds)
