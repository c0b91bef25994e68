"""`_thread.lock` and `_thread.RLock` for green threads. A lock that is released is handed to whoever has waited longest.

Names, messages and reprs are those of Modules/_threadmodule.c.
"""

from __future__ import annotations

from typing import Any, Final, NoReturn, SupportsIndex

from .clock import to_nanoseconds
from .green_threads import GreenThread, current
from .thread_waits import add_calls
from .waiters import Waiters, note_poll

_LONGEST: Final = 2**63 / 1e9


def _patience(blocking: object, timeout: float | SupportsIndex) -> int | None:
    """How long to wait: nanoseconds, None for ever. Checked as `lock_acquire_parse_args` does."""
    if not isinstance(timeout, float):
        try:
            timeout = timeout.__index__()
        except AttributeError:
            raise TypeError(
                f"'{type(timeout).__name__}' object cannot be interpreted as an integer or float"
            ) from None
    if timeout != timeout:
        raise ValueError("Invalid value NaN (not a number)")
    if abs(timeout) >= _LONGEST:
        raise OverflowError("timestamp out of range for C PyTime_t")
    if not blocking:
        if timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        return 0
    if timeout == -1:
        return None
    if timeout < 0:
        raise ValueError("timeout value must be a non-negative number")
    return to_nanoseconds(timeout)


class Lock:
    """`_thread.lock`: not owned by anybody, any thread may release it."""

    __slots__ = ("__weakref__", "_holder", "_waiters")

    def __init__(self) -> None:
        self._holder: GreenThread | None = None
        """Who has acquired it, or was handed it last; None while it is unlocked."""
        self._waiters = Waiters()

    def __init_subclass__(cls) -> None:
        raise TypeError("type '_thread.lock' is not an acceptable base type")

    def acquire(self, blocking: object = True, timeout: float = -1) -> bool:
        """Lock the lock, possibly blocking until it can be obtained."""
        patience = _patience(blocking, timeout) if timeout != -1 or not blocking else None
        if self._holder is not None:
            if patience == 0:
                note_poll()
                return False
            if not self._waiters.wait(patience, self.release, self._holder):
                return False
        self._holder = current.thread
        return True

    __enter__ = acquire

    def release(self) -> None:
        """Unlock the lock, or hand it to whoever has waited longest."""
        if self._holder is None:
            raise RuntimeError("release unlocked lock")
        if not self._waiters or not self._waiters.hand_over():
            self._holder = None

    def __exit__(self, *error: object) -> None:
        self.release()

    def locked(self) -> bool:
        """Whether the lock is locked."""
        return self._holder is not None

    def _is_owned(self) -> bool:
        # `threading.Condition` asks, which otherwise finds out by trying to acquire it.
        return self._holder is not None

    def _at_fork_reinit(self) -> None:
        self.__init__()

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __reduce__(self) -> NoReturn:
        raise TypeError("cannot pickle '_thread.lock' object")

    def __repr__(self) -> str:
        state = "unlocked" if self._holder is None else "locked"
        return f"<{state} _thread.lock object at {id(self):#x}>"


class RLock:
    """`_thread.RLock`: belongs to the thread that has acquired it, and may be acquired by it again."""

    _owner: GreenThread | None
    _count: int
    _waiters: Waiters

    def __new__(cls, *args: Any, **kwargs: Any) -> RLock:
        self = object.__new__(cls)
        self._at_fork_reinit()
        return self

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Arguments are ignored, as in C."""

    def acquire(self, blocking: object = True, timeout: float = -1) -> bool:
        """Lock the lock, possibly blocking until it can be obtained."""
        patience = _patience(blocking, timeout) if timeout != -1 or not blocking else None
        me = current.thread
        if self._owner is me:
            self._count += 1
            return True
        if self._count:
            if patience == 0:
                note_poll()
                return False
            if not self._waiters.wait(patience, self._hand_on, self._owner):
                return False
        self._owner, self._count = me, 1
        return True

    __enter__ = acquire

    def release(self) -> None:
        """Release the lock; the last release unlocks it, or hands it to whoever has waited longest."""
        if self._owner is not current.thread:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if self._count == 0:
            self._hand_on()

    def __exit__(self, *error: object) -> None:
        self.release()

    def locked(self) -> bool:
        """Whether the lock is locked."""
        return self._count > 0

    def _hand_on(self) -> None:
        # Between the hand-over and the new owner's turn the lock counts as taken, by nobody.
        self._owner = None
        self._count = 1 if self._waiters and self._waiters.hand_over() else 0

    # What `threading.Condition` needs.

    def _is_owned(self) -> bool:
        return self._owner is current.thread

    def _recursion_count(self) -> int:
        return self._count if self._owner is current.thread else 0

    def _release_save(self) -> tuple[int, GreenThread | None]:
        if self._count == 0:
            raise RuntimeError("cannot release un-acquired lock")
        saved = self._count, self._owner
        self._hand_on()
        return saved

    def _acquire_restore(self, saved: tuple[int, GreenThread | None]) -> None:
        if self._count:
            self._waiters.wait(None, self._hand_on, self._owner)
        self._count, self._owner = saved

    def _at_fork_reinit(self) -> None:
        self._owner = None
        self._count = 0
        self._waiters = Waiters()

    def __reduce__(self) -> NoReturn:
        raise TypeError("cannot pickle '_thread.RLock' object")

    def __repr__(self) -> str:
        state = "locked" if self._count else "unlocked"
        owner = self._owner.ident if self._owner is not None else 0
        cls = f"{type(self).__module__}.{type(self).__qualname__}"
        return f"<{state} {cls} object owner={owner} count={self._count} at {id(self):#x}>"


for _class, _name in ((Lock, "lock"), (RLock, "RLock")):
    # What a program reads in a repr.
    _class.__module__ = "_thread"
    _class.__name__ = _class.__qualname__ = _name

add_calls("lock", "Lock.acquire", Lock.acquire)
add_calls("lock", "RLock.acquire", RLock.acquire)
