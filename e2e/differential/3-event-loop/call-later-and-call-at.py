# Timers fire by their deadlines, whatever the order they were set in.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    loop.call_later(0.2, print, "second")
    loop.call_at(start + 0.1, print, "first")
    third = loop.call_later(0.3, print, "never")
    loop.call_soon(print, "at once")
    print(round(third.when() - start, 1), third.cancelled())
    third.cancel()
    await asyncio.sleep(0.4)
    print(third.cancelled(), round(loop.time() - start, 1))


asyncio.run(main())
