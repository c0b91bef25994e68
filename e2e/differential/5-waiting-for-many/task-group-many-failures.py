# Failures of different types, sorted by except*.
import asyncio


async def fail(seconds, error):
    try:
        await asyncio.sleep(seconds)
    finally:
        raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(0.05, ValueError("one")))
            group.create_task(fail(1, KeyError("two")))
            group.create_task(fail(1, ValueError("three")))
    except* KeyError as found:
        print("keys", found.exceptions)
    except* ValueError as found:
        print("values", found.exceptions, found.message)


asyncio.run(main())
