import asyncio


async def write():
    await asyncio.sleep(2)
    return "a poem"


async def main():
    task = asyncio.create_task(write())
    try:
        task.set_result("a limerick")
    except RuntimeError as error:
        print("main:", error)
    print("main: got", await task)


asyncio.run(main())
