import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    try:
        asyncio.create_task(future)
    except TypeError:
        print("create_task: a Future? no")
    try:
        asyncio.ensure_future("tea")
    except TypeError:
        print("ensure_future: a string? no")


asyncio.run(main())
