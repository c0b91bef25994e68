"""Priority queues: dataclasses as entries, the order of equals, threads and asyncio alike."""

import asyncio
import itertools
import queue
import threading
from dataclasses import dataclass, field

order = itertools.count()


@dataclass(order=True)
class Job:
    priority: int
    number: int = field(default_factory=lambda: next(order))
    name: str = field(default="", compare=False)


JOBS = [(3, "report"), (1, "alarm"), (2, "mail"), (1, "page"), (3, "archive")]


async def with_asyncio():
    jobs = asyncio.PriorityQueue()
    for priority, name in JOBS:
        await jobs.put(Job(priority, name=name))
    done = []

    async def work():
        while True:
            job = await jobs.get()
            done.append(job.name)
            if job.name == "alarm":
                jobs.put_nowait(Job(0, name="siren"))
            await asyncio.sleep(0.01)
            jobs.task_done()

    worker = asyncio.create_task(work())
    await jobs.join()
    worker.cancel()
    return done


def with_threads():
    jobs = queue.PriorityQueue()
    for priority, name in JOBS:
        jobs.put(Job(priority, name=name))
    done = []

    def work():
        while (job := jobs.get()).name != "stop":
            done.append(job.name)
            jobs.task_done()

    jobs.put(Job(9, name="stop"))
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return done


print(asyncio.run(with_asyncio()))
print(with_threads())
lifo = queue.LifoQueue()
for number in range(3):
    lifo.put(number)
print([lifo.get() for _ in range(3)])
