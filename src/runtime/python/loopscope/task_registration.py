"""Keeps a task from registering itself while it is destroyed.

`asyncio.tasks._register_task` lets a library make its own tasks known. In CPython 3.14.2, a task in C that is handed to
it from its own destruction (a loop's `call_exception_handler` may do that) stays in the list of tasks as a pointer to
freed memory, and the next `all_tasks()` ends the interpreter. Later versions mend it.
"""

import asyncio.tasks
from asyncio import Task
from typing import Any, cast

_tasks = cast(Any, asyncio.tasks)
_register: Any = _tasks._c_register_task


def _register_task(task: Any) -> None:
    """Makes a task known to `all_tasks`."""
    # Tasks in C are in the list from their creation until they are done: one that is not, is being destroyed.
    if not isinstance(task, Task) or task.done():
        _register(task)


def install() -> None:
    """Replaces the function, once."""
    _tasks._register_task = _tasks._c_register_task = _register_task
