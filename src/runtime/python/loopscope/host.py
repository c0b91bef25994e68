"""The page's side of the simulator, as the simulator sees it: an object which the worker hands to `run.prepare`."""

from collections.abc import Callable
from typing import Literal, Protocol

Stream = Literal["stdout", "stderr"]


class StackHost(Protocol):
    """Stack switching, for green threads: src/runtime/worker/threads.ts."""

    def set_entry(self, function: Callable[[], None]) -> None:
        """Keeps the function that each new stack runs."""

    def locate_frame(self, code: int) -> None:
        """Called once from a function whose code object lies at the address `code`: finds out what `switching` needs."""

    def start(self) -> None:
        """Enters the function on a new stack as soon as the running one has been parked or has returned."""

    def state(self) -> int:
        """The address of the running thread's state, the same for as long as the thread lives."""
        ...

    def switching(self, parked: int, resumed: int) -> None:
        """Called right before one stack is parked and another resumed, by the addresses of their states; 0 for none."""


class Host(Protocol):
    """What the worker does for the simulator. Times are virtual nanoseconds since the start of the run."""

    stacks: StackHost | None
    """None where the browser has no stack switching: then no thread can be started."""

    def output(self, stream: Stream, text: str) -> None:
        """The program wrote `text`."""

    def trace(self, buffer: bytearray, strings: str) -> None:
        """The next batch of packed records, copied at once, and the strings new since the last one (JSON array)."""

    def waited(self, now: int, charge: float) -> None:
        """The clock moved by waiting: what JavaScript's clocks, and so `datetime.now()`, read from now on.

        A new stretch of computing begins: raise SIGALRM once it has `charge` ticks.
        """

    def computed(self, now: int, charge: float) -> None:
        """The clock moved by computing. Raise SIGALRM once the stretch that goes on has `charge` ticks."""

    def ticks(self) -> float:
        """Computing done so far in this run, in ticks of the interpreter's loop."""
        ...

    def set_budget(self, ticks: float) -> None:
        """Raise SIGALRM in the interpreter once `ticks()` reaches this number."""

    def stretch(self) -> float:
        """Ticks of the stretch of computing that goes on."""
        ...

    def set_stretch(self, ticks: float, charge: float) -> None:
        """Another stretch goes on, which has `ticks` already. Raise SIGALRM once it has `charge`."""
