import asyncio
import sys

CODE = "import time; time.sleep(2); print('hello, main')"


async def main():
    print("main: starting")
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CODE,
        stdout=asyncio.subprocess.PIPE,
    )
    output, _ = await process.communicate()
    print(f"main: got {output.decode().strip()!r}")
    print(f"main: exit code {process.returncode}")


asyncio.run(main())
