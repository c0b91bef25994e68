# A bounded semaphore is not released more often than acquired.
import asyncio


async def main():
    semaphore = asyncio.BoundedSemaphore(2)
    await semaphore.acquire()
    semaphore.release()
    try:
        semaphore.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)
    loose = asyncio.Semaphore(0)
    loose.release()
    loose.release()
    print(str(loose).split("[")[1], await loose.acquire())


asyncio.run(main())
