# Groups in groups, uncaught.
import asyncio


async def fail(error):
    raise error


async def inner():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(ValueError("inner one")))
        group.create_task(fail(TypeError("inner two")))


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(inner())
        group.create_task(fail(KeyError("outer")))


asyncio.run(main())
