import asyncio


def knock(name, count):
    print(f"{name}: knock {count}")
    if count < 3:
        loop = asyncio.get_running_loop()
        loop.call_soon(knock, name, count + 1)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(knock, "ann", 1)
    loop.call_soon(knock, "bob", 1)
    await asyncio.sleep(1)
    print("main: done")


asyncio.run(main())
