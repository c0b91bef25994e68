# The inner and the outer deadline.
import asyncio


async def attempt(outer, inner):
    try:
        async with asyncio.timeout(outer):
            try:
                async with asyncio.timeout(inner):
                    await asyncio.sleep(0.3)
            except TimeoutError:
                print("inner", end=" ")
                await asyncio.sleep(0.1)
            print("after inner", end=" ")
    except TimeoutError:
        print("outer", end=" ")
    print(asyncio.current_task().cancelling())


async def main():
    await attempt(0.5, 0.05)
    await attempt(0.05, 0.5)
    await attempt(0.1, 0.05)
    await attempt(1, 1)


asyncio.run(main())
