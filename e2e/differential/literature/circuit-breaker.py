"""A circuit breaker: closed, open after failures, half open after a while."""

import asyncio
import enum


class State(enum.Enum):
    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half open"


class CircuitOpen(Exception):
    pass


class Breaker:
    def __init__(self, threshold, reset_after):
        self.state = State.CLOSED
        self._threshold = threshold
        self._reset_after = reset_after
        self._failures = 0
        self._opened = 0.0

    async def call(self, function, *args):
        loop = asyncio.get_running_loop()
        if self.state is State.OPEN:
            if loop.time() - self._opened < self._reset_after:
                raise CircuitOpen
            self.state = State.HALF_OPEN
        try:
            result = await function(*args)
        except OSError:
            self._failures += 1
            if self.state is State.HALF_OPEN or self._failures >= self._threshold:
                self.state, self._opened = State.OPEN, loop.time()
            raise
        self.state, self._failures = State.CLOSED, 0
        return result


async def service(healthy):
    await asyncio.sleep(0.02)
    if not healthy:
        raise ConnectionRefusedError("down")
    return "up"


async def main():
    breaker = Breaker(threshold=2, reset_after=0.2)
    for healthy, pause in [(True, 0), (False, 0), (False, 0), (True, 0), (False, 0.25), (True, 0.1), (True, 0.25), (True, 0)]:
        await asyncio.sleep(pause)
        try:
            outcome = await breaker.call(service, healthy)
        except (CircuitOpen, OSError) as error:
            outcome = type(error).__name__
        print(outcome, "->", breaker.state.value)


asyncio.run(main())
