"""The local variables of suspended coroutines in short texts. It runs no code of the program: no `__repr__` of its own."""

import types
from asyncio import Task
from collections import deque
from collections.abc import Iterable
from itertools import islice
from json.encoder import encode_basestring_ascii
from types import FrameType
from typing import Any, Final, cast

from .packing import CODES
from .reporting import Reporter
from .subjects import TaskRecord
from .texts import shorten

LOCALS_STEPS: Final = 5_000
"""As in src/protocol/events.ts."""

_MOST_VARIABLES: Final = 30
_MOST_ITEMS: Final = 6
_DEEPEST: Final = 2
_LONGEST_STRING: Final = 40
_MOST_BITS: Final = 256

_TASK_LOCALS: Final = CODES["task-locals"]
_name_of_class: Final = type.__dict__["__name__"].__get__
"""As `cls.__name__`, without asking a metaclass."""

_BRACKETS: Final[dict[type, tuple[str, str]]] = {
    list: ("[", "]"),
    tuple: ("(", ")"),
    set: ("{", "}"),
    frozenset: ("frozenset({", "})"),
    deque: ("deque([", "])"),
}

_NAMED: Final[dict[type, tuple[str, str]]] = {
    types.FunctionType: ("function", "__code__"),
    types.CoroutineType: ("coroutine", "cr_code"),
    types.GeneratorType: ("generator", "gi_code"),
    types.AsyncGeneratorType: ("async generator", "ag_code"),
}
"""What is called by its code's name, and where that is."""


class LocalVariables:
    """Tells the local variables of tasks, where they are not the ones told last."""

    def __init__(self, reporter: Reporter) -> None:
        self._reporter = reporter
        self._names: dict[str, str] = {}
        """Each name as the beginning of a member of a JSON object."""

    def tell(self, record: TaskRecord, frames: Iterable[tuple[int, FrameType]]) -> None:
        """Tells those of a task that is suspended; `frames` are the program's own, each with its place in the chain."""
        parts: list[str] = []
        for place, frame in frames:
            parts.append(f'{{"link":{place},"values":{{{self._values(frame)}}}}}')
        # `FrameLocals[]` of src/protocol/events.ts.
        text = f"[{','.join(parts)}]"
        if text != record.locals:
            record.locals = text
            reporter = self._reporter
            reporter.event(_TASK_LOCALS, record.number, 0, reporter.string(text))

    def _values(self, frame: FrameType) -> str:
        names = self._names
        parts: list[str] = []
        for name, value in [*frame.f_locals.items()][:_MOST_VARIABLES]:
            beginning = names.get(name)
            if beginning is None:
                beginning = names[name] = encode_basestring_ascii(name) + ":"
            if type(value) is int and -_PLAIN < value < _PLAIN:
                parts.append(f'{beginning}"{value}"')
            else:
                parts.append(beginning + encode_basestring_ascii(glimpse(value)))
        return ",".join(parts)


_PLAIN: Final = 10**15
"""Numbers below it need no look at their length."""


def glimpse(value: object, depth: int = 0) -> str:
    """A value as a person reads it at a glance: builtin types in short, anything else as `<Name object>`."""
    kind = type(value)
    if kind is str or kind is bytes:
        text = cast("str | bytes", value)
        return shorten(repr(text if len(text) <= _LONGEST_STRING else text[:_LONGEST_STRING])) + (
            "" if len(text) <= _LONGEST_STRING else "…"
        )
    if kind is int:
        number = cast(int, value)
        return (
            repr(number)
            if number.bit_length() <= _MOST_BITS
            else f"<int of {number.bit_length()} bits>"
        )
    if kind in (bool, float, complex, types.NoneType, types.EllipsisType):
        return repr(value)
    if kind in _BRACKETS:
        return _items(cast("list[object]", value), *_BRACKETS[kind], depth)
    if kind is dict:
        return _entries(cast("dict[object, object]", value), depth)
    if kind in _NAMED:
        name, code = _NAMED[kind]
        return f"<{name} {getattr(value, code).co_name}>"
    if issubclass(kind, type):
        return f"<class {_name_of_class(value)}>"
    if issubclass(kind, Task):
        return f"<Task {str.__str__(cast(Any, Task).get_name(value))}>"
    return f"<{_name_of_class(kind)} object>"


def _items(items: Iterable[object], opening: str, closing: str, depth: int) -> str:
    size = len(cast("list[object]", items))
    if not size and opening == "{":
        return "set()"
    if size and depth == _DEEPEST:
        return f"{opening}…{closing}"
    texts = [glimpse(item, depth + 1) for item in islice(items, _MOST_ITEMS)]
    return opening + _joined(texts, size) + ("," if opening == "(" and size == 1 else "") + closing


def _entries(entries: dict[object, object], depth: int) -> str:
    if entries and depth == _DEEPEST:
        return "{…}"
    texts = [
        f"{glimpse(key, depth + 1)}: {glimpse(item, depth + 1)}"
        for key, item in islice(entries.items(), _MOST_ITEMS)
    ]
    return "{" + _joined(texts, len(entries)) + "}"


def _joined(texts: list[str], size: int) -> str:
    return ", ".join(texts if size <= _MOST_ITEMS else [*texts, f"… {size} items"])
