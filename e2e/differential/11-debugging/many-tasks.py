# Three thousand tasks.
import asyncio


async def work(number):
    await asyncio.sleep(0)
    return number


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(number)) for number in range(3_000)]
    print(sum(task.result() for task in tasks))


asyncio.run(main())
