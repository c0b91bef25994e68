# Lines as they come.
import asyncio
import sys
from asyncio.subprocess import PIPE

PROGRAM = "import time\nfor n in range(3): print('line', n, flush=True); time.sleep(0.05)"


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", PROGRAM, stdout=PIPE)
    while line := await process.stdout.readline():
        print(line.decode().rstrip())
    print(await process.wait())


asyncio.run(main())
