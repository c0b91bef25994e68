import asyncio


async def main():
    print("knock")
    await asyncio.sleep(1)
    print("open")


loop = asyncio.get_event_loop()
loop.run_until_complete(main())
