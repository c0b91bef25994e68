# Done callbacks run in the order in which they were added, in the turn after.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    for number in range(3):
        future.add_done_callback(lambda done, number=number: print("callback", number))
    loop.call_soon(print, "before")
    future.set_result(None)
    loop.call_soon(print, "after")
    print("nothing has run yet")
    await asyncio.sleep(0)
    print("all have run")


asyncio.run(main())
