"""What the file descriptors of simulated processes stand for: ends of pipes, the terminal, real files.

Errors carry their numbers on Linux, because a program may print them; WebAssembly numbers them otherwise.
"""

from __future__ import annotations

import os
import stat
from collections import deque
from typing import TYPE_CHECKING, Final

from . import world as worlds
from .blocking import Waker
from .clock import to_nanoseconds

if TYPE_CHECKING:
    from collections.abc import Callable

    from .host import Stream

CAPACITY: Final = 65536
"""Bytes that a pipe holds before who writes must wait, as on Linux."""


class Wakers:
    """Those who want to know when something has changed, in the order in which they came."""

    def __init__(self) -> None:
        self._wakers: dict[Waker, None] = {}

    def add(self, waker: Waker) -> None:
        """Wakes `waker` at each change from now on."""
        self._wakers[waker] = None

    def remove(self, waker: Waker) -> None:
        """Wakes it no more."""
        self._wakers.pop(waker, None)

    def wake(self) -> None:
        """Something has changed."""
        for waker in tuple(self._wakers):
            worlds.current().scheduler.wake(waker)


def wait_until(ready: Callable[[], bool], changes: list[Wakers], seconds: float | None) -> bool:
    """Blocks the calling thread until `ready()`, looking again at each change, or for so long. Returns `ready()`."""
    scheduler = worlds.current().scheduler
    if seconds is not None and seconds <= 0:
        scheduler.poll()
        return ready()
    until = None if seconds is None else scheduler.clock.now + to_nanoseconds(seconds)
    waker = Waker()
    for each in changes:
        each.add(waker)
    try:
        while not ready():
            if not scheduler.block(waker, until, "blocking"):
                return ready()
        return True
    finally:
        for each in changes:
            each.remove(waker)


class Description:
    """An open file: what one or several descriptors, of one or several processes, refer to."""

    mode = stat.S_IFCHR | 0o620
    """`st_mode` of `os.fstat`."""

    def __init__(self) -> None:
        self.references = 0
        self.blocking = True
        self.changes = Wakers()

    def can_read(self) -> bool:
        """Whether `read` would not have to wait."""
        return True

    def can_write(self) -> bool:
        """Whether `write` would not have to wait."""
        return True

    def read(self, size: int) -> bytes:
        """As `os.read`."""
        raise OSError(9, "Bad file descriptor")

    def write(self, data: bytes) -> int:
        """As `os.write`."""
        raise OSError(9, "Bad file descriptor")

    def release(self) -> None:
        """A descriptor has been closed. With the last one the file is."""
        self.references -= 1
        if self.references == 0:
            self.close()

    def close(self) -> None:
        """No descriptor is left."""

    def _wait(self, ready: Callable[[], bool]) -> None:
        if not ready():
            if not self.blocking:
                raise BlockingIOError(11, "Resource temporarily unavailable")
            wait_until(ready, [self.changes], None)


class _Pipe:
    """Bytes on their way, and whether somebody can still write or read them."""

    def __init__(self) -> None:
        self.data = bytearray()
        self.read_end_open = self.write_end_open = True


class ReadEnd(Description):
    """Where bytes come out of a pipe."""

    mode = stat.S_IFIFO | 0o600

    def __init__(self, pipe: _Pipe) -> None:
        super().__init__()
        self._pipe = pipe

    def can_read(self) -> bool:
        return bool(self._pipe.data) or not self._pipe.write_end_open

    def read(self, size: int) -> bytes:
        self._wait(self.can_read)
        data = bytes(self._pipe.data[:size])
        del self._pipe.data[:size]
        self.changes.wake()
        return data

    def close(self) -> None:
        self._pipe.read_end_open = False
        self.changes.wake()


