# SystemExit and KeyboardInterrupt in a task leave the loop; others stay in the task.
import asyncio


async def leave():
    await asyncio.sleep(0.05)
    raise SystemExit(4)


async def main():
    task = asyncio.create_task(leave())
    try:
        await asyncio.sleep(5)
    finally:
        print("main ends", task.done())


asyncio.run(main())
