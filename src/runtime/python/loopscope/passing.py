"""Virtual time passing: by waiting, by computing, or by looking again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from .clock import PIECE, PIECE_TICKS, SECOND, Clock
from .endings import LimitReached, RunEnded
from .sentences import Template

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

_LIMIT: Final = Template(
    "The run was ended: it reached its limit of {seconds} seconds of virtual time."
)


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
            explanation = _LIMIT(seconds=f"{limit / 1e9:g}")
            raise self._end(LimitReached(explanation, "limit-virtual-time"))

    def cost_of(self, ticks: float) -> int:
        """Nanoseconds still to be charged when the stretch of computing that goes on has come to so many ticks."""
        return max(0, self.clock.since + int(ticks // PIECE_TICKS) * PIECE - self.clock.now)

    def compute(self, ticks: float, until: int | None = None) -> int:
        """Charges the stretch of computing that goes on to the clock, but not beyond the instant `until`.

        Returns what that cost, in nanoseconds. What is left is charged next time.
        """
        clock = self.clock
        cost = self.cost_of(ticks)
        if until is not None:
            cost = min(cost, max(0, until - clock.now))
        if clock.now + cost > clock.limit:
            self.advance(clock.now + cost, "computing")
        # The recorder tells it with the next event: it would have one for each piece.
        clock.compute(clock.now + cost, ticks - ticks % PIECE_TICKS + PIECE_TICKS)
        self._polls = 0
        return cost

    def poll(self) -> int:
        """The program looked whether something has happened, without waiting for it. Returns what that cost.

        Under a clock that moves only when nobody runs, `while time.monotonic() < end: pass` would spin for ever. So
        polls cost time, from a number on which no innocent program reaches at one instant. Computing between two that
        cost something is taken to be paid with them.
        """
        self._polls += 1
        if self._polls <= FREE_POLLS:
            return 0
        cost = min(POLL_COST * 10 ** (self._polls // PATIENCE), MAXIMUM_POLL_COST)
        clock = self.clock
        polls = self._polls
        if clock.now + cost > clock.limit:
            self.advance(clock.now + cost, "computing")
        clock.move(clock.now + cost)
        self._polls = polls
        return cost
