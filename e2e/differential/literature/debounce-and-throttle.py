"""Debouncing and throttling of events by timers of the loop."""

import asyncio


class Debouncer:
    def __init__(self, delay, callback):
        self._delay, self._callback, self._timer = delay, callback, None

    def __call__(self, *args):
        if self._timer:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(self._delay, self._callback, *args)


class Throttle:
    def __init__(self, interval, callback):
        self._interval, self._callback = interval, callback
        self._next, self._pending = 0.0, None

    def __call__(self, *args):
        loop = asyncio.get_running_loop()
        if self._pending:
            self._pending.cancel()
            self._pending = None
        if loop.time() >= self._next - 0.001:
            self._fire(*args)
        else:
            self._pending = loop.call_at(self._next, self._fire, *args)

    def _fire(self, *args):
        self._next = asyncio.get_running_loop().time() + self._interval
        self._pending = None
        self._callback(*args)


async def type_text(report, pauses):
    for key, pause in zip("python", pauses, strict=True):
        report(key)
        await asyncio.sleep(pause)


async def main():
    loop = asyncio.get_running_loop()
    for kind in (Debouncer, Throttle):
        start = loop.time()
        report = kind(0.15, lambda key: print(f"{kind.__name__} {key} {loop.time() - start:.2f}"[:-1]))
        await type_text(report, [0.05, 0.05, 0.22, 0.05, 0.05, 0.4])


asyncio.run(main())
