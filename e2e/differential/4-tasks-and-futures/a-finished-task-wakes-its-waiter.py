# How many turns lie between the end of a task and the one who waits for it.
import asyncio


async def ticking(stop):
    turn = 0
    while not stop:
        print("turn", turn)
        turn += 1
        await asyncio.sleep(0)


async def child():
    print("child ends")


async def main():
    stop = []
    ticker = asyncio.create_task(ticking(stop))
    await asyncio.create_task(child())
    print("awaited one task")
    await asyncio.gather(child(), child())
    print("gathered two")
    await asyncio.wait_for(child(), 1)
    print("waited for one")
    stop.append(True)
    await ticker


asyncio.run(main())
