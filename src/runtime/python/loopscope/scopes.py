"""Records the timeouts and task groups that tasks enter and leave."""

import asyncio
import contextlib
import math
import sys
from asyncio import timeouts
from types import FrameType
from typing import Any, Final

from .clock import to_nanoseconds
from .packing import CODES
from .program import MAIN_FILE
from .reporting import Reporter
from .tracebacks import stack_line
from .watching import Watches

_ENTERED: Final = CODES["scope-entered"]
_RESCHEDULED: Final = CODES["scope-rescheduled"]
_LEFT: Final = CODES["scope-left"]

_WAIT_FOR: Final = asyncio.wait_for.__code__
"""It has a timeout of its own, which is as good as the program's."""


class Scopes:
    """The scopes which the program's own code has entered and not left."""

    def __init__(self, reporter: Reporter) -> None:
        self._reporter = reporter
        self._numbers: dict[int, int] = {}
        self._handled: dict[int, int] = {}
        """The address of the exception that was being handled when a task group's end began."""

    def watch(self, watches: Watches) -> None:
        """Adds what has to be watched."""
        timeout, group = timeouts.Timeout, asyncio.TaskGroup
        watches.on_return(timeout.__aenter__, self._timeout_entered)
        watches.on_return(timeout.reschedule, self._rescheduled)
        watches.on_start(timeout.__aexit__, self._timeout_left)
        watches.on_return(group.__aenter__, self._group_entered)
        watches.on_start(group.__aexit__, self._group_ends)
        # The first line of its `finally`, which it passes whether it returns or raises.
        watches.on_attribute(group.__aexit__, "_parent_task", self._group_left)

    def _timeout_entered(self, frame: FrameType, value: Any) -> None:
        self._entered(frame, "timeout", *_deadline(value))

    def _group_entered(self, frame: FrameType, value: Any) -> None:
        self._entered(frame, "TaskGroup", 0, 0)

    def _entered(self, frame: FrameType, kind: str, deadline: int, flags: int) -> None:
        scope = frame.f_locals["self"]
        reporter = self._reporter
        task = reporter.running_task()
        self._numbers.pop(id(scope), None)
        if not task or not self._is_the_programs(frame.f_back):
            return
        number = self._numbers[id(scope)] = reporter.number()
        line = stack_line(frame, MAIN_FILE) or 0
        reporter.event(
            _ENTERED, number, task, reporter.string(kind), e=line, u=deadline, flags=flags
        )

    def _is_the_programs(self, frame: FrameType | None) -> bool:
        """Whether it is the program that enters the scope, if need be through `wait_for` or an exit stack."""
        while frame is not None and (
            frame.f_code is _WAIT_FOR or frame.f_code.co_filename == contextlib.__file__
        ):
            frame = frame.f_back
        return frame is not None and frame.f_code.co_filename in self._reporter.program_files

    def _rescheduled(self, frame: FrameType, _: object) -> None:
        scope = frame.f_locals["self"]
        number = self._numbers.get(id(scope))
        if number is not None:
            deadline, flags = _deadline(scope)
            self._reporter.event(_RESCHEDULED, number, u=deadline, flags=flags)

    def _timeout_left(self, frame: FrameType, _: object) -> None:
        scope = frame.f_locals["self"]
        expired = scope._state is _EXPIRING
        self._left(scope, "expired" if expired else _outcome(frame.f_locals["exc_type"]))

    def _group_ends(self, frame: FrameType, _: object) -> None:
        self._handled[id(frame.f_locals["self"])] = id(sys.exception())

    def _group_left(self, frame: FrameType, _: object) -> None:
        scope = frame.f_locals["self"]
        handled = self._handled.pop(id(scope), 0)
        error = frame.f_locals["et"]
        if scope._errors or scope._base_error:
            outcome = "failed"
        elif error is None and id(sys.exception()) != handled:
            # It was cancelled while it waited for its tasks.
            outcome = _outcome(type(sys.exception()))
        else:
            outcome = _outcome(error)
        self._left(scope, outcome)

    def _left(self, scope: object, outcome: str) -> None:
        number = self._numbers.pop(id(scope), None)
        if number is not None:
            self._reporter.event(_LEFT, number, c=self._reporter.string(outcome))


_EXPIRING: Final[Any] = vars(timeouts)["_State"].EXPIRING


def _outcome(error: Any) -> str:
    if error is None:
        return "finished"
    return "cancelled" if issubclass(error, asyncio.CancelledError) else "failed"


def _deadline(timeout: Any) -> tuple[int, int]:
    """The deadline of a timeout in nanoseconds, and the flag that says whether it has one."""
    when = timeout._when
    if type(when) in (int, float) and math.isfinite(when):
        return to_nanoseconds(when), 1
    return 0, 0
