# loop.add_signal_handler with a signal raised by the program itself.
import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    loop.add_signal_handler(signal.SIGUSR1, print, "user signal")
    loop.call_later(0.1, signal.raise_signal, signal.SIGUSR1)
    loop.call_later(0.2, signal.raise_signal, signal.SIGTERM)
    await stop.wait()
    print("asked to stop")
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))


asyncio.run(main())
