import asyncio


async def guest(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name}: leaves")


loop = asyncio.new_event_loop()
guests = {
    loop.create_task(guest("ann", 2)),
    loop.create_task(guest("bob", 1)),
    loop.create_task(guest("cyd", 3)),
}
loop.call_later(10, loop.stop)
loop.run_forever()
print("door: locked")
loop.close()
