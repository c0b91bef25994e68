import asyncio


async def quick():
    await asyncio.sleep(1)
    raise OSError("no signal")


async def slow():
    try:
        await asyncio.sleep(9)
    finally:
        raise ValueError("bad clean-up")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(quick())
            group.create_task(slow())
    except* OSError as errors:
        print("main: network", errors.exceptions)
    except* ValueError as errors:
        print("main: mistake", errors.exceptions)


asyncio.run(main())
