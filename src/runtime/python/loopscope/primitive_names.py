"""By what name a program knows an object: the variable or the attribute that holds it. Runs no code of the program."""

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from types import FrameType, GetSetDescriptorType, MemberDescriptorType
from typing import Any, Final, cast

_MOST: Final = 200
"""So many variables of a frame, attributes of an object and items of a container are looked at."""

_dictionary_of: Final = type.__dict__["__dict__"].__get__
_ancestors_of: Final = type.__dict__["__mro__"].__get__
"""As `cls.__dict__` and `cls.__mro__`, without asking a metaclass."""

_NOT_THE_PROGRAMS: Final = {*sys.stdlib_module_names, __package__} - {"__main__"}
"""What lies in objects of their classes has no name that the program gave."""

_Scope = list[tuple[str, Any]]


def name_of(thing: object, frames: Iterable[FrameType]) -> str | None:
    """The plainest of the names that `frames`, the innermost first, have for a thing: `bank`, `self.lock`, `locks['a']`."""
    namespaces: list[dict[str, Any]] = []
    scopes: list[_Scope] = []
    for frame in frames:
        if not any(frame.f_globals is each for each in namespaces):
            namespaces.append(frame.f_globals)
        scopes.append(_entries(dict(frame.f_locals)))
    scopes = [*map(_entries, namespaces), *scopes]
    for find in (_variables, _attributes, _items):
        for scope in scopes:
            for name, value in find(scope):
                if value is thing:
                    return name
    return None


def _entries(names: dict[str, Any]) -> _Scope:
    # Of a dictionary, whatever class it has.
    entries: Iterable[tuple[str, Any]] = islice(cast(Any, dict).items(names), _MOST)
    return [(name, value) for name, value in entries if not name.startswith("__")]


def _variables(scope: _Scope) -> Iterable[tuple[str, Any]]:
    return scope


def _attributes(scope: _Scope) -> Iterator[tuple[str, Any]]:
    for name, value in scope:
        for attribute, inner in _attributes_of(value):
            yield f"{name}.{attribute}", inner


def _items(scope: _Scope) -> Iterator[tuple[str, Any]]:
    for name, value in (*scope, *_attributes(scope)):
        if type(value) is list or type(value) is tuple:
            for index, item in enumerate(islice(cast("list[Any]", value), _MOST)):
                yield f"{name}[{index}]", item
        elif type(value) is dict:
            for key, item in islice(cast("dict[Any, Any]", value).items(), _MOST):
                if type(key) in (str, int):
                    yield f"{name}[{key!r}]", item


def _attributes_of(value: object) -> Iterator[tuple[str, Any]]:
    """What lies in the dictionary and the slots of an object of one of the program's classes."""
    cls = type(value)
    module = _dictionary_of(cls).get("__module__", "builtins")
    if (
        issubclass(cls, type)
        or type(module) is not str
        or module.partition(".")[0] in _NOT_THE_PROGRAMS
    ):
        return
    for base in _ancestors_of(cls):
        for name, descriptor in _dictionary_of(base).items():
            if type(descriptor) is MemberDescriptorType:
                try:
                    yield name, descriptor.__get__(value, cls)
                except AttributeError:
                    continue  # The slot is empty.
            elif type(descriptor) is GetSetDescriptorType and name == "__dict__":
                yield from _entries(descriptor.__get__(value, cls))
