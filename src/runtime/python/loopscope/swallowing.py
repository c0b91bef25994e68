"""Whether a task that lives on after a CancelledError was thrown in has swallowed it, or is still cleaning up."""

import ast

from .chains import Chain
from .program import MAIN_FILE


class Handlers:
    """The lines of a program that run while an exception is being handled: bodies of `except` and of `finally`."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._lines: frozenset[int] | None = None

    def contain(self, chain: Chain) -> bool:
        """Whether a suspended coroutine stands in such a line, or in the exit of an `async with`."""
        if self._lines is None:
            # Only now: most programs cancel nothing.
            self._lines = _handler_lines(self._source)
        return any(
            link["name"].endswith(".__aexit__")
            or ("file" not in link and link["line"] in self._lines)
            for link in chain.links
        )


def _handler_lines(source: str) -> frozenset[int]:
    lines: set[int] = set()
    for node in ast.walk(ast.parse(source, MAIN_FILE)):
        if isinstance(node, ast.Try | ast.TryStar):
            for statement in (
                *(body for handler in node.handlers for body in handler.body),
                *node.finalbody,
            ):
                lines.update(
                    range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)
                )
    return frozenset(lines)
