# A new task has not begun when create_task returns.
import asyncio


async def child():
    print("child begins")
    await asyncio.sleep(0)
    print("child ends")


async def main():
    task = asyncio.create_task(child())
    print("created", task.done())
    await asyncio.sleep(0)
    print("one turn later", task.done())
    await asyncio.sleep(0)
    print("two turns later", task.done())


asyncio.run(main())
