"""An event loop's subprocesses and pipes: the transports of Lib/asyncio/unix_events.py over simulated descriptors."""

from __future__ import annotations

import selectors
from asyncio import Handle, Task, protocols, tasks, unix_events
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from . import process_system as system
from . import processes
from .asyncio_private import BaseEventLoop
from .process_selector import ready_events

if TYPE_CHECKING:
    from .blocking import Waker
    from .process_pipes import Description

_unix: Any = unix_events


Callback = tuple[Callable[..., object], tuple[Any, ...]]


@dataclass(slots=True)
class _Watch:
    """What a loop does when a descriptor is ready."""

    description: Description
    callbacks: dict[int, Callback] = field(default_factory=dict[int, Callback])
    """By event: EVENT_READ or EVENT_WRITE."""
    queued: dict[int, Handle] = field(default_factory=dict[int, Handle])
    """The handles by which they were last called."""


class Descriptors:
    """The descriptors that a loop watches. `waker` is what the loop waits for."""

    def __init__(self, waker: Waker) -> None:
        self._waker = waker
        self._watched: dict[int, _Watch] = {}

    def add(self, fd: int, event: int, callback: Callback) -> None:
        """Calls back in each iteration in which `event` is there."""
        description = system.find(fd)
        if description is None:
            raise ValueError(f"Invalid file descriptor: {fd}")
        self.remove(fd, event)
        watch = self._watched.setdefault(fd, _Watch(description))
        watch.callbacks[event] = callback
        description.changes.add(self._waker)

    def remove(self, fd: int, event: int) -> bool:
        """Calls back no more, not even in the iteration that is going on. Returns whether it would have."""
        watch = self._watched.get(fd)
        if watch is None or watch.callbacks.pop(event, None) is None:
            return False
        if event in watch.queued:
            watch.queued.pop(event).cancel()
        if not watch.callbacks:
            watch.description.changes.remove(self._waker)
            del self._watched[fd]
        return True

    def get_key(self, fd: int) -> selectors.SelectorKey:
        """As a selector's. Raises KeyError for a descriptor that is not watched."""
        events = 0
        for event in self._watched[fd].callbacks:
            events |= event
        return selectors.SelectorKey(fd, fd, events, None)

    def any_ready(self) -> bool:
        """Whether the loop need not wait."""
        return next(self._ready(), None) is not None

    def queue(self, call_soon: Callable[..., Handle]) -> None:
        """Queues what is ready, as `_process_events` in Lib/asyncio/selector_events.py does."""
        for watch, event in list(self._ready()):
            callback, args = watch.callbacks[event]
            watch.queued[event] = call_soon(callback, *args)

    def _ready(self) -> Iterator[tuple[_Watch, int]]:
        return (
            (watch, event)
            for fd, watch in self._watched.items()
            for event in watch.callbacks
            if ready_events(fd, event)
        )


class RunsProcesses(BaseEventLoop):
    """Subprocesses and pipes of `_UnixSelectorEventLoop`."""

    _descriptors: Descriptors

    def _queue_descriptors(self) -> None:
        """Lets the iteration that begins run what is ready."""
        self._descriptors.queue(self.call_soon)

    def _add_reader(self, fd: int, callback: Callable[..., object], *args: Any) -> None:
        self._check_closed()
        self._descriptors.add(fd, selectors.EVENT_READ, (callback, args))

    def _remove_reader(self, fd: int) -> bool:
        return self._descriptors.remove(fd, selectors.EVENT_READ)

    def _add_writer(self, fd: int, callback: Callable[..., object], *args: Any) -> None:
        self._check_closed()
        self._descriptors.add(fd, selectors.EVENT_WRITE, (callback, args))

    def _remove_writer(self, fd: int) -> bool:
        return self._descriptors.remove(fd, selectors.EVENT_WRITE)

    def add_reader(self, fd: Any, callback: Callable[..., object], *args: Any) -> None:
        """Calls back when a pipe has something to read. There are no sockets."""
        if system.find(fd) is None:
            super().add_reader(fd, callback, *args)
        self._add_reader(fd, callback, *args)

    def remove_reader(self, fd: Any) -> bool:
        """Calls back no more. Returns whether it would have."""
        return self._remove_reader(fd)

    def add_writer(self, fd: Any, callback: Callable[..., object], *args: Any) -> None:
        """Calls back when a pipe takes something. There are no sockets."""
        if system.find(fd) is None:
            super().add_writer(fd, callback, *args)
        self._add_writer(fd, callback, *args)

    def remove_writer(self, fd: Any) -> bool:
        """Calls back no more. Returns whether it would have."""
        return self._remove_writer(fd)

    def _make_read_pipe_transport(self, pipe: Any, protocol: Any, *rest: Any) -> Any:
        return _unix._UnixReadPipeTransport(self, pipe, protocol, *rest)

    def _make_write_pipe_transport(self, pipe: Any, protocol: Any, *rest: Any) -> Any:
        return _unix._UnixWritePipeTransport(self, pipe, protocol, *rest)

    async def _make_subprocess_transport(
        self,
        protocol: protocols.BaseProtocol,
        args: Any,
        shell: bool,
        stdin: Any,
        stdout: Any,
        stderr: Any,
        bufsize: int,
        extra: Any = None,
        **kwargs: Any,
    ) -> Any:
        """As in Lib/asyncio/unix_events.py. The process tells of its end itself, so no child watcher is needed."""
        waiter = self.create_future()
        transport = _unix._UnixSubprocessTransport(
            *(self, protocol, args, shell, stdin, stdout, stderr, bufsize),
            waiter=waiter,
            extra=extra,
            **kwargs,
        )
        processes.current().call_at_end(transport.get_pid(), partial(self._child_ended, transport))
        try:
            await waiter
        except SystemExit, KeyboardInterrupt:
            raise
        except BaseException:
            transport.close()
            await tasks.shield(cast("Task[Any]", transport._wait()))
            raise
        return transport

    def _child_ended(self, transport: Any, exit_code: int) -> None:
        if not self._closed:
            self.call_soon_threadsafe(transport._process_exited, exit_code)
