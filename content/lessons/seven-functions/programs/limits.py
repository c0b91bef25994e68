import asyncio


async def slow():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print("slow: cancelled")
        raise


async def main():
    try:
        await asyncio.wait_for(slow(), 2)
    except TimeoutError:
        print("main: wait_for gave up")
    try:
        async with asyncio.timeout(1):
            await slow()
    except TimeoutError:
        print("main: timeout gave up")


asyncio.run(main())
