import asyncio


async def guest(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name}: leaves")


def gone(task):
    guests.discard(task)
    if not guests:
        loop.stop()


loop = asyncio.new_event_loop()
guests = {
    loop.create_task(guest("ann", 2)),
    loop.create_task(guest("bob", 1)),
    loop.create_task(guest("cyd", 3)),
}
for task in list(guests):
    task.add_done_callback(gone)
loop.run_forever()
print("door: locked")
loop.close()
