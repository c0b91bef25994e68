# FIRST_EXCEPTION returns early only when something fails.
import asyncio


async def job(seconds, fails):
    await asyncio.sleep(seconds)
    if fails:
        raise RuntimeError(f"failed after {seconds}")


async def main():
    for failures in ((False, True, False), (False, False, False)):
        tasks = [asyncio.create_task(job(0.05 * (n + 1), fails)) for n, fails in enumerate(failures)]
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
        print(len(done), len(pending), [str(task.exception()) for task in tasks if task in done and task.exception()])
        for task in pending:
            task.cancel()
    print(asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED)


asyncio.run(main())
