import asyncio


async def boss(helper):
    try:
        await helper
    except asyncio.CancelledError:
        requests = asyncio.current_task().cancelling()
        print(f"boss: {requests} for me")
        if requests:
            raise
    print("boss: going on without help")


async def main():
    for victim in ("helper", "boss"):
        helper = asyncio.create_task(asyncio.sleep(9))
        task = asyncio.create_task(boss(helper))
        await asyncio.sleep(1)
        print(f"main: cancelling the {victim}")
        if victim == "helper":
            helper.cancel()
        else:
            task.cancel()
        await asyncio.wait([task])


asyncio.run(main())
