# A command that does not exist.
import asyncio


async def main():
    try:
        await asyncio.create_subprocess_exec("no-such-command")
    except FileNotFoundError as error:
        print(type(error).__name__, error.filename, error.strerror)


asyncio.run(main())
