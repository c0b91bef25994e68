# Two sources merged in the order in which they deliver.
import asyncio


async def source(name, *pauses):
    for pause in pauses:
        await asyncio.sleep(pause)
        yield f"{name} after {pause}"


async def merge(*sources):
    queue = asyncio.Queue()

    async def drain(items):
        async for item in items:
            await queue.put(item)

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(drain(items)) for items in sources]
        while not all(task.done() for task in tasks) or not queue.empty():
            try:
                async with asyncio.timeout(0.3):
                    yield await queue.get()
            except TimeoutError:
                break


async def main():
    async for item in merge(source("a", 0.05, 0.1), source("b", 0.1, 0.15)):
        print(item)
    print("merged")


asyncio.run(main())
