import asyncio


async def worker(name, jobs):
    try:
        while True:
            job = await jobs.get()
            await asyncio.sleep(1)
            print(f"{name}: {job} done")
    except asyncio.QueueShutDown:
        pass


async def main():
    jobs = asyncio.Queue()
    workers = [
        asyncio.create_task(worker(name, jobs), name=name)
        for name in ("ann", "bob")
    ]
    for job in ("cut", "sew", "iron"):
        await jobs.put(job)
    jobs.shutdown(immediate=True)
    await asyncio.gather(*workers)
    print("main: shop closed")


asyncio.run(main())
