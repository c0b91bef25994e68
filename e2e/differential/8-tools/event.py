# An event wakes all who wait, and lets later ones pass.
import asyncio


async def waiter(name, event):
    print(name, "waits", event.is_set())
    print(name, await event.wait())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(name, event)) for name in "abc"]
    await asyncio.sleep(0.05)
    print(str(event).split("[")[1])
    event.set()
    await asyncio.gather(*tasks, waiter("late", event))
    event.clear()
    try:
        await asyncio.wait_for(event.wait(), 0.05)
    except TimeoutError:
        print("cleared")


asyncio.run(main())
