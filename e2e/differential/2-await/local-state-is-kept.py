# Local variables live on across an await.
import asyncio


async def say_after(words, seconds):
    spoken = []
    for word in words:
        await asyncio.sleep(seconds)
        spoken.append(word)
        print(spoken)
    return len(spoken)


async def main():
    print(await say_after(["one", "two"], 0.1) + await say_after(["three"], 0.1))


asyncio.run(main())
