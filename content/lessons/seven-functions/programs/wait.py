import asyncio


async def ask(seconds):
    await asyncio.sleep(seconds)


async def main():
    near = asyncio.create_task(ask(1), name="near")
    far = asyncio.create_task(ask(3), name="far")
    done, pending = await asyncio.wait(
        [near, far],
        return_when=asyncio.FIRST_COMPLETED,
    )
    for task in done:
        print("main: done:", task.get_name())
    for task in pending:
        print("main: pending:", task.get_name())
    await far
    print("main: far has finished too")


asyncio.run(main())
