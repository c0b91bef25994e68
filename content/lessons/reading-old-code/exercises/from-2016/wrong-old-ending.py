import asyncio


async def brew(name, seconds):
    print(f"{name}: begun")
    await asyncio.sleep(seconds)
    print(f"{name}: ready")


async def main():
    await asyncio.gather(brew("tea", 2), brew("coffee", 1))


loop = asyncio.get_event_loop()
loop.run_until_complete(main())
loop.close()
