import asyncio


async def cook(queue):
    for dish in ("soup", "rice"):
        await asyncio.sleep(2)
        await queue.put(dish)
    print("cook: kitchen closed")


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(cook(queue), name="cook")
    for _ in range(2):
        dish = await queue.get()
        print("main: serves", dish)
    await task


asyncio.run(main())
