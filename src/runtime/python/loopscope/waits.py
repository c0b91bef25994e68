"""What a task waits for, in the words of the program: the call that it made, or the thing that it awaits."""

import asyncio
from asyncio import locks, queues, tasks
from types import CodeType
from typing import Any, Final, Literal, NamedTuple, cast

from .asyncio_private import GatheringFuture

WaitKind = Literal[
    "sleep",
    "future",
    "task",
    "lock",
    "event",
    "condition",
    "semaphore",
    "barrier",
    "queue",
    "gather",
    "thread",
    "io",
    "other",
]


class Wait(NamedTuple):
    """`kind` and `label` of a `WaitTarget` (src/protocol/events.ts)."""

    kind: WaitKind
    label: str


def _waiting_calls() -> dict[CodeType, Wait]:
    """The coroutine functions of asyncio in which a task can stay suspended, by their code."""
    methods: tuple[tuple[WaitKind, type, tuple[str, ...]], ...] = (
        ("lock", locks.Lock, ("acquire",)),
        ("event", locks.Event, ("wait",)),
        ("condition", locks.Condition, ("wait", "wait_for")),
        ("semaphore", locks.Semaphore, ("acquire",)),
        ("barrier", locks.Barrier, ("wait",)),
        ("queue", queues.Queue, ("get", "put", "join")),
    )
    calls = {
        getattr(owner, name).__code__: Wait(kind, f"{owner.__name__}.{name}")
        for kind, owner, names in methods
        for name in names
    }
    functions: tuple[tuple[WaitKind, str, Any], ...] = (
        ("sleep", "sleep", tasks.sleep),
        ("thread", "to_thread", asyncio.to_thread),
        ("other", "wait", tasks.wait),
        ("other", "wait_for", tasks.wait_for),
        ("other", "as_completed", cast(Any, tasks)._AsCompletedIterator._wait_for_one),
        ("other", "TaskGroup", asyncio.TaskGroup.__aexit__),
    )
    calls.update({function.__code__: Wait(kind, label) for kind, label, function in functions})
    return calls


WAITING_CALLS: Final = _waiting_calls()

_LEAVES: list[Any] = [
    locks.Lock.acquire,
    locks.Event.wait,
    locks.Semaphore.acquire,
    cast(Any, queues.Queue).get,
    cast(Any, queues.Queue).put,
]

LEAVES: Final = frozenset(id(function.__code__) for function in _LEAVES)
"""Those of them that await a future of their own and nothing else: below them a chain is always the same.

By the addresses of their code, which stays: to hash code takes longer than to look at the chain.
"""

ENTER: Final[CodeType] = cast(Any, locks)._ContextManagerMixin.__aenter__.__code__
"""What `async with` calls of a lock or a semaphore. It awaits one of them."""

PRIMITIVE_KINDS: Final[frozenset[WaitKind]] = frozenset(
    ("lock", "event", "condition", "semaphore", "barrier", "queue")
)
"""Waits for a primitive: the `self` of the call."""


def describe(waiter: object, call: Wait | None) -> Wait:
    """What stands between a task and its next step: the future `waiter`, awaited from within `call`."""
    if isinstance(waiter, GatheringFuture):
        return Wait("gather", "gather")
    if isinstance(waiter, asyncio.Task):
        return Wait("task", cast("asyncio.Task[Any]", waiter).get_name())
    if call is not None:
        return call
    return Wait("future", type(waiter).__name__)


_SHIELD_DONE: Final = next(
    code
    for code in tasks.shield.__code__.co_consts
    if isinstance(code, CodeType) and code.co_name == "_outer_done_callback"
)
"""What `shield` has its outer future call. It knows the inner one."""

SHIELD: Final = Wait("future", "shield")


def shielded(waiter: Any) -> object:
    """What `shield` protects, where `waiter` is the future that it returned; else None."""
    for callback, _ in waiter._callbacks or ():
        if getattr(callback, "__code__", None) is _SHIELD_DONE:
            place = _SHIELD_DONE.co_freevars.index("inner")
            return callback.__closure__[place].cell_contents
    return None
