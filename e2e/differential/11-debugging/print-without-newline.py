# Output without a newline at its end, and text of several scripts.
import asyncio
import sys


async def main():
    for word in ("one", "two"):
        print(word, end=" ", flush=True)
        await asyncio.sleep(0.02)
    sys.stdout.write("協程 корутина ñ 🙂")
    sys.stderr.write("on stderr, without newline")


asyncio.run(main())
