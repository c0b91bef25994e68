# Waiting in the loop's own thread for what the loop should do runs into the timeout.
import asyncio


async def answer():
    return 42


async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.run_coroutine_threadsafe(answer(), loop)
    try:
        future.result(timeout=0.1)
    except TimeoutError:
        print("the loop could not run it")
    print(await asyncio.wrap_future(future))


asyncio.run(main())
