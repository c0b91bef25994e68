import asyncio


async def worker(name, jobs):
    while True:
        job = await jobs.get()
        await asyncio.sleep(1)
        print(f"{name}: {job} done")


async def main():
    jobs = asyncio.Queue()
    workers = [
        asyncio.create_task(worker(name, jobs), name=name)
        for name in ("ann", "bob")
    ]
    for job in ("cut", "sew", "iron"):
        await jobs.put(job)
    jobs.shutdown()
    await asyncio.gather(*workers)
    print("main: shop closed")


asyncio.run(main())
