# One that swallows the request lives on.
import asyncio


async def immortal():
    rounds = 0
    while rounds < 3:
        try:
            await asyncio.sleep(0.05)
            rounds += 1
        except asyncio.CancelledError:
            print("not today")
    return "finished by myself"


async def main():
    task = asyncio.create_task(immortal())
    await asyncio.sleep(0.02)
    task.cancel()
    print(await task, task.cancelled(), task.cancelling())


asyncio.run(main())
