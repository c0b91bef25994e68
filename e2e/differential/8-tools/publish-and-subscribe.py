# One publisher, several subscribers, each with its own queue.
import asyncio


class Hub:
    def __init__(self):
        self.queues = []

    def subscribe(self):
        self.queues.append(asyncio.Queue())
        return self.queues[-1]

    def publish(self, message):
        for queue in self.queues:
            queue.put_nowait(message)


async def subscriber(name, queue, amount):
    for _ in range(amount):
        print(name, await queue.get())


async def main():
    hub = Hub()
    async with asyncio.TaskGroup() as group:
        for name, amount in (("x", 2), ("y", 1)):
            group.create_task(subscriber(name, hub.subscribe(), amount))
        for message in ("one", "two"):
            hub.publish(message)
            await asyncio.sleep(0.05)


asyncio.run(main())
