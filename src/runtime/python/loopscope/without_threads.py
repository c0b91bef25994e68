"""What is left of threads where the browser cannot switch stacks: a job for an executor, run to its end at once.

The job computes, sleeps and prints on a clock of its own; then the loop's time goes on from where it was, and the job's
future is resolved at the instant at which the job ended.
"""

from __future__ import annotations

from asyncio import Future, events
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from . import green_threads
from . import world as worlds
from .asyncio_private import BaseEventLoop

if TYPE_CHECKING:
    from .world import World


class RunsInExecutor(BaseEventLoop):
    """`run_in_executor`, and with it `asyncio.to_thread`, for every browser."""

    def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> Future[Any]:
        """As CPython's where threads can be started."""
        if green_threads.supported():
            return super().run_in_executor(executor, func, *args)
        self._check_closed()
        future = self.create_future()
        world = worlds.current()
        result, error = None, None
        with _on_a_clock_of_its_own(world) as ends:
            try:
                result = func(*args)
            except SystemExit, KeyboardInterrupt:
                raise
            except BaseException as caught:
                error = caught
        self.call_at(ends[0] / 1e9, _resolve, future, result, error)
        return future


def _resolve(future: Future[Any], result: object, error: BaseException | None) -> None:
    if future.cancelled():
        return
    if error is not None:
        future.set_exception(error)
    else:
        future.set_result(result)


@contextmanager
def _on_a_clock_of_its_own(world: World) -> Generator[list[int]]:
    """Gives a list into which the instant is put at which the block ends."""
    ends: list[int] = []
    clock, loop = world.clock, events._get_running_loop()
    start = clock.now
    events._set_running_loop(None)
    with ExitStack() as stack:
        stack.enter_context(world.scheduler.job())
        if world.recorder is not None:
            stack.enter_context(world.recorder.at_a_standstill())
        try:
            yield ends
        finally:
            ends.append(clock.now)
            clock.set_back(start)
            events._set_running_loop(loop)
