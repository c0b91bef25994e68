import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout_at(start + 2) as limit:
            await asyncio.sleep(1)
            limit.reschedule(start + 4)
            print("main: extended")
            await asyncio.sleep(9)
    except TimeoutError:
        print(f"main: {loop.time() - start:.0f} s")
    print(f"main: expired? {limit.expired()}")


asyncio.run(main())
