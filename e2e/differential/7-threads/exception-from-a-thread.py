# What fails in a thread is raised at the await.
import asyncio


def fail():
    raise FileNotFoundError("no such recipe")


async def main():
    try:
        await asyncio.to_thread(fail)
    except FileNotFoundError as error:
        print("caught", error)
    await asyncio.get_running_loop().run_in_executor(None, fail)


asyncio.run(main())
