# Three stages joined by queues.
import asyncio


async def stage(name, source, target, work):
    while True:
        try:
            item = await source.get()
        except asyncio.QueueShutDown:
            break
        result = work(item)
        print(f"{name}: {item} -> {result}")
        await target.put(result)
    target.shutdown()


async def main():
    raw, doubled, texts = (asyncio.Queue(1) for _ in range(3))
    async with asyncio.TaskGroup() as group:
        group.create_task(stage("double", raw, doubled, lambda number: number * 2))
        group.create_task(stage("format", doubled, texts, lambda number: f"<{number}>"))
        for number in (1, 2, 3):
            await raw.put(number)
            await asyncio.sleep(0)
            if not texts.empty():
                print("out", texts.get_nowait())
        raw.shutdown()
        try:
            while True:
                print("out", await texts.get())
        except asyncio.QueueShutDown:
            print("end")


asyncio.run(main())
