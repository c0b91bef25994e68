"""The world of one run: what the simulated parts share. There is one at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import ReferenceType, ref

from . import green_threads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .clock import Clock
    from .endings import RunEnded
    from .host import Host
    from .loop import SimulatedLoop
    from .output import Output
    from .processes import Processes
    from .recorder import Recorder
    from .request import Request
    from .scheduler import Scheduler


@dataclass(slots=True)
class World:
    """Everything under the program of one run."""

    request: Request
    host: Host
    clock: Clock
    scheduler: Scheduler
    output: Output
    recorder: Recorder | None
    """None where nothing is recorded."""
    program_files: frozenset[str]
    """File names of the learner's code, as its code objects carry them."""
    processes: Processes
    steps_left: int
    """Handles which event loops may still run."""
    ending: RunEnded | None = field(default=None)
    """Set once the simulator has ended the run."""

    _loops: list[ReferenceType[SimulatedLoop]] = field(
        default_factory=list[ReferenceType["SimulatedLoop"]]
    )

    def add_loop(self, loop: SimulatedLoop) -> None:
        """Takes note of a loop that the program has made."""
        self._loops.append(ref(loop))

    def loops(self) -> Iterator[SimulatedLoop]:
        """The program's loops that are still there, in the order in which they were made."""
        return (loop for reference in self._loops if (loop := reference()) is not None)

    def end(self, ending: RunEnded) -> RunEnded:
        """Ends the run here and now: explains it, then shows and records nothing more. Returns what to raise.

        The first ending counts. Whoever meets the end of the run again, unwinding, gets the same one.
        """
        if self.ending is None:
            self.ending = self.scheduler.ending = ending
            if ending.explanation:
                self.output.explain(ending.explanation)
            if self.recorder is not None:
                self.recorder.run_ended(ending.outcome, ending)
            self.output.seal()
        return self.ending


_current: World | None = None


def current() -> World:
    """The world of the run that is going on. Raises RuntimeError outside one."""
    if _current is None:
        raise RuntimeError("no run is going on")
    return _current


def active() -> World | None:
    """The world of the run that is going on, if any."""
    return _current


def enter(world: World | None) -> World | None:
    """Makes `world` the current one and returns the one before."""
    global _current
    before, _current = _current, world
    if world is not None:
        green_threads.current.thread = world.scheduler.running
    return before
