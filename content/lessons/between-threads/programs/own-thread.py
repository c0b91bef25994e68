import asyncio


async def brew():
    await asyncio.sleep(1)
    return "tea"


async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.run_coroutine_threadsafe(brew(), loop)
    try:
        print(future.result(timeout=3))
    except TimeoutError:
        print("main: nobody could brew, I held the loop")


asyncio.run(main())
