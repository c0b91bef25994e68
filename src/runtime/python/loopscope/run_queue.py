"""The run queue of threads: first in first out, with those for whom it is time."""

from __future__ import annotations

from collections import deque
from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .green_threads import GreenThread


class RunQueue:
    """Threads that can run, and the deadlines of those that wait."""

    def __init__(self) -> None:
        self._queue: deque[GreenThread] = deque()
        self._deadlines: list[tuple[int, int, GreenThread, int]] = []
        self._order = count(1)

    def __len__(self) -> int:
        return len(self._queue)

    def add(self, thread: GreenThread) -> None:
        """Puts a thread at the end, unless it stands there: a timer and another thread may both wake it.

        One that is gone stays out, whoever wakes it.
        """
        if not (thread.queued or thread.gone):
            thread.queued = True
            self._queue.append(thread)

    def add_first(self, thread: GreenThread) -> None:
        """Puts a thread at the beginning."""
        self.remove(thread)
        thread.queued = True
        self._queue.appendleft(thread)

    def remove(self, thread: GreenThread) -> None:
        """Takes a thread out, if it stands there."""
        if thread.queued:
            thread.queued = False
            self._queue.remove(thread)

    def pop(self, now: int) -> GreenThread | None:
        """Takes the first thread out that can go on at the instant `now`: none of its process computes."""
        for thread in self._queue:
            if thread.process is None or thread.process.computing_until <= now:
                self.remove(thread)
                return thread
        return None

    def held_until(self) -> int | None:
        """The first instant at which one of the threads can go on that stand here because their process computes."""
        return min(
            (each.process.computing_until for each in self._queue if each.process), default=None
        )

    def has_others_of(self, thread: GreenThread) -> bool:
        """Whether other threads of the same process stand here."""
        return any(each is not thread and each.process is thread.process for each in self._queue)

    def set_deadline(self, thread: GreenThread, until: int) -> None:
        """Lets a thread join the queue at the instant `until`, if it is still in the same block then."""
        heappush(self._deadlines, (until, next(self._order), thread, thread.block))

    def add_due(self, now: int) -> int | None:
        """Puts those in whose deadline has come. Returns the earliest deadline that is still to come, if any."""
        deadlines = self._deadlines
        while deadlines:
            until, _, thread, block = deadlines[0]
            if block == thread.block:
                if until > now:
                    return until
                self.add(thread)
            heappop(deadlines)
        return None
