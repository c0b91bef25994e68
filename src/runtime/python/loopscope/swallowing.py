"""Which lines of a program run while an exception is on its way, and whether a cancelled task has swallowed its request."""

import ast
from typing import Literal

from .program import MAIN_FILE

Block = Literal["finally", "except"]


class Handlers:
    """The lines of a program that lie in the body of an `except` or a `finally`."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._lines: dict[int, Block] | None = None

    def block(self, line: int) -> Block | None:
        """The innermost such block in which a line lies."""
        if self._lines is None:
            # Only now, and only where there may be one: to parse takes time.
            candidate = "finally" in self._source or "except" in self._source
            self._lines = _handler_lines(self._source) if candidate else {}
        return self._lines.get(line)


def _handler_lines(source: str) -> dict[int, Block]:
    lines: dict[int, Block] = {}
    # From the outside to the inside: `ast.walk` goes by depth.
    for node in ast.walk(ast.parse(source, MAIN_FILE)):
        if isinstance(node, ast.Try | ast.TryStar):
            for handler in node.handlers:
                lines.update(dict.fromkeys(_lines_of(handler.body), "except"))
            lines.update(dict.fromkeys(_lines_of(node.finalbody), "finally"))
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            # Defined there, not run there.
            for line in _lines_of(node.body):
                lines.pop(line, None)
    return lines


def _lines_of(body: list[ast.stmt]) -> range:
    if not body:
        return range(0)
    return range(body[0].lineno, (body[-1].end_lineno or body[-1].lineno) + 1)
