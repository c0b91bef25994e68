import asyncio


async def main():
    for n in (3, 2, 1):
        print("main:", n)
        await asyncio.sleep(1)
    print("main: lift off")


asyncio.run(main())
