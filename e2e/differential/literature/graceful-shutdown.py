"""Graceful shutdown: SIGTERM stops the intake, workers finish what they have."""

import asyncio
import os
import signal


async def worker(name, queue):
    try:
        while True:
            job = await queue.get()
            try:
                await asyncio.sleep(0.1)
                print(name, "did", job)
            finally:
                queue.task_done()
    except asyncio.CancelledError:
        print(name, "stops")
        raise


async def intake(queue, stopping):
    number = 0
    while not stopping.is_set():
        queue.put_nowait(number)
        number += 1
        try:
            await asyncio.wait_for(stopping.wait(), 0.08)
        except TimeoutError:
            pass
    print("intake closed after", number)


async def main():
    loop = asyncio.get_running_loop()
    stopping = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, lambda number=number: (print("got", number.name), stopping.set()))
    queue = asyncio.Queue()
    workers = [asyncio.create_task(worker(f"w{i}", queue)) for i in range(2)]
    loop.call_later(0.35, os.kill, os.getpid(), signal.SIGTERM)
    await intake(queue, stopping)
    await queue.join()
    for each in workers:
        each.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))


asyncio.run(main())
