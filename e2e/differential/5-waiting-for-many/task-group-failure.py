# One failure cancels the siblings; except* takes the group apart.
import asyncio


async def job(name, seconds, error=None):
    try:
        await asyncio.sleep(seconds)
        if error:
            raise error
        print("end", name)
    except asyncio.CancelledError:
        print("cancelled", name)
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job("quick", 0.05))
            group.create_task(job("bad", 0.1, ValueError("bad")))
            group.create_task(job("slow", 1))
            await job("body", 1)
    except* ValueError as found:
        print(repr(found))
    except* KeyError:
        print("never")
    print("goes on", asyncio.current_task().cancelling())


asyncio.run(main())
