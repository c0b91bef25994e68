"""Exceptions that nobody can catch: those of finalizers and exit handlers, printed as CPython prints them.

The interpreter's own printing (`_PyErr_WriteUnraisableDefaultHook` in Python/errors.c) reads source lines from files,
and the program is in none.
"""

import sys
import traceback
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from .tracebacks import without_leading_frames

if TYPE_CHECKING:
    from sys import UnraisableHookArgs


def tell(error: BaseException, message: str) -> None:
    """Hands an exception to `sys.unraisablehook`. `message` says where it was ignored."""
    error.__traceback__ = without_leading_frames(error.__traceback__)
    sys.unraisablehook(_Arguments((type(error), error, error.__traceback__, message, None)))


@contextmanager
def printed() -> Generator[None]:
    """Sets `sys.unraisablehook` for the length of a run; a program may set its own."""
    before = sys.unraisablehook
    sys.unraisablehook = _print
    try:
        yield
    finally:
        sys.unraisablehook = before


def _print(unraisable: UnraisableHookArgs, /) -> None:
    sys.stderr.write(_text(unraisable))


def _text(unraisable: UnraisableHookArgs) -> str:
    message, culprit = unraisable.err_msg, unraisable.object
    first = message or "Exception ignored in"
    lines = [f"{first}: {_safe_repr(culprit)}\n" if culprit is not None else f"{first}:\n"]
    trace = without_leading_frames(unraisable.exc_traceback)
    if trace is not None:
        lines.append("Traceback (most recent call last):\n")
        # Unlike elsewhere, one line for each frame and no carets.
        frames = [
            traceback.FrameSummary(frame.filename, frame.lineno, frame.name)
            for frame in traceback.extract_tb(trace)
        ]
        lines += traceback.StackSummary.from_list(frames).format()
    kind = unraisable.exc_type
    name = kind.__qualname__
    if kind.__module__ not in ("builtins", "__main__"):
        name = f"{kind.__module__}.{name}"
    lines.append(f"{name}: {_safe_str(unraisable.exc_value)}\n")
    return "".join(lines)


def _safe_repr(value: object) -> str:
    try:
        return repr(value)
    except Exception:
        return "<object repr() failed>"


def _safe_str(value: object) -> str:
    try:
        return "" if value is None else str(value)
    except Exception:
        return "<exception str() failed>"


def _type_of_arguments() -> Any:
    """The type of what `sys.unraisablehook` is called with, which no module exports."""

    class Faulty:
        def __del__(self) -> None:
            raise RuntimeError

    caught: list[object] = []
    before, sys.unraisablehook = sys.unraisablehook, caught.append
    Faulty()
    sys.unraisablehook = before
    return type(caught[0])


_Arguments = _type_of_arguments()
