"""The primitives of asyncio, threading and queue: what of each makes up its state, and which calls change it."""

import asyncio
import queue
import threading
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final, NamedTuple

from . import locks, simple_queue

_LARGEST: Final = 0xFFFF_FFFF
"""What a record has room for."""


class Reading(NamedTuple):
    """What a primitive says of itself, without its holders."""

    value: int = 0
    """Permits left, parties that have arrived, items in a queue."""
    unfinished: int = 0
    flag: bool = False
    """An event that is set, a queue that was shut down."""


NOTHING: Final = Reading()


class _Empty:
    """Has a dictionary, as the locks of threads have none."""


@dataclass(frozen=True, slots=True)
class PrimitiveType:
    """A class: by which attributes its state is read, and its methods by what they do to it.

    Methods that are missing here change nothing.
    """

    library: str
    name: str
    cls: type
    value: str = ""
    items: str = ""
    unfinished: str = ""
    flag: str = ""
    limit: str = ""
    takes: tuple[Any, ...] = ()
    """Whoever gets something else than False from them holds the primitive, or one permit of it."""
    gives: tuple[Any, ...] = ()
    """They take that from a holder."""
    changes: tuple[Any, ...] = ()
    """They may have changed the state when they return …"""
    begins: tuple[Any, ...] = ()
    """… or when they begin."""
    still_held: Callable[[Any], bool] = lambda primitive: False
    """Whether it is held even after somebody gave it back: taken more than once."""

    attributes: Callable[[object], dict[str, Any]] = field(init=False)
    """Reads `__dict__` of one."""
    has_state: bool = field(init=False)
    """Whether there is more to it than its holders."""

    def __post_init__(self) -> None:
        holders = (cls for cls in self.cls.__mro__ if "__dict__" in cls.__dict__)
        descriptor: Any = next(holders, _Empty).__dict__["__dict__"]
        object.__setattr__(self, "attributes", descriptor.__get__)
        object.__setattr__(self, "has_state", bool(self.value or self.items or self.flag))

    @property
    def counts(self) -> bool:
        """Whether several can hold it: it gives permits."""
        return self.name.endswith("Semaphore")

    def read(self, primitive: object) -> Reading:
        """Its state. It asks no code of the program, which may have derived a class with properties."""
        if not self.has_state:
            return NOTHING
        own = self.attributes(primitive)
        if self.items:
            items: Any = own.get(self.items)
            value = len(items) if type(items) in (list, deque) else 0
        else:
            value = _count(own.get(self.value))
        unfinished = _count(own.get(self.unfinished)) if self.unfinished else 0
        return Reading(value, unfinished, own.get(self.flag) is True)

    def read_limit(self, primitive: object) -> int:
        """`limit` of its state, read when it was made; 0 where it has none."""
        return _count(self.attributes(primitive).get(self.limit)) if self.limit else 0


def _count(value: Any) -> int:
    return max(0, min(value, _LARGEST)) if type(value) is int else 0


def _with_subclasses(plain: PrimitiveType, *others: type) -> Iterator[PrimitiveType]:
    """A class and those that CPython derives from it: queues with another order, semaphores with a bound."""
    yield plain
    for cls in others:
        yield replace(plain, name=cls.__name__, cls=cls)


_SEMAPHORE: Final[Any] = asyncio.Semaphore
_QUEUE: Final[Any] = asyncio.Queue
_BARRIER: Final[Any] = asyncio.Barrier
_THREAD_BARRIER: Final[Any] = threading.Barrier
_THREAD_QUEUE: Final[Any] = queue.Queue
_R_LOCK: Final[Any] = locks.RLock

