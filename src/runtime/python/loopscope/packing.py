"""Packed records: how events leave Python without becoming Python objects.

docs/trace-format.md tells what each field means for each kind; src/protocol/wire.ts unpacks. A record has one layout
for all kinds:

    kind flags thread     a     b     c     d     e         t         u
      u8    u8    u16   u32   u32   u32   u32   u32       f64       f64      little-endian, 40 bytes
"""

import json
from collections.abc import Callable
from struct import Struct
from typing import Final, Literal

Kind = Literal[
    "run-started",
    "run-ended",
    "loop-created",
    "loop-closed",
    "iteration-started",
    "iteration-ended",
    "handle-scheduled",
    "handle-started",
    "handle-ended",
    "handle-cancelled",
    "timer-set",
    "timer-fired",
    "timer-cancelled",
    "clock-advanced",
    "task-created",
    "task-renamed",
    "step-started",
    "step-ended",
    "task-wakeup",
    "cancel-requested",
    "cancel-delivered",
    "cancel-swallowed",
    "future-created",
    "future-resolved",
    "thread-started",
    "thread-blocked",
    "thread-resumed",
    "thread-ended",
    "primitive-created",
    "primitive-changed",
    "task-locals",
    "scope-entered",
    "scope-rescheduled",
    "scope-left",
    "job-queued",
    "job-started",
    "job-ended",
    "output",
    "warning",
    "exception",
    "diagnostic",
]

KINDS: Final[tuple[Kind, ...]] = Kind.__args__
"""A record's `kind` is the position in this list; wire.ts has the same one."""

CODES: Final[dict[Kind, int]] = {kind: code for code, kind in enumerate(KINDS)}

RECORD: Final = Struct("<BBHIIIIIdd")

BATCH: Final = 2_000
"""Records in a batch: 80 kB, some 10 ms of a busy program, so that a timeline grows while the program runs."""

RECORD_SIZE: Final = RECORD.size
BATCH_SIZE: Final = BATCH * RECORD_SIZE
pack_into: Final = RECORD.pack_into


class Batches:
    """Collects records and interned strings, and hands them on a batch at a time."""

    def __init__(self, send: Callable[[bytearray, str], None]) -> None:
        self._send = send
        self._buffer = bytearray(BATCH_SIZE)
        self._offset = 0
        self._strings: dict[str, int] = {"": 0}
        self._new_strings: list[str] = []

    def string(self, text: str) -> int:
        """The number of `text` in the table of strings; the empty string is 0."""
        number = self._strings.get(text)
        if number is None:
            number = self._strings[text] = len(self._strings)
            self._new_strings.append(text)
        return number

    def pack(
        self,
        kind: int,
        flags: int,
        thread: int,
        a: int,
        b: int,
        c: int,
        d: int,
        e: int,
        t: int,
        u: float,
    ) -> None:
        """Adds a record; `kind` is its code."""
        offset = self._offset
        pack_into(self._buffer, offset, kind, flags, thread, a, b, c, d, e, t, u)
        self._offset = offset = offset + RECORD_SIZE
        if offset == BATCH_SIZE:
            self._hand_on()

    def close(self) -> None:
        """Hands on what is left, and drops what is added from now on."""
        self._hand_on()
        self._send = _drop

    def _hand_on(self) -> None:
        """Sends what has been collected."""
        if self._offset:
            records, self._buffer = self._buffer, bytearray(BATCH_SIZE)
            size, self._offset = self._offset, 0
            strings, self._new_strings = self._new_strings, []
            self._send(records if size == BATCH_SIZE else records[:size], json.dumps(strings))


def _drop(buffer: bytearray, strings: str) -> None:
    """The run is over: nothing is sent any more."""
