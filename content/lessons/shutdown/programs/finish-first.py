import asyncio
import signal


async def serve(stop):
    number = 0
    while not stop.is_set():
        number += 1
        print(f"serve: request {number}")
        await asyncio.sleep(2)
        print(f"serve: answer {number}")
    print("serve: no more requests")


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    loop.call_later(3, signal.raise_signal, signal.SIGTERM)
    await serve(stop)


asyncio.run(main())
