"""Hides the ways from Python to JavaScript: for a program there are no such modules, as in any other CPython.

The worker has taken from JavaScript whatever matters (src/runtime/worker/lock-down.ts); this is the first of two doors.
"""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Final

_NAMES: Final = frozenset(("js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core"))


class _NotThere(MetaPathFinder):
    """Finds none of them, though Pyodide's own lie in the standard library's archive."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if _is_hidden(fullname):
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)
        return None


def hide() -> None:
    """Forgets these modules, once and for all. Who has imported them before goes on using them."""
    for name in list(filter(_is_hidden, sys.modules)):
        del sys.modules[name]
    finders = [finder for finder in sys.meta_path if not _is_hidden(_module_of(finder))]
    sys.meta_path[:] = [_NotThere(), *finders]


def _is_hidden(name: str) -> bool:
    return name.partition(".")[0] in _NAMES


def _module_of(finder: object) -> str:
    return (finder if isinstance(finder, type) else type(finder)).__module__
