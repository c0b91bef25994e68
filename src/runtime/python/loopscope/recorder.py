"""The recorder: the only thing that makes trace events (src/protocol/events.ts), an instrument on the loop's hooks.

`stream` packs them in order, `steps` tells what the loop runs; here is what happens within and around that.
"""

import platform
import sys
from asyncio import Task, current_task, events, runners
from collections.abc import Callable
from types import FrameType
from typing import Any, Final, cast

from .adviser import Adviser
from .clock import Clock
from .endings import RunEnded
from .host import Stream
from .packing import CODES
from .program import MAIN_FILE
from .sentences import Sentence, Template
from .subjects import EagerStep, RecordedTask
from .texts import error_message, shorten
from .thread_recorder import ThreadRecorder
from .tracebacks import innermost_line, stack_line
from .waits import Wait
from .watching import Watches

TRACE_VERSION: Final = 2
"""As in src/protocol/events.ts."""

EARLY_OUTPUTS: Final = 20
"""So many of the first outputs are handed on at once: what is told before one long call of C hangs the program is heard."""

_INTERRUPT: Final = Template("Ctrl-C: the program gets the signal SIGINT.")

_CANCEL_ALL_TASKS: Final = cast(Any, runners)._cancel_all_tasks.__code__
"""What `asyncio.run` ends with."""


class Recorder(ThreadRecorder):
    """Records one run."""

    watches: Watches
    """What is watched meanwhile: `recording.installed`."""

    def process_pools_imported(self, module: Any) -> None:
        """The program has imported `concurrent.futures.process`."""
        self.jobs.watch_processes(module, self.watches)
        self.watches.begin()

    def __init__(
        self,
        clock: Clock,
        send: Callable[[bytearray, str], None],
        program_files: frozenset[str],
        source: str,
    ) -> None:
        super().__init__(clock, send, program_files, source)
        self.adviser = Adviser(source, self.diagnostic)
        self._early_outputs_left = EARLY_OUTPUTS
        self._blocks: dict[int, tuple[str, int, int]] = {}
        """What blocks each thread in the middle of a task step: call, line, since when."""

    def run_started(self, seed: int) -> None:
        """The first event of every trace."""
        self.event(
            CODES["run-started"], TRACE_VERSION, seed, self.string(platform.python_version())
        )

    def run_ended(self, outcome: str, ending: RunEnded | None = None) -> None:
        """The last event of every trace, after the explanation where the simulator ended the run."""
        if ending is not None and ending.explanation:
            self.diagnostic(ending.code, ending.explanation, ending.line or 0)
        self.event(CODES["run-ended"], c=self.string(outcome))
        self.close()

    def diagnostic(self, code: str, message: Sentence, line: int) -> None:
        """A sentence of the simulator's own."""
        self.event(CODES["diagnostic"], c=self.string(code), d=self.string(message), e=line)

    def interrupted(self) -> None:
        """Ctrl-C is pressed."""
        self.diagnostic("interrupt", _INTERRUPT(), 0)

    def loop_created(self) -> int:
        """A loop came into being. Returns its number."""
        number = self.number()
        self.event(CODES["loop-created"], number)
        return number

    def loop_closed(self, number: int) -> None:
        """`loop.close()` was called."""
        self.event(CODES["loop-closed"], number)

    def stepped_eagerly(self, task: Task[Any]) -> None:
        """A task ran its first step while it was created; it is told after that step."""
        record = self.task(task)
        if record is None:
            return
        outer = self._handle, self._task
        handle = EagerStep(self.number(), record)
        self._rescheduled = 0
        if self._noted_handle is not None or self._noted_iteration:
            self._write_noted()
        self._noted_handle = handle
        self.step_ended(task, handle, record)
        self._handle, self._task = outer

    def task_renamed(self, task: RecordedTask) -> None:
        """`task.set_name()` was called."""
        record = self.task(task)
        if record is not None:
            self.event(CODES["task-renamed"], record.number, c=self.string(task.get_name()))

    def cancel_requested(self, task: RecordedTask) -> None:
        """`task.cancel()` is being called."""
        record = self.task(task)
        if record is not None:
            record.cancel_pending = True
            self.event(CODES["cancel-requested"], record.number, d=self._current_task(), e=_line())
            if sys._getframe(2).f_code is _CANCEL_ALL_TASKS:
                self.adviser.task_left(task, record.created_at)

    def blocked(
        self, wait: Wait, until: int | None, line: int | None, by: int, call: FrameType | None
    ) -> None:
        """The running thread cannot go on by itself."""
        super().blocked(wait, until, line, by, call)
        if self._task is not None:
            self._blocks[self._thread_number] = wait.label, line or 0, self._clock.now

    def resumed(self) -> None:
        """The running thread goes on."""
        super().resumed()
        if self._blocks:
            call, line, since = self._blocks.pop(self._thread_number, ("", 0, self._clock.now))
            if self._clock.now > since:
                self.adviser.blocked(call, (self._clock.now - since) / 1e9, line)

    def output(self, stream: Stream, text: str) -> None:
        """The program wrote something."""
        flags = 0 if stream == "stdout" else 8
        self.event(
            CODES["output"], c=self.string(text), d=self._current_task(), e=_line(), flags=flags
        )
        if self._early_outputs_left:
            self._early_outputs_left -= 1
            self.flush()

    def warning(self, category: str, message: str, line: int) -> None:
        """A warning was shown."""
        self.event(
            CODES["warning"], c=self.string(category), d=self.string(shorten(message)), e=line
        )
        self.adviser.warning(category, message, line)

    def exception(self, error: BaseException, task: object = None) -> None:
        """An exception left the program, a task that nobody asked, a callback or a thread."""
        record = self.task(task) if isinstance(task, RecordedTask) else None
        self.event(
            CODES["exception"],
            record.number if record is not None else 0,
            c=self.string(type(error).__name__),
            d=self.string(error_message(error)),
            e=innermost_line(error.__traceback__, MAIN_FILE) or 0,
        )
        self.adviser.error(error)

    def problem(self, context: dict[str, Any]) -> None:
        """Something was reported to `loop.call_exception_handler`."""
        error = context.get("exception")
        if isinstance(error, BaseException):
            self.exception(error, context.get("task") or context.get("future"))
        else:
            self.warning("asyncio", str(context.get("message", "")), 0)
        task = context.get("task")
        if error is None and isinstance(task, RecordedTask) and (record := self.task(task)):
            self.adviser.task_destroyed(task, record.created_at)
        self.adviser.problem(context)

    def _current_task(self) -> int:
        """The number of the task that runs, 0 where none does."""
        loop = events._get_running_loop()
        task = current_task(loop) if loop is not None else None
        record = self.task(task) if task is not None else None
        return record.number if record is not None else 0


def _line() -> int:
    """The line of the main program which is being executed; 0 where there is none."""
    return stack_line(sys._getframe(2), MAIN_FILE) or 0
