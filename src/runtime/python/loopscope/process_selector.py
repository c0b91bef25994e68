"""`selectors.PollSelector` for simulated descriptors: how `subprocess` and `multiprocessing` wait for several at once."""

from __future__ import annotations

import selectors
from collections.abc import Iterable
from typing import Any

from . import process_pipes as pipes
from . import process_system as system

Key = selectors.SelectorKey


def ready_events(fd: int, events: int) -> int:
    """Which of `events` (EVENT_READ, EVENT_WRITE) would not have to wait. A descriptor that is not simulated never does."""
    description = system.find(fd)
    if description is None:
        return events
    ready = 0
    if events & selectors.EVENT_READ and description.can_read():
        ready |= selectors.EVENT_READ
    if events & selectors.EVENT_WRITE and description.can_write():
        ready |= selectors.EVENT_WRITE
    return ready


class PollSelector(selectors.SelectSelector):
    """Blocks the calling thread until one of its descriptors is ready."""

    def select(self, timeout: float | None = None) -> list[tuple[Key, int]]:
        keys: list[Key] = list(self.get_map().values())
        changes: list[Any] = [
            description.changes for key in keys if (description := system.find(key.fd)) is not None
        ]
        pipes.wait_until(lambda: bool(_ready(keys)), changes, timeout)
        return _ready(keys)


def _ready(keys: list[Key]) -> list[tuple[Key, int]]:
    return [(key, ready) for key in keys if (ready := ready_events(key.fd, key.events))]


def wait(object_list: Iterable[Any], timeout: float | None = None) -> list[Any]:
    """`multiprocessing.connection.wait`: those of `object_list` which are ready.

    The original looks again until the clock has passed the deadline; this one moves only when somebody waits.
    """
    with PollSelector() as selector:
        for each in object_list:
            selector.register(each, selectors.EVENT_READ)
        return [key.fileobj for key, _ in selector.select(timeout)]
