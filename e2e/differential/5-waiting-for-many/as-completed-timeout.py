# A timeout over the whole of it.
import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    tasks = [asyncio.create_task(job("a", 0.05)), asyncio.create_task(job("b", 0.5))]
    try:
        for next_one in asyncio.as_completed(tasks, timeout=0.1):
            print(await next_one)
    except TimeoutError as error:
        print("TimeoutError", repr(error))
    print([task.done() for task in tasks], [task.cancelled() for task in tasks])
    for task in tasks:
        task.cancel()


asyncio.run(main())
