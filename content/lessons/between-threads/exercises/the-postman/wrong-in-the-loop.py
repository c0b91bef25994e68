import asyncio
import time


def postman(bell):
    time.sleep(2)
    bell.set()


async def main():
    bell = asyncio.Event()
    print("main: waiting")
    postman(bell)
    await bell.wait()
    print("main: got a parcel")


asyncio.run(main())
