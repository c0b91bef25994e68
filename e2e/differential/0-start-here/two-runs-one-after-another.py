# Every asyncio.run has a loop of its own; names of tasks count on.
import asyncio


async def main(word):
    loop = asyncio.get_running_loop()
    print(word, asyncio.current_task().get_name(), loop.is_running())
    return loop


first = asyncio.run(main("one"))
second = asyncio.run(main("two"))
print(first is second, first.is_closed(), second.is_closed())
