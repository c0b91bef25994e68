"""A synchronous face for an asynchronous library: a loop in a thread of its own."""

import asyncio
import threading
import time


class LoopThread:
    def __enter__(self):
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="loop", daemon=True)
        self._thread.start()
        return self

    def _run(self):
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()

    def __exit__(self, *error):
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        print("loop closed:", self._loop.is_closed())

    def call(self, coroutine, timeout=None):
        future = asyncio.run_coroutine_threadsafe(coroutine, self._loop)
        try:
            return future.result(timeout)
        except TimeoutError:
            future.cancel()
            raise


async def fetch(name, seconds):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print("cancelled", name)
        raise
    return f"{name} in {threading.current_thread().name}"


with LoopThread() as loop:
    print(loop.call(fetch("one", 0.05)))
    results = []
    threads = [threading.Thread(target=lambda i=i: results.append(loop.call(fetch(f"t{i}", 0.1)))) for i in range(3)]
    start = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(sorted(results), f"{time.monotonic() - start:.1f} s")
    try:
        loop.call(fetch("late", 5), timeout=0.1)
    except TimeoutError:
        print("timed out")
    time.sleep(0.05)
