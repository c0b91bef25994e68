# With eager tasks, gather may be done before it is awaited.
import asyncio


async def work(number):
    if number % 2:
        await asyncio.sleep(0)
    print("work", number)
    return number


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.create_eager_task_factory(asyncio.Task))
    group = asyncio.gather(work(0), work(2))
    print("gathered", group.done())
    print(await group, await asyncio.gather(work(1), work(4)))
    async with asyncio.TaskGroup() as tasks:
        first = tasks.create_task(work(6))
        print("in the group", first.done())


asyncio.run(main())
