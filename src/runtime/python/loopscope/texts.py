"""Short texts for the trace. They never contain an address, so that a trace is the same in every run."""

import re
from functools import partial
from typing import Any, Final, cast

_LONGEST: Final = 80
_MOST_ITEMS: Final = 8
_PLAIN: Final = (type(None), bool, int, float, complex, str, bytes)
_ADDRESS: Final = re.compile(r" at 0x[0-9a-fA-F]+")


def shorten(text: str) -> str:
    """At most 80 characters of `text`, without addresses."""
    text = _ADDRESS.sub("", text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def short_value(value: Any) -> str:
    """A value as a person reads it at a glance. Runs no code of the program: what is not built in shows as its type."""
    kind = cast(type[Any], type(value))
    if kind is str or kind is bytes:
        return shorten(repr(value[:_LONGEST]))
    if kind is int and abs(value) >= 10**_LONGEST:
        return "<int>"
    if kind in _PLAIN:
        return shorten(repr(value))
    if (
        kind in (list, tuple)
        and len(value) <= _MOST_ITEMS
        and all(type(item) in _PLAIN for item in value)
    ):
        return shorten(repr(value))
    return f"<{kind.__qualname__}>"


def error_message(error: BaseException) -> str:
    """`str(error)`, which the program may have overridden."""
    try:
        return shorten(str(error))
    except Exception:
        # What CPython prints in its place (Lib/traceback.py, _safe_string).
        return "<exception str() failed>"


def callback_name(callback: Any) -> str:
    """What a handle calls: its qualified name, seen through `functools.partial`."""
    while isinstance(callback, partial):
        callback = callback.func
    name = getattr(callback, "__qualname__", None) or type(callback).__qualname__
    return shorten(str(name))