_ASYNCIO: Final = (
    PrimitiveType(
        "asyncio",
        "Lock",
        asyncio.Lock,
        takes=(asyncio.Lock.acquire,),
        gives=(asyncio.Lock.release,),
    ),
    PrimitiveType("asyncio", "Condition", asyncio.Condition),
    *_with_subclasses(
        PrimitiveType(
            "asyncio",
            "Semaphore",
            asyncio.Semaphore,
            value="_value",
            limit="_value",
            takes=(asyncio.Semaphore.acquire,),
            gives=(asyncio.Semaphore.release,),
            changes=(_SEMAPHORE._wake_up_next,),
        ),
        asyncio.BoundedSemaphore,
    ),
    PrimitiveType(
        "asyncio",
        "Event",
        asyncio.Event,
        flag="_value",
        changes=(asyncio.Event.set, asyncio.Event.clear),
    ),
    PrimitiveType(
        "asyncio",
        "Barrier",
        asyncio.Barrier,
        value="_count",
        limit="_parties",
        begins=(_BARRIER._wait, _BARRIER._release, _BARRIER._exit),
    ),
    *_with_subclasses(
        PrimitiveType(
            "asyncio",
            "Queue",
            asyncio.Queue,
            items="_queue",
            unfinished="_unfinished_tasks",
            flag="_is_shutdown",
            limit="_maxsize",
            changes=(_QUEUE.put_nowait, _QUEUE.get_nowait, _QUEUE.task_done, _QUEUE.shutdown),
        ),
        asyncio.LifoQueue,
        asyncio.PriorityQueue,
    ),
)

_THREADING: Final = (
    PrimitiveType(
        "threading", "Lock", locks.Lock, takes=(locks.Lock.acquire,), gives=(locks.Lock.release,)
    ),
    PrimitiveType(
        "threading",
        "RLock",
        locks.RLock,
        takes=(locks.RLock.acquire, _R_LOCK._acquire_restore),
        gives=(locks.RLock.release, _R_LOCK._release_save),
        still_held=lambda primitive: primitive._owner is not None,
    ),
    PrimitiveType("threading", "Condition", threading.Condition),
    *_with_subclasses(
        PrimitiveType(
            "threading",
            "Semaphore",
            threading.Semaphore,
            value="_value",
            limit="_value",
            takes=(threading.Semaphore.acquire,),
            gives=(threading.Semaphore.release, threading.BoundedSemaphore.release),
        ),
        threading.BoundedSemaphore,
    ),
    PrimitiveType(
        "threading",
        "Event",
        threading.Event,
        flag="_flag",
        changes=(threading.Event.set, threading.Event.clear),
    ),
    PrimitiveType(
        "threading",
        "Barrier",
        threading.Barrier,
        value="_count",
        limit="_parties",
        begins=(_THREAD_BARRIER._wait, _THREAD_BARRIER._release, _THREAD_BARRIER._exit),
    ),
    *_with_subclasses(
        PrimitiveType(
            "queue",
            "Queue",
            queue.Queue,
            items="queue",
            unfinished="unfinished_tasks",
            flag="is_shutdown",
            limit="maxsize",
            changes=(
                _THREAD_QUEUE.put,
                _THREAD_QUEUE.get,
                _THREAD_QUEUE.task_done,
                _THREAD_QUEUE.shutdown,
            ),
        ),
        queue.LifoQueue,
        queue.PriorityQueue,
    ),
    PrimitiveType(
        "queue",
        "SimpleQueue",
        simple_queue.SimpleQueue,
        items="_items",
        changes=(simple_queue.SimpleQueue.put, simple_queue.SimpleQueue.get),
    ),
)

PRIMITIVE_TYPES: Final = (*_ASYNCIO, *_THREADING)

_BY_CLASS: Final = {id(each.cls): each for each in PRIMITIVE_TYPES}
"""By address: a class of the program's may have a hash of its own."""


def type_of(primitive: object) -> PrimitiveType | None:
    """The type of a primitive; of a class of the program's own, that which it is derived from."""
    classes = map(id, type(primitive).__mro__)
    return next((_BY_CLASS[each] for each in classes if each in _BY_CLASS), None)
