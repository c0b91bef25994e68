import asyncio


async def worker(name, jobs):
    try:
        while True:
            seconds = await jobs.get()
            await asyncio.sleep(seconds)
            print(f"{name}: {seconds} s of work")
    except asyncio.QueueShutDown:
        print(f"{name}: goes home")


async def main():
    jobs = asyncio.Queue()
    for seconds in (1, 3, 5):
        await jobs.put(seconds)
    jobs.shutdown()
    await asyncio.gather(
        worker("ann", jobs), worker("bob", jobs)
    )
    print("main: closed")


asyncio.run(main())
