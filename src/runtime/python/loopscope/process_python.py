"""The command `python` of simulated processes: `-c`, `-m`, a script's file, or a program from standard input."""

from __future__ import annotations

import builtins
import gc
import importlib.util
import io
import linecache
import os
import signal
import sys
from types import CodeType, ModuleType
from typing import Any, Final, cast

from . import processes
from . import world as worlds
from .endings import RunEnded
from .failure import exit_code_of, report
from .finalization import join_threads
from .process_files import DescriptorIO
from .program import MAIN_FILE

_WITH_VALUE: Final = ("-W", "-X")
"""Options that are followed by a value; like all others but -c, -m, -V and -u they change nothing here."""


def python(arguments: list[str]) -> int:
    """Runs Python in a process that has just begun, and returns its exit code."""
    options, unbuffered = arguments[1:], False
    while options and options[0].startswith("-") and options[0] not in ("-", "-c", "-m"):
        option = options.pop(0)
        if option in ("-V", "--version"):
            os.write(1, f"Python {sys.version.split()[0]}\n".encode())
            return 0
        unbuffered = unbuffered or (not option.startswith("--") and "u" in option[:3])
        if option in _WITH_VALUE:
            options.pop(0)
    _open_streams(unbuffered)
    builtins.input = _input
    processes.current().running.handlers[signal.SIGINT] = signal.default_int_handler
    try:
        return _run(options)
    finally:
        _close_streams()


def _run(options: list[str]) -> int:
    exit_code = _run_main(options)
    join_threads()
    _run_exit_functions()
    processes.current().begin_finalizing()
    # What nobody holds any more is destroyed here, not at some time in another process.
    sys.modules.pop("__main__", None)
    gc.collect()
    return exit_code


def _run_main(options: list[str]) -> int:
    module = ModuleType("__main__")
    variables: Any = vars(module)
    variables["__builtins__"] = builtins
    sys.modules["__main__"] = module
    try:
        exec(_program(options, variables), variables)
    except RunEnded:
        raise
    except SystemExit as error:
        return exit_code_of(error)
    except BaseException as error:
        report(error)
        return -2 if isinstance(error, KeyboardInterrupt) else 1
    return 0


def _run_exit_functions() -> None:
    """As `atexit_callfuncs` in Modules/atexitmodule.c: the last one first, and none keeps the others from running."""
    functions = processes.current().running.exit_functions
    while functions:
        try:
            functions.pop()()
        except SystemExit:
            continue
        except RunEnded:
            raise
        except BaseException as error:
            report(error)


def _program(options: list[str], variables: dict[str, Any]) -> CodeType:
    """What to run. Sets `sys.argv` and what `__main__` knows of itself."""
    if not options or options[0] == "-":
        sys.argv = options[:1] or [""]
        return compile(sys.stdin.read(), "<stdin>", "exec", dont_inherit=True)
    if options[0] == "-c":
        sys.argv = ["-c", *options[2:]]
        code = compile(options[1], "<string>", "exec", dont_inherit=True)
        # So that tracebacks show its lines, as since 3.13.
        cast(Any, linecache)._register_code(code, options[1], "<string>")
        return code
    if options[0] == "-m":
        sys.argv = ["-m", *options[2:]]
        return _module(options[1], variables)
    sys.argv = options
    path = options[0]
    variables.update(__file__=path)
    return compiled(path)


def compiled(path: str) -> CodeType:
    """A script's code."""
    return compile(_text_of(path), path, "exec", dont_inherit=True)


def _module(name: str, variables: dict[str, Any]) -> CodeType:
    try:
        spec = importlib.util.find_spec(name)
        if spec is not None and spec.submodule_search_locations is not None:
            spec = importlib.util.find_spec(f"{name}.__main__")
    except ModuleNotFoundError:
        spec = None
    loader: Any = spec.loader if spec is not None else None
    code = loader.get_code(spec.name) if spec is not None and loader is not None else None
    if spec is None or code is None:
        print(f"{sys.executable}: No module named {name}", file=sys.stderr)
        raise SystemExit(1)
    variables.update(__spec__=spec, __file__=spec.origin, __package__=spec.parent)
    sys.argv[0] = spec.origin or name
    return code


def _text_of(path: str) -> str | bytes:
    """A script: the program itself, another file of the run, or one that the program has written."""
    request = worlds.current().request
    if path == MAIN_FILE:
        return request.code
    if path in request.files:
        return request.files[path]
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        print(
            f"{sys.executable}: can't open file '{os.path.abspath(path)}': [Errno {error.errno}] {error.strerror}",
            file=sys.stderr,
        )
        raise SystemExit(2) from None


def _open_streams(unbuffered: bool) -> None:
    """As `create_stdio` in Python/pylifecycle.c: by lines on a terminal, and standard error always."""
    for fd, name in enumerate(("stdin", "stdout", "stderr")):
        mode = "r" if fd == 0 else "w"
        raw = DescriptorIO(fd, mode + "b", closefd=False)
        buffered: Any = io.BufferedReader(raw) if fd == 0 else io.BufferedWriter(raw)
        text: Any = io.TextIOWrapper(
            buffered,
            encoding="utf-8",
            errors="backslashreplace" if fd == 2 else "strict",
            newline="\n" if fd else None,
            line_buffering=fd == 2 or os.isatty(fd),
            write_through=unbuffered and fd > 0,
        )
        if unbuffered and fd > 0:
            text.reconfigure(line_buffering=True)
        text.mode = mode
        setattr(sys, name, text)
        setattr(sys, f"__{name}__", text)


def _input(prompt: object = "", /) -> str:
    """`input`. The one in C would look for a terminal of Emscripten's."""
    sys.stdout.write(str(prompt))
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError("EOF when reading a line")
    return line.removesuffix("\n")


def _close_streams() -> None:
    """Writes what is left. Who was to read it may be gone."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError, ValueError, AttributeError:
            continue
