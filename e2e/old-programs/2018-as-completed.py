import asyncio


async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    if page == "c":
        raise ValueError("no such page")
    return page


async def main():
    loop = asyncio.get_event_loop()
    jobs = [fetch("a", 3), fetch("b", 1), fetch("c", 2)]
    for job in asyncio.as_completed(jobs, loop=loop, timeout=10):
        try:
            print(await job, "at", loop.time())
        except ValueError as error:
            print(error, "at", loop.time())


asyncio.get_event_loop().run_until_complete(main())
