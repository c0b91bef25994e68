# A timeout over communicate; the process is killed by hand.
import asyncio
from asyncio.subprocess import PIPE


async def main():
    process = await asyncio.create_subprocess_exec("sleep", "10", stdout=PIPE)
    try:
        async with asyncio.timeout(0.1):
            await process.communicate()
    except TimeoutError:
        process.kill()
        print("killed", await process.wait())


asyncio.run(main())
