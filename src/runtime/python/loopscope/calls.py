"""Calls that stand as a statement of their own in the program's source: nobody keeps what they return."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Final

from .hints import Place
from .program import MAIN_FILE

_BLOCKING: Final = "time.sleep"
"""Has a coroutine function's name, and is none."""


@dataclass(frozen=True, slots=True)
class BareCall:
    """One such call."""

    function: str
    """What is called, as the program writes it: `asyncio.gather`."""
    first_line: int
    last_line: int
    place: Place

    @property
    def name(self) -> str:
        """The last part of the function's name: `gather`."""
        return self.function.rpartition(".")[2]


class BareCalls:
    """Those of one program. The source is parsed when it is first asked for: most programs give no reason to."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._found: list[BareCall] | None = None

    def at(self, line: int) -> BareCall | None:
        """The innermost one that stands at a line."""
        there = [call for call in self._calls() if call.first_line <= line <= call.last_line]
        return max(there, key=lambda call: call.first_line, default=None)

    def of(self, name: str) -> BareCall | None:
        """The first one of a function or method, by the last part of its name."""
        return next((call for call in self._calls() if call.name == name), None)

    def _calls(self) -> list[BareCall]:
        if self._found is None:
            self._found = []
            try:
                module = ast.parse(self._source, MAIN_FILE)
            except SyntaxError, ValueError, RecursionError, MemoryError:
                # Then it never ran.
                return self._found
            self._collect(module, self._found, "module")
        return self._found

    def _collect(self, node: ast.AST, found: list[BareCall], place: Place) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Expr) and isinstance(child.value, ast.Call):
                function = ast.unparse(child.value.func)
                if function != _BLOCKING:
                    last = child.end_lineno or child.lineno
                    found.append(BareCall(function, child.lineno, last, place))
            elif isinstance(child, ast.AsyncFunctionDef):
                self._collect(child, found, "coroutine")
            elif isinstance(child, ast.FunctionDef):
                self._collect(child, found, "function")
            elif not isinstance(child, ast.expr):
                self._collect(child, found, place)
