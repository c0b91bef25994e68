"""What an event loop offers and a browser has not: sockets. Each says so in one sentence."""

from asyncio import base_events
from collections.abc import Callable
from typing import Any, NoReturn


def _refusal(name: str) -> Callable[..., NoReturn]:
    def refuse(self: object, *args: object, **kwargs: object) -> NoReturn:
        raise NotImplementedError(
            f"loop.{name}() needs an operating system, and this program runs in a browser"
        )

    refuse.__name__ = name
    refuse.__qualname__ = f"BaseEventLoop.{name}"
    return refuse


def _async_refusal(name: str) -> Callable[..., Any]:
    refuse = _refusal(name)

    async def refuse_later(self: object, *args: object, **kwargs: object) -> NoReturn:
        refuse(self)

    refuse_later.__name__ = name
    refuse_later.__qualname__ = f"BaseEventLoop.{name}"
    return refuse_later


_METHODS = ("add_reader", "remove_reader", "add_writer", "remove_writer")

_COROUTINES = (
    "connect_accepted_socket",
    "create_connection",
    "create_datagram_endpoint",
    "create_server",
    "create_unix_connection",
    "create_unix_server",
    "getaddrinfo",
    "getnameinfo",
    "sendfile",
    "sock_accept",
    "sock_connect",
    "sock_recv",
    "sock_recv_into",
    "sock_recvfrom",
    "sock_recvfrom_into",
    "sock_sendall",
    "sock_sendfile",
    "sock_sendto",
    "start_tls",
)


class NoNetwork(base_events.BaseEventLoop):
    """The methods of `asyncio.AbstractEventLoop` that need an operating system."""


for _name in _METHODS:
    setattr(NoNetwork, _name, _refusal(_name))
for _name in _COROUTINES:
    setattr(NoNetwork, _name, _async_refusal(_name))
