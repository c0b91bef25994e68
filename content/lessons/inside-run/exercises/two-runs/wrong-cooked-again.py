import asyncio


async def cook():
    print("cook: soup on")
    await asyncio.sleep(3)
    print("cook: soup ready")


async def start():
    global soup
    soup = asyncio.create_task(cook(), name="soup")
    await asyncio.sleep(1)


async def finish():
    await cook()
    print("guest: eats")


asyncio.run(start())
print("script: lays the table")
asyncio.run(finish())
