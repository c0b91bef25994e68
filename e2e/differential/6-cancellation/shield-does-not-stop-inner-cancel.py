# A shielded task which is itself cancelled cancels the waiter; a done one comes through.
import asyncio


async def main():
    inner = asyncio.create_task(asyncio.sleep(1))
    outer = asyncio.shield(inner)
    inner.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer", outer.cancelled())
    done = asyncio.create_task(asyncio.sleep(0, "value"))
    await done
    print(asyncio.shield(done) is done, await asyncio.shield(done))


asyncio.run(main())
