"""Tracebacks as the learner is to see them: without the simulator's own frames."""

import os
import traceback
from collections.abc import Iterable, Iterator
from types import FrameType, TracebackType
from typing import Any, Final, cast

from .world import active

_PACKAGE = os.path.dirname((lambda: None).__code__.co_filename)
"""Where this package's code says it comes from: what its code objects carry, wherever it was compiled."""


def is_ours(frame: FrameType) -> bool:
    """Whether the frame belongs to the simulator."""
    return frame.f_code.co_filename.startswith(_PACKAGE)


_STANDARD_LIBRARY: Final = (os.path.dirname(os.__file__), "<frozen ")
"""How the file names of its code objects begin."""


def program_frame(frame: FrameType | None) -> FrameType | None:
    """The frame of the program in which `frame` came about; None where what stands between them is ours."""
    while frame is not None and not is_ours(frame):
        if not frame.f_code.co_filename.startswith(_STANDARD_LIBRARY):
            return frame
        frame = frame.f_back
    return None


def hide_our_frames() -> None:
    """Leaves the simulator's frames out of every traceback and stack that the `traceback` module shows.

    One place is enough: `_extract_from_extended_frame_gen` in Lib/traceback.py is the funnel of `print_exc`,
    `print_stack`, `logging`, and since 3.13 of the interpreter's own printing. Inside a run only: a mistake of ours
    is to be seen whole. Where a coroutine was created (`sys.set_coroutine_origin_tracking_depth`) is kept without
    frames, and only listed: `_warn_unawaited_coroutine` in Lib/warnings.py.
    """
    original = cast(Any, traceback.StackSummary)._extract_from_extended_frame_gen.__func__

    def extract(
        cls: type, frames: Iterable[tuple[FrameType, Any]], *, limit: Any = None, **options: Any
    ) -> Any:
        visible = _visible(frames, limit) if active() else frames
        return original(cls, visible, limit=limit, **options)

    summary: Any = traceback.StackSummary
    summary._extract_from_extended_frame_gen = classmethod(extract)

    format_all = traceback.format_list

    def format_visible(extracted: Any) -> list[str]:
        visible = [entry for entry in extracted if not (active() and entry[0].startswith(_PACKAGE))]
        return format_all(visible)

    traceback.format_list = format_visible


_STANDS_FOR: Final = {"_run_once": 1, "call_at": 1, "call_later": 1, "call_soon": 2}
"""How many frames of CPython's our methods of these names stand for: `call_soon` is `_call_soon`, too."""


def _visible(
    frames: Iterable[tuple[FrameType, Any]], limit: Any
) -> Iterator[tuple[FrameType, Any]]:
    """The program's and the standard library's frames.

    Where a number of frames is the limit, those of CPython's for which ours stand count as well, so that debug mode's
    `source_traceback`, ten frames deep, reaches as far as there.
    """
    left = limit if type(limit) is int and limit >= 0 else None
    for frame, position in frames:
        code = frame.f_code
        ours = is_ours(frame)
        if left is not None:
            left -= _STANDS_FOR.get(code.co_name, 0) if ours else 1
            if left < 0:
                return
        if not ours:
            yield frame, position


def without_leading_frames(trace: TracebackType | None) -> TracebackType | None:
    """The part of a traceback which begins in the program."""
    while trace is not None and is_ours(trace.tb_frame):
        trace = trace.tb_next
    return trace


def innermost_line(trace: TracebackType | None, filename: str) -> int | None:
    """The line of `filename` nearest to where the exception was raised, or None where it never passed there."""
    line = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == filename:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def stack_line(frame: FrameType | None, filename: str) -> int | None:
    """The line of `filename` nearest to `frame` among its callers, or None.

    It does not look beyond the event loop: what a callback does is not done by the line that runs the loop.
    """
    while frame is not None:
        code = frame.f_code
        if code.co_filename == filename:
            return frame.f_lineno
        if code.co_name == "_run_once":
            return None
        frame = frame.f_back
    return None
