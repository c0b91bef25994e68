import asyncio


async def slow_to_leave():
    try:
        await asyncio.sleep(9)
    finally:
        await asyncio.sleep(3)


async def deaf():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        pass
    await asyncio.sleep(2)


async def main():
    ann = asyncio.create_task(slow_to_leave(), name="ann")
    bob = asyncio.create_task(deaf(), name="bob")
    await asyncio.sleep(1)
    ann.cancel()
    bob.cancel()
    await asyncio.wait([ann, bob])
    print("main: both have ended")


asyncio.run(main())
