import asyncio


async def ask(name, seconds):
    try:
        await asyncio.sleep(seconds)
        return name
    finally:
        print(f"{name}: hung up")


async def main():
    near = asyncio.create_task(ask("near", 2))
    far = asyncio.create_task(ask("far", 5))
    done, pending = await asyncio.wait([near, far])
    for task in done:
        print(f"main: {task.result()} was first")


asyncio.run(main())
