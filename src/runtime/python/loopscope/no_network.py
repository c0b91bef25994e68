"""Sockets without a network: each way there ends with what a computer that is offline says, and why.

Asyncio is told otherwise (`unavailable`): it would take such an error for one of the other side.

WebAssembly's C library would answer with names and addresses that it makes up, and errors that tell nothing.
"""

import socket
import sys
from collections.abc import Callable
from typing import Any, Final, NoReturn

_ENETUNREACH: Final = 101
"""Its number on Linux."""

_WHY: Final = "programs here run in the browser, without a network"


_OPTIONS: Final = {"SO_BROADCAST": 6, "SO_REUSEADDR": 2}
"""Constants that asyncio reads before it gets as far as to call a socket; WebAssembly has not got them."""


class NoSockets(NotImplementedError):
    """There are no sockets."""


# What a program reads in a traceback.
NoSockets.__name__ = NoSockets.__qualname__ = "NotImplementedError"
NoSockets.__module__ = "builtins"


def refusal_of(what: str) -> NoSockets:
    """Says that `what` cannot be had."""
    return NoSockets(f"{what} needs an operating system, and this program runs in a browser")


def _unresolved(*_args: object, **_options: object) -> NoReturn:
    raise socket.gaierror(socket.EAI_AGAIN, f"Temporary failure in name resolution: {_WHY}")


def _unreachable(*_args: object, **_options: object) -> NoReturn:
    raise OSError(_ENETUNREACH, f"Network is unreachable: {_WHY}")


def install() -> None:
    """Once, before any program."""
    module: Any = socket
    for name in (
        "getaddrinfo",
        "gethostbyname",
        "gethostbyname_ex",
        "gethostbyaddr",
        "getnameinfo",
    ):
        _replace(module, name, _unresolved)
    for name, value in _OPTIONS.items():
        if not hasattr(module, name):
            setattr(module, name, value)
    for name in ("connect", "connect_ex", "bind", "listen", "sendto"):
        _replace(module.socket, name, _unreachable)


def _replace(place: Any, name: str, refusal: Callable[..., NoReturn]) -> None:
    def refuse(*args: object, **options: object) -> NoReturn:
        if sys._getframe(1).f_globals.get("__name__", "").startswith("asyncio."):
            raise refusal_of(f"socket.{name}()")
        refusal(*args, **options)

    refuse.__name__ = refuse.__qualname__ = name
    setattr(place, name, refuse)
