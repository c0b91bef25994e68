"""Virtual time passing: by waiting, or by looking again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from .clock import SECOND, Clock
from .endings import LimitReached, RunEnded

if TYPE_CHECKING:
    from collections.abc import Callable

    from .recorder import Recorder

AdvanceReason = Literal["idle", "blocking", "computing"]

FREE_POLLS: Final = 1_000
"""Polls at one instant that cost nothing, so that ordinary programs read exact times."""

POLL_COST: Final = 3_000
"""Nanoseconds that a further poll takes: about what one costs on a real computer."""

PATIENCE: Final = 30_000
"""Polls after which a busy wait is taken for one, and its polls cost ten times as much; and so on."""

MAXIMUM_POLL_COST: Final = SECOND // 1_000


class PassingTime:
    """Moves the clock of a run.

    `end(ending)` ends the run and returns what to raise. `recorder` is None where nothing is recorded.
    """

    def __init__(
        self, clock: Clock, end: Callable[[RunEnded], RunEnded], recorder: Recorder | None
    ) -> None:
        self.clock = clock
        self._end = end
        self._recorder = recorder
        self._polls = 0

    def advance(self, to: int, reason: AdvanceReason) -> None:
        """Lets virtual time pass up to the instant `to`, for a reason which the timeline shows."""
        clock = self.clock
        since = clock.now
        if to <= since:
            return
        self._polls = 0
        limit = clock.limit
        clock.move(min(to, limit))
        if self._recorder is not None:
            self._recorder.clock_advanced(since, reason)
        if to > limit:
            raise self._end(
                LimitReached(
                    f"The run was ended: it reached its limit of {limit / 1e9:g} seconds of virtual time.",
                    "limit-virtual-time",
                )
            )

    def poll(self) -> None:
        """The program looked whether something has happened, without waiting for it.

        Under a clock that moves only when nobody runs, `while time.monotonic() < end: pass` would spin for ever. So
        polls cost time, from a number on which no innocent program reaches at one instant.
        """
        self._polls += 1
        if self._polls <= FREE_POLLS:
            return
        cost = min(POLL_COST * 10 ** (self._polls // PATIENCE), MAXIMUM_POLL_COST)
        clock = self.clock
        polls = self._polls
        clock.busy += cost
        if clock.now + cost > clock.limit:
            self.advance(clock.now + cost, "computing")
        clock.move(clock.now + cost)
        self._polls = polls
