"""The commands that simulated processes can run, besides Python. They read and write descriptors 0, 1 and 2."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from typing import Final

from . import process_shell
from .process_python import python

Command = Callable[[list[str]], int]
"""Takes its arguments, the command's own name first, and returns its exit code."""

_CHUNK: Final = 65536

_LONGEST_SLEEP: Final = 1e9
"""Seconds, in place of infinity."""


def _echo(arguments: list[str]) -> int:
    words = arguments[1:]
    newline = words[:1] != ["-n"]
    _write(1, " ".join(words if newline else words[1:]) + ("\n" if newline else ""))
    return 0


def _cat(arguments: list[str]) -> int:
    exit_code = 0
    for name in arguments[1:] or ["-"]:
        try:
            fd = 0 if name == "-" else os.open(name, os.O_RDONLY)
        except OSError as error:
            _write(2, f"cat: {name}: {error.strerror}\n")
            exit_code = 1
            continue
        while data := os.read(fd, _CHUNK):
            _write_all(1, data)
        if fd:
            os.close(fd)
    return exit_code


def _sleep(arguments: list[str]) -> int:
    if len(arguments) < 2:
        _write(2, "sleep: missing operand\nTry 'sleep --help' for more information.\n")
        return 1
    try:
        seconds = sum(_seconds(word) for word in arguments[1:])
    except ValueError as error:
        _write(2, f"sleep: invalid time interval '{error.args[0]}'\n")
        return 1
    time.sleep(seconds)
    return 0


def _seconds(word: str) -> float:
    units = {"s": 1, "m": 60, "h": 3600, "d": 86400}
    number, unit = (word[:-1], units[word[-1]]) if word[-1:] in units else (word, 1)
    try:
        seconds = float(number) * unit
    except ValueError:
        seconds = -1
    if not seconds >= 0:
        raise ValueError(word)
    return min(seconds, _LONGEST_SLEEP)


def _true(arguments: list[str]) -> int:
    return 0


def _false(arguments: list[str]) -> int:
    return 1


def _sh(arguments: list[str]) -> int:
    if arguments[1:2] != ["-c"] or len(arguments) < 3:
        _write(2, "sh: only `sh -c command` is simulated\n")
        return 2
    return process_shell.run(arguments[2], find)


_COMMANDS: Final[dict[str, Command]] = {
    "cat": _cat,
    "echo": _echo,
    "false": _false,
    "python": python,
    "python3": python,
    "python3.14": python,
    "sh": _sh,
    "sleep": _sleep,
    "true": _true,
}

FOLDERS: Final = ("/bin", "/usr/bin", "/usr/local/bin")
"""Where they are said to lie."""


def find(path: str, search: Sequence[str] = FOLDERS) -> tuple[str, Command] | None:
    """A command, by its path or by its name alone where `search` leads to one; and its name."""
    folder, name = os.path.split(path)
    if path == sys.executable:
        return name, python
    if name not in _COMMANDS or (folder not in FOLDERS if folder else not search):
        return None
    return name, _COMMANDS[name]


def _write(fd: int, text: str) -> None:
    _write_all(fd, text.encode())


def _write_all(fd: int, data: bytes) -> None:
    while data:
        data = data[os.write(fd, data) :]
