"""SIGALRM, which the worker raises by the count of computing: the end of a time slice, or of the run's budget."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from .endings import LimitReached

if TYPE_CHECKING:
    from types import FrameType

    from .world import World

TICKS_PER_SECOND: Final = 50_000_000
"""How many ticks of the interpreter's loop are charged as one second: 20 ns each (docs/simulator.md)."""

_SLICE: Final = TICKS_PER_SECOND // 200
"""How long a thread computes while others could run: 5 ms, as `sys.getswitchinterval()`."""

_SHORTEST, _LONGEST = 50, 3_000
"""Ticks of a slice where threads are to be interrupted anywhere: from one look for signals to some 60 turns of a loop."""

_GRACE: Final = 0.02
"""How soon, in parts of the budget, a program that has caught the end of its budget meets it again."""


class Alarm:
    """Counts one run's computing."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._budget = world.request.limits.compute_seconds
        self._limit = self._due = self._budget * TICKS_PER_SECOND
        self._random = Random(world.request.seed) if world.request.preempt else None

    def start(self) -> None:
        """Begins to count. The worker takes the first budget that it is told for the run's."""
        self._world.host.set_budget(self._limit)
        self._world.scheduler.on_several_threads = self._arm

    def is_due(self) -> bool:
        """Whether it is this alarm that raised the signal."""
        return self._world.host.ticks() >= self._due

    def ring(self, frame: FrameType | None) -> None:
        """Lets other threads run, or ends the run."""
        ticks = self._world.host.ticks()
        if ticks < self._limit:
            self._arm()
            self._world.scheduler.preempt(frame)
            return
        self._limit = ticks + self._budget * _GRACE * TICKS_PER_SECOND
        self._arm()
        self._world.scheduler.interrupt_main(self._end_run, frame)

    def _arm(self) -> None:
        """Sets the next alarm: the end of the budget, or before it the end of a slice, where there are slices."""
        self._due = self._limit
        if len(self._world.scheduler.threads) > 1:
            self._due = min(self._limit, self._world.host.ticks() + self._slice())
        self._world.host.set_budget(self._due)

    def _slice(self) -> int:
        return _SLICE if self._random is None else self._random.randint(_SHORTEST, _LONGEST)

    def _end_run(self) -> None:
        explanation = (
            f"The run was ended: it reached its limit of {self._budget:g} seconds of computing."
        )
        raise self._world.end(LimitReached(explanation, "limit-compute"))
