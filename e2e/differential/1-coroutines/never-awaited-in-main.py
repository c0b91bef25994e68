# The same inside a running loop: the program goes on.
import asyncio


async def save(number):
    print("saved", number)


async def main():
    save(1)
    await save(2)
    forgotten = save(3)
    del forgotten
    print("end of main")


asyncio.run(main())
