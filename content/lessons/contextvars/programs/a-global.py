import asyncio

guest = None


async def cook(seconds):
    await asyncio.sleep(seconds)
    print(f"cook: a plate for {guest}")


async def serve(name, seconds):
    global guest
    guest = name
    await cook(seconds)


async def main():
    await asyncio.gather(serve("Ann", 2), serve("Bob", 1))


asyncio.run(main())
