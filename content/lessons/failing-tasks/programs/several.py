import asyncio


async def book(error):
    await asyncio.sleep(1)
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(book(OSError("no line")))
            group.create_task(book(ValueError("no seat")))
            group.create_task(book(ValueError("no bed")))
    except* OSError as errors:
        print(f"main: try again, {errors.exceptions}")
    except* ValueError as errors:
        print(f"main: give up, {errors.exceptions}")


asyncio.run(main())
