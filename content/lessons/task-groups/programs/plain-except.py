import asyncio


async def broken():
    await asyncio.sleep(1)
    raise OSError("no signal")


async def main():
    try:
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(broken())
        except OSError:
            print("main: caught by except OSError")
    except ExceptionGroup as errors:
        print("main:", errors)


asyncio.run(main())
