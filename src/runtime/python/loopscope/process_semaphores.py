"""The module `_multiprocessing`, which WebAssembly has not: semaphores with a name, shared by processes.

Names, messages and the order of checks are those of Modules/_multiprocessing/semaphore.c.
"""

from __future__ import annotations

from collections import deque
from itertools import count
from typing import Final

from . import world as worlds
from .blocking import Waker
from .clock import to_nanoseconds
from .scheduler import running_ident
from .thread_waits import add_calls

RECURSIVE_MUTEX: Final = 0

_handles = count(1)


class _Semaphore:
    """What all `SemLock` objects with one name stand for."""

    def __init__(self, value: int) -> None:
        self.value = value
        self._waiters: deque[Waker] = deque()

    def acquire(self, seconds: float | None) -> bool:
        """Takes one, waiting so long at most. Who has waited longest comes first."""
        scheduler = worlds.current().scheduler
        if self.value > 0:
            self.value -= 1
            return True
        if seconds is not None and seconds <= 0:
            scheduler.poll()
            return False
        until = None if seconds is None else scheduler.clock.now + to_nanoseconds(seconds)
        waker = Waker()
        self._waiters.append(waker)
        try:
            got = scheduler.block(waker, until, "blocking")
        except BaseException:
            if waker.woken:
                self.release()
            else:
                self._waiters.remove(waker)
            raise
        if not got:
            self._waiters.remove(waker)
        return got

    def release(self) -> None:
        """Hands one to the next of those who wait, unless its process has been killed meanwhile."""
        while self._waiters:
            waker = self._waiters.popleft()
            if waker.thread is not None and not waker.thread.gone:
                worlds.current().scheduler.wake(waker)
                return
        self.value += 1


_by_name: dict[str, _Semaphore] = {}


def sem_unlink(name: str) -> None:
    """Forgets the name; those who have the semaphore keep it."""
    if _by_name.pop(name, None) is None:
        raise FileNotFoundError(2, "No such file or directory")


class SemLock:
    """Semaphore/Mutex type."""

    SEM_VALUE_MAX: Final = 2**31 - 1

    def __init__(self, kind: int, value: int, maxvalue: int, name: str, unlink: bool) -> None:
        if name in _by_name:
            raise FileExistsError(17, "File exists")
        semaphore = _Semaphore(value)
        if not unlink:
            _by_name[name] = semaphore
        self._set(semaphore, kind, maxvalue, None if unlink else name)

    def _set(self, semaphore: _Semaphore, kind: int, maxvalue: int, name: str | None) -> None:
        self._semaphore = semaphore
        self.handle = next(_handles)
        self.kind, self.maxvalue, self.name = kind, maxvalue, name
        self._holds = 0
        self._owner = 0

    @classmethod
    def _rebuild(cls, handle: int, kind: int, maxvalue: int, name: str) -> SemLock:
        """Another object for the same semaphore, in another process."""
        if name not in _by_name:
            raise FileNotFoundError(2, "No such file or directory")
        lock = cls.__new__(cls)
        lock._set(_by_name[name], kind, maxvalue, name)
        return lock

    def acquire(self, block: bool = True, timeout: float | None = None) -> bool:
        """Acquire the semaphore/lock."""
        if self.kind == RECURSIVE_MUTEX and self._is_mine():
            self._holds += 1
            return True
        if not self._semaphore.acquire(timeout if block else 0):
            return False
        self._holds += 1
        self._owner = running_ident()
        return True

    def release(self) -> None:
        """Release the semaphore/lock."""
        if self.kind == RECURSIVE_MUTEX:
            if not self._is_mine():
                raise AssertionError("attempt to release recursive lock not owned by thread")
            if self._holds > 1:
                self._holds -= 1
                return
        elif self._semaphore.value >= self.maxvalue:
            raise ValueError("semaphore or lock released too many times")
        self._holds -= 1
        self._semaphore.release()

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *exception: object) -> None:
        self.release()

    def _count(self) -> int:
        return self._holds

    def _is_mine(self) -> bool:
        return self._holds > 0 and self._owner == running_ident()

    def _get_value(self) -> int:
        return self._semaphore.value

    def _is_zero(self) -> bool:
        return self._semaphore.value == 0

    def _after_fork(self) -> None:
        self._holds = 0


add_calls("lock", "multiprocessing.Lock.acquire", SemLock.acquire, SemLock.__enter__)
SemLock.__module__ = "_multiprocessing"
