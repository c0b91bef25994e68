"""The processors of the simulated computer: processes compute on them at the same time, each on one."""

from typing import Final

PROCESSORS: Final = 4
"""What `os.cpu_count()` says."""


class Processors:
    """When each processor will be free."""

    def __init__(self) -> None:
        self._free_at = [0] * PROCESSORS

    def take(self, now: int, duration: int) -> int:
        """Lets the processor that is free first compute for `duration` nanoseconds. Returns when it will be done."""
        first = min(range(PROCESSORS), key=self._free_at.__getitem__)
        done = self._free_at[first] = max(now, self._free_at[first]) + duration
        return done


def cpu_count() -> int:
    """`os.cpu_count` and `os.process_cpu_count`."""
    return PROCESSORS
