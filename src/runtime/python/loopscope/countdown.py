"""The interpreter's countdown, by which computing is counted; it is put away while the simulator is at work.

CPython takes one off it at each call and each backward jump, and looks for signals when it has run out: that is how the
worker counts (src/runtime/worker/ticks.ts). What is counted moves the clock, so it must be the program's own doing and
nothing else; least of all what is done only while a run is recorded. So the simulator's busiest parts, and all that
the recorder does, stand between these two lines:

    left, countdown[0] = countdown[0], AWAY
    ...
    countdown[0] = left

In between there are no looks either: no signal, no time slice, no end of the budget comes while they are at work.
Where threads are switched, each takes its own `left` with it.
"""

import sys
from array import array
from collections.abc import Callable
from functools import wraps
from typing import Final, Protocol

AWAY: Final = 1 << 20
"""What it reads while it is put away: more than any such part will take off it, and not for ever."""

FULL: Final = 50
"""What it starts from."""


class _Countdown(Protocol):
    def __getitem__(self, index: int, /) -> int: ...
    def __setitem__(self, index: int, value: int, /) -> None: ...


def _find() -> _Countdown:
    if sys.platform != "emscripten":
        return array("i", [FULL])
    # Here and not above: native Python, in which tests run, may be built without it.
    import ctypes

    word = ctypes.c_int.in_dll(ctypes.pythonapi, "_Py_emscripten_signal_clock")
    return memoryview(word).cast("B").cast("i")


countdown: Final = _find()
"""The countdown itself, as element 0. Reading or writing it costs some 25 ns, at which nothing else comes near."""


def uncounted[**P, R](function: Callable[P, R]) -> Callable[P, R]:
    """Puts the countdown away while `function` runs, for what is called seldom enough to bear another call."""

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        left, countdown[0] = countdown[0], AWAY
        try:
            return function(*args, **kwargs)
        finally:
            countdown[0] = left

    return call
