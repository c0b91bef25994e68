"""Virtual time: a whole number of nanoseconds that starts at 0 with every run and moves only when it is told to."""

from collections.abc import Callable
from typing import Final

SECOND: Final = 1_000_000_000

EPOCH: Final = 1_735_689_600 * SECOND
"""What `time.time()` reads at the start of every run, in nanoseconds: 2025-01-01T00:00:00Z, a Wednesday."""


class Clock:
    """The clock of one run. `limit` is the latest instant that it may reach."""

    __slots__ = ("_on_move", "busy", "limit", "now")

    def __init__(self, limit: int, on_move: Callable[[int], None]) -> None:
        self.now = 0
        self.busy = 0
        """How much of `now` was spent computing rather than waiting: what `time.process_time()` reads."""
        self.limit = limit
        self._on_move = on_move

    def seconds(self) -> float:
        """The reading as `loop.time()` and `time.monotonic()` give it."""
        return self.now / 1e9

    def move(self, to: int) -> None:
        """Set the clock to the instant `to`. It never goes back."""
        if to > self.now:
            self.now = to
            self._on_move(to)

    def set_back(self, to: int) -> None:
        """Set the clock back to where it was when a job began that ran on a clock of its own (`without_threads`)."""
        self.now = to
        self._on_move(to)


def to_nanoseconds(seconds: float) -> int:
    """Seconds to the nearest nanosecond: rounded, because 0.1 + 0.2 must not wake one nanosecond after 0.3."""
    return round(seconds * 1e9)
