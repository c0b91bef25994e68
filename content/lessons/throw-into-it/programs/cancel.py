import asyncio


async def polite():
    try:
        await asyncio.sleep(10)
    finally:
        print("polite: leaving")


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("stubborn: staying")
    await asyncio.sleep(2)


async def main():
    a = asyncio.create_task(polite(), name="polite")
    b = asyncio.create_task(stubborn(), name="stubborn")
    await asyncio.sleep(3)
    a.cancel()
    b.cancel()
    print("main: I asked both to stop")
    await asyncio.wait([a, b])
    print("main: cancelled?", a.cancelled(), b.cancelled())


asyncio.run(main())
