import asyncio


async def mirror(name, seconds):
    try:
        await asyncio.sleep(seconds)
        return name
    finally:
        print(f"{name}: closed")


async def main():
    near = asyncio.create_task(mirror("near", 2))
    far = asyncio.create_task(mirror("far", 6))
    done, pending = await asyncio.wait(
        [near, far], return_when=asyncio.FIRST_COMPLETED
    )
    for task in done:
        print(f"main: from {task.result()}")
    for task in pending:
        task.cancel()
    await asyncio.wait([near, far])
    print("main: all closed")


asyncio.run(main())
