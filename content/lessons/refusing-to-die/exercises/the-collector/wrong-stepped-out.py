import asyncio


async def fetch(number):
    await asyncio.sleep(2)
    if number == 1:
        raise OSError("no signal")
    return number * 10


async def collect():
    for number in range(5):
        try:
            value = await fetch(number)
            print(f"collect: {value}")
        except asyncio.CancelledError:
            break
        except OSError:
            print("collect: lost one")


async def main():
    task = asyncio.create_task(collect())
    await asyncio.sleep(7)
    task.cancel()
    await asyncio.wait([task])
    print("main: closed")


asyncio.run(main())
