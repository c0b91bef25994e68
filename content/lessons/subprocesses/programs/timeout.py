import asyncio
import sys

CODE = "import time; time.sleep(60)"


async def main():
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CODE
    )
    try:
        await asyncio.wait_for(process.wait(), 2)
    except TimeoutError:
        print("main: too slow, asking it to end")
        process.terminate()
    print(f"main: exit code {await process.wait()}")


asyncio.run(main())
