"""Records what becomes of the locks, events, semaphores, barriers and queues that a program makes."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable
from types import FrameType
from typing import Any, Final, cast
from weakref import ReferenceType, ref

from .packing import CODES
from .primitive_names import name_of
from .primitive_types import NOTHING, PRIMITIVE_TYPES, PrimitiveType, Reading, type_of
from .program import MAIN_FILE
from .reporting import Reporter, program_frames
from .tracebacks import is_ours
from .watching import Watches

_CREATED: Final = CODES["primitive-created"]
_CHANGED: Final = CODES["primitive-changed"]


class Primitive:
    """What is known of one primitive that the program has made."""

    __slots__ = (
        "holders",
        "limit",
        "line",
        "number",
        "others",
        "owner",
        "reading",
        "reference",
        "told_holders",
        "told_reading",
        "touched",
        "type",
    )

    def __init__(
        self, owner: Primitives, kind: PrimitiveType, primitive: Any, line: int, forget: Any
    ) -> None:
        self.owner = owner
        self.type = kind
        self.limit = kind.read_limit(primitive)
        self.line = line
        self.reference: ReferenceType[Any] = ref(primitive, forget)
        self.number = 0
        """0 until the program uses it."""
        self.holders: list[int] = []
        """Tasks by their numbers; threads by theirs, as -1, -2, …"""
        self.reading = NOTHING
        """What the primitive said of itself when it was touched last: it may be gone when that is told."""
        self.told_reading: Reading | None = None
        self.told_holders = 0
        """The state told last."""
        self.touched = False
        """Whether it may have another state now."""
        self.others: list[Primitive] = []
        """Those that have the same holders: the conditions of a lock."""

    def tell(self) -> None:
        """Tells the state, if it is not the one told last."""
        self.touched = False
        reading, holders = self.reading, self.owner.holders(self)
        if holders != self.told_holders or reading != self.told_reading:
            self.told_reading, self.told_holders = reading, holders
            value, unfinished, flag = reading
            self.owner.reporter.write(
                _CHANGED, 1 if flag else 0, self.number, value, 0, holders, 0, unfinished
            )


class Primitives:
    """The primitives of one run that the program's own code makes, without keeping them alive.

    Whose code calls the constructor makes it. So a queue's own lock is not one of them, nor a pool's queue of jobs.
    """

    def __init__(self, reporter: Reporter) -> None:
        self.reporter = reporter
        self.known: dict[int, Primitive] = {}
        """By address."""
        self._holder_texts: dict[tuple[int, ...], int] = {}

    def watch(self, watches: Watches) -> None:
        """Adds what has to be watched."""
        for kind in PRIMITIVE_TYPES:
            constructor = vars(kind.cls).get("__init__")
            if constructor is not None:
                watches.on_return(constructor, self._made)
            for function in kind.begins:
                watches.on_start(function, self._changed)
            for functions, handler in (
                (kind.changes, self._changed),
                (kind.takes, self._taken),
                (kind.gives, self._given),
            ):
                for function in functions:
                    watches.on_return(function, handler)

    def number_of(self, primitive: object, frames: Iterable[FrameType]) -> int:
        """The number of a primitive that somebody waits for; 0 where it is not one of the program's own.

        `frames` are those of the program in which it may have a name, the innermost first.
        """
        known = self.known.get(id(primitive))
        if known is None:
            return 0
        if not known.number:
            self._create(known, frames)
        return known.number

    def _made(self, frame: FrameType, _: object) -> None:
        primitive: Any = frame.f_locals["self"]
        kind = type_of(primitive)
        line = self._creator(frame, primitive)
        if kind is None or line is None:
            return
        known = self.known
        addresses = [id(primitive)]

        def forget(_: object) -> None:
            for address in addresses:
                known.pop(address, None)

        made = known[addresses[0]] = Primitive(self, kind, primitive, line, forget)
        if kind.name == "Condition":
            address = id(kind.attributes(primitive).get("_lock"))
            lock = known.get(address)
            if lock is not None:
                made.holders = lock.holders
                lock.others.append(made)
            else:
                # A lock of the condition's own: whoever takes it takes the condition.
                addresses.append(address)
                known[address] = made

    def _creator(self, frame: FrameType, primitive: object) -> int | None:
        """The line at which the program calls a constructor, 0 in a file other than the main one, None if it does not."""
        caller = frame.f_back
        while caller is not None:
            code = caller.f_code
            if code.co_filename in self.reporter.program_files:
                return (caller.f_lineno or 0) if code.co_filename == MAIN_FILE else 0
            if not (
                # A dataclass's constructor, a subclass's, the function `threading.RLock`, a class of an old Python.
                code.co_filename == "<string>"
                or (code.co_name == "__init__" and caller.f_locals.get("self") is primitive)
                or code is cast(Any, threading.RLock).__code__
                or is_ours(caller)
            ):
                return None
            caller = caller.f_back
        return None

    def _changed(self, frame: FrameType, _: object) -> None:
        primitive = frame.f_locals["self"]
        known = self.known.get(id(primitive))
        if known is not None:
            self._touch(known, primitive, frame)

    def _taken(self, frame: FrameType, value: object) -> None:
        primitive = frame.f_locals["self"]
        known = self.known.get(id(primitive))
        if known is None or value is False:
            return
        reporter = self.reporter
        holder = reporter.running_task() or -1 - reporter.running_thread()
        if not known.type.counts:
            known.holders.clear()
        known.holders.append(holder)
        self._touch(known, primitive, frame)

    def _given(self, frame: FrameType, _: object) -> None:
        primitive = frame.f_locals["self"]
        known = self.known.get(id(primitive))
        if known is None:
            return
        holders = known.holders
        if known.type.counts:
            reporter = self.reporter
            giver = reporter.running_task() or -1 - reporter.running_thread()
            for _ in range(min(frame.f_locals.get("n", 1), len(holders))):
                holders.remove(giver if giver in holders else holders[0])
        elif not known.type.still_held(primitive):
            holders.clear()
        self._touch(known, primitive, frame)

    def _touch(self, known: Primitive, primitive: object, frame: FrameType) -> None:
        """Notes that a primitive may have another state: told before the next event, if it is so then."""
        if known.type.has_state:
            known.reading = known.type.read(primitive)
        if known.touched:
            return
        if not known.number:
            self._create(known, program_frames(frame, self.reporter.program_files))
        known.touched = True
        self.reporter.touched.append(known)
        if known.others:
            for other in known.others:
                if other.number and not other.touched:
                    other.touched = True
                    self.reporter.touched.append(other)

    def _create(self, known: Primitive, frames: Iterable[FrameType]) -> None:
        primitive = known.reference()
        reporter = self.reporter
        kind = known.type
        known.number = reporter.number()
        made = {
            "library": kind.library,
            "type": kind.name,
            "name": name_of(primitive, frames),
            "limit": known.limit,
        }
        holders, reading = self.holders(known), kind.read(primitive)
        known.reading = reading
        known.told_reading, known.told_holders = reading, holders
        reporter.event(
            _CREATED,
            known.number,
            reading.value,
            reporter.string(json.dumps(made)),
            holders,
            known.line,
            reading.unfinished,
            1 if reading.flag else 0,
        )

    def holders(self, known: Primitive) -> int:
        """The number of the text that names the holders."""
        if not known.holders:
            return 0
        holders = tuple(known.holders)
        text = self._holder_texts.get(holders)
        if text is None:
            names = [{"task": each} if each > 0 else {"thread": -1 - each} for each in holders]
            text = self._holder_texts[holders] = self.reporter.string(json.dumps(names))
        return text
