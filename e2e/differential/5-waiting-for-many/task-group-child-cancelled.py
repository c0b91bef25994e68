# One child cancelled alone is no failure.
import asyncio


async def main():
    async with asyncio.TaskGroup() as group:
        one = group.create_task(asyncio.sleep(1))
        two = group.create_task(asyncio.sleep(0.1, "two"))
        await asyncio.sleep(0.05)
        one.cancel()
    print(one.cancelled(), two.result())
    print(group)


asyncio.run(main())
