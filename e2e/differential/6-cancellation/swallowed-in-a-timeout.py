# Swallowing the cancel of a timeout: the block runs to its end and no TimeoutError comes.
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.05) as limit:
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print("swallowed", asyncio.current_task().cancelling())
            await asyncio.sleep(0.05)
            print("end of the block")
    except TimeoutError:
        print("TimeoutError")
    print(limit.expired(), asyncio.current_task().cancelling())


asyncio.run(main())
