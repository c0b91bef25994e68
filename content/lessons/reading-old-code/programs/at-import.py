import asyncio

try:
    loop = asyncio.get_event_loop()
except RuntimeError as error:
    print(f"at import: {error}")


async def main():
    loop = asyncio.get_event_loop()
    print(f"in main: running is {loop.is_running()}")


asyncio.run(main())
