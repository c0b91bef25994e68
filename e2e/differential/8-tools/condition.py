# notify wakes some, notify_all the rest.
import asyncio


async def waiter(name, condition):
    async with condition:
        await condition.wait()
        print(name, "woke", condition.locked())


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(name, condition)) for name in "abcd"]
    await asyncio.sleep(0)
    for count in (1, 2, None):
        async with condition:
            print("notify", count)
            condition.notify_all() if count is None else condition.notify(count)
        await asyncio.sleep(0.05)
    await asyncio.gather(*tasks)
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
