"""A web crawler: workers take addresses from a queue and put new links back."""

import asyncio

SITE = {
    "/": ["/about", "/blog", "/shop"],
    "/about": ["/"],
    "/blog": ["/blog/1", "/blog/2", "/missing"],
    "/blog/1": ["/blog/2"],
    "/blog/2": ["/", "/shop"],
    "/shop": ["/shop/cart"],
    "/shop/cart": [],
}


class NotFound(Exception):
    pass


async def fetch(path):
    await asyncio.sleep(0.1)
    if path not in SITE:
        raise NotFound(path)
    return SITE[path]


class Crawler:
    def __init__(self, workers):
        self.queue = asyncio.Queue()
        self.seen = set()
        self.found = {}
        self.errors = []
        self.workers = workers

    def add(self, path, depth):
        if path not in self.seen:
            self.seen.add(path)
            self.queue.put_nowait((path, depth))

    async def work(self):
        while True:
            path, depth = await self.queue.get()
            try:
                for link in await fetch(path):
                    self.add(link, depth + 1)
                self.found[path] = depth
            except NotFound as error:
                self.errors.append(str(error))
            finally:
                self.queue.task_done()

    async def crawl(self, start):
        self.add(start, 0)
        tasks = [asyncio.create_task(self.work()) for _ in range(self.workers)]
        await self.queue.join()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    loop = asyncio.get_running_loop()
    for workers in (1, 3):
        crawler = Crawler(workers)
        start = loop.time()
        await crawler.crawl("/")
        print(workers, "workers:", sorted(crawler.found.items()), crawler.errors, f"{loop.time() - start:.1f} s")


asyncio.run(main())
