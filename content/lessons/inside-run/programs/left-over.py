import asyncio


async def radio():
    try:
        await asyncio.sleep(60)
    finally:
        print("radio: off")


async def main():
    task = asyncio.create_task(radio(), name="radio")
    await asyncio.sleep(2)
    print("main: leaves")
    return "key"


print("run returned:", asyncio.run(main()))
