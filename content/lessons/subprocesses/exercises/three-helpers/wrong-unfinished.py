import asyncio
import sys

CODE = "import time; time.sleep(2); print(2)"


async def ask(name):
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CODE,
        stdout=asyncio.subprocess.PIPE,
    )
    output, _ = await process.communicate()
    print(f"{name}: {output.decode().strip()}")


async def main():
    tasks = []
    for name in ("ann", "bob", "cy"):
        tasks.append(asyncio.create_task(ask(name)))
    await asyncio.sleep(1)
    print("main: all there")


asyncio.run(main())
