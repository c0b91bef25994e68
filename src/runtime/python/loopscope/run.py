"""Executes a program as CPython executes a script, in a world of its own, and tells how it ended.

The worker calls `prepare` once and `execute` for each run.
"""

import gc
import json
import sys
from contextlib import ExitStack
from dataclasses import asdict

from . import (
    compat,
    diagnosis,
    green_threads,
    no_browser,
    no_network,
    process_start,
    recording,
    scheduler,
    task_registration,
    thread_install,
    unraisable,
)
from . import world as worlds
from .clock import Clock, to_nanoseconds
from .countdown import uncounted
from .endings import RunEnded
from .failure import Failure, describe, exit_code_of, report
from .finalization import finalise
from .host import Host
from .interpreter import environment, loops_of, seeded, streams_of
from .loop import SimulatedLoop
from .output import Output
from .processes import Processes
from .program import MAIN_FILE, as_script, importable
from .recorder import Recorder
from .recording_loop import RecordingLoop
from .request import Request, parse
from .scheduler import Scheduler
from .thread_signals import delivered
from .tracebacks import hide_our_frames, is_ours, without_leading_frames
from .virtual_time import installed
from .world import World

_host: Host | None = None

_OUTPUT_LOST = 120
"""The exit code of a program whose last output could not be written (`Py_RunMain` in Modules/main.c)."""

_cut_off: list[object] = []
"""What is left of programs that the simulator ended. Destroying it would run their `finally` blocks."""

# Here and not in `prepare`: done before the memory snapshot is taken, it costs no boot anything.
thread_install.install()
no_network.install()
task_registration.install()


def prepare(host: Host) -> None:
    """Keeps the host and does what has to be done once, before the first run."""
    global _host
    _host = host
    green_threads.use(host.stacks, scheduler.enter)
    hide_our_frames()
    no_browser.hide()
    # The library's objects outlive every run. Frozen, they are not looked through when a program's end collects its
    # garbage, which would take three times as long as all the rest of a short run.
    gc.freeze()


def execute(request: str) -> str:
    """Runs a program: `RunRequest` in, `RunResult` out, both as JSON (src/protocol/messages.ts)."""
    if _host is None:
        raise RuntimeError("prepare(host) comes first")
    parsed = parse(request)
    world = _create_world(parsed, _host)
    before = worlds.enter(world)
    thread_install.reset()
    try:
        with ExitStack() as stack:
            stack.enter_context(environment())
            stack.enter_context(installed(world))
            stack.enter_context(seeded(parsed.seed))
            if world.recorder is None:
                stack.enter_context(loops_of(SimulatedLoop))
            else:
                stack.enter_context(loops_of(RecordingLoop))
                stack.enter_context(recording.installed(world.recorder))
            if parsed.compat:
                stack.enter_context(compat.installed(_note_for(world.recorder)))
            stack.enter_context(importable(parsed.files))
            stack.enter_context(as_script(parsed.code))
            stack.enter_context(streams_of(world))
            stack.enter_context(unraisable.printed())
            stack.enter_context(process_start.installed())
            stack.enter_context(delivered(world))
            return _result(world, *_run_to_its_end(world))
    finally:
        worlds.enter(before)


def flush() -> None:
    """Hands on what has been recorded so far.

    The worker calls this while a program computes for long, from between any two instructions. So it leaves alone a
    recorder which is itself at work: one whose frames are nearer than the program's.
    """
    world = worlds.active()
    if world is None or world.recorder is None or world.ending is not None:
        return
    frame = sys._getframe().f_back
    while frame is not None and not is_ours(frame):
        if frame.f_code.co_filename in world.program_files:
            world.recorder.flush()
            return
        frame = frame.f_back


def _create_world(request: Request, host: Host) -> World:
    limits = request.limits
    clock = Clock(to_nanoseconds(limits.virtual_seconds), host.waited, host.computed)
    clock.set_back(0)

    program_files = frozenset((MAIN_FILE, *request.files))
    source = _runnable(request)
    recorder = Recorder(clock, host.trace, program_files, source) if request.record else None

    def end(ending: RunEnded) -> RunEnded:
        return world.end(ending)

    scheduler = Scheduler(clock, end, diagnosis.explain_deadlock, recorder)
    if request.interrupt_at is not None:
        scheduler.interrupt_at = to_nanoseconds(request.interrupt_at)
    world = World(
        request=request,
        host=host,
        clock=clock,
        scheduler=scheduler,
        output=Output(host, limits.output_bytes, end),
        recorder=recorder,
        program_files=program_files,
        processes=Processes(scheduler),
        steps_left=limits.steps,
    )
    if recorder is not None:
        world.output.on_output = uncounted(recorder.output)
        recorder.run_started(request.seed)
    return world


def _runnable(request: Request) -> str:
    return compat.runnable(request.code) if request.compat else request.code


def _note_for(recorder: Recorder | None) -> compat.Note:
    """Where outdated uses are told: in the trace, and nowhere where there is none."""
    return recorder.adviser.outdated if recorder is not None else lambda use, line: None


def _run_to_its_end(world: World) -> tuple[Failure | None, int]:
    """Executes and finalises the program. Returns the exception that ended it, and the exit code."""
    failure = None
    exit_code = 0
    try:
        try:
            exec(
                compile(_runnable(world.request), MAIN_FILE, "exec", dont_inherit=True),
                vars(sys.modules["__main__"]),
            )
        except RunEnded:
            raise
        except SystemExit as error:
            exit_code = exit_code_of(error)
        except BaseException as error:
            error.__traceback__ = without_leading_frames(error.__traceback__)
            failure = describe(error)
            if world.recorder is not None:
                world.recorder.exception(error)
            exit_code = 130 if isinstance(error, KeyboardInterrupt) else 1
            report(error)
        if not finalise():
            exit_code = _OUTPUT_LOST
    except RunEnded:
        return None, 1
    except SystemExit as error:
        exit_code = exit_code_of(error)
    return failure, exit_code


def _result(world: World, failure: Failure | None, exit_code: int | None) -> str:
    ending = world.ending
    if ending is not None:
        outcome = ending.outcome
        exit_code = ending.exit_code
        if ending.explanation:
            failure = Failure(type(ending).__name__, ending.explanation, ending.line, "")
        _cut_off.append((ending, sys.modules.get("__main__"), *world.loops()))
    else:
        outcome = "failed" if failure else "finished"
        world.output.flush()
        # Finalizers that run from here on belong to no run.
        world.output.seal()
        if world.recorder is not None:
            world.recorder.run_ended(outcome)
    return json.dumps(
        {
            "outcome": outcome,
            "error": asdict(failure) if failure else None,
            "exitCode": exit_code,
            "end": world.clock.now,
            "explanation": ending.explanation or None if ending else None,
        }
    )
