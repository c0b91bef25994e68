import asyncio
import time


def say(text):
    print(f"{time.monotonic() - start:.0f} s: {text}")


def fetch(page):
    time.sleep(3)
    return f"<{page}>"


async def download(page):
    return fetch(page)


async def tick():
    await asyncio.sleep(1)
    say("tick")


async def main():
    clock = asyncio.create_task(tick(), name="clock")
    say(await asyncio.gather(*map(download, "abc")))
    await clock


start = time.monotonic()
asyncio.run(main())
