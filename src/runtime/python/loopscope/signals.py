"""`loop.add_signal_handler`: signals that the program raises in itself (`signal.raise_signal`), or Ctrl-C."""

from __future__ import annotations

import signal
from asyncio import Handle, coroutines
from collections.abc import Callable
from types import FrameType
from typing import Any

from .asyncio_private import BaseEventLoop, is_coroutine_function


class SignalHandlers(BaseEventLoop):
    """Signal handling as `_UnixSelectorEventLoop` in Lib/asyncio/unix_events.py does it, without its self-pipe.

    There the C handler writes the signal's number into a pipe; the next `select` reports the pipe as readable; a
    handle of that iteration reads it and puts the callback on the ready queue; so it runs an iteration later. The
    same iterations are kept here.
    """

    def __init__(self) -> None:
        super().__init__()
        self._signal_handlers: dict[int, Handle] = {}
        self._signals: list[int] = []

    def close(self) -> None:
        """Closes the loop and puts the default signal handlers back."""
        super().close()
        for number in list(self._signal_handlers):
            self.remove_signal_handler(number)

    def add_signal_handler(self, sig: int, callback: Callable[..., object], *args: Any) -> None:
        """Calls `callback` in the loop when the signal comes."""
        if coroutines.iscoroutine(callback) or is_coroutine_function(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        self._check_signal(sig)
        self._check_closed()
        if sig in (signal.SIGKILL, signal.SIGSTOP):
            raise RuntimeError(f"sig {sig} cannot be caught")
        try:
            # There is no file to write to; what matters is which thread may do this.
            signal.set_wakeup_fd(-1)
            signal.signal(sig, self._on_signal)
        except ValueError as exc:
            raise RuntimeError(str(exc)) from None
        except OSError:
            raise RuntimeError(f"sig {sig} cannot be caught") from None
        self._signal_handlers[sig] = self._create_handle(callback, args)

    def remove_signal_handler(self, sig: int) -> bool:
        """Puts the default handler back. Returns whether there was one of ours."""
        self._check_signal(sig)
        if self._signal_handlers.pop(sig, None) is None:
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self._signals.append(number)
        self._write_to_self()

    def _queue_signals(self) -> None:
        """Lets the iteration that begins read the signals which have come, as the self-pipe's reader does."""
        self._add_callback(self._create_handle(self._read_signals, ()))

    def _create_handle(self, callback: Callable[..., object], args: tuple[Any, ...]) -> Handle:
        return Handle(callback, args, self, None)

    def _read_signals(self) -> None:
        numbers, self._signals = self._signals, []
        for number in numbers:
            self._handle_signal(number)

    def _handle_signal(self, sig: int) -> None:
        handle = self._signal_handlers.get(sig)
        if handle is None:
            return
        if handle._cancelled:
            self.remove_signal_handler(sig)
        else:
            self._add_callback_signalsafe(handle)

    def _check_signal(self, sig: object) -> None:
        if not isinstance(sig, int):
            raise TypeError(f"sig must be an int, not {sig!r}")
        if sig not in signal.valid_signals():
            raise ValueError(f"invalid signal number {sig}")
