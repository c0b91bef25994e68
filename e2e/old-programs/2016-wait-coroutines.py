import asyncio


async def dish(name, minutes):
    await asyncio.sleep(minutes)
    print(name, "ready")
    return name


async def kitchen():
    done, pending = await asyncio.wait(
        [dish("soup", 3), dish("salad", 1), dish("pie", 5)],
        return_when=asyncio.FIRST_COMPLETED,
    )
    print(sorted(task.result() for task in done), len(pending))
    done, pending = await asyncio.wait(pending, timeout=2.5)
    print(sorted(task.result() for task in done), len(pending))
    for task in pending:
        task.cancel()


loop = asyncio.get_event_loop()
loop.run_until_complete(kitchen())
finished, _ = loop.run_until_complete(asyncio.wait([dish("tea", 1), dish("cake", 1)]))
print(len(finished))
