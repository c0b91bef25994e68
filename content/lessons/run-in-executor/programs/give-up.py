import asyncio
import time


def copy_files():
    time.sleep(3)
    print("thread: copied")


async def main():
    loop = asyncio.get_running_loop()
    call = loop.run_in_executor(None, copy_files)
    try:
        await asyncio.wait_for(call, 1)
    except TimeoutError:
        print("main: gave up, cancelled:", call.cancelled())


asyncio.run(main())
print("program: ends")
