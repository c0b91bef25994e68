"""The program's standard streams."""

import io
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from .endings import LimitReached, RunEnded
from .host import Host, Stream
from .sentences import Sentence, Template

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

OnOutput = Callable[[Stream, str], None]

_LIMIT: Final = Template("The run was ended: it reached its limit of {bytes} bytes of output.")


class _Raw(io.RawIOBase):
    """The file descriptor under `sys.stdout` or `sys.stderr`."""

    def __init__(self, output: Output, stream: Stream) -> None:
        super().__init__()
        self._output = output
        self._stream: Stream = stream
        self.name = f"<{stream}>"

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return 1 if self._stream == "stdout" else 2

    def write(self, data: ReadableBuffer, /) -> int:
        written = bytes(data)
        self._output.write(self._stream, written)
        return len(written)


def _text_stream(output: Output, stream: Stream) -> io.TextIOWrapper:
    """As CPython opens them on a terminal: by lines, and stderr with no character that cannot be shown."""
    text = io.TextIOWrapper(
        io.BufferedWriter(_Raw(output, stream)),
        encoding="utf-8",
        errors="strict" if stream == "stdout" else "backslashreplace",
        newline="\n",
        line_buffering=True,
    )
    text.mode = "w"  # pyright: ignore[reportAttributeAccessIssue] - as create_stdio in Python/pylifecycle.c sets it
    return text


class Output:
    """Hands what the program writes to the page, as it happens, up to `limit` bytes."""

    def __init__(self, host: Host, limit: int, end: Callable[[RunEnded], RunEnded]) -> None:
        self._host = host
        self._limit = limit
        self._left = limit
        self._end = end
        self._sealed = False
        self._bytes_pending: dict[Stream, bytes] = {"stdout": b"", "stderr": b""}
        self.on_output: OnOutput | None = None
        """Told of each piece of text; None where nothing is recorded."""
        self.stdout = _text_stream(self, "stdout")
        self.stderr = _text_stream(self, "stderr")

    def write(self, stream: Stream, data: bytes) -> None:
        """Passes on bytes that the program wrote. Raises RunEnded when they exceed the limit."""
        if self._sealed:
            return
        self._left -= len(data)
        if self._left < 0:
            data = data[: self._left]
        self._pass_on(stream, self._decode(stream, data))
        if self._left < 0:
            explanation = _LIMIT(bytes=f"{self._limit:,}")
            raise self._end(LimitReached(explanation, "limit-output"))

    def explain(self, text: Sentence) -> None:
        """Writes a sentence of the simulator's own to stderr, after all that the program has written."""
        if self._left >= 0:
            self.flush()
        self._pass_on("stderr", text + "\n")

    def flush(self) -> None:
        """Passes on what the program's streams still hold."""
        for stream in (sys.stdout, sys.stderr):
            # The program may have put anything in their place.
            try:
                stream.flush()
            except AttributeError, ValueError, OSError:
                continue

    def seal(self) -> None:
        """From now on, what the program writes is dropped."""
        self._sealed = True

    def _decode(self, stream: Stream, data: bytes) -> str:
        """Text of `data`, keeping back a character that is not complete yet."""
        data = self._bytes_pending[stream] + data
        try:
            text = data.decode()
            rest = b""
        except UnicodeDecodeError as error:
            complete = error.start if error.reason == "unexpected end of data" else len(data)
            text = data[:complete].decode(errors="backslashreplace")
            rest = data[complete:]
        self._bytes_pending[stream] = rest
        return text

    def _pass_on(self, stream: Stream, text: str) -> None:
        if text and not self._sealed:
            if self.on_output is not None:
                self.on_output(stream, text)
            self._host.output(stream, text)
