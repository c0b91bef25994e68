import asyncio


async def cook(queue):
    for dish in ("soup", "rice"):
        await asyncio.sleep(1)
        await queue.put(dish)
    print("cook: goes home")


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(cook(queue), name="cook")
    while True:
        dish = await queue.get()
        print("main: serves", dish)


asyncio.run(main())
