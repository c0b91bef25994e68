import asyncio


async def pay():
    await asyncio.sleep(1)
    raise ValueError("the card is expired")


async def main():
    task = asyncio.create_task(pay(), name="pay")
    await asyncio.sleep(2)
    print(f"main: {task.exception()!r}")
    try:
        await task
    except ValueError as error:
        print(f"main: not paid, {error}")


asyncio.run(main())
