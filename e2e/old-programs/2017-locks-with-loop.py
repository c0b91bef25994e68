import asyncio


class Pool:
    def __init__(self, size, loop=None):
        self.loop = loop or asyncio.get_event_loop()
        self.places = asyncio.BoundedSemaphore(size, loop=self.loop)
        self.lock = asyncio.Lock(loop=self.loop)
        self.empty = asyncio.Event(loop=self.loop)
        self.changed = asyncio.Condition(lock=self.lock, loop=self.loop)
        self.waiting = asyncio.PriorityQueue(loop=self.loop)
        self.busy = 0

    async def use(self, name, seconds):
        async with self.places:
            async with self.lock:
                self.busy += 1
            print(name, "in", self.busy)
            await asyncio.sleep(seconds, loop=self.loop)
            async with self.changed:
                self.busy -= 1
                self.changed.notify_all()
            if self.busy == 0:
                self.empty.set()

    async def closed(self):
        async with self.changed:
            await self.changed.wait_for(lambda: self.busy == 0)
        await asyncio.wait_for(self.empty.wait(), 5, loop=self.loop)
        return "all out at %g" % self.loop.time()


loop = asyncio.get_event_loop()
pool = Pool(2)
visitors = [pool.use(name, 1) for name in "abc"]
loop.run_until_complete(asyncio.wait(visitors, loop=loop))
print(loop.run_until_complete(pool.closed()))
