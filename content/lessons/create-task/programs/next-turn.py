import asyncio


async def letter():
    print("letter: sent")


async def main():
    task = asyncio.create_task(letter())
    print("main: task created")
    for number in range(3):
        print("main: busy", number)
    await asyncio.sleep(0)
    print("main: after my first pause")
    await task


asyncio.run(main())
