"""Virtual time: a whole number of nanoseconds that starts at 0 with every run and moves only when it is told to."""

from collections.abc import Callable
from typing import Final

SECOND: Final = 1_000_000_000

EPOCH: Final = 1_735_689_600 * SECOND
"""What `time.time()` reads at the start of every run, in nanoseconds: 2025-01-01T00:00:00Z, a Wednesday."""

PIECE: Final = SECOND // 1_000
"""Computing is charged in whole pieces of so many nanoseconds."""

TICKS_PER_SECOND: Final = 50_000_000
"""How many ticks of the interpreter's loop are charged as one second: 20 ns each (docs/simulator.md)."""

PIECE_TICKS: Final = TICKS_PER_SECOND // (SECOND // PIECE)

FREE_TICKS: Final = 5 * PIECE_TICKS
"""A stretch of computing that is shorter costs nothing, or no light program would read exact seconds."""

Told = Callable[[int, float], None]
"""Is told what the clock reads now, and at how many ticks of the stretch to charge next: `Host.waited`, `.computed`."""


class Clock:
    """The clock of one run. `limit` is the latest instant that it may reach."""

    __slots__ = ("_computed", "_waited", "limit", "now", "since")

    def __init__(self, limit: int, waited: Told, computed: Told) -> None:
        self.now = 0
        self.since = 0
        """When the present stretch of computing began: the clock has not moved by waiting since then."""
        self.limit = limit
        self._waited = waited
        self._computed = computed

    def seconds(self) -> float:
        """The reading as `loop.time()` and `time.monotonic()` give it."""
        return self.now / 1e9

    def move(self, to: int) -> None:
        """Set the clock to the instant `to`, by waiting. It never goes back."""
        if to > self.now:
            self.now = self.since = to
            self._waited(to, FREE_TICKS)

    def compute(self, to: int, charge: float) -> None:
        """Set the clock to the instant `to`, by computing, which is to be charged again at `charge` ticks."""
        self.now = max(self.now, to)
        self._computed(self.now, charge)

    def set_back(self, to: int) -> None:
        """Set the clock back to where it was when a job began that ran on a clock of its own (`without_threads`)."""
        self.now = self.since = to
        self._waited(to, FREE_TICKS)


def to_nanoseconds(seconds: float) -> int:
    """Seconds to the nearest nanosecond: rounded, because 0.1 + 0.2 must not wake one nanosecond after 0.3."""
    return round(seconds * 1e9)
