import asyncio


async def write(name):
    await asyncio.sleep(1)
    return f"dear {name}"


async def send(letter):
    await asyncio.sleep(2)
    print("post:", letter)


async def main():
    letter = await write("ada")
    task = asyncio.create_task(send(letter))
    print("main: sent")


asyncio.run(main())
