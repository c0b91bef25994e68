# Awaiting a cancelled task raises CancelledError in one who was not cancelled.
import asyncio


async def main():
    child = asyncio.create_task(asyncio.sleep(1))
    asyncio.get_running_loop().call_later(0.05, child.cancel, "by a timer")
    try:
        await child
    except asyncio.CancelledError as error:
        print(error.args, asyncio.current_task().cancelling())
    print("main lives on")


asyncio.run(main())
