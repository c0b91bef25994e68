"""Waiting for something that threads hand to each other: first come, first served, and nobody overtakes.

So the order of threads depends on nothing but the program.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from . import world as worlds
from .blocking import Waker
from .green_threads import GreenThread


class Waiters(deque[Waker]):
    """Those who wait for something, first come first served."""

    __slots__ = ()

    def wait(
        self,
        timeout: int | None,
        give_back: Callable[[], object],
        holder: GreenThread | None = None,
    ) -> bool:
        """Blocks until `hand_over` picks the calling thread (True), or for `timeout` nanoseconds (False).

        `give_back()` is called if an exception ends the wait of a thread that has been picked. `holder` is the thread
        which has what is waited for.
        """
        scheduler = worlds.current().scheduler
        waker = Waker()
        self.append(waker)
        until = None if timeout is None else scheduler.clock.now + timeout
        try:
            picked = scheduler.block(waker, until, "blocking", by=holder)
        except BaseException:
            if waker.woken:
                give_back()
            else:
                self.remove(waker)
            raise
        if not picked:
            self.remove(waker)
        return picked

    def hand_over(self) -> bool:
        """Picks the first that waits. False where nobody does."""
        if not self:
            return False
        worlds.current().scheduler.wake(self.popleft())
        return True


def note_poll() -> None:
    """Somebody looked whether there is something to have, without waiting for it."""
    world = worlds.active()
    if world is not None:
        world.scheduler.poll()
