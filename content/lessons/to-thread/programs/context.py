import asyncio
from contextvars import ContextVar

user = ContextVar("user", default="nobody")


def log(way):
    print(f"{way}: {user.get()}")


async def main():
    user.set("Ann")
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(log, "to_thread")
    await loop.run_in_executor(None, log, "executor")


asyncio.run(main())
