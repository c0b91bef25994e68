import asyncio


async def ask():
    await asyncio.sleep(1)
    return "yes"


async def main():
    coro = ask()
    try:
        await asyncio.wait([coro])
    except TypeError as error:
        print(f"main: {error}")
    task = asyncio.create_task(coro)
    done, pending = await asyncio.wait([task])
    print(f"main: mine is in done: {task in done}")


asyncio.run(main())
