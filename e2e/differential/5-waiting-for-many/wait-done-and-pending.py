# wait with a timeout cancels nothing.
import asyncio


async def job(seconds):
    await asyncio.sleep(seconds)
    return seconds


def names(tasks):
    return sorted(task.get_name() for task in tasks)


async def main():
    tasks = [asyncio.create_task(job(seconds), name=str(seconds)) for seconds in (0.05, 0.1, 0.3)]
    done, pending = await asyncio.wait(tasks, timeout=0.2)
    print(names(done), names(pending), [task.cancelled() for task in pending])
    done, pending = await asyncio.wait(pending)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(tasks, timeout=0)
    print(len(done), len(pending))


asyncio.run(main())
