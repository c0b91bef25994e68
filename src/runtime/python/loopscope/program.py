"""The learner's program as CPython sees it: the module `__main__`, and further modules to import."""

import builtins
import importlib.abc
import linecache
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, PathFinder
from types import CodeType, ModuleType
from typing import Final

MAIN_FILE: Final = "main.py"


class _Files(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Imports modules from the texts that came with the program."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self._files = files
        self._names = {module_name(file): file for file in files}

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        file = self._names.get(fullname)
        if file is None:
            return None
        spec = ModuleSpec(fullname, self, origin=file, is_package=self.is_package(fullname))
        spec.has_location = True
        return spec

    def is_package(self, fullname: str) -> bool:
        return self._names[fullname].endswith("__init__.py")

    def get_source(self, fullname: str) -> str:
        return self._files[self._names[fullname]]

    def get_code(self, fullname: str) -> CodeType:
        return self.source_to_code(self.get_source(fullname), self._names[fullname])

    def modules(self) -> list[str]:
        return list(self._names)


def module_name(file: str) -> str:
    """The name under which a file of the program is imported."""
    return file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@contextmanager
def importable(files: Mapping[str, str]) -> Generator[None]:
    """Makes `files` importable, before the standard library as a script's own folder is, and forgets them after."""
    finder = _Files(files)
    position = sys.meta_path.index(PathFinder) if PathFinder in sys.meta_path else 0
    sys.meta_path.insert(position, finder)
    try:
        yield
    finally:
        if finder in sys.meta_path:
            sys.meta_path.remove(finder)
        for name in finder.modules():
            sys.modules.pop(name, None)


def show_source(code: str) -> None:
    """Lets tracebacks and `inspect` find the program's lines, though there is no such file."""
    lines = code.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    linecache.cache[MAIN_FILE] = (len(code), None, lines, MAIN_FILE)


@contextmanager
def as_script(code: str) -> Generator[None]:
    """A fresh module `__main__` for `code`, with `sys.argv` of a script without arguments.

    `sys.modules` alone holds the module, so that it can be finalised.
    """
    before = sys.modules.get("__main__")
    argv = sys.argv
    sys.modules["__main__"] = ModuleType("__main__")
    vars(sys.modules["__main__"]).update(__file__=MAIN_FILE, __builtins__=builtins, __cached__=None)
    sys.argv = [MAIN_FILE]
    show_source(code)
    try:
        yield
    finally:
        linecache.cache.pop(MAIN_FILE, None)
        sys.argv = argv
        if before is None:
            sys.modules.pop("__main__", None)
        else:
            sys.modules["__main__"] = before
