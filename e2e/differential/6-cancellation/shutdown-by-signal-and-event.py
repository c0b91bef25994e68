# A server loop which ends on SIGTERM, finishing what it has begun.
import asyncio
import signal


async def serve(stop):
    request = 0
    while not stop.is_set():
        request += 1
        await asyncio.sleep(0.1)
        print("request", request, "answered")
    print("no more requests")


async def main():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    loop.call_later(0.25, signal.raise_signal, signal.SIGTERM)
    await serve(stop)


asyncio.run(main())
