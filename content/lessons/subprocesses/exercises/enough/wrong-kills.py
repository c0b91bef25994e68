import asyncio
import sys

CODE = "import time; time.sleep(60)"


async def main():
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CODE
    )
    try:
        await asyncio.wait_for(process.wait(), 3)
    except TimeoutError:
        print("main: enough")
        process.kill()
    code = await process.wait()
    print(f"main: exit code {code}")


asyncio.run(main())
