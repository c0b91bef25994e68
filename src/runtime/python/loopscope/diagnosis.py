"""A deadlock in words: who waits for what, and where."""

import sys
from asyncio import Task
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Any, Final

from . import world as worlds
from .chains import Chains
from .endings import Deadlock
from .sentences import Sentence, Template
from .swallowing import Handlers
from .waits import Wait, WaitKind, describe
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


_NOTHING_TO_DO: Final = Template(
    "Deadlock: the event loop runs on with nothing to do. Nothing is ready, no timer is set, "
    "and no task is left that could call loop.stop()."
)
_NOBODY_CAN_GO_ON: Final = Template(
    "Deadlock: nothing is ready to run and no timer is set, so nobody can ever go on. {wait}."
)
_SEVERAL: Final = Template("{wait1}; {wait2}")
_AND_MORE: Final = Template("and {count} more")


def _explanation(waiting: list[_Waiting]) -> Sentence:
    if not waiting:
        return _NOTHING_TO_DO()
    told = [_tell(each) for each in waiting[:_MOST]]
    if len(waiting) > _MOST:
        told.append(_AND_MORE(count=len(waiting) - _MOST))
    return _NOBODY_CAN_GO_ON(wait=reduce(lambda one, two: _SEVERAL(wait1=one, wait2=two), told))


_WAITS: Final = Template("{who} waits for {target}")
_WAITS_AT: Final = Template("{who} waits for {target} at line {line}")
_HELD: Final = Template("{who} waits for {target} (held by {holder})")
_HELD_AT: Final = Template("{who} waits for {target} at line {line} (held by {holder})")


def _tell(waiting: _Waiting) -> Sentence:
    if waiting.line:
        template = _HELD_AT if waiting.holder else _WAITS_AT
    else:
        template = _HELD if waiting.holder else _WAITS
    words = _WORDS.get(waiting.wait.kind)
    label = waiting.wait.label
    return template(
        who=waiting.name,
        target=words(label=label) if words else label,
        line=waiting.line,
        holder=waiting.holder,
    )


_WORDS: Final[dict[WaitKind, Template]] = {
    "task": Template("the task {label}"),
    "future": Template("a future that nobody has resolved"),
    "gather": Template("the tasks it gathers"),
}
_OF_THREAD: Final = Template("{call} of {name}")
_THREAD: Final = Template("Thread {name}")


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
                wait = Wait("thread", _OF_THREAD(call=wait.label, name=thread.by.name))
            elif thread.by is not None and wait.kind == "lock":
                holder = thread.by.name
            yield _Waiting(_THREAD(name=thread.name), wait, thread.line or 0, holder)


def _natural_order(task: Task[Any]) -> tuple[int, str]:
    name = task.get_name()
    number = name.removeprefix("Task-")
    return (int(number), "") if number.isdecimal() else (sys.maxsize, name)
