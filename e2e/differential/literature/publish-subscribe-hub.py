"""Publish and subscribe: a hub with topics, each subscriber with a queue of its own."""

import asyncio
from collections import defaultdict
from contextlib import asynccontextmanager


class Hub:
    def __init__(self):
        self._subscribers = defaultdict(list)

    @asynccontextmanager
    async def subscribed(self, *topics):
        queue = asyncio.Queue()
        for topic in topics:
            self._subscribers[topic].append(queue)
        try:
            yield queue
        finally:
            for topic in topics:
                self._subscribers[topic].remove(queue)

    def publish(self, topic, message):
        queues = self._subscribers[topic]
        for queue in queues:
            queue.put_nowait((topic, message))
        return len(queues)


async def listen(name, hub, count, *topics):
    async with hub.subscribed(*topics) as queue:
        for _ in range(count):
            topic, message = await queue.get()
            print(f"{name}: {topic}: {message}")
    print(name, "leaves")


async def main():
    hub = Hub()
    async with asyncio.TaskGroup() as group:
        group.create_task(listen("ada", hub, 2, "news"))
        group.create_task(listen("bob", hub, 3, "news", "sport"))
        await asyncio.sleep(0.05)
        for topic, message in [("news", "rain"), ("sport", "3:1"), ("news", "sun"), ("news", "snow")]:
            print("reached", hub.publish(topic, message))
            await asyncio.sleep(0.05)


asyncio.run(main())
