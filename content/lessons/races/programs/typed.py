import asyncio

shown = "nothing"


async def search(word, seconds):
    global shown
    print(f"search: {word}")
    await asyncio.sleep(seconds)
    shown = word
    print(f"page: shows {word}")


async def main():
    first = asyncio.create_task(search("py", 3), name="py")
    await asyncio.sleep(1)
    second = asyncio.create_task(
        search("python", 1), name="python"
    )
    await asyncio.wait([first, second])
    print(f"main: the page ends with {shown}")


asyncio.run(main())
