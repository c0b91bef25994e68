import asyncio
import signal


async def worker():
    try:
        await asyncio.sleep(9)
    finally:
        await asyncio.sleep(1)
        print("worker: tidy")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(2, signal.raise_signal, signal.SIGINT)
    task = asyncio.create_task(worker())
    try:
        await task
    finally:
        print("main: tidy")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("program: stopped by Ctrl-C")
