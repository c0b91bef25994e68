import asyncio


async def hello(loop):
    print("hello")
    await asyncio.sleep(1, loop=loop)
    print("world")
    loop.stop()


loop = asyncio.get_event_loop()
loop.create_task(hello(loop))
try:
    loop.run_forever()
finally:
    print("closing at", loop.time())
    loop.close()
