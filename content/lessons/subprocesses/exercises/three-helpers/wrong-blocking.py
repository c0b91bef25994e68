import asyncio
import subprocess
import sys

CODE = "import time; time.sleep(2); print(2)"


async def ask(name):
    done = subprocess.run(
        [sys.executable, "-c", CODE], stdout=subprocess.PIPE
    )
    output = done.stdout
    print(f"{name}: {output.decode().strip()}")


async def main():
    await asyncio.gather(ask("ann"), ask("bob"), ask("cy"))
    print("main: all there")


asyncio.run(main())
