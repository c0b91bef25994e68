"""The exception that ended a program, as the page shows it: `RunError` of src/protocol/messages.ts."""

import linecache
import sys
import traceback
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType

from .program import MAIN_FILE
from .tracebacks import innermost_line, without_leading_frames


@dataclass(frozen=True, slots=True)
class Failure:
    """An exception in text."""

    type: str
    message: str
    line: int | None
    traceback: str


def describe(error: BaseException) -> Failure:
    """The text of an exception that left the program."""
    line = innermost_line(error.__traceback__, MAIN_FILE)
    message = _message(error)
    if isinstance(error, SyntaxError) and error.filename == MAIN_FILE:
        line = error.lineno
        message = error.msg
        if error.text is None and line is not None:
            # The compiler reads it from the file, and there is none.
            error.text = linecache.getline(MAIN_FILE, line) or None
    return Failure(type(error).__name__, message, line, "".join(traceback.format_exception(error)))


def _message(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:
        # What CPython prints in its place (Lib/traceback.py, _safe_string).
        return "<exception str() failed>"


def report(error: BaseException) -> None:
    """Prints an uncaught exception through `sys.excepthook`, which the program may have replaced."""
    error.__traceback__ = without_leading_frames(error.__traceback__)
    sys.last_exc = error
    trace: TracebackType | None = error.__traceback__
    try:
        sys.excepthook(type(error), error, trace)
    except SystemExit:
        raise
    except Exception as hook_error:
        hook_error.__traceback__ = without_leading_frames(hook_error.__traceback__)
        # Where the program has closed its standard error, or put something else there, nobody can be told.
        with suppress(AttributeError, ValueError, OSError):
            print("Error in sys.excepthook:", file=sys.stderr)
            sys.__excepthook__(type(hook_error), hook_error, hook_error.__traceback__)
            print("\nOriginal exception was:", file=sys.stderr)
            sys.__excepthook__(type(error), error, trace)


def exit_code_of(request: SystemExit) -> int:
    """What `sys.exit(x)` makes of `x`: None is 0, a number is itself, anything else is printed and gives 1."""
    code: object = request.code
    if code is None:
        return 0
    if isinstance(code, int):
        return int(code)
    print(code, file=sys.stderr)
    return 1
