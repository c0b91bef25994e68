"""Subprocesses of asyncio: output by lines, a pipe between two, a time limit."""

import asyncio
import sys

COUNT = "import time\nfor i in range(3):\n    print('line', i, flush=True)\n    time.sleep(0.1)"
SHOUT = "import sys\nfor line in sys.stdin:\n    print(line.strip().upper())"


async def lines():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", COUNT, stdout=asyncio.subprocess.PIPE)
    async for line in process.stdout:
        print("read", line.decode().rstrip())
    print("ended with", await process.wait())


async def shout(text):
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", SHOUT, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    output, _ = await process.communicate(text.encode())
    return output.decode().split()


async def limited():
    process = await asyncio.create_subprocess_exec("sleep", "10")
    try:
        await asyncio.wait_for(process.wait(), 0.2)
    except TimeoutError:
        process.terminate()
        print("terminated:", await process.wait())


async def main():
    await lines()
    print(await asyncio.gather(shout("a\nb\n"), shout("c\n")))
    await limited()


asyncio.run(main())
