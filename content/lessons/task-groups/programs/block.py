import asyncio


async def watch():
    try:
        await asyncio.sleep(9)
    finally:
        print("watch: over")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(watch())
            await asyncio.sleep(1)
            raise RuntimeError("changed my mind")
    except* RuntimeError:
        print("main: nobody is left")


asyncio.run(main())
