import asyncio
import sys

CODE = "import time; time.sleep(60)"


async def main():
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CODE
    )
    code = await process.wait()
    print("main: enough")
    print(f"main: exit code {code}")


asyncio.run(main())
