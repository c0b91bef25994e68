import asyncio


async def post():
    print("post: on my way")
    await asyncio.sleep(1)
    print("post: delivered")


async def main():
    task = asyncio.create_task(post())
    print("main: created")
    await asyncio.sleep(2)
    print("main: two seconds later")
    await task
    print("main: collected")


asyncio.run(main())
