import asyncio


async def download():
    print("download: started")
    await asyncio.sleep(5)
    print("download: done")


async def main():
    task = asyncio.create_task(download())
    await asyncio.sleep(2)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main: the download is cancelled")
    print(f"main: cancelled? {task.cancelled()}")


asyncio.run(main())
