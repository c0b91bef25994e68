"""What an event loop offers and a browser has not: sockets. Each call that needs them says so in one sentence.

Asyncio's own code runs up to the point where it asks for a socket or for an address. So a program that brings sockets
of its own, as tests do with mocks, is not refused.
"""

from __future__ import annotations

from asyncio import base_events, selector_events
from collections.abc import Callable
from typing import Any, NoReturn
from weakref import WeakValueDictionary

from .no_network import NoSockets, refusal_of


def _refusal(name: str) -> Callable[..., NoReturn]:
    def refuse(self: object, *args: object, **kwargs: object) -> NoReturn:
        raise refusal_of(f"loop.{name}()")

    refuse.__name__ = name
    refuse.__qualname__ = f"BaseEventLoop.{name}"
    return refuse


def _async_refusal(name: str) -> Callable[..., Any]:
    async def refuse(self: object, *args: object, **kwargs: object) -> NoReturn:
        raise refusal_of(f"loop.{name}()")

    refuse.__name__ = name
    refuse.__qualname__ = f"BaseEventLoop.{name}"
    return refuse


def _until_a_socket_is_needed(name: str) -> Callable[..., Any]:
    original: Any = getattr(base_events.BaseEventLoop, name)

    async def attempt(self: object, *args: object, **kwargs: object) -> Any:
        try:
            return await original(self, *args, **kwargs)
        except NoSockets:
            raise refusal_of(f"loop.{name}()") from None

    attempt.__name__ = name
    attempt.__qualname__ = f"BaseEventLoop.{name}"
    return attempt


_METHODS = ("add_reader", "remove_reader", "add_writer", "remove_writer")
_COROUTINES = ("create_unix_connection", "create_unix_server", "getaddrinfo", "getnameinfo")
_ATTEMPTS = ("create_connection", "create_datagram_endpoint", "create_server")


class NoNetwork(selector_events.BaseSelectorEventLoop):
    """The methods of CPython's loops over sockets, without any."""

    def __init__(self) -> None:
        # Past the initialisation of the base class, which makes a selector and a pair of sockets.
        base_events.BaseEventLoop.__init__(self)
        self._transports: WeakValueDictionary[int, Any] = WeakValueDictionary()

    def _close_self_pipe(self) -> None:
        """There is none."""


for _name in _METHODS:
    setattr(NoNetwork, _name, _refusal(_name))
for _name in _COROUTINES:
    setattr(NoNetwork, _name, _async_refusal(_name))
for _name in _ATTEMPTS:
    setattr(NoNetwork, _name, _until_a_socket_is_needed(_name))
