# task_done and join: the workers are cancelled when all is done.
import asyncio


async def worker(name, queue):
    while True:
        job = await queue.get()
        await asyncio.sleep(job)
        print(name, "did", job)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for job in (0.05, 0.1, 0.15):
        queue.put_nowait(job)
    workers = [asyncio.create_task(worker(f"w{number}", queue)) for number in range(2)]
    await queue.join()
    print("joined")
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    try:
        queue.task_done()
    except ValueError as error:
        print(error)


asyncio.run(main())
