import asyncio


async def make(thing, seconds):
    await asyncio.sleep(seconds)
    return thing


async def main():
    async with asyncio.TaskGroup() as group:
        tea = group.create_task(make("tea", 1))
        egg = group.create_task(make("egg", 3))
        print("main: waiting")
    print("main:", tea.result(), egg.result())


asyncio.run(main())
