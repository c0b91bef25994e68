import asyncio


async def job(name):
    print(f"{name}: started")
    await asyncio.sleep(1)
    return name


async def main():
    early = asyncio.create_task(job("early"))
    print(f"main: accepted? {early.cancel()}")
    late = asyncio.create_task(job("late"))
    await asyncio.sleep(2)
    print(f"main: accepted? {late.cancel()}")
    print(f"main: early cancelled? {early.cancelled()}")
    print(f"main: late gave {late.result()}")


asyncio.run(main())
