"""The sockets of `multiprocessing.connection`: how its listeners and clients find each other within one run.

They know addresses of this run only: names of files (AF_UNIX), or ports of this computer (AF_INET). For the rest of the
standard library there are no sockets (`unavailable`).
"""

from __future__ import annotations

import errno
import os
import socket
from collections import deque
from typing import TYPE_CHECKING, Any, Final, Self

from . import process_pipes as pipes
from . import process_system as system
from . import processes
from .thread_waits import add_calls

if TYPE_CHECKING:
    from collections.abc import Hashable

_LOCALHOST: Final = "127.0.0.1"
_NAMES_OF_LOCALHOST: Final = frozenset(("", "localhost", "0.0.0.0", _LOCALHOST))


class _Listening(pipes.Description):
    """A socket at which connections arrive."""

    def __init__(self, address: Hashable, backlog: int) -> None:
        super().__init__()
        self._address = address
        self._backlog = max(backlog, 0)
        self._arrived: deque[pipes.BothEnds] = deque()

    def can_read(self) -> bool:
        return bool(self._arrived)

    def connect(self) -> pipes.BothEnds:
        """The other side of a new connection. Waits while more have arrived than the listener wants to keep."""
        self._wait(lambda: len(self._arrived) <= self._backlog or self.references == 0)
        if self.references == 0:
            raise _refused()
        here, there = pipes.connected_pair()
        self._arrived.append(here)
        self.changes.wake()
        return there

    def accept(self) -> pipes.BothEnds:
        """This side of the connection that arrived first."""
        self._wait(self.can_read)
        self.changes.wake()
        return self._arrived.popleft()

    def close(self) -> None:
        del processes.current().listeners[self._address]
        while self._arrived:
            self._arrived.popleft().close()
        self.changes.wake()


class LocalSocket:
    """As much of `socket.socket` as `multiprocessing.connection` uses, within one run."""

    def __init__(self, family: int) -> None:
        self.family = family
        self._owner = system.owner()
        self._fd = -1
        self._address: Any = None

    def bind(self, address: Any) -> None:
        """Takes an address at which nobody listens."""
        listeners = processes.current().listeners
        if self.family == socket.AF_INET:
            host, port = address
            if host not in _NAMES_OF_LOCALHOST:
                raise OSError(99, "Cannot assign requested address")
            while not port:
                free = processes.current().next_port()
                port = free if (_LOCALHOST, free) not in listeners else 0
            self._address = _LOCALHOST, port
        else:
            self._address = address
            _make_name(address)
        if self._address in listeners:
            raise _in_use()

    def listen(self, backlog: int) -> None:
        """Lets others connect."""
        listening = _Listening(self._address, backlog)
        processes.current().listeners[self._address] = listening
        self._fd = system.new_descriptor(listening)

    def accept(self) -> tuple[LocalSocket, Any]:
        """Waits for a connection. Returns its socket and the address of the other side."""
        listening = system.find(self._fd)
        if not isinstance(listening, _Listening):
            raise OSError(errno.EBADF, "Bad file descriptor")
        accepted = LocalSocket(self.family)
        accepted._fd = system.new_descriptor(listening.accept())
        if self.family != socket.AF_INET:
            return accepted, ""
        return accepted, (_LOCALHOST, processes.current().next_port())

    def connect(self, address: Any) -> None:
        """Connects to whoever listens at the address."""
        known = (_LOCALHOST, address[1]) if self.family == socket.AF_INET else address
        listening = processes.current().listeners.get(known)
        if not isinstance(listening, _Listening):
            if self.family != socket.AF_INET and not os.path.exists(address):
                raise FileNotFoundError(2, "No such file or directory")
            raise _refused()
        self._fd = system.new_descriptor(listening.connect())

    def getsockname(self) -> Any:
        """The address that it has been bound to."""
        return self._address

    def fileno(self) -> int:
        """Its descriptor; -1 where it has none."""
        return self._fd

    def detach(self) -> int:
        """Gives the descriptor away."""
        fd, self._fd = self._fd, -1
        return fd

    def close(self) -> None:
        """Closes its descriptor."""
        system.close_in(self._owner, self.detach())

    def setblocking(self, flag: bool) -> None:
        """They all wait."""

    def setsockopt(self, level: int, option: int, value: int) -> None:
        """There is nothing to choose."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()


class SocketModule:
    """What `multiprocessing.connection` sees as the module `socket`."""

    socket = LocalSocket
    AF_UNIX = 1
    """WebAssembly has not got it; it is what Linux uses unless a program asks for something else."""

    def __getattr__(self, name: str) -> Any:
        return getattr(socket, name)


def send_handle(conn: Any, handle: int, destination_pid: int) -> None:
    """`multiprocessing.reduction.send_handle`: sends a descriptor through a connection."""
    description = system.find(handle) or processes.real_file(handle)
    _side_of(conn).hand_over(description)


def recv_handle(conn: Any) -> int:
    """`multiprocessing.reduction.recv_handle`: receives a descriptor."""
    description = _side_of(conn).take_over()
    fd = system.new_descriptor(description)
    # The reference that it had on its way.
    description.release()
    return fd


def _side_of(conn: Any) -> pipes.BothEnds:
    description = system.find(conn.fileno())
    if not isinstance(description, pipes.BothEnds):
        raise OSError(88, "Socket operation on non-socket")
    return description


def _make_name(path: Any) -> None:
    """A socket's name is a file, which stays until somebody removes it."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        raise _in_use() from None


def _in_use() -> OSError:
    return OSError(98, "Address already in use")


def _refused() -> OSError:
    return ConnectionRefusedError(111, "Connection refused")


add_calls("io", "Listener.accept", LocalSocket.accept)
