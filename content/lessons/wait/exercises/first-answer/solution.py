import asyncio


async def ask(name, seconds):
    try:
        await asyncio.sleep(seconds)
        return name
    finally:
        print(f"{name}: hung up")


async def main():
    near = asyncio.create_task(ask("near", 2))
    far = asyncio.create_task(ask("far", 5))
    done, pending = await asyncio.wait(
        [near, far], return_when=asyncio.FIRST_COMPLETED
    )
    for task in pending:
        task.cancel()
    await asyncio.wait(pending)
    for task in done:
        print(f"main: {task.result()} was first")


asyncio.run(main())
