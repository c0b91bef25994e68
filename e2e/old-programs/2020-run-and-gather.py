import asyncio


async def worker(name, queue, results):
    while True:
        n = await queue.get()
        await asyncio.sleep(n / 10)
        results.append((name, n))
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    results = []
    for n in (3, 1, 2):
        queue.put_nowait(n)
    workers = {worker(f"w{i}", queue, results) for i in range(1)}
    tasks = [asyncio.get_event_loop().create_task(w) for w in workers]
    await queue.join()
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks, loop=asyncio.get_event_loop())
    return results


print(asyncio.run(main()))
loop = asyncio.get_event_loop()
print(loop.run_until_complete(asyncio.sleep(1, result="later")))
