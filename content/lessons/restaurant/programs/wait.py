import asyncio


async def serve(table, seconds):
    await asyncio.sleep(seconds)
    print(f"table {table}: served")


async def main():
    seated = {
        asyncio.create_task(serve(table, seconds))
        for table, seconds in ((1, 3), (2, 5))
    }
    while seated:
        done, seated = await asyncio.wait(seated, timeout=2)
        print("progress: tables left:", len(seated))
    print("main: everybody is served")


asyncio.run(main())
