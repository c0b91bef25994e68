# What a callback schedules runs in the next turn.
import asyncio


def callback(loop, name, depth):
    print(name, depth)
    if depth < 2:
        loop.call_soon(callback, loop, name, depth + 1)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback, loop, "a", 0)
    loop.call_soon(callback, loop, "b", 0)
    for turn in range(4):
        print("turn", turn)
        await asyncio.sleep(0)


asyncio.run(main())
