import asyncio


async def step(n):
    await asyncio.sleep(n)
    print("step", n)
    return n


everything = asyncio.gather(step(2), step(1))
loop = asyncio.get_event_loop()
try:
    print(loop.run_until_complete(everything))
finally:
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()
