# A lock that was waited for in one loop is of no use in another.
import asyncio

lock = asyncio.Lock()


async def contend():
    async with lock:
        try:
            async with asyncio.timeout(0.05):
                await lock.acquire()
        except TimeoutError:
            print("timed out")
        except RuntimeError as error:
            print(str(error).split("<")[0].strip(), str(error).split("> ")[-1])


asyncio.run(contend())
asyncio.run(contend())
