# terminate and kill end a sleeper.
import asyncio
import time


async def main():
    start = time.monotonic()
    for end in ("terminate", "kill"):
        process = await asyncio.create_subprocess_exec("sleep", "10")
        await asyncio.sleep(0.05)
        print(process.returncode)
        getattr(process, end)()
        print(end, await process.wait())
    print(time.monotonic() - start < 5)
    try:
        process.kill()
    except ProcessLookupError:
        print("gone already")


asyncio.run(main())
