import asyncio


async def ask(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name} answered"


async def main():
    tasks = [
        asyncio.create_task(ask("near", 1), name="near"),
        asyncio.create_task(ask("far", 3), name="far"),
    ]
    done, pending = await asyncio.wait(
        tasks, return_when=asyncio.FIRST_COMPLETED
    )
    for task in done:
        print(f"main: {task.result()}")
    for task in pending:
        print(f"main: {task.get_name()} is pending")
        print(f"main: {await task}")


asyncio.run(main())
