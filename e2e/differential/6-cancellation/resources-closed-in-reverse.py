# Context managers close in reverse while a cancellation passes.
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def resource(name):
    print("open", name)
    try:
        yield name
    except asyncio.CancelledError:
        print(name, "sees the cancel")
        raise
    finally:
        await asyncio.sleep(0.02)
        print("close", name)


async def work():
    async with resource("database") as first, resource("file") as second:
        print("using", first, second)
        await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.05)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
