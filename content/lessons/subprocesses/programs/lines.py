import asyncio
import sys

CODE = """
import time
for n in 1, 2, 3:
    time.sleep(1)
    print("page", n, flush=True)
"""


async def main():
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CODE,
        stdout=asyncio.subprocess.PIPE,
    )
    async for line in process.stdout:
        print(f"main: {line.decode().strip()}")
    code = await process.wait()
    print(f"main: exit code {code}")


asyncio.run(main())
