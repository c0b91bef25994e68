"""`_thread._local`: attributes with a value for each green thread. The one in C is one for all stacks."""

from __future__ import annotations

import weakref
from typing import Any

from .green_threads import MAIN_IDENT, GreenThread, current

_get: Any = object.__getattribute__
_set: Any = object.__setattr__


class Local:
    """Thread-local data."""

    __slots__ = ("_Local__arguments", "_Local__values", "__dict__", "__weakref__")

    def __new__(cls, /, *args: Any, **kwargs: Any) -> Local:
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        # The dictionaries of all threads by ident. The first is there before `__init__` runs, as in C.
        _set(self, "_Local__arguments", (args, kwargs))
        _set(self, "_Local__values", {current.thread.ident: _get(self, "__dict__")})
        _note_for_the_end(self)
        return self

    def __getattribute__(self, name: str) -> Any:
        _select(self)
        return _get(self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "__dict__":
            raise AttributeError(
                f"'{type(self).__name__}' object attribute '__dict__' is read-only"
            )
        _select(self)
        _set(self, name, value)

    def __delattr__(self, name: str) -> None:
        if name == "__dict__":
            raise AttributeError(
                f"'{type(self).__name__}' object attribute '__dict__' is read-only"
            )
        _select(self)
        object.__delattr__(self, name)


def _select(local: Local) -> None:
    """Gives the object the running thread's dictionary. Nothing can switch threads before it is used."""
    values: dict[int, dict[str, Any]] = _get(local, "_Local__values")
    ident = current.thread.ident
    mine = values.get(ident)
    if mine is None:
        mine = values[ident] = {}
        _note_for_the_end(local)
        _set(local, "__dict__", mine)
        cls = type(local)
        if cls.__init__ is not object.__init__:
            args, kwargs = _get(local, "_Local__arguments")
            cls.__init__(local, *args, **kwargs)
        # `__init__` may have switched threads.
    _set(local, "__dict__", mine)


def _note_for_the_end(local: Local) -> None:
    """Lets the running thread drop its values when it ends."""
    if current.thread.ident != MAIN_IDENT:
        current.thread.locals.append(weakref.ref(local))


def forget(thread: GreenThread) -> None:
    """Drops what a thread that ends has left in thread locals."""
    for reference in thread.locals:
        local = reference()
        if local is not None:
            _get(local, "_Local__values").pop(thread.ident, None)
            _set(local, "__dict__", {})


Local.__module__ = "_thread"
Local.__name__ = Local.__qualname__ = "_local"
