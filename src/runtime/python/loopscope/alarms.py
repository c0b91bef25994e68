"""SIGALRM, which the worker raises by the count of computing: a charge, the end of a time slice or of the run's budget."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from .clock import FREE_TICKS, TICKS_PER_SECOND
from .countdown import FULL, countdown
from .endings import LimitReached
from .sentences import Template

if TYPE_CHECKING:
    from types import FrameType

    from .world import World

_SLICE: Final = TICKS_PER_SECOND // 200
"""How long a thread computes while others could run: 5 ms, as `sys.getswitchinterval()`."""

_SHORTEST, _LONGEST = 50, 3_000
"""Ticks of a slice where threads are to be interrupted anywhere: from one look for signals to some 60 turns of a loop."""

_GRACE: Final = 0.02
"""How soon, in parts of the budget, a program that has caught the end of its budget meets it again."""

_LIMIT: Final = Template(
    "The run was ended: it reached its limit of {seconds} seconds of computing."
)


class Alarm:
    """Counts one run's computing."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._budget = world.request.limits.compute_seconds
        self._limit = self._due = self._budget * TICKS_PER_SECOND
        self._random = Random(world.request.seed) if world.request.preempt else None

    def start(self) -> None:
        """Begins to count. The worker takes the first budget that it is told for the run's."""
        host = self._world.host
        host.set_budget(self._limit)
        # What was done up to here is ours, and more where the run is recorded.
        host.set_stretch(0, FREE_TICKS)
        countdown[0] = FULL
        self._world.scheduler.on_several_threads = self._arm

    def is_due(self) -> bool:
        """Whether it is this alarm that raised the signal."""
        host = self._world.host
        return host.stretch() >= FREE_TICKS or host.ticks() >= self._due

    def ring(self, frame: FrameType | None) -> None:
        """Charges for what was computed, lets other threads run, or ends the run."""
        host, scheduler = self._world.host, self._world.scheduler
        ticks, stretch = host.ticks(), host.stretch()
        if stretch >= FREE_TICKS and self._world.ending is None:
            scheduler.charge(stretch, frame)
        if ticks < self._limit:
            if ticks >= self._due:
                self._arm()
                # Slices short enough to show races would drown the trace in such waits.
                scheduler.preempt(frame, to_tell=self._random is None)
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
        explanation = _LIMIT(seconds=f"{self._budget:g}")
        raise self._world.end(LimitReached(explanation, "limit-compute"))