class WriteEnd(Description):
    """Where bytes go into a pipe."""

    mode = stat.S_IFIFO | 0o600

    def __init__(self, pipe: _Pipe) -> None:
        super().__init__()
        self._pipe = pipe

    def can_read(self) -> bool:
        """A pipe that nobody reads any more reports its other end as readable; asyncio relies on it."""
        return not self._pipe.read_end_open

    def can_write(self) -> bool:
        return len(self._pipe.data) < CAPACITY or not self._pipe.read_end_open

    def write(self, data: bytes) -> int:
        written = 0
        while True:
            if not self._pipe.read_end_open:
                raise BrokenPipeError(32, "Broken pipe")
            part = data[written : written + CAPACITY - len(self._pipe.data)]
            if part:
                self._pipe.data += part
                written += len(part)
                self.changes.wake()
            if written == len(data) or (written and not self.blocking):
                return written
            self._wait(self.can_write)

    def close(self) -> None:
        self._pipe.write_end_open = False
        self.changes.wake()


class BothEnds(Description):
    """One side of a connection in both directions, as `socket.socketpair` makes."""

    mode = stat.S_IFSOCK | 0o777

    def __init__(self, reader: ReadEnd, writer: WriteEnd, changes: Wakers) -> None:
        super().__init__()
        self._reader, self._writer = reader, writer
        self.changes = reader.changes = writer.changes = changes
        self._handed_over: deque[Description] = deque()
        self._other: BothEnds | None = None

    def join(self, other: BothEnds) -> None:
        """Makes these the two sides of one connection."""
        self._other, other._other = other, self

    def hand_over(self, description: Description) -> None:
        """Sends an open file, which stays open on its way: `SCM_RIGHTS`."""
        assert self._other is not None
        description.references += 1
        self._other._handed_over.append(description)
        self.write(b"A")

    def take_over(self) -> Description:
        """Receives an open file. EOFError where the other side has gone."""
        if not self.read(1):
            raise EOFError
        if not self._handed_over:
            raise RuntimeError("received 0 items of ancdata")
        return self._handed_over.popleft()

    def can_read(self) -> bool:
        return self._reader.can_read()

    def can_write(self) -> bool:
        return self._writer.can_write()

    def read(self, size: int) -> bytes:
        return self._reader.read(size)

    def write(self, data: bytes) -> int:
        return self._writer.write(data)

    def close(self) -> None:
        self._reader.close()
        self._writer.close()
        while self._handed_over:
            self._handed_over.popleft().release()


def pipe() -> tuple[ReadEnd, WriteEnd]:
    """The two ends of a new pipe. Who waits at one of them looks again at every change of the other."""
    between = _Pipe()
    reader, writer = ReadEnd(between), WriteEnd(between)
    writer.changes = reader.changes
    return reader, writer


def connected_pair() -> tuple[BothEnds, BothEnds]:
    """Two sides of a connection: what one writes the other reads."""
    (left_reader, right_writer), (right_reader, left_writer) = pipe(), pipe()
    changes = Wakers()
    left = BothEnds(left_reader, left_writer, changes)
    right = BothEnds(right_reader, right_writer, changes)
    left.join(right)
    return left, right


class Terminal(Description):
    """The page's console: what standard output and error are, and standard input at its end."""

    def __init__(self, stream: Stream) -> None:
        super().__init__()
        self._stream: Stream = stream

    def read(self, size: int) -> bytes:
        return b""

    def write(self, data: bytes) -> int:
        worlds.current().output.write(self._stream, data)
        return len(data)


class RealFile(Description):
    """A file of Python's file system, or its null device, that a process was given."""

    def __init__(self, fd: int) -> None:
        super().__init__()
        self._fd = _dup(fd)
        self.mode = _fstat(self._fd).st_mode

    def read(self, size: int) -> bytes:
        return _read(self._fd, size)

    def write(self, data: bytes) -> int:
        return _write(self._fd, data)

    def close(self) -> None:
        _close(self._fd)


_dup, _fstat, _read, _write, _close = os.dup, os.fstat, os.read, os.write, os.close
