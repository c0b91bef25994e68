"""Signals for which a program has no handler. The default action of the C library would end the whole interpreter."""

import os
import signal
from collections.abc import Callable
from typing import Any, Final, NoReturn

from . import processes
from . import world as worlds
from .endings import Killed

_raise_signal: Final = signal.raise_signal


def raise_signal(signalnum: int, /) -> None:
    """Sends a signal to the program's own process."""
    table = processes.current()
    if table.running is not table.main:
        table.send_signal(table.running.pid, signalnum)
    else:
        raise_in_program(signalnum)


def raise_in_program(signalnum: int) -> None:
    """Sends a signal to the process in which the learner's program runs, from whichever process."""
    if signalnum not in processes.WITHOUT_EFFECT and _handler_of(signalnum) == signal.SIG_DFL:
        raise _killed(signalnum)
    _raise_signal(signalnum)


def abort() -> NoReturn:
    """`os.abort`: ends the process at once by SIGABRT."""
    table = processes.current()
    if table.running is not table.main:
        table.send_signal(table.running.pid, signal.SIGABRT)
    raise _killed(signal.SIGABRT)


PLACES: Final[list[tuple[Any, str, Callable[..., Any]]]] = [
    (signal, "raise_signal", raise_signal),
    (os, "abort", abort),
]
"""What stands in the place of the C functions during a run."""


def _handler_of(number: object) -> object:
    try:
        return signal.getsignal(number)  # pyright: ignore[reportArgumentType] - the C function says what is wrong
    except TypeError, ValueError:
        return None


def _killed(number: int) -> BaseException:
    return worlds.current().end(Killed(signal.Signals(number).name, number))
