# Awaiting a coroutine stays in the same task and does not pass through the loop.
import asyncio


async def child():
    print("same task:", asyncio.current_task() is parent, len(asyncio.all_tasks()))
    return 1


async def main():
    global parent
    parent = asyncio.current_task()
    asyncio.get_running_loop().call_soon(print, "the loop had a turn")
    for _ in range(3):
        await child()
    print("three awaits done")
    await asyncio.sleep(0)
    print("after sleep(0)")


asyncio.run(main())
