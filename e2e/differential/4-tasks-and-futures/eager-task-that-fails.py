# An eager task that fails at once still keeps its exception for the one who awaits.
import asyncio


async def fail():
    raise ValueError("at once")


async def main():
    task = asyncio.create_task(fail(), name="hasty", eager_start=True)
    print(task.done(), task)
    try:
        await task
    except ValueError as error:
        print("caught", error)


asyncio.run(main())
