import asyncio


async def bake(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name}: baked")
    return name


loop = asyncio.new_event_loop()
slow = loop.create_task(bake("bread", 3))
result = loop.run_until_complete(bake("bun", 1))
print("run_until_complete:", result)

slow.add_done_callback(lambda task: loop.stop())
result = loop.run_forever()
print("run_forever:", result)
loop.close()
