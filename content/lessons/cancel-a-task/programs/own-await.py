import asyncio


async def main():
    me = asyncio.current_task()
    me.cancel()
    for number in range(3):
        print(f"main: still counting {number}")
    try:
        await asyncio.sleep(5)
        print("main: slept")
    except asyncio.CancelledError:
        print("main: stopped at the await")


asyncio.run(main())
