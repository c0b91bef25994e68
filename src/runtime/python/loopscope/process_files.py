"""File objects over simulated descriptors: what `open` makes of a number."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, Any, Final

from . import process_system as system

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer


_open: Final[Any] = io.open


def open_file(file: Any, mode: str = "r", buffering: int = -1, *args: Any, **options: Any) -> Any:
    """`open`, also of simulated descriptors."""
    if isinstance(file, int) and system.find(file) is not None:
        return open_descriptor(file, mode, buffering, *args, **options)
    return _open(file, mode, buffering, *args, **options)


class DescriptorIO(io.RawIOBase):
    """As `io.FileIO`, which reads and writes with system calls of its own."""

    def __init__(self, fd: int, mode: str, closefd: bool) -> None:
        super().__init__()
        self.name = fd
        self.mode = mode
        self.closefd = closefd
        self._fd = fd
        self._owner = system.owner()

    def readable(self) -> bool:
        return "r" in self.mode or "+" in self.mode

    def writable(self) -> bool:
        return "r" not in self.mode or "+" in self.mode

    def fileno(self) -> int:
        if self.closed:
            raise ValueError("I/O operation on closed file")
        return self._fd

    def isatty(self) -> bool:
        return os.isatty(self.fileno())

    def readinto(self, buffer: WriteableBuffer, /) -> int | None:
        view = memoryview(buffer).cast("B")
        try:
            data = os.read(self.fileno(), len(view))
        except BlockingIOError:
            return None
        view[: len(data)] = data
        return len(data)

    def write(self, data: ReadableBuffer, /) -> int | None:
        try:
            return os.write(self.fileno(), data)
        except BlockingIOError:
            return None

    def close(self) -> None:
        if not self.closed:
            try:
                super().close()
            finally:
                if self.closefd:
                    system.close_in(self._owner, self._fd)


def open_descriptor(
    fd: int,
    mode: str,
    buffering: int,
    encoding: str | None = None,
    errors: str | None = None,
    newline: str | None = None,
    closefd: bool = True,
    opener: object = None,
) -> Any:
    """As `io.open`: raw without a buffer, else buffered, and on top of that a text stream unless the mode is binary."""
    raw = DescriptorIO(fd, mode.replace("t", ""), closefd)
    binary = "b" in mode
    if buffering == 0:
        if not binary:
            raise ValueError("can't have unbuffered text I/O")
        return raw
    by_lines = buffering == 1 or (buffering < 0 and raw.isatty())
    size = buffering if buffering > 1 else io.DEFAULT_BUFFER_SIZE
    if raw.readable() and raw.writable():
        buffer: Any = io.BufferedRandom(raw, size)  # pyright: ignore[reportArgumentType] - typeshed asks for a seekable one
    elif raw.readable():
        buffer = io.BufferedReader(raw, size)
    else:
        buffer = io.BufferedWriter(raw, size)
    if binary:
        return buffer
    text = io.TextIOWrapper(buffer, encoding, errors, newline, by_lines)
    text.mode = mode  # pyright: ignore[reportAttributeAccessIssue] - as `open` sets it
    return text
