"""Await chains: the coroutines from a task's root to its suspension point, each with the line at which it stands."""

import gc
import os
from collections.abc import AsyncGenerator
from types import AsyncGeneratorType, CodeType, CoroutineType, FrameType, GeneratorType
from typing import Any, Final, NotRequired, TypedDict, cast

from .program import MAIN_FILE
from .swallowing import Block, Handlers
from .waits import WAITING_CALLS, Wait


class Link(TypedDict):
    """`ChainLink` of src/protocol/events.ts."""

    name: str
    line: int | None
    file: NotRequired[str]
    within: NotRequired[Block]


class Chain:
    """The await chain of a suspended coroutine."""

    __slots__ = ("_codes", "details", "line", "links", "program_places", "wait", "wait_place")

    def __init__(
        self,
        places: list[tuple[CodeType, int]],
        program_files: frozenset[str],
        handlers: Handlers,
    ) -> None:
        # The cache of chains knows code objects by their addresses, so they have to stay.
        self._codes = [code for code, _ in places]
        self.links = [_link(code, line, handlers) for code, line in places]
        self.line = next(
            (line for code, line in reversed(places) if code.co_filename == MAIN_FILE), 0
        )
        """The innermost line of the main program; 0 where there is none."""
        self.program_places = [
            place for place, (code, _) in enumerate(places) if code.co_filename in program_files
        ]
        """Which of the coroutines are the program's own."""
        self.wait, self.wait_place = _waiting_call(self._codes, program_files)
        """What the program called to wait, where the standard library waits for it, and its place in the chain."""
        self.details: dict[Wait | None, int] = {}
        """Numbers of the texts made of this chain so far, by what was waited for."""

    @property
    def cleans_up(self) -> bool:
        """Whether it stands in an `except` or a `finally`, or in the exit of an `async with`."""
        return any("within" in link or link["name"].endswith(".__aexit__") for link in self.links)


Stack = tuple[Chain, list[FrameType]]
"""A chain and its frames, the outermost first. Keep no frames: they keep what the program's variables hold."""


class Chains:
    """Walks coroutines and remembers what it has found: a task stands at few places in its life."""

    def __init__(self, program_files: frozenset[str], handlers: Handlers) -> None:
        self._program_files = program_files
        self._handlers = handlers
        self._known: dict[tuple[int, ...], Chain] = {}

    def of(self, awaitable: Any) -> Stack:
        """The chain of a suspended coroutine, generator or async generator, and its frames."""
        key: list[int] = []
        frames: list[FrameType] = []
        while True:
            frame: FrameType | None
            below: Any
            if type(awaitable) is CoroutineType:
                frame, below = awaitable.cr_frame, awaitable.cr_await
            elif type(awaitable) is GeneratorType:
                frame, below = awaitable.gi_frame, cast(Any, awaitable).gi_yieldfrom
            elif type(awaitable) is AsyncGeneratorType:
                frame, below = awaitable.ag_frame, awaitable.ag_await
            elif type(awaitable) in _OPAQUE:
                awaitable = _inside(awaitable)
                continue
            else:
                break
            if frame is None:
                break
            frames.append(frame)
            key.append(id(frame.f_code))
            key.append(frame.f_lasti)
            if below is None:
                break
            awaitable = below
        known = tuple(key)
        chain = self._known.get(known)
        if chain is None:
            places = [(frame.f_code, frame.f_lineno or 0) for frame in frames]
            chain = self._known[known] = Chain(places, self._program_files, self._handlers)
        return chain, frames


def _opaque_types() -> frozenset[object]:
    """The types of awaitables written in C which stand between two coroutines and don't tell what they await."""

    async def generator() -> AsyncGenerator[None]:
        yield

    async def coroutine() -> None:
        pass

    started = coroutine()
    wrapper = started.__await__()
    asend = generator().asend(None)
    athrow = generator().athrow(GeneratorExit)
    awaitables: list[Any] = [wrapper, asend, athrow]
    types: frozenset[object] = frozenset(map(type, awaitables))
    for awaitable in (started, *awaitables[1:]):
        awaitable.close()
    return types


_OPAQUE: Final = _opaque_types()


def _inside(awaitable: object) -> object:
    """What an opaque awaitable drives: the coroutine or generator among the objects that it refers to."""
    for referent in gc.get_referents(awaitable):
        if type(referent) in (CoroutineType, GeneratorType, AsyncGeneratorType):
            return referent
    return None


def _link(code: CodeType, line: int, handlers: Handlers) -> Link:
    link: Link = {"name": code.co_qualname, "line": line}
    if code.co_filename != MAIN_FILE:
        link["file"] = _short_path(code.co_filename)
    elif (block := handlers.block(line)) is not None:
        link["within"] = block
    return link


def _short_path(path: str) -> str:
    """`asyncio/tasks.py`, wherever the standard library lies."""
    return os.path.join(*path.split("/")[-2:]) if "/" in path else path


def _waiting_call(codes: list[CodeType], program_files: frozenset[str]) -> tuple[Wait | None, int]:
    """The call which the program made and which has not returned: the outermost one below the program's own frames."""
    below, below_place = None, 0
    for place in reversed(range(len(codes))):
        code = codes[place]
        if code.co_filename in program_files:
            break
        found = WAITING_CALLS.get(code)
        if found is not None:
            below, below_place = found, place
    return below, below_place
