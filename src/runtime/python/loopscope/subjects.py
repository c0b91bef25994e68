"""What the recorder knows of the subjects of a trace. Each has a number: 1, 2, 3, … in order of appearance."""

from __future__ import annotations

from asyncio import Future, Task
from dataclasses import dataclass
from types import CodeType, CoroutineType
from typing import TYPE_CHECKING, Any, Protocol
from weakref import ReferenceType, ref

from .countdown import AWAY, countdown

if TYPE_CHECKING:
    from .recorder import Recorder


class TaskRecord:
    """What the recorder remembers of a task."""

    __slots__ = (
        "cancel_pending",
        "cancelled_in",
        "coroutine",
        "created_at",
        "leaf",
        "locals",
        "number",
        "slept_for",
        "wait_detail",
        "waited_at",
        "yield_detail",
        "yielded_at",
    )

    def __init__(self, number: int, coroutine: Any, created_at: int) -> None:
        self.number = number
        self.created_at = created_at
        """The line of the main program which made it; 0 where there is none."""
        self.coroutine: Any = coroutine if type(coroutine) is CoroutineType else None
        """The task's own coroutine, where it is a native one."""
        self.cancel_pending = False
        """`cancel()` was called and the CancelledError has not been thrown in yet."""
        self.cancelled_in = False
        """The CancelledError was thrown in, and what becomes of it is not clear yet."""
        self.yielded_at = -1
        """Where the coroutine stood (`f_lasti`) when it awaited `sleep(0)` last, and the text that told so."""
        self.yield_detail = 0
        self.leaf: CodeType | None = None
        """Which of `waits.LEAVES` the coroutine awaited last, where it stood then, and the text that told so."""
        self.locals = ""
        """What was told last of the local variables: `local_values`."""
        self.waited_at = 0
        self.wait_detail = 0
        self.slept_for = 0
        """For how long, where that was a sleep."""


class RunningHandle(Protocol):
    """A handle as the recorder knows it."""

    number: int
    """0 once it has run."""
    task_record: TaskRecord | None
    """The record of the task whose step it is."""


@dataclass(slots=True)
class EagerStep:
    """The first step of an eager task: no handle runs it."""

    number: int
    task_record: TaskRecord | None


class _TaskType(type):
    """Says of a missing attribute what CPython says of a class written in C: its messages carry the module's name."""

    def __getattr__(cls, name: str) -> Any:
        raise AttributeError(
            f"type object '_asyncio.Task' has no attribute {name!r}", name=name, obj=cls
        )


class RecordedTask(Task[Any], metaclass=_TaskType):
    """asyncio's own Task in C, with a place for the record, telling of calls that leave no other trace.

    While a run is recorded it stands in for `asyncio.Task` everywhere (`recording_loop.installed`).
    """

    __slots__ = ("_loopscope_record",)

    _loopscope_record: TaskRecord
    _recorder: Recorder

    def cancel(self, msg: Any | None = None) -> bool:
        """Requests cancellation, as asyncio does, and records who asked."""
        if self.done():
            return super().cancel(msg)
        left, countdown[0] = countdown[0], AWAY
        self._recorder.cancel_requested(self)
        countdown[0] = left
        return super().cancel(msg)

    def set_name(self, value: object, /) -> None:
        """Renames the task."""
        super().set_name(value)
        left, countdown[0] = countdown[0], AWAY
        self._recorder.task_renamed(self)
        countdown[0] = left


# What a program reads in a repr.
RecordedTask.__name__ = RecordedTask.__qualname__ = "Task"
RecordedTask.__module__ = "_asyncio"


class _FutureRecord:
    __slots__ = ("number", "reference", "resolved")

    def __init__(self, number: int, reference: ReferenceType[Future[Any]]) -> None:
        self.number = number
        self.reference = reference
        self.resolved = False


class Futures:
    """The futures that have a number, without keeping them alive: their end is part of what a program shows."""

    def __init__(self) -> None:
        self._known: dict[int, _FutureRecord] = {}

    def number(self, future: Future[Any]) -> int:
        """The number of a future, 0 where it has none."""
        record = self._known.get(id(future))
        return record.number if record is not None else 0

    def add(self, future: Future[Any], number: int, resolved: bool = False) -> None:
        """Gives a future its number. `resolved` where nobody has to be told when it is done."""
        address = id(future)

        def forget(_: ReferenceType[Future[Any]]) -> None:
            self._known.pop(address, None)

        record = self._known[address] = _FutureRecord(number, ref(future, forget))
        record.resolved = resolved

    def note_resolved(self, future: Future[Any]) -> bool:
        """Notes that a future with a number is done. Returns whether that is news."""
        record = self._known[id(future)]
        news, record.resolved = not record.resolved, True
        return news
