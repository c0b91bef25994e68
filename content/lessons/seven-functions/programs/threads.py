import asyncio
import time


def old_library(name, seconds):
    time.sleep(seconds)
    print(f"{name}: finished")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(
        asyncio.to_thread(old_library, "first", 1),
        loop.run_in_executor(
            None, old_library, "second", 2
        ),
    )
    print(f"main: {loop.time() - start:.1f} s")


asyncio.run(main())
