import asyncio


async def other():
    print("other: my turn at last")


async def main():
    ready = asyncio.get_running_loop().create_future()
    ready.set_result("soup")
    asyncio.create_task(other())
    for _ in range(3):
        print(f"main: {await ready}")
    print("main: now I really wait")
    await asyncio.sleep(1)


asyncio.run(main())
