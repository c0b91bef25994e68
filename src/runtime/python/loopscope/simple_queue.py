"""`_queue.SimpleQueue` for green threads. An item goes to the thread that has waited longest.

Names and messages are those of Modules/_queuemodule.c.
"""

from __future__ import annotations

from _queue import Empty
from collections import deque
from types import GenericAlias
from typing import Any, cast

from .clock import to_nanoseconds
from .thread_waits import add_calls
from .waiters import Waiters, note_poll


class SimpleQueue:
    """`_queue.SimpleQueue`: unbounded, first in first out."""

    __class_getitem__ = classmethod(cast(Any, GenericAlias))

    def __init__(self) -> None:
        self._items: deque[Any] = deque()
        self._promised = 0
        """Items that belong to threads which have been picked and have not run yet."""
        self._waiters = Waiters()

    def put(self, item: Any, block: object = True, timeout: float | None = None) -> None:
        """Put the item on the queue; never blocks."""
        self._items.append(item)
        self._offer()

    def put_nowait(self, item: Any) -> None:
        """Put the item on the queue."""
        self.put(item)

    def get(self, block: object = True, timeout: float | None = None) -> Any:
        """Remove and return an item from the queue, blocking where asked to until there is one."""
        patience = None
        if not block:
            patience = 0
        elif timeout is not None:
            if timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            patience = to_nanoseconds(timeout)
        if len(self._items) <= self._promised:
            if patience == 0:
                note_poll()
                raise Empty
            if not self._waiters.wait(patience, self._renounce):
                raise Empty
            self._promised -= 1
        return self._items.popleft()

    def get_nowait(self) -> Any:
        """Remove and return an item from the queue, or raise `queue.Empty`."""
        return self.get(False)

    def empty(self) -> bool:
        """Whether the queue is empty."""
        return self.qsize() == 0

    def qsize(self) -> int:
        """How many items can be had without waiting."""
        return len(self._items) - self._promised

    def __sizeof__(self) -> int:
        return object.__sizeof__(self) + self._items.__sizeof__()

    def _offer(self) -> None:
        if self._waiters.hand_over():
            self._promised += 1

    def _renounce(self) -> None:
        self._promised -= 1
        self._offer()


# What a program reads in a repr.
SimpleQueue.__module__ = "_queue"

add_calls("queue", "SimpleQueue.get", SimpleQueue.get)
