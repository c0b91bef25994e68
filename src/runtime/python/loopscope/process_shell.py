"""What `sh -c` understands: commands with `;`, `&&`, `||`, `|`, redirections of output, quotes, and `exit`."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable
from typing import Final

from . import process_pipes as pipes
from . import processes

Find = Callable[[str], tuple[str, Callable[[list[str]], int]] | None]

_NOT_FOUND: Final = 127
_SYNTAX_ERROR: Final = 2
_PUNCTUATION: Final = ";&|<>()"
_SEPARATORS: Final = (";", "&&", "||", "\n")


class _Exit(Exception):
    """`exit` was called."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def run(text: str, find: Find) -> int:
    """Runs a command line in the running process, and returns the last command's exit code."""
    lexer = shlex.shlex(text.replace("\n", " ; "), posix=True, punctuation_chars=_PUNCTUATION)
    lexer.whitespace_split = True
    lexer.commenters = "#"
    try:
        words = list(lexer)
    except ValueError:
        return _complain("Syntax error: Unterminated quoted string", _SYNTAX_ERROR)
    code = 0
    command: list[str] = []
    before = ";"
    try:
        for word in [*words, ";"]:
            if word not in _SEPARATORS:
                command.append(word)
                continue
            if command and (before == ";" or (before == "&&") == (code == 0)):
                code = _pipeline(command, find)
            command, before = [], word
    except _Exit as request:
        return request.code
    return code


def _pipeline(words: list[str], find: Find) -> int:
    """`a | b | c`, at the same time. The last one's exit code counts."""
    commands: list[list[str]] = [[]]
    for word in words:
        if word == "|":
            commands.append([])
        else:
            commands[-1].append(word)
    if not all(commands):
        return _complain('Syntax error: "|" unexpected', _SYNTAX_ERROR)
    if len(commands) == 1 and commands[0][0] == "exit":
        code = (commands[0] + ["0"])[1]
        if not code.isdecimal():
            return _complain(f"exit: Illegal number: {code}", _SYNTAX_ERROR)
        raise _Exit(int(code) & 0xFF)
    started: list[processes.Process] = []
    incoming: pipes.Description | None = None
    for position, command in enumerate(commands):
        last = position == len(commands) - 1
        reader, writer = (None, None) if last else pipes.pipe()
        started.append(_start(command, find, incoming, writer))
        incoming = reader
    pipes.wait_until(
        lambda: all(each.exit_code is not None for each in started),
        [each.ending for each in started],
        None,
    )
    codes = [processes.current().reap(each) for each in started]
    return codes[-1] if codes[-1] >= 0 else 128 - codes[-1]


def _start(
    words: list[str],
    find: Find,
    stdin: pipes.Description | None,
    stdout: pipes.Description | None,
) -> processes.Process:
    table = processes.current()
    process = table.create()
    for fd, description in table.running.descriptors.items():
        if fd <= 2:
            process.set_descriptor(fd, description)
    for fd, description in ((0, stdin), (1, stdout)):
        if description is not None:
            _replace(process, fd, description)
    arguments, problem = _redirect(process, words)
    name = arguments[0] if arguments else ""
    found = find(name)

    def execute() -> int:
        if problem:
            return _complain(problem, _SYNTAX_ERROR)
        if found is None:
            return _complain(f"{name}: not found", _NOT_FOUND)
        return found[1](arguments)

    table.start(process, name, execute)
    return process


def _redirect(process: processes.Process, words: list[str]) -> tuple[list[str], str]:
    """Takes `>file`, `>>file`, `2>&1` and the like out of a command. Returns the rest, and what is wrong if anything is."""
    rest: list[str] = []
    remaining = iter(words)
    for word in remaining:
        if word not in (">", ">>", ">&", "<"):
            if word and not word.strip(_PUNCTUATION):
                return rest, f'Syntax error: "{word}" unexpected'
            rest.append(word)
            continue
        fd = 0 if word == "<" else 1
        if rest and rest[-1] in ("1", "2") and word != "<":
            fd = int(rest.pop())
        target = next(remaining, None)
        if target is None:
            return rest, "Syntax error: newline unexpected"
        if word == ">&":
            if not target.isdecimal() or int(target) not in process.descriptors:
                return rest, f"{target}: Bad file descriptor"
            _replace(process, fd, process.descriptors[int(target)])
            continue
        flags = {"<": os.O_RDONLY, ">": os.O_WRONLY | os.O_CREAT | os.O_TRUNC}
        try:
            opened = os.open(target, flags.get(word, os.O_WRONLY | os.O_CREAT | os.O_APPEND))
        except OSError as error:
            return rest, f"cannot open {target}: {error.strerror}"
        _replace(process, fd, processes.real_file(opened))
        os.close(opened)
    return rest, "" if rest else "Syntax error: a command is missing"


def _replace(process: processes.Process, fd: int, description: pipes.Description) -> None:
    before = process.descriptors.get(fd)
    process.set_descriptor(fd, description)
    if before is not None:
        before.release()


def _complain(problem: str, code: int) -> int:
    os.write(2, f"/bin/sh: 1: {problem}\n".encode())
    return code
