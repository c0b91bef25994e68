import asyncio
import subprocess
import sys

CODE = "import time; time.sleep(3)"


async def tick():
    for n in range(3):
        print(f"tick {n}")
        await asyncio.sleep(1)


async def main():
    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0)
    subprocess.run([sys.executable, "-c", CODE])
    print("main: blocking call is over")
    await ticking


asyncio.run(main())
