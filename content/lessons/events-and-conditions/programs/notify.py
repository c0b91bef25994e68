import asyncio


async def guest(name, table):
    async with table:
        await table.wait()
        print(f"{name}: is called")


async def main():
    table = asyncio.Condition()
    guests = asyncio.gather(
        *(guest(name, table) for name in "abcdef")
    )
    for amount in (1, 2):
        await asyncio.sleep(1)
        async with table:
            print(f"main: calls {amount}")
            table.notify(amount)
    await asyncio.sleep(1)
    async with table:
        print("main: calls all")
        table.notify_all()
    await guests


asyncio.run(main())
