import asyncio


async def say_after(seconds, word):
    await asyncio.sleep(seconds)
    print(f"say: {word}")


async def main():
    print("main: begins")
    await say_after(1, "hello")
    await say_after(2, "world")
    print("main: done")


asyncio.run(main())
