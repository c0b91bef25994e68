import asyncio


async def compare():
    running = asyncio.get_running_loop()
    print("inside: second runs:", running is second)
    given = asyncio.get_event_loop()
    print("inside: second is given:", given is second)


first = asyncio.new_event_loop()
second = asyncio.new_event_loop()
asyncio.set_event_loop(first)
given = asyncio.get_event_loop()
print("outside: first is given:", given is first)
second.run_until_complete(compare())
given = asyncio.get_event_loop()
print("outside: first is given:", given is first)
first.close()
second.close()
