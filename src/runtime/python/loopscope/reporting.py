"""What the recorder offers to the parts of it that watch one kind of subject each."""

from __future__ import annotations

from collections.abc import Iterator
from types import FrameType
from typing import Protocol


class Touched(Protocol):
    """Something that may have another state than the one told last."""

    def tell(self) -> None:
        """Tells the state, if it is another one, by `Reporter.write`."""
        ...


class Reporter(Protocol):
    """Takes events, and knows who runs."""

    program_files: frozenset[str]
    touched: list[Touched]
    """They are to tell themselves before the next event."""

    def number(self) -> int:
        """The number of the next subject to appear."""
        ...

    def string(self, text: str) -> int:
        """The number of `text` in the table of strings."""
        ...

    def event(
        self,
        kind: int,
        a: int = 0,
        b: int = 0,
        c: int = 0,
        d: int = 0,
        e: int = 0,
        u: float = 0,
        flags: int = 0,
    ) -> None:
        """Records an event. What its fields mean for each kind: docs/trace-format.md."""
        ...

    def write(
        self, kind: int, flags: int, a: int, b: int, c: int, d: int, e: int, u: float
    ) -> None:
        """Writes a record which belongs before the event that is about to be recorded."""
        ...

    def running_task(self) -> int:
        """The number of the task whose step is running, 0 where none is."""
        ...

    def running_thread(self) -> int:
        """The number of the thread that runs, 0 for the main thread."""
        ...


def program_frames(frame: FrameType | None, program_files: frozenset[str]) -> Iterator[FrameType]:
    """The program's frames that have led to `frame`, the innermost first, up to the event loop that runs them."""
    while frame is not None and frame.f_code.co_name != "_run_once":
        if frame.f_code.co_filename in program_files:
            yield frame
        frame = frame.f_back
