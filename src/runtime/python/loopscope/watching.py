"""Watches functions of the standard library while a run is recorded, without changing them.

`sys.monitoring` tells when a watched function begins, returns or comes to a line, and costs all others nothing. A class
or a function put in their place would show: in tracebacks, in await chains, in the order of things.
"""

import dis
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import CodeType, FrameType
from typing import Any, Final

from .countdown import AWAY, countdown

Handler = Callable[[FrameType, Any], None]
"""Called with the frame of the watched function, and what it returns (None where it has not returned)."""

_TOOL: Final = sys.monitoring.OPTIMIZER_ID
"""The id which a program that uses `sys.monitoring` itself wants least."""

_EVENTS: Final = sys.monitoring.events
_getframe: Final = sys._getframe


class Watches:
    """The functions to be watched. Add them, then enter `installed`."""

    def __init__(self) -> None:
        # By the addresses of code objects, which `_codes` keeps: to hash one takes longer than all the rest.
        self._codes: dict[int, CodeType] = {}
        self._starts: dict[int, Handler] = {}
        self._returns: dict[int, Handler] = {}
        self._lines: dict[tuple[int, int], Handler] = {}

    def on_start(self, function: Any, handler: Handler) -> None:
        """Calls `handler` when `function` begins."""
        self._starts[self._watch(function)] = handler

    def on_return(self, function: Any, handler: Handler) -> None:
        """Calls `handler` when `function` returns. A coroutine function returns when it is over, not when it waits."""
        self._returns[self._watch(function)] = handler

    def on_attribute(self, function: Any, attribute: str, handler: Handler) -> None:
        """Calls `handler` when `function` comes to the first line that reads or writes an attribute of that name."""
        code = function.__code__
        line = next(
            step.positions.lineno
            for step in dis.get_instructions(code)
            if step.argval == attribute and step.positions and step.positions.lineno
        )
        self._lines[self._watch(function), line] = handler

    def _watch(self, function: Any) -> int:
        code = function.__code__
        self._codes[id(code)] = code
        return id(code)

    @contextmanager
    def installed(self) -> Generator[None]:
        """Watches meanwhile."""
        monitoring = sys.monitoring
        monitoring.use_tool_id(_TOOL, "loopscope")
        callbacks = self._callbacks()
        for event, callback in callbacks.items():
            monitoring.register_callback(_TOOL, event, callback)
        self.begin()
        try:
            yield
        finally:
            for code in self._codes.values():
                monitoring.set_local_events(_TOOL, code, 0)
            for event in callbacks:
                monitoring.register_callback(_TOOL, event, None)
            monitoring.free_tool_id(_TOOL)

    def begin(self) -> None:
        """Begins to watch what was added: to be called for what is added while `installed`."""
        lines = {address for address, _ in self._lines}
        for address, code in self._codes.items():
            events = _EVENTS.PY_START if address in self._starts else 0
            events |= _EVENTS.PY_RETURN if address in self._returns else 0
            events |= _EVENTS.LINE if address in lines else 0
            sys.monitoring.set_local_events(_TOOL, code, events)

    def _callbacks(self) -> dict[int, Any]:
        starts, returns, lines = self._starts, self._returns, self._lines

        # The call of the callback itself has taken one off the countdown.
        def started(code: CodeType, offset: int) -> None:
            left, countdown[0] = countdown[0] + 1, AWAY
            starts[id(code)](_getframe(1), None)
            countdown[0] = left

        def returned(code: CodeType, offset: int, value: object) -> None:
            left, countdown[0] = countdown[0] + 1, AWAY
            returns[id(code)](_getframe(1), value)
            countdown[0] = left

        def came_to_line(code: CodeType, line: int) -> object:
            left, countdown[0] = countdown[0] + 1, AWAY
            handler = lines.get((id(code), line))
            if handler is not None:
                handler(_getframe(1), None)
            countdown[0] = left
            return sys.monitoring.DISABLE if handler is None else None

        return {
            _EVENTS.PY_START: started,
            _EVENTS.PY_RETURN: returned,
            _EVENTS.LINE: came_to_line,
        }
