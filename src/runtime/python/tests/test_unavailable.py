"""What needs an operating system says so in one sentence, and breaks nothing."""

import asyncio
import concurrent.futures
import socket
import unittest
from asyncio import base_events, selector_events
from collections.abc import Awaitable, Callable
from typing import Any, cast


class UnavailableTest(unittest.IsolatedAsyncioTestCase):
    """docs/simulator.md lists these names as not available."""

    async def refuse(self, call: Callable[[Any], Awaitable[object]], name: str) -> None:
        loop: Any = asyncio.get_running_loop()
        with self.subTest(name), self.assertRaises(NotImplementedError) as caught:
            await call(loop)
        self.assertRegex(str(caught.exception), "runs in a browser")

    async def test_connections_and_servers(self) -> None:
        calls: dict[str, Callable[[Any], Awaitable[object]]] = {
            "open_connection": lambda _: asyncio.open_connection("localhost", 80),
            "start_server": lambda _: asyncio.start_server(print, "localhost", 80),
            "create_connection": lambda loop: loop.create_connection(asyncio.Protocol, "a", 1),
            "create_server": lambda loop: loop.create_server(asyncio.Protocol, "a", 1),
            "create_unix_connection": lambda loop: loop.create_unix_connection(
                asyncio.Protocol, "/tmp/socket"
            ),
            "create_unix_server": lambda loop: loop.create_unix_server(
                asyncio.Protocol, "/tmp/socket"
            ),
            "create_datagram_endpoint": lambda loop: loop.create_datagram_endpoint(
                asyncio.DatagramProtocol, local_addr=("localhost", 1)
            ),
            "getaddrinfo": lambda loop: loop.getaddrinfo("localhost", 80),
            "getnameinfo": lambda loop: loop.getnameinfo(("127.0.0.1", 80)),
        }
        for name, call in calls.items():
            await self.refuse(call, name)

    async def test_calls_that_take_a_socket_are_asyncios_own(self) -> None:
        loop: Any = asyncio.get_running_loop()
        own: dict[Any, list[str]] = {
            base_events.BaseEventLoop: [
                "connect_accepted_socket",
                "sendfile",
                "sock_sendfile",
                "start_tls",
            ],
            selector_events.BaseSelectorEventLoop: [
                "sock_accept",
                "sock_connect",
                "sock_recv",
                "sock_recv_into",
                "sock_recvfrom",
                "sock_recvfrom_into",
                "sock_sendall",
                "sock_sendto",
            ],
        }
        for owner, names in own.items():
            for name in names:
                self.assertIs(getattr(cast(Any, type(loop)), name), getattr(owner, name))

    async def test_a_socket_leads_nowhere(self) -> None:
        loop = asyncio.get_running_loop()
        with socket.socket() as made:
            made.setblocking(False)
            with self.assertRaisesRegex(NotImplementedError, "runs in a browser"):
                await loop.sock_connect(made, ("127.0.0.1", 80))
            with self.assertRaisesRegex(OSError, "without a network"):
                made.connect(("127.0.0.1", 80))

    def test_what_belongs_to_sockets_has_its_names(self) -> None:
        self.assertIn(asyncio.AbstractServer, asyncio.Server.__mro__)
        self.assertIn(RuntimeError, asyncio.SendfileNotAvailableError.__mro__)

    def test_names_that_are_missing(self) -> None:
        for name in ("open_unix_connection", "start_unix_server"):
            self.assertFalse(hasattr(asyncio, name))
        self.assertFalse(hasattr(concurrent.futures, "InterpreterPoolExecutor"))


if __name__ == "__main__":
    unittest.main()
