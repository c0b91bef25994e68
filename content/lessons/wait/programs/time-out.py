import asyncio


async def slow():
    await asyncio.sleep(3)
    print("slow: done")


async def main():
    task = asyncio.create_task(slow(), name="slow")
    done, pending = await asyncio.wait([task], timeout=1)
    print(f"main: {len(done)} done, {len(pending)} pending")
    await asyncio.wait(pending)
    print("main: now it is done")


asyncio.run(main())
