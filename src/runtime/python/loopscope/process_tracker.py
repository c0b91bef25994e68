"""The module `multiprocessing.resource_tracker`, in whose original a process removes what others leave behind.

Nothing that a program leaves outlives its run, so there is nothing to do.
"""

from __future__ import annotations


class ResourceTracker:
    """Takes note of nothing."""

    _fd: int | None = None

    def ensure_running(self) -> None:
        """It needs no process."""

    def _stop(self, use_blocking_lock: bool = True) -> None:
        """There is no process to stop. CPython's own tests do that at their end."""

    def getfd(self) -> int:
        """A descriptor that every process has."""
        return 2

    def register(self, name: str, rtype: str) -> None:
        """A named resource was made."""

    def unregister(self, name: str, rtype: str) -> None:
        """It was removed."""


_resource_tracker = ResourceTracker()
ensure_running = _resource_tracker.ensure_running
getfd = _resource_tracker.getfd
register = _resource_tracker.register
unregister = _resource_tracker.unregister
