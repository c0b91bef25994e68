"""A deadlock in words: who waits for what, and where."""

import sys
from asyncio import Task
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from . import world as worlds
from .chains import Chains
from .endings import Deadlock
from .swallowing import Handlers
from .waits import Wait, describe
from .world import World

_MOST: Final = 8
"""How many of those who wait are told one by one."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Somebody who waits: a task or a thread."""

    name: str
    wait: Wait
    line: int
    holder: str = ""
    """Who has what it waits for, where that is known."""


def explain_deadlock() -> Deadlock:
    """The ending of a run in which nobody can run any more."""
    world = worlds.current()
    waiting = [*_waiting_tasks(world), *_waiting_threads(world)]
    ending = Deadlock(_explanation(waiting), "deadlock")
    ending.line = next((each.line for each in waiting if each.line), None)
    return ending


def _explanation(waiting: list[_Waiting]) -> str:
    if not waiting:
        return (
            "Deadlock: the event loop runs on with nothing to do. Nothing is ready, no timer is set, "
            "and no task is left that could call loop.stop()."
        )
    told = "; ".join(_tell(each) for each in waiting[:_MOST])
    if len(waiting) > _MOST:
        told += f"; and {len(waiting) - _MOST} more"
    return (
        f"Deadlock: nothing is ready to run and no timer is set, so nobody can ever go on. {told}."
    )


def _tell(waiting: _Waiting) -> str:
    holder = f" (held by {waiting.holder})" if waiting.holder else ""
    place = f" at line {waiting.line}" if waiting.line else ""
    return f"{waiting.name} waits for {_WORDS.get(waiting.wait.kind, '{}').format(waiting.wait.label)}{place}{holder}"


_WORDS: Final = {
    "task": "the task {}",
    "future": "a future that nobody has resolved",
    "gather": "the tasks it gathers",
}


def _waiting_tasks(world: World) -> Iterator[_Waiting]:
    """The suspended tasks of all loops that run: `Task-2` before `Task-10`, then those with names of their own."""
    chains = Chains(world.program_files, Handlers(""))
    for loop in world.loops():
        if loop.is_running():
            for task in sorted(loop.tasks(), key=_natural_order):
                chain, _ = chains.of(task.get_coro())
                waiter: Any = getattr(task, "_fut_waiter", None)
                if waiter is None:
                    # The one that is running: its thread is told.
                    continue
                yield _Waiting(task.get_name(), describe(waiter, chain.wait), chain.line)


def _waiting_threads(world: World) -> Iterator[_Waiting]:
    """The threads that are blocked, but for those that wait in an event loop: their tasks are told instead."""
    for thread in world.scheduler.threads:
        if thread.wait is not None and thread.wait.label != "event loop":
            wait, holder = thread.wait, ""
            if thread.by is not None and wait.kind == "thread":
                wait = Wait("thread", f"{wait.label} of {thread.by.name}")
            elif thread.by is not None and wait.kind == "lock":
                holder = thread.by.name
            yield _Waiting(f"Thread {thread.name}", wait, thread.line or 0, holder)


def _natural_order(task: Task[Any]) -> tuple[int, str]:
    name = task.get_name()
    number = name.removeprefix("Task-")
    return (int(number), "") if number.isdecimal() else (sys.maxsize, name)
