import asyncio

inside = 0


async def download(places):
    global inside
    async with places:
        inside += 1
        await asyncio.sleep(2)
        inside -= 1


async def main():
    places = asyncio.Semaphore(2)
    tasks = [
        asyncio.create_task(download(places))
        for _ in range(6)
    ]
    await asyncio.sleep(1)
    print(f"main: {len(tasks)} tasks, {inside} inside")
    await asyncio.wait(tasks)


asyncio.run(main())
