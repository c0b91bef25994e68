import asyncio


async def job(name, seconds, broken=False):
    try:
        await asyncio.sleep(seconds)
        if broken:
            raise ValueError("broken")
    finally:
        print(f"{name}: tidy")


async def main():
    tasks = [
        asyncio.create_task(job("well", 1)),
        asyncio.create_task(job("badly", 2, broken=True)),
        asyncio.create_task(job("cancelled", 9)),
    ]
    await asyncio.sleep(3)
    tasks[2].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print("main: over")


asyncio.run(main())
