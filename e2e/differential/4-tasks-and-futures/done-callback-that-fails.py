# A done callback that raises is reported; the others still run.
import asyncio


def broken(task):
    raise RuntimeError("callback broke")


async def main():
    task = asyncio.create_task(asyncio.sleep(0, "fine"), name="t")
    task.add_done_callback(broken)
    task.add_done_callback(lambda done: print("next callback", done.result()))
    print(await task)
    await asyncio.sleep(0)


asyncio.run(main())
