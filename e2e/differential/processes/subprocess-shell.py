# A shell command, and its exit code.
import asyncio
from asyncio.subprocess import PIPE


async def main():
    process = await asyncio.create_subprocess_shell("echo from the shell", stdout=PIPE)
    stdout, _ = await process.communicate()
    print(stdout.decode(), end="")
    process = await asyncio.create_subprocess_shell("exit 4")
    print(await process.wait())


asyncio.run(main())
