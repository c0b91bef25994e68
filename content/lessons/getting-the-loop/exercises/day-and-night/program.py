import asyncio


async def call(bird, seconds):
    print(f"{bird}: begins")
    await asyncio.sleep(seconds)
    print(f"{bird}: ends")


day = asyncio.new_event_loop()
night = asyncio.new_event_loop()
task = day.create_task(call("sparrow", 2))
day.run_until_complete(call("cock", 1))
night.run_until_complete(call("owl", 3))
day.run_until_complete(call("hen", 1))
day.close()
night.close()
