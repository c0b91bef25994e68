import asyncio

shown = "nothing"


async def search(word, seconds):
    global shown
    await asyncio.sleep(seconds)
    shown = word


async def main():
    tasks = []
    for word, seconds in (("p", 6), ("py", 2), ("pyt", 2)):
        tasks.append(
            asyncio.create_task(
                search(word, seconds), name=word
            )
        )
        await asyncio.sleep(1)
    await asyncio.wait(tasks)
    print(f"main: pyt typed, {shown} shown")


asyncio.run(main())
